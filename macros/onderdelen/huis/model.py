"""The house: places in a drawing, each with signals by id. A mistake in it is told in Dutch, with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Annotated, Literal

from pydantic import Field, model_validator

from kern.modellen.basis import Model, Record, Tekst, dubbel
from kern.modellen.rol import Moment
from kern.modellen.verwijzing import SignaalId

KOLOMMEN = 6
"""Columns of every part: as many as leave a place that a thumb can hit on the smallest screen."""

LETTERS = 6
"""So many letters of a name fit in one column."""

Symbool = Literal[
    "bad", "bed", "binnendeur", "boom", "brievenbus", "doos", "map", "pan", "telefoon", "trap", "voordeur",
    "wieg", "zitbank", "gesprek",
]  # fmt: skip
"""What can be drawn in a place; the lines stand in `tekening`."""


class Vak(Model):
    """Where a place stands in its part, counted from 1, and how many columns and rows it takes."""

    kolom: Annotated[int, Field(ge=1)]
    rij: Annotated[int, Field(ge=1)]
    breed: Annotated[int, Field(ge=1)] = 1
    hoog: Annotated[int, Field(ge=1)] = 1

    @property
    def cellen(self) -> set[tuple[int, int]]:
        return {(self.kolom + x, self.rij + y) for x in range(self.breed) for y in range(self.hoog)}


class Plek(Record):
    """A place where something can be noticed. `naam` stands in the drawing, so it is short."""

    naam: Tekst
    moment: Moment
    symbool: Symbool
    vak: Vak
    signalen: Annotated[list[SignaalId], Field(min_length=1)]

    @model_validator(mode="after")
    def _naam_past(self) -> Plek:
        for taal, naam in self.naam.root.items():
            if len(naam) > self.vak.breed * LETTERS:
                raise ValueError(
                    f"heeft een naam die niet in het vak past ({taal}: '{naam}'). "
                    f"Schrijf hoogstens {self.vak.breed * LETTERS} letters, of maak het vak breder."
                )
        return self


class Deel(Record):
    """A building in the drawing; one with `dak` has a roof."""

    rijen: Annotated[int, Field(ge=1, le=8)]
    dak: bool = False
    plekken: Annotated[list[Plek], Field(min_length=1)]

    @model_validator(mode="after")
    def _past(self) -> Deel:
        for fout in self._fouten():
            raise ValueError(fout)
        return self

    def _fouten(self) -> Iterator[str]:
        for plek in self.plekken:
            v = plek.vak
            if v.kolom + v.breed - 1 > KOLOMMEN or v.rij + v.hoog - 1 > self.rijen:
                yield (
                    f"heeft de plek '{plek.id}' buiten de tekening. "
                    f"Die is {KOLOMMEN} kolommen breed en {self.rijen} rijen hoog; verbeter vak."
                )
        for een, ander in combinations(self.plekken, 2):
            if een.vak.cellen & ander.vak.cellen:
                yield f"heeft de plekken '{een.id}' en '{ander.id}' op elkaar. Geef een van de twee een ander vak."


class Huis(Record):
    """A record in `data/tekeningen/huis.yml`; `uitleg` says in words what the drawing shows."""

    titel: Tekst
    uitleg: Tekst
    delen: Annotated[list[Deel], Field(min_length=1)]

    @property
    def plekken(self) -> list[Plek]:
        return [plek for deel in self.delen for plek in deel.plekken]

    @model_validator(mode="after")
    def _eigen_ids(self) -> Huis:
        if id_ := dubbel(plek.id for plek in self.plekken):
            raise ValueError(f"heeft twee plekken met de id '{id_}'. Geef elke plek een eigen id.")
        return self
