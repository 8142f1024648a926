"""`{{ tijdlijn("veilig-thuis") }}`: what happens one after the other, on a line."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.tijdlijn.model import Tijdlijn


@REGISTER.macro(
    "tijdlijn",
    voorbeeld='tijdlijn("veilig-thuis")',
    data=Verzameling("tijdlijnen", Tijdlijn, "tekeningen/tijdlijn.yml"),
)
def render_tijdlijn(w: Weergave, id_: str) -> str:
    """Time line `id_` as a list in order, with its sources."""
    lijn, v = w.zoek("tijdlijnen", id_), Verwijzingen(w)
    return w.html(
        "tijdlijn/tijdlijn.html",
        titel=w.in_taal(lijn.titel),
        titel_id=f"tijdlijn{w.gebruikt.volgnummer()}",
        ogenblikken=[w.plat(o, bronnen=[v.bron(bron) for bron in o.bronnen]) for o in lijn.ogenblikken],
    )
