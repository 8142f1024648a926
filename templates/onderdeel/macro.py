"""`{{ voorbeeldje("voorbeeld") }}`: points with an explanation that opens; the element can open all of them."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen.voorbeeldje.model import Voorbeeldje

SCRIPT = "voorbeeldje-x"


@REGISTER.macro(
    "voorbeeldje",
    voorbeeld='voorbeeldje("voorbeeld")',
    data=Verzameling("voorbeeldje", Voorbeeldje),
    zoek=Zoek.HULPMIDDEL,
)
def render_voorbeeldje(w: Weergave, id_: str) -> str:
    """Record `id_`, complete without script."""
    record = w.zoek("voorbeeldje", id_)
    w.gebruikt.scripts[SCRIPT] = None
    return w.html("voorbeeldje/sjabloon.html", hulp=w.plat(record))
