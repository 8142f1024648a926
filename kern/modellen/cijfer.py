"""Figures: a value never travels without its year, population and source."""

from __future__ import annotations

from datetime import date

from kern.modellen.basis import Record, Tekst, Zekerheid, Zin
from kern.modellen.verwijzing import BronId


class Cijfer(Record):
    """One figure in `data/cijfers.yml`; value and `wat` together read as a sentence."""

    waarde: Tekst
    wat: Tekst
    jaar: Zin
    populatie: Tekst
    periode: Tekst | None = None
    bron: BronId
    voorbehoud: Tekst | None = None
    zekerheid: Zekerheid
    gecontroleerd_op: date
