"""`{{ ladder("organisatie") }}`: the levels of a scan, as stairs that rise from 0. It never compares organisations."""

from __future__ import annotations

from kern.register import REGISTER
from kern.weergave import Weergave

BREED, HOOG, ONDER = 12, 7, 6
"""Width and rise of a tread in the drawing, and the height of the lowest."""


@REGISTER.macro("ladder", voorbeeld='ladder("organisatie")', leest="groeiscan")
def render_ladder(w: Weergave, id_: str) -> str:
    """The levels of scan `id_` from the lowest; beside each the stairs, filled as far as that level."""
    niveaus = w.zoek("groeiscan", id_).treden
    treden = [{"x": n * BREED, "hoog": ONDER + n * HOOG} for n in range(len(niveaus))]
    return w.html(
        "ladder/ladder.html",
        breed=len(niveaus) * BREED,
        hoog=treden[-1]["hoog"],
        breedte=BREED - 3,
        treden=treden,
        niveaus=[w.plat(n, label=w.t("ladder.niveau", nummer=n.niveau)) for n in niveaus],
    )
