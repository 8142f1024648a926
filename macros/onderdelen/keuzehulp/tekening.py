"""`{{ keuzehulptekening("id") }}`: the tree of a route aid as an SVG for editors, made at build."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import Any

from kern.register import REGISTER
from kern.weergave import Weergave
from macros.onderdelen.keuzehulp.model import Keuzehulp

BREED, REGEL, KOLOM, RIJ, RAND = 250, 16, 340, 22, 10
"""Width of a box, height of a line, distance of columns, space between boxes and margin, in SVG units."""

LETTERS = 38
"""Characters per line in a box."""


@dataclass
class Vak:
    """A box: `regels` of text, each with the id it leads to (None for plain text)."""

    id: str
    soort: str
    regels: list[tuple[str, str | None]]
    x: int = 0
    y: int = 0

    @property
    def hoog(self) -> int:
        return len(self.regels) * REGEL + RAND

    def in_beeld(self) -> dict[str, Any]:
        """View model: place and size, and the place of each line."""
        regels = [
            {"x": self.x + 8, "y": self.y + RAND // 2 + nummer * REGEL - 4, "tekst": tekst}
            for nummer, (tekst, _) in enumerate(self.regels, 1)
        ]
        return {"soort": self.soort, "x": self.x, "y": self.y, "breed": BREED, "hoog": self.hoog, "regels": regels}


@dataclass(frozen=True)
class Tekening:
    """Boxes, lines between them and the size of the whole."""

    vakken: list[Vak]
    lijnen: list[str]
    breed: int
    hoog: int


def lagen(hulp: Keuzehulp) -> dict[str, int]:
    """Column per question and outcome: one more than the furthest question that leads to it."""
    laag = {hulp.start: 0, hulp.gevaar: 1}

    def loop(id_: str) -> None:
        for a in hulp.per_vraag[id_].antwoorden:
            if laag.get(a.naar, -1) < laag[id_] + 1:
                laag[a.naar] = laag[id_] + 1
                if a.naar in hulp.per_vraag:
                    loop(a.naar)

    loop(hulp.start)
    diepste = max(laag.values())
    return {id_: diepste if id_ in hulp.per_uitkomst else n for id_, n in laag.items()}


def teken(hulp: Keuzehulp, taal: str) -> Tekening:
    """Lay the tree out from left to right."""
    laag = lagen(hulp)
    vakken: dict[str, Vak] = {}
    for v in hulp.vragen:
        regels = [(r, None) for r in textwrap.wrap(v.tekst.in_taal(taal)[0], LETTERS)]
        for a in v.antwoorden:
            delen = textwrap.wrap(a.tekst.in_taal(taal)[0], LETTERS - 2)
            for n, deel in enumerate(delen):
                regels.append((f"{'  ' if n else '- '}{deel}", a.naar if n == len(delen) - 1 else None))
        vakken[v.id] = Vak(v.id, "vraag", regels)
    for u in hulp.uitkomsten:
        regels = [(r, None) for r in textwrap.wrap(u.titel.in_taal(taal)[0], LETTERS)]
        vakken[u.id] = Vak(u.id, f"uitkomst-{u.urgentie}", regels)
    onder: dict[int, int] = {}
    for vak in vakken.values():
        kolom = laag[vak.id]
        vak.x, vak.y = RAND + kolom * KOLOM, onder.get(kolom, RAND)
        onder[kolom] = vak.y + vak.hoog + RIJ
    lijnen = []
    for vak in vakken.values():
        for nummer, (_, naar) in enumerate(vak.regels):
            if naar:
                x1, y1 = vak.x + BREED, vak.y + RAND // 2 + nummer * REGEL + REGEL // 2
                x2, y2 = vakken[naar].x, vakken[naar].y + min(vakken[naar].hoog // 2, REGEL)
                lijnen.append(f"M{x1} {y1}C{x1 + 45} {y1} {x2 - 45} {y2} {x2} {y2}")
    breed = max(laag.values()) * KOLOM + BREED + 2 * RAND
    return Tekening(list(vakken.values()), lijnen, breed, max(onder.values()))


@REGISTER.macro("keuzehulptekening", voorbeeld='keuzehulptekening("wat-doe-ik")', leest="keuzehulpen")
def render_tekening(w: Weergave, id_: str) -> str:
    """Drawing of route aid `id_`; the same tree as text stands on the page of the aid itself."""
    hulp = w.zoek("keuzehulpen", id_)
    tekening = teken(hulp, w.taal)
    return w.html(
        "keuzehulp/tekening.html",
        titel=w.kaal(hulp.titel),
        label=w.t("kh.tekening", naam=w.kaal(hulp.titel)),
        breed=tekening.breed,
        hoog=tekening.hoog,
        lijnen=tekening.lijnen,
        vakken=[vak.in_beeld() for vak in tekening.vakken],
    )
