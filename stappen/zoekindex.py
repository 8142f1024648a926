"""Write one search index per language, from the pages in that language and the data.

Pages that fall back to another language are left out, so results of one language never show the other.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from kern.adressen import NU, pad_in_taal
from kern.assets import GEVAAR, ZOEKINDEXEN
from kern.zoeken.delen import Deel, met_vragen, uit_blad, uit_gegevens
from kern.zoeken.gevaar import leer_gevaar
from kern.zoeken.motor import als_script, pakket
from stappen.bouw import Bouw

_MAKER = ThreadPoolExecutor(1, "zoekindex")
"""One at a time: the engine is one."""

MAP = f"assets/{ZOEKINDEXEN}"
"""Folder of the indexes in the site; one script per language, so that it loads from disk too."""


def begin_zoekindex(bouw: Bouw, taal: str) -> None:
    """After each language: make its index in the engine of the search, which leaves Python free for the next."""
    bouw.bezig.append(_MAKER.submit(zoekindex, bouw, taal))


def eindig_zoekindex(bouw: Bouw) -> None:
    """Once: wait until every index is there."""
    for taak in bouw.bezig:
        taak.result()


def delen_van(bouw: Bouw, taal: str) -> list[Deel]:
    """Everything that can be found in a language whose pages are rendered."""
    gegevens, zetter = bouw.site.gegevens, bouw.zetter(taal)
    assert gegevens is not None
    bladen = {naam: blad for (t, naam), blad in bouw.site.bladen.items() if t == taal and not blad.terugval}
    delen = [deel for blad in bladen.values() for deel in uit_blad(blad, gegevens)]
    ui = zetter.weergave("./")
    if gegevens.kaarten:
        titel, *zinnen = (ui.t(f"nu.{deel}").unescape() for deel in ("titel", "alarm", "omschrijving"))
        delen.append(Deel(NU, titel, " ".join(zinnen), soort="hulpmiddel"))
    delen += uit_gegevens(gegevens, taal, lambda naam: zetter.titel_van(naam) if naam in bladen else naam)
    return met_vragen(delen, gegevens, taal)


def zoekindex(bouw: Bouw, taal: str) -> None:
    """Write the index of a language whose pages are rendered."""
    gegevens = bouw.site.gegevens
    assert gegevens is not None
    zoeker = pad_in_taal(gegevens.plekken.paginas.regiozoeker)
    js_map = bouw.site.docs / "assets" / "js"
    inhoud = pakket(delen_van(bouw, taal), gegevens, taal, zoeker, js_map)
    bouw.schrijf(f"{MAP}/{taal}.js", als_script(inhoud, taal))
    bouw.schrijf(
        f"{MAP}/{taal}{GEVAAR}", als_script(leer_gevaar(inhoud, gegevens, taal, js_map), taal, "svdZoekGevaar")
    )
