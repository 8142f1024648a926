"""`{{ ladder("organisatie") }}`: how far an organisation is, as stairs that rise from 0."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling
from kern.weergave import Weergave
from macros.onderdelen.ladder.model import Ladder

BREED, HOOG, ONDER = 12, 7, 6
"""Width and rise of a tread in the drawing, and the height of the lowest."""


@REGISTER.macro(
    "ladder", voorbeeld='ladder("organisatie")', data=Verzameling("ladders", Ladder, "tekeningen/ladder.yml")
)
def render_ladder(w: Weergave, id_: str) -> str:
    """Ladder `id_` from its lowest step; beside each step the stairs, filled as far as that step."""
    sporten = w.zoek("ladders", id_).sporten
    treden = [{"x": n * BREED, "hoog": ONDER + n * HOOG} for n in range(len(sporten))]
    return w.html(
        "ladder/ladder.html",
        breed=len(sporten) * BREED,
        hoog=treden[-1]["hoog"],
        breedte=BREED - 3,
        treden=treden,
        sporten=[w.plat(s, nummer=n, label=w.t("ladder.niveau", nummer=n)) for n, s in enumerate(sporten)],
    )
