"""`{{ terugkoppelzinnen() }}`: what to say back per situation, each with a button to copy it."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.overnemen import laat_overnemen
from macros.onderdelen.terugkoppeling.model import Terugkoppelzin


@REGISTER.macro(
    "terugkoppelzinnen",
    voorbeeld="terugkoppelzinnen()",
    data=Verzameling("terugkoppeling", Terugkoppelzin, lijsten=True),
    zoek=Zoek.HULPMIDDEL,
)
def render_terugkoppelzinnen(w: Weergave) -> str:
    """All situations, in the order of the data."""
    laat_overnemen(w)
    zinnen = [w.plat(z) for z in w.gegevens.terugkoppeling.values()]
    return w.html("terugkoppeling/zinnen.html", zinnen=zinnen)
