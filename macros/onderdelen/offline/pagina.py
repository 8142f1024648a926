"""What a reader sees without a connection: two bare pages and a notice on pages that are old."""

from __future__ import annotations

from kern.weergave import Weergave
from macros.onderdelen.contact.macro import advies, nood

OFFLINE, VEROUDERD = "offline", "verouderd"


def render_noodpagina(
    w: Weergave,
    naam: str,
    *,
    eigen: str,
    werker: dict[str, str],
    uitgang: str,
    links: list[dict[str, str]],
) -> str:
    """Whole HTML page `naam`.

    `eigen` leads to our styles and scripts, `werker` is the mark of the worker (`adres`, `versie`), `uitgang` leads out
    of the site; `links` are what works without a connection (`tekst`, `adres`).
    """
    return w.html(
        "offline/pagina.html",
        titel=w.t(f"{naam}.titel"),
        tekst=w.t(f"{naam}.tekst"),
        eigen=eigen,
        werker=werker,
        uitgang=uitgang,
        links=links,
        venster=None,
        nood=nood(w),
        advies=advies(w),
    )


def render_ouderdom(w: Weergave) -> str:
    """Notice that the worker puts on a page that was not renewed for thirty days."""
    return w.html("offline/ouderdom.html").strip()
