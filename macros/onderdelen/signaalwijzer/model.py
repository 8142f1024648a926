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
    """Wat iemand kan zien of horen. Een signaal bewijst niets."""
    momenten: Annotated[list[Moment], Field(min_length=1)]
    rollen: Annotated[list[RolId], Field(min_length=1)]
    wie: Annotated[list[Wie], Field(min_length=1)]
    klasse: Klasse
    """Hoe sterk het is, in onze eigen indeling (stap 1)."""
    anders: Annotated[list[Tekst], Field(min_length=1)]
    """Wat het ook kan zijn."""
    noteer: Tekst
    """Wat je opschrijft: alleen feiten."""
    niet: Tekst
    """Wat je niet doet."""
    stap: Tekst
    """Wat je wel doet."""
    zwaarder: Tekst | None = None
    """Wanneer het zwaarder telt dan zijn klasse."""
    tabellen: list[Id] = []
    bronnen: list[BronId]
    eigen_duiding: bool = False
    """Aan als geen bron dit zo zegt."""
    verteld: bool = False
    """Aan als iemand het zelf vertelt: dan zoekt niemand een andere verklaring."""
    zoekwoorden: dict[str, list[Zin]]
    """Woorden zoals mensen ze typen, per taal."""
