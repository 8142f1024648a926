"""Titles in the menu: what every page of a group begins with ("Afvinklijst: ") is left out there, once for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.structure.nav import Navigation

SCHEIDING = ": "


def zonder_begin(titels: list[str]) -> list[str]:
    """`titels` without what they all begin with up to a colon; as they are when they do not, or when there is one."""
    begin = {titel.partition(SCHEIDING)[0] for titel in titels if SCHEIDING in titel}
    if len(begin) != 1 or len(titels) < 2 or not all(SCHEIDING in titel for titel in titels):
        return titels
    rest = [titel.partition(SCHEIDING)[2] for titel in titels]
    return [titel[:1].upper() + titel[1:] for titel in rest]


def menutitels(nav: Navigation) -> dict[str, str]:
    """Address of a page -> its title in the menu, for each page that has another one there."""
    return dict(_anders(nav.items))


def _anders(items: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for item in items:
        if not item.children:
            continue
        paginas = [kind for kind in item.children if kind.is_page and not kind.is_index]
        titels = [pagina.title for pagina in paginas]
        for pagina, kort in zip(paginas, zonder_begin(titels), strict=True):
            if kort != pagina.title:
                yield pagina.url, kort
        yield from _anders(item.children)
