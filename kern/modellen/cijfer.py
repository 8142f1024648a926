"""Figures: a value never travels without its year, population and source."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from kern.modellen.basis import Record, Tekst, Zekerheid, vorm
from kern.modellen.verwijzing import BronId

Jaar = Annotated[
    str, vorm(r"(19|20)\d\d(-(19|20)\d\d)?", "is geen jaar. Schrijf '2024', of een periode zoals '2022-2023'.")
]


class Cijfer(Record):
    """One figure in `data/cijfers.yml`; value and `wat` together read as a sentence."""

    waarde: Tekst
    wat: Tekst
    jaar: Jaar
    populatie: Tekst
    periode: Tekst | None = None
    bron: BronId
    voorbehoud: Tekst | None = None
    zekerheid: Zekerheid
    gecontroleerd_op: date
