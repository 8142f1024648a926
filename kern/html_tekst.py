"""Words of HTML as a reader sees them, and sections with their headings; read with a real parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

IN_DE_REGEL = frozenset(("b", "i", "em", "strong", "abbr", "time", "code", "mark", "begrip-uitleg"))
"""Elements that stand inside a word or line; any other is set apart by a space."""

GEEN_TEKST = frozenset(("script", "style", "template", "select", "form"))

KOPPEN = frozenset(("h2", "h3"))

TERZIJDE = "thead, [role=note], .bronverwijzing"
"""What is no part of the running text of a section: headings of columns, the explanation of a term, a source."""

_BIJ_LEESTEKEN = re.compile(r" +(?=[.,;:?!)])|(?<=\() +")
_DUBBEL = re.compile(r"(?<=[.,;:?!])[;:]|;$")

Sectie = tuple[str, str, str]
"""(anchor, heading, text)."""


@dataclass(frozen=True)
class _Kop:
    anker: str
    tekst: str


def _vouw(delen: list[str]) -> str:
    """White space folded, none before punctuation and none after an opening bracket."""
    return _BIJ_LEESTEKEN.sub("", " ".join("".join(delen).split()))


def _delen(knoop: LexborNode, verborgen: bool, koppen: bool) -> Iterator[str | _Kop]:
    """Text below `knoop` in order; with `koppen`, a heading of level 2 or 3 comes as one part."""
    for kind in knoop.iter(include_text=True, skip_empty=False):
        naam = kind.tag or ""
        if naam == "-text":
            yield kind.text_content or ""
        elif naam in GEEN_TEKST or naam.startswith(("-", "!")) or (not verborgen and "hidden" in kind.attributes):
            continue
        elif koppen and naam in KOPPEN:
            yield _Kop(kind.attributes.get("id") or "", _vouw([str(d) for d in _delen(kind, verborgen, False)]))
        else:
            rand = "" if naam in IN_DE_REGEL else " "
            yield rand
            yield from _delen(kind, verborgen, koppen)
            yield rand


def tekst_van(html: str, verborgen: bool = True) -> str:
    """Words of a piece of HTML; without `verborgen`, those that a reader has to open are left out."""
    if "<" not in html and "&" not in html:
        return _vouw([html])
    body = LexborHTMLParser(html).body
    return _vouw([str(d) for d in _delen(body, verborgen, False)]) if body else ""


def _zet_leestekens(body: LexborNode) -> None:
    """What the eye keeps apart on the page stays apart in a line: the title of a box, the cells of a table.

    The first row says what its columns are: "Schrijf wel op: datum; Schrijf niet op: geruchten".
    """
    for terzijde in body.css(TERZIJDE):
        terzijde.decompose()
    for titel in body.css(".admonition-title"):
        titel.insert_after(": ")
    for cel in body.css("tbody > tr:first-child > td[data-kop]"):
        cel.insert_before(f"{cel.attributes['data-kop']}: ")
    for cel in body.css("td, th"):
        cel.insert_after("; ")


def secties(html: str) -> list[Sectie]:
    """A section per heading of level 2 and 3 with an anchor or text; the first part has neither anchor nor heading."""
    body = LexborHTMLParser(html).body
    if body:
        _zet_leestekens(body)
    uit: list[Sectie] = []
    kop, delen = _Kop("", ""), list[str]()

    def sluit() -> None:
        tekst = _DUBBEL.sub("", _vouw(delen))
        if kop.anker or tekst:
            uit.append((kop.anker, kop.tekst, tekst))

    for deel in _delen(body, True, True) if body else ():
        if isinstance(deel, _Kop):
            sluit()
            kop, delen = deel, []
        else:
            delen.append(deel)
    sluit()
    return uit
