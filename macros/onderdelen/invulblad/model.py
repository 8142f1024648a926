"""Empty forms for paper: parts with lines to write on, or a table to fill in. Nothing can be typed in them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from kern.modellen.basis import Record, Tekst


class Regel(Record):
    """Something to write down: boxes to tick (`keuzes`), then so many lines."""

    label: Tekst
    keuzes: list[Tekst] = []
    lijnen: Annotated[int, Field(ge=0, le=6)] = 1

    @model_validator(mode="after")
    def _plek_om_te_schrijven(self) -> Regel:
        if not self.keuzes and not self.lijnen:
            raise ValueError("heeft geen lijnen en geen keuzes. Geef ten minste één lijn of keuze.")
        return self


class Deel(Record):
    """A heading with what belongs below it."""

    kop: Tekst
    regels: Annotated[list[Regel], Field(min_length=1)]


class Rij(Record):
    """A row of the table; cells that are not given stay empty, to fill in."""

    cellen: Annotated[list[Tekst], Field(min_length=1)]


class Invulblad(Record):
    """One file in `data/invulblad/`: either parts, or a table with its headings (`koppen`) and rows."""

    titel: Tekst
    inleiding: Tekst
    delen: list[Deel] = []
    koppen: list[Tekst] = []
    rijen: list[Rij] = []

    @model_validator(mode="after")
    def _delen_of_tabel(self) -> Invulblad:
        if bool(self.delen) == bool(self.koppen) or bool(self.koppen) != bool(self.rijen):
            raise ValueError("heeft niet óf delen, óf een tabel. Vul delen in, of koppen en rijen samen.")
        if te_lang := next((r.id for r in self.rijen if len(r.cellen) > len(self.koppen)), None):
            raise ValueError(f"heeft bij '{te_lang}' meer cellen dan koppen. Haal een cel weg of zet er een kop bij.")
        return self
