"""Write security.txt: where to report a leak, and until when that holds."""

from __future__ import annotations

from kern.adressen import adres_van
from kern.modellen.basis import BRONTAAL
from kern.security_txt import BESTAND, hoort_op
from kern.security_txt import security_txt as maak
from stappen.bouw import Bouw


def security_txt(bouw: Bouw) -> None:
    """Once; nothing is written when there is no page that says how to report."""
    gegevens, einde = bouw.site.gegevens, bouw.site.instellingen.datum("extra.beveiliging.verloopt")
    assert gegevens is not None
    pagina = gegevens.plekken.paginas.lek
    if einde is None or pagina is None or pagina not in bouw.site.paginas.per_naam:
        return
    contact = str(bouw.extra["beveiliging"].get("contact") or "")
    wortel = bouw.site_url or "/"
    bouw.schrijf(BESTAND, maak(contact, einde, wortel, adres_van(pagina, BRONTAAL), bouw.talen))
    if elders := hoort_op(wortel):
        waarom = "De site staat in een map, en security.txt wordt alleen bovenaan een adres gezocht."
        bouw.let_op.append(f"{waarom} Zet {BESTAND} op {elders}.")
