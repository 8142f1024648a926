"""Words to use and to avoid, with the reason."""

from __future__ import annotations

from typing import Literal

from kern.modellen.basis import Record, Tekst, Zin


class Vermijd(Record):
    """A word to avoid and what to write instead.

    `vormen` lists per language how the word is written in a note; the note
    helper flags those. Without them the word is advice for editors only.
    """

    woord: Tekst
    liever: Tekst
    waarom: Tekst
    soort: Literal["taal", "oordeel", "gezondheid", "strafbaar"] = "taal"
    vormen: dict[str, list[Zin]] = {}


class Gebruik(Record):
    """A word or phrase to use."""

    woord: Tekst
    waarom: Tekst
