"""Checklists: groups of items with a stable id, a reason and where it comes from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from kern.modellen.basis import Record, Tekst, dubbel
from kern.modellen.verwijzing import ContactId, LijstId, Pagina, RolId, WetVerwijzing


class Punt(Record):
    """One item to tick. The id never changes, so rewording keeps a tick."""

    tekst: Tekst
    """Wat iemand doet, in een korte zin."""
    waarom: Tekst
    """Waarom dat nodig is."""
    wet: WetVerwijzing | None = None
    contact: ContactId | None = None
    pagina: Pagina | None = None
    """Waar meer staat, zoals stappenplan/acuut-gevaar.md."""


class Groep(Record):
    """A fieldset of items."""

    titel: Tekst
    punten: Annotated[list[Punt], Field(min_length=1)]


class Afvinkgroep(Record):
    """A group in the overview of checklists, from `data/afvinkgroepen.yml`; `lijsten` are ids, in order of use."""

    titel: Tekst
    lijsten: Annotated[list[LijstId], Field(min_length=1)]


class Afvinklijst(Record):
    """One file in `data/afvinklijsten/`.

    `bewaren: nooit` lives in memory only and is the only choice for lists about a
    household; `apparaat` lets the reader keep the ticks on the device.
    """

    titel: Tekst
    inleiding: Tekst
    voor: Annotated[list[RolId], Field(min_length=1)]
    """Welke rollen de lijst gebruiken."""
    wanneer: Tekst
    """Op welk moment je de lijst gebruikt."""
    bewaren: Literal["nooit", "apparaat"]
    """Over een huishouden altijd nooit."""
    groepen: Annotated[list[Groep], Field(min_length=1)]

    @model_validator(mode="after")
    def _unieke_ids(self) -> Afvinklijst:
        if id_ := dubbel(deel.id for deel in [*self.groepen, *self.punten]):
            raise ValueError(f"gebruikt de id '{id_}' twee keer. Geef elke groep en elk punt een eigen id.")
        return self

    @property
    def punten(self) -> list[Punt]:
        """All items in order."""
        return [p for g in self.groepen for p in g.punten]
