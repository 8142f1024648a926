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
    """Het getal met zijn eenheid: '9 procent'. Samen met 'wat' is het een zin."""
    wat: Tekst
    """De rest van de zin, met een punt: 'maakte huiselijk geweld mee.'"""
    jaar: Jaar
    """Het jaar waar het cijfer over gaat."""
    populatie: Tekst
    """Over welke groep mensen het gaat."""
    periode: Tekst | None = None
    bron: BronId
    """Waar het cijfer staat."""
    voorbehoud: Tekst | None = None
    """Wat de lezer moet weten voordat hij het cijfer gebruikt."""
    zekerheid: Zekerheid
    gecontroleerd_op: date
    """De dag waarop je het cijfer zelf in de bron zag."""
