"""Messages to editors: one clear Dutch line with file, line, field and what to do.

Everything that can be wrong with content or data becomes a `Melding`. Code that
finds mistakes collects them, so that an editor sees all of them at once; the
caller decides when to stop the build.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import ParamSpec

P = ParamSpec("P")

_ZONDER_BEELD = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")
"""What a terminal obeys instead of shows, ends a line or turns its direction: a name of a file may hold it."""


def _zichtbaar(m: re.Match[str]) -> str:
    return f"U+{ord(m.group(0)):04X}"


@dataclass(frozen=True, order=True)
class Melding:
    """One mistake: where it stands, what is wrong and what mends it.

    `soort` is the check that found it, by its id in `data/controles.yml`: it tells why it matters. Two messages that
    only differ in it are the same.
    """

    bestand: str
    regel: int
    veld: str
    wat: str
    doe: str
    soort: str = field(default="", compare=False)

    def __str__(self) -> str:
        plaats = f"{self.bestand}:{self.regel}" if self.regel else self.bestand
        veld = f" [{self.veld}]" if self.veld else ""
        return _ZONDER_BEELD.sub(_zichtbaar, f"{plaats}{veld}: {self.wat} {self.doe}".rstrip())


def van_soort(soort: str, meldingen: Iterable[Melding]) -> Iterator[Melding]:
    """The messages, with the check that found them where they do not say so themselves."""
    return (m if m.soort else replace(m, soort=soort) for m in meldingen)


def controle(soort: str) -> Callable[[Callable[P, Iterable[Melding]]], Callable[P, Iterator[Melding]]]:
    """Decorator for a rule: its messages are of this check, where they do not say otherwise."""

    def merk(regel: Callable[P, Iterable[Melding]]) -> Callable[P, Iterator[Melding]]:
        @wraps(regel)
        def met_soort(*gegeven: P.args, **benoemd: P.kwargs) -> Iterator[Melding]:
            return van_soort(soort, regel(*gegeven, **benoemd))

        return met_soort

    return merk


class InvoerFout(Exception):
    """Raised by pure code on bad input; carries one or more `Melding`."""

    def __init__(self, meldingen: list[Melding]):
        self.meldingen = sorted(set(meldingen))
        super().__init__("\n".join(str(m) for m in self.meldingen))


class OnbekendeVerwijzing(Exception):
    """A macro was called with something that does not exist or may not be shown.

    `wat` says what is wrong, `doe` what the editor does about it. The caller
    knows the file and the line and makes a `Melding` of it.
    """

    def __init__(self, wat: str, doe: str):
        self.wat, self.doe = wat, doe
        super().__init__(f"{wat} {doe}")


def lijkt_op(gegeven: str, bekend: list[str]) -> str:
    """Return "Bedoel je ...?" with the closest known name, or a hint to look it up."""
    beste = difflib.get_close_matches(str(gegeven), bekend, n=1, cutoff=0.5)
    if beste:
        return f"Bedoel je '{beste[0]}'?"
    return "Kijk in de map data/ welke namen er zijn."
