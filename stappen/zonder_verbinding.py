"""Write the two bare pages of each language for when there is no connection, or when what is kept is too old."""

from __future__ import annotations

from kern.adressen import NU, adres_van, relatief, wortel_van
from macros.onderdelen.offline.pagina import OFFLINE, VEROUDERD, render_noodpagina
from stappen.bouw import Bouw
from stappen.werker import merk_van


def zonder_verbinding(bouw: Bouw, taal: str) -> None:
    """After each language."""
    gegevens = bouw.site.gegevens
    assert gegevens is not None
    zetter = bouw.zetter(taal)
    for naam in (OFFLINE, VEROUDERD):
        hier = f"{wortel_van(taal)}{naam}/"
        w = zetter.weergave(hier)
        links = []
        if naam == OFFLINE:
            if gegevens.kaarten:
                links.append({"tekst": w.t("nu.knop"), "adres": relatief(wortel_van(taal) + NU, hier)})
            paginas = [p for p in gegevens.plekken.paginas.zonder_verbinding if p in bouw.site.paginas.per_naam]
            links += [{"tekst": zetter.titel_van(p), "adres": relatief(adres_van(p, taal), hier)} for p in paginas]
        eigen = relatief(bouw.eigen, hier)
        bouw.schrijf(
            hier + "index.html",
            render_noodpagina(
                w,
                naam,
                eigen=eigen,
                werker=merk_van(bouw, taal, hier),
                uitgang=bouw.extra["uitgang"],
                links=links,
            ),
        )
