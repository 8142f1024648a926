"""Figures: a value never travels without its year, population and source."""

from __future__ import annotations

from datetime import date

from kern.modellen.basis import Record, Tekst, Zekerheid, Zin
from kern.modellen.verwijzing import BronId


class Cijfer(Record):
    """One figure in `data/cijfers.yml`; value and `wat` together read as a sentence."""

    waarde: Tekst
    """Het getal met zijn eenheid: '9 procent'. Samen met 'wat' is het een zin."""
    wat: Tekst
    """De rest van de zin, met een punt: 'maakte huiselijk geweld mee.'"""
    jaar: Zin
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
