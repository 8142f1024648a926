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

_VOOR_LEESTEKEN = re.compile(r" +(?=[.,;:?!)])")

Sectie = tuple[str, str, str]
"""(anchor, heading, text)."""


@dataclass(frozen=True)
class _Kop:
    anker: str
    tekst: str


def _vouw(delen: list[str]) -> str:
    """White space folded, no space before punctuation."""
    return _VOOR_LEESTEKEN.sub("", " ".join("".join(delen).split()))


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


def secties(html: str) -> list[Sectie]:
    """A section per heading of level 2 and 3 with an anchor or text; the first part has neither anchor nor heading."""
    body = LexborHTMLParser(html).body
    uit: list[Sectie] = []
    kop, delen = _Kop("", ""), list[str]()

    def sluit() -> None:
        tekst = _vouw(delen)
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
