"""Signals: what someone can notice, with other explanations and what to do with it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kern.modellen.basis import Id, Record, Tekst, Zin
from kern.modellen.rol import Moment
from kern.modellen.verwijzing import BronId, RolId

Wie = Literal["kind", "volwassene", "oudere", "dier", "dossier"]
"""Whom the signal is about; "dossier" when it is a pattern in files or systems."""

Klasse = Literal["zwak", "opvallend", "sterk", "acuut"]
"""Strength in words, our own grading (see step 1 of the stappenplan); never a score."""


class Signaal(Record):
    """One signal in a file of `data/signalen/`; it can point to violence, it proves nothing.

    `zwaarder` says when it counts as stronger than `klasse`; `verteld` that someone says it, so nobody looks for
    another explanation; `tabellen` are the tables it was chosen for, by name.
    """

    tekst: Tekst
    momenten: Annotated[list[Moment], Field(min_length=1)]
    rollen: Annotated[list[RolId], Field(min_length=1)]
    wie: Annotated[list[Wie], Field(min_length=1)]
    klasse: Klasse
    anders: Annotated[list[Tekst], Field(min_length=1)]
    noteer: Tekst
    niet: Tekst
    stap: Tekst
    zwaarder: Tekst | None = None
    tabellen: list[Id] = []
    bronnen: list[BronId]
    eigen_duiding: bool = False
    verteld: bool = False
    zoekwoorden: dict[str, list[Zin]]
