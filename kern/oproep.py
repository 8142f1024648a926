"""The one parser of macro calls in pages: `{{ naam("tekst", 3, vorm="blok") }}`, a name with constants, no more.

Check, safety, parity between languages and rendering all read a page through `oproepen`. There is no template language
behind it: what is not such a call is a mistake, so a page cannot reach code.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

MAX_LENGTE = 2000
"""Characters between the braces; a longer call is a mistake, and reading it costs nothing."""

_BEGIN = re.compile(r"\{\{")
_EINDE = re.compile(r"\}\}")
_NAAM = re.compile(r"\s*([A-Za-z_]\w*)\s*")

GEEN_OPROEP = "Tussen dubbele accolades staat meer dan een macro."
SCHRIJF = 'Schrijf {{ naam("id") }}, met gewone aanhalingstekens en zonder filters of berekeningen.'

Waarde = str | int


@dataclass(frozen=True)
class Oproep:
    """One call: name, constants, and where it stands in the text (`begin` up to `einde`)."""

    naam: str
    waarden: tuple[Waarde, ...]
    benoemd: tuple[tuple[str, Waarde], ...]
    begin: int
    einde: int

    @property
    def eerste(self) -> str:
        """The first constant as text; it tells two calls of one macro apart."""
        return str(self.waarden[0]) if self.waarden else ""


@dataclass(frozen=True)
class GeenOproep:
    """Double braces that hold no call; `naam` is what was tried, as far as it can be read."""

    naam: str
    wat: str
    begin: int
    einde: int


def _constante(knoop: ast.expr) -> Iterator[Waarde]:
    if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str | int) and not isinstance(knoop.value, bool):
        yield knoop.value


def _constanten(tekst: str) -> tuple[tuple[Waarde, ...], tuple[tuple[str, Waarde], ...]] | None:
    """The arguments in `tekst`, all texts or whole numbers, or None."""
    if "\\" in tekst:
        return None
    try:
        knoop = ast.parse(f"f({tekst})", mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None
    if not isinstance(knoop, ast.Call) or not isinstance(knoop.func, ast.Name):
        return None
    waarden = [w for a in knoop.args for w in _constante(a)]
    benoemd = [(k.arg, w) for k in knoop.keywords if k.arg for w in _constante(k.value)]
    if len(waarden) != len(knoop.args) or len(dict(benoemd)) != len(knoop.keywords):
        return None
    return tuple(waarden), tuple(benoemd)


def _lees(binnen: str, begin: int, einde: int) -> Oproep | GeenOproep:
    gevonden = _NAAM.match(binnen)
    naam = gevonden.group(1) if gevonden else ""
    rest = binnen[gevonden.end() :].strip() if gevonden else ""
    if len(binnen) <= MAX_LENGTE and rest.startswith("(") and rest.endswith(")"):
        constanten = _constanten(rest[1:-1])
        if constanten is not None:
            return Oproep(naam, *constanten, begin, einde)
    return GeenOproep(naam, GEEN_OPROEP, begin, einde)


def oproepen(tekst: str) -> Iterator[Oproep | GeenOproep]:
    """Every pair of double braces in `tekst`, in order, as a call or as a mistake.

    A `{{` without `}}` is a mistake up to the end of its line. Linear in the length of the text.
    """
    plek, geen_einde = 0, False
    while begin := _BEGIN.search(tekst, plek):
        einde = None if geen_einde else _EINDE.search(tekst, begin.end())
        geen_einde = einde is None
        volgende = _BEGIN.search(tekst, begin.end())
        if einde is None or (volgende and volgende.start() < einde.start()):
            stop = tekst.find("\n", begin.start())
            stop = len(tekst) if stop < 0 else stop
            if volgende:
                stop = min(stop, volgende.start())
            yield GeenOproep("", "Deze macro heeft geen einde: }} ontbreekt.", begin.start(), max(stop, begin.end()))
            plek = max(stop, begin.end())
            continue
        yield _lees(tekst[begin.end() : einde.start()], begin.start(), einde.end())
        plek = einde.end()
