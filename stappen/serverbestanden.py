"""Write the settings for servers: those that a host reads from the site into it, the others for beside it."""

from __future__ import annotations

from kern.kopregels import lees_beleid
from kern.serverbestanden import in_de_site, naast_de_site
from stappen.bouw import Bouw


def serverbestanden(bouw: Bouw) -> None:
    """Headers are computed from the built pages; fills `bouw.server` (file name -> text)."""
    beleid = lees_beleid(bouw.gebouwd, bouw.kaders)
    for naam, tekst in in_de_site(beleid, bouw.doel, bouw.talen).items():
        bouw.schrijf(naam, tekst)
    bouw.server = naast_de_site(beleid, bouw.talen)
