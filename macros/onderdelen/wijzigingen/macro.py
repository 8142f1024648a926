"""`{{ wijzigingen() }}`: what changed, to filter by role and by the day since which a reader wants to know."""

from __future__ import annotations

from typing import Any

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.wijzigingen.bestanden import AGENDA, ATOM, JSON
from macros.onderdelen.wijzigingen.model import Wijziging, getoond

SCRIPT = "wijziging-lijst"


def _in_beeld(w: Weergave, v: Verwijzingen, wijziging: Wijziging, eerste: bool) -> dict[str, Any]:
    return {
        "id": f"wijziging-{wijziging.id}" if eerste else "",
        "dag": wijziging.datum.isoformat(),
        "datum": w.datum(wijziging.datum),
        "soort": w.t(f"wijzigingen.soort.{wijziging.soort}"),
        "tekst": w.in_taal(wijziging.tekst),
        "rollen": " ".join(wijziging.rollen),
        "voor": [v.rol(rol) for rol in wijziging.rollen],
        "paginas": [v.pagina(naam) for naam in wijziging.paginas],
    }


@REGISTER.macro(
    "wijzigingen",
    voorbeeld="wijzigingen()",
    data=Verzameling("wijzigingen", Wijziging, "wijzigingen.yml"),
    zoek=Zoek.NOOIT,
)
def render_wijzigingen(w: Weergave) -> str:
    """The whole list, which is also what shows without script, with the files beside it."""
    w.gebruikt.scripts[SCRIPT] = None
    nummer = w.gebruikt.volgnummer()
    lijst, v = getoond(w.gegevens.wijzigingen.values()), Verwijzingen(w)
    return w.html(
        "wijzigingen/lijst.html",
        wijzigingen=[_in_beeld(w, v, wijziging, nummer == 1) for wijziging in lijst],
        rollen=[{"id": r.id, "naam": w.in_taal(r.naam)} for r in w.gegevens.rollen.values()],
        uid=f"wl{nummer}",
        bestanden={"atom": ATOM, "json": JSON, "agenda": AGENDA},
    )
