"""What a reader sees without a connection: two bare pages and a notice on pages that are old."""

from __future__ import annotations

from typing import Any

from macros.onderdelen.contact.macro import advies, nood
from kern.weergave import Weergave

OFFLINE, VEROUDERD = "offline", "verouderd"


def render_noodpagina(w: Weergave, naam: str, *, wortel: str, eigen: str, werker: Any, uitgang: str, links: list[tuple[str, str]]) -> str:
    """Whole HTML page `naam`; `wortel` leads to the root of the site, `eigen` to our styles and scripts, `links` are (text, address) of what works without a connection."""
    return w.html(
        "offline/pagina.html", naam=naam, wortel=wortel, eigen=eigen, werker=werker, uitgang=uitgang, links=links,
        nood=nood(w), advies=advies(w),
    )


def render_ouderdom(w: Weergave) -> str:
    """Notice that the worker puts on a page that was not renewed for thirty days."""
    return w.html("offline/ouderdom.html").strip()
