"""`{{ terugkoppelzinnen() }}`: what to say back per situation, each with a button to copy it."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen.terugkoppeling.model import Terugkoppelzin

OVERNEMEN = "neem-over"


@REGISTER.macro(
    "terugkoppelzinnen",
    voorbeeld="terugkoppelzinnen()",
    data=Verzameling("terugkoppeling", Terugkoppelzin, lijsten=True),
    zoek=Zoek.HULPMIDDEL,
)
def render_terugkoppelzinnen(w: Weergave) -> str:
    """All situations, in the order of the data."""
    w.gebruikt.scripts[OVERNEMEN] = None
    zinnen = [w.plat(z) for z in w.gegevens.verzamelingen["terugkoppeling"].values()]
    return w.html("terugkoppeling/zinnen.html", zinnen=zinnen)
