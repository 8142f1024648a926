"""`{{ derden("site") }}`: parts that others made, with their version and licence."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen.derden.model import Derde


@REGISTER.macro(
    "derden",
    voorbeeld='derden("site")',
    data=Verzameling("derden", Derde, "derden.yml"),
    zoek=Zoek.NOOIT,
)
def render_derden(w: Weergave, waar: str) -> str:
    """Table of the parts that are at `waar`, in order of the file."""
    delen = [w.plat(d) for d in w.gegevens.derden.values() if d.waar == waar]
    return w.html("derden/derden.html", delen=delen, met_plek=any(d["plek"] for d in delen))
