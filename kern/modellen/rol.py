"""The roles in a housing association for whom pages are written."""

from __future__ import annotations

from typing import Literal

from kern.modellen.basis import Record, Tekst
from kern.modellen.verwijzing import Pagina

Moment = Literal["woning", "complex", "contact", "gesprek", "dossier"]
"""Place or moment: at work in a home; around the block; phone, desk or mail; a planned talk; files, money, systems."""


class Rol(Record):
    """One role in `data/rollen.yml` with the page that describes it.

    `kort` is the name of one person with this role, as it stands inside a sentence; `momenten` are the places and
    moments at which this role notices things.
    """

    naam: Tekst
    kort: Tekst
    """De naam van een persoon met deze rol, midden in een zin."""
    pagina: Pagina
    momenten: list[Moment] = []
