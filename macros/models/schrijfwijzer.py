"""Words to use and to avoid, with the reason."""

from __future__ import annotations

from macros.models.basis import Record, Tekst


class Vermijd(Record):
    """A word to avoid and what to write instead."""

    woord: Tekst
    liever: Tekst
    waarom: Tekst


class Gebruik(Record):
    """A word or phrase to use."""

    woord: Tekst
    waarom: Tekst
