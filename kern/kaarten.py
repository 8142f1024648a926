"""Lists of links on an index page as cards, each with the picture of the kind of page it leads to."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from xml.etree.ElementTree import Element

TEKENINGEN = {
    "stap": "M3 20h5v-5h5v-5h5V5h3",
    "lijst": "M4 6l2 2 3-4M4 13l2 2 3-4M4 20l2 2 3-4M12 6h9M12 13h9M12 20h9",
    "keuze": "M12 21v-8M12 13L5 6M12 13l7-7M5 11V6h5M14 6h5v5",
    "wet": "M12 3v18M7 21h10M4 7h16M4 7l-2 7h5zM20 7l-3 7h5z",
    "rol": "M12 3a4 4 0 1 0 .01 0M4 21c0-5 3-8 8-8s8 3 8 8",
    "casus": "M4 4h16v12h-9l-5 5v-5H4zM8 8h8M8 12h5",
    "register": "M5 3h14v18H5zM9 8h6M9 12h6M9 16h6",
    "hulpmiddel": "M10 3a7 7 0 1 0 .01 0M15 15l6 6",
    "overzicht": "M3 6h6l2 3h10v11H3z",
}
"""Kind -> lines of its picture, in a square of 24."""
ANDERS = "M5 3h9l5 5v13H5zM14 3v5h5M9 13h6M9 17h6"
"""A page of text."""


MACRO_NAAR = {"keuzehulplink": "keuze", "afvinklijstlink": "lijst"}
"""Macro that is a link -> kind of page it leads to."""


def pagina_van(punt: Element, hier: str) -> str | None:
    """The page (path in `docs/`) that a list item on the page `hier` begins with a link to; None when it does not."""
    eerste = next(iter(punt), None)
    if (punt.text or "").strip() or eerste is None or eerste.tag != "a":
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(hier), (eerste.get("href") or "").split("#")[0]))


def tekening(soort: str) -> str:
    """The picture of a kind: it only repeats what the words say, so nobody hears it."""
    lijnen = TEKENINGEN.get(soort, ANDERS)
    return f'<svg class="kaartje" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{lijnen}"/></svg>'


def maak_kaarten(wortel: Element, soort_van: Callable[[Element], str | None], bewaar: Callable[[str], str]) -> None:
    """Every list of links in `wortel` becomes cards. `soort_van` says what a list item leads to, None when it
    does not begin with a link to a page; `bewaar` keeps HTML aside.
    """
    for lijst in wortel.iter():
        if lijst.tag not in ("ul", "ol"):
            continue
        punten = list(lijst)
        soorten = [soort_van(punt) for punt in punten]
        if len(punten) < 2 or not all(soorten):
            continue
        lijst.set("class", "kaartjes")
        for punt, soort in zip(punten, soorten, strict=True):
            punt.text = bewaar(tekening(soort or "")) + (punt.text or "")
