"""The roles in a housing association for whom pages are written."""

from __future__ import annotations

from macros.models.basis import Record, Tekst, Zin


class Rol(Record):
    """One role in `data/rollen.yml` with the page that describes it."""

    naam: Tekst
    pagina: Zin
