"""Draw again, for the preview, what has no source file: "Nu doen", offline, not found, the map of the site."""

from __future__ import annotations

from hooks.hertekenen import Tekenaar
from kern.adressen import NU, wortel_van
from macros.onderdelen.offline.pagina import OFFLINE, VEROUDERD
from stappen import ZONDER_BRON
from stappen.bouw import Bouw
from stappen.niet_gevonden import BESTAND as NIET_GEVONDEN
from stappen.security_txt import security_txt


def teken_zonder_bron(bouw: Bouw, tekenaar: Tekenaar) -> list[str]:
    """Write them in every language; returns the addresses that somebody may be looking at."""
    for taal in bouw.talen:
        bouw.schrijf(wortel_van(taal) + NIET_GEVONDEN, tekenaar.sjabloon(taal, NIET_GEVONDEN))
        for stap in ZONDER_BRON:
            stap(bouw, taal)
    bouw.schrijf("sitemap.xml", tekenaar.sjabloon(bouw.talen[-1], "sitemap.xml"))
    security_txt(bouw)
    namen = (NU, f"{OFFLINE}/", f"{VEROUDERD}/", NIET_GEVONDEN)
    return [wortel_van(taal) + naam for taal in bouw.talen for naam in namen]
