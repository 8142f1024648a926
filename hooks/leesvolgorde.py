"""Which page comes before and after a page, and which pages the foot names.

The menu goes by what a reader does, so it takes the pages of one folder apart. Who reads on stays with the subject: the
pages of a folder, in the order of the menu, from the page that is its index on; what stands before that comes last.
"""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page


def afdeling(naam: str) -> str:
    """Folder at the top that the page `naam` is in."""
    return naam.split("/")[0]


def leesvolgorde(namen: Iterable[str], naam: str) -> list[str]:
    """Of `namen` in the order of the menu, those of the folder of `naam` in the order to read them."""
    map_ = afdeling(naam)
    hier = [n for n in namen if afdeling(n) == map_]
    begin = hier.index(f"{map_}/index.md") if f"{map_}/index.md" in hier else 0
    return hier[begin:] + hier[:begin]


def _op_naam(nav: Navigation) -> dict[str, Page]:
    """Path in `docs/` -> page of the menu, in its order."""
    return {p.file.norm_src_uri: p for p in nav.pages}


def buren(page: Page, nav: Navigation) -> tuple[Page | None, Page | None]:
    """The page before `page` and the one after it."""
    paginas = _op_naam(nav)
    volgorde = leesvolgorde(paginas, page.file.norm_src_uri)
    plek = volgorde.index(page.file.norm_src_uri)
    voor, na = volgorde[plek - 1 : plek], volgorde[plek + 1 : plek + 2]
    return (paginas[voor[0]] if voor else None), (paginas[na[0]] if na else None)


def voetpaginas(nav: Navigation, namen: Iterable[str]) -> list[Page]:
    """The pages `namen` of the menu, in that order."""
    paginas = _op_naam(nav)
    return [paginas[naam] for naam in namen if naam in paginas]
