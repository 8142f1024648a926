"""What a reader sees without a connection: two bare pages and a notice on pages that are old."""

from __future__ import annotations

from macros.components.contact import zoek_contact
from kern.weergave import Weergave

OFFLINE, VEROUDERD = "offline", "verouderd"


def render_noodpagina(w: Weergave, naam: str, *, wortel: str, uitgang: str, links: list[tuple[str, str]]) -> str:
    """Whole HTML page `naam`; `wortel` leads to the assets, `links` are (text, address) of what works without a connection."""
    return w.html(
        "noodpagina.html", naam=naam, wortel=wortel, uitgang=uitgang, links=links,
        nood=zoek_contact("alarmnummer-112", w), advies=zoek_contact("veilig-thuis", w),
    )


def render_ouderdom(w: Weergave) -> str:
    """Notice that the worker puts on a page that was not renewed for thirty days."""
    return w.html("ouderdom.html").strip()
