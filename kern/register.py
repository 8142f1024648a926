"""The one registration of what pages can call and what data there is.

A tool is a folder in `macros/onderdelen/`. Its `macro.py` decorates the functions that pages call; loading, schemas,
search, scripts, the list of macros, the table for editors and the test of completeness all read what stands here.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

from kern.modellen.basis import Record


class Zoek(Enum):
    """Where the text that a macro shows counts for the search."""

    TEKST = "tekst"
    """Everywhere: the text belongs to the page."""
    HULPMIDDEL = "hulpmiddel"
    """Only on pages of the kind `hulpmiddel`: elsewhere the tool is a guest."""
    BUITEN_REGISTER = "buiten-register"
    """Not on pages of the kind `register`: there each record is found by itself."""
    NOOIT = "nooit"
    """Never: its records are found by themselves."""


@dataclass(frozen=True)
class Verzameling:
    """A kind of records: ids to records of `model`.

    `bestand` is one file in `data/` with a list under the name; without it there is a folder of that name, with a
    record per file, or lists of them when `lijsten`.
    """

    naam: str
    model: type[Record]
    bestand: str | None = None
    lijsten: bool = False

    @property
    def plek(self) -> str:
        """Where editors find its records."""
        return f"data/{self.bestand or f'{self.naam}/'}"


@lru_cache(maxsize=256)
def _handtekening(functie: Callable[..., str]) -> inspect.Signature:
    return inspect.signature(functie, eval_str=True)


@dataclass(frozen=True)
class Macro:
    """A function that pages call as `{{ naam(...) }}`; it takes the rendering context first.

    `voorbeeld` is a call that works on this site, as editors see it; `leest` the kind of records that it shows;
    `taalmerk` only marks the language of a phrase: translations need not have the same ones.
    """

    naam: str
    functie: Callable[..., str]
    voorbeeld: str
    leest: str | None
    zoek: Zoek
    taalmerk: bool

    @property
    def map(self) -> Path:
        """Folder of the tool."""
        return Path(inspect.getfile(self.functie)).parent.resolve()

    @property
    def uitleg(self) -> str:
        """Key of the interface text that says to editors what it shows."""
        return f"macro.{self.naam}"

    def past(self, waarden: tuple, benoemd: dict[str, Any]) -> bool:
        """Whether the function takes these arguments, of these types, after the context."""
        handtekening = _handtekening(self.functie)
        try:
            context, *gegeven = handtekening.bind(None, *waarden, **benoemd).arguments.items()
        except TypeError:
            return False
        soorten = {naam: deel.annotation for naam, deel in handtekening.parameters.items()}
        return all(soorten[n] is inspect.Parameter.empty or isinstance(w, soorten[n]) for n, w in gegeven)


@dataclass
class Register:
    """Macros by name, collections by name, and the folders of the tools by name."""

    macros: dict[str, Macro] = field(default_factory=dict)
    verzamelingen: dict[str, Verzameling] = field(default_factory=dict)
    onderdelen: dict[str, Path] = field(default_factory=dict)

    def macro(
        self,
        naam: str,
        *,
        voorbeeld: str,
        data: Verzameling | None = None,
        leest: str | None = None,
        zoek: Zoek = Zoek.TEKST,
        taalmerk: bool = False,
    ) -> Callable:
        """Decorator: make a function callable from pages as `naam`, and its data known when `data` is given.

        What the other fields mean stands at `Macro`.
        """

        def neem_op(functie: Callable[..., str]) -> Callable[..., str]:
            if naam in self.macros and self.macros[naam].functie.__module__ != functie.__module__:
                raise ValueError(f"de macro '{naam}' bestaat al in {self.macros[naam].functie.__module__}")
            self.macros[naam] = Macro(naam, functie, voorbeeld, data.naam if data else leest, zoek, taalmerk)
            if data is not None:
                self.verzameling(data)
            return functie

        return neem_op

    def verzameling(self, nieuw: Verzameling) -> Verzameling:
        """Make a kind of records known."""
        self.verzamelingen[nieuw.naam] = nieuw
        return nieuw

    def mappen(self) -> list[Path]:
        """Folders of the tools, in order of name; those that tools share come with them."""
        return [self.onderdelen[naam] for naam in sorted(self.onderdelen)]


REGISTER = Register()
"""Filled by importing `macros.onderdelen`; the core itself never does."""
