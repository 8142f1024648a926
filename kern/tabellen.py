"""Tables as a phone shows them: every cell knows the words of its column, and two lists side by side are marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from kern.modellen.tabel import Tweelijst


@dataclass(frozen=True)
class Kanten:
    """The two headings of a table with two lists, as they stand on a page."""

    wel: str
    niet: str
    per_rij: bool


def kanten_in(lijsten: Iterable[Tweelijst], taal: str) -> list[Kanten]:
    """The pairs of headings in the language of a page."""
    return [Kanten(x.wel.in_taal(taal)[0], x.niet.in_taal(taal)[0], x.per_rij) for x in lijsten]


def maak_op(tabel: Element, tekst: Callable[[Element], str], kanten: Iterable[Kanten]) -> None:
    """Give a table its class, and each cell the words of its column and its side; an empty header is none."""
    koppen = [(kop, tekst(kop)) for kop in tabel.iter("th")]
    woorden = [t for _, t in koppen]
    paar = next((k for k in kanten if {k.wel, k.niet} <= set(woorden)), None)
    zijden = {paar.wel: "wel", paar.niet: "niet"} if paar else {}
    blokken = paar and not paar.per_rij and len(woorden) == 2
    tabel.set("class", "tabel tabel--blokken" if blokken else "tabel")
    for kop, t in koppen:
        if not t:
            kop.tag = "td"
        elif t in zijden:
            kop.set("class", f"tabel__{zijden[t]}")
    for rij in tabel.iter("tr"):
        if rij.find("th") is None:
            _rij(rij, woorden, zijden)


def _rij(rij: Element, koppen: list[str], zijden: dict[str, str]) -> None:
    for cel, kop in zip(rij.findall("td"), koppen, strict=False):
        if kop:
            cel.set("data-kop", kop)
        if kop in zijden:
            cel.set("class", f"tabel__{zijden[kop]}")
