"""Words to use and to avoid, with the reason."""

from __future__ import annotations

from typing import Literal

from kern.modellen.basis import Record, Tekst, Zin
from kern.modellen.verwijzing import Pagina


class Vermijd(Record):
    """A word to avoid and what to write instead.

    `vormen` lists per language how the word is written in a note; the note
    helper flags those. Without them the word is advice for editors only. `etiket: true` marks words for what somebody
    is; those never stand in a signal.
    """

    woord: Tekst
    liever: Tekst
    waarom: Tekst
    soort: Literal["taal", "oordeel", "gezondheid", "strafbaar"] = "taal"
    etiket: bool = False
    vormen: dict[str, list[Zin]] = {}


class Gebruik(Record):
    """A word or phrase to use."""

    woord: Tekst
    waarom: Tekst


Zone = Literal["voorkant", "handreiking", "wet"]
"""Parts of the site: what frontline staff read; the guide and appendices; the law."""

ZONES: dict[Zone, tuple[str, ...]] = {
    "voorkant": ("rollen/", "stappenplan/", "hulpmiddelen/", "index.md", "zelf.md"),
    "handreiking": ("handreiking/", "bijlagen/"),
    "wet": ("wetgeving/",),
}


class Term(Record):
    """One concept, one word per language; `vermijd` are the words we do not use for it, as they would be written.

    `streng` stops a proposal, else it is advice. `niet_in` are parts of the site in which even our own word does not
    fit; `behalve` are pages on which an avoided word may stand.
    """

    woord: Tekst
    vermijd: dict[str, list[Zin]]
    streng: bool
    niet_in: list[Zone] = []
    behalve: list[Pagina] = []
    waarom: Zin
