"""The pages about the checks, with a section per check, made from `data/controles.yml`: `make fix` writes them.

What stands above the first heading is written by hand; what comes after is made.
"""

from __future__ import annotations

from pathlib import Path

from kern.modellen.basis import BRONTAAL
from kern.paginas import lees_pagina
from kern.site import Site
from kern.versheid import vingerafdruk

NAAM = "meewerken/controles.md"
_LABELS = {"nl": ("Waarom:", "Zo verbeter je het:"), "en": ("Why:", "How to mend it:")}


def _pagina(site: Site, taal: str, tekst: str) -> str:
    """The page in a language: what is written by hand, and the sections."""
    assert site.gegevens is not None
    waarom, doe = _LABELS[taal]
    kop = tekst.split("\n## ", 1)[0].rstrip("\n")
    delen = [
        f"## {c.titel.root[taal]} {{ #{c.id} }}\n\n**{waarom}** {c.waarom.root[taal]}\n\n**{doe}** {c.doe.root[taal]}\n"
        for c in site.gegevens.controles.values()
    ]
    return "\n".join([kop + "\n", *delen])


def paginas(site: Site) -> dict[str, str]:
    """File -> what should be in it, for each language of the page; the translation records its source."""
    versies = site.paginas.per_naam.get(NAAM, {})
    if site.gegevens is None or BRONTAAL not in versies:
        return {}
    uit: dict[str, str] = {}
    for taal in [BRONTAAL, *(t for t in versies if t != BRONTAAL and t in _LABELS)]:
        pad = site.wortel / versies[taal].bestand
        uit[versies[taal].bestand] = _pagina(site, taal, pad.read_text("utf-8"))
    bron = lees_pagina(uit[versies[BRONTAAL].bestand], NAAM, site.talen)
    afdruk = vingerafdruk(bron)
    for taal, p in versies.items():
        if taal in _LABELS and taal != BRONTAAL and isinstance(oud := p.ruw.get("bron_hash"), str):
            uit[p.bestand] = uit[p.bestand].replace(f"bron_hash: {oud}\n", f"bron_hash: {afdruk}\n", 1)
    return uit


def _anders(site: Site) -> dict[str, str]:
    return {naam: tekst for naam, tekst in paginas(site).items() if (site.wortel / naam).read_text("utf-8") != tekst}


def verouderd(site: Site) -> list[str]:
    """Files that are not what they should be."""
    return list(_anders(site))


def schrijf(site: Site) -> list[Path]:
    """Write what is not as it should be; returns it."""
    anders = _anders(site)
    for naam, tekst in anders.items():
        (site.wortel / naam).write_text(tekst, "utf-8")
    return [site.wortel / naam for naam in anders]
