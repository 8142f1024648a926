"""The roles in a housing association for whom pages are written."""

from __future__ import annotations

from kern.modellen.basis import Record, Tekst, Zin
from kern.modellen.signaal import Moment


class Rol(Record):
    """One role in `data/rollen.yml` with the page that describes it.

    `momenten` are the places and moments at which this role notices things.
    """

    naam: Tekst
    pagina: Zin
    momenten: list[Moment] = []
