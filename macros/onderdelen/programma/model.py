"""Programmes of a training, in blocks that add up to its length; and what each role learns, in three levels."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from kern.modellen.basis import Record, Tekst, dubbel
from kern.modellen.verwijzing import CasusId, KeuzehulpId, LijstId, Pagina, RolId


class Blok(Record):
    """One part of a programme, with the case, route aid, checklist or page that is used in it.

    `eigen_casus` is for a part in which everyone takes the case of their own role, from the training ladder.
    """

    minuten: Annotated[int, Field(ge=1, le=120)]
    titel: Tekst
    doe: Tekst
    casus: CasusId | None = None
    eigen_casus: bool = False
    keuzehulp: KeuzehulpId | None = None
    afvinklijst: LijstId | None = None
    pagina: Pagina | None = None


class Programma(Record):
    """One file in `data/programma/`; `trainer` is the sheet for who leads it."""

    titel: Tekst
    inleiding: Tekst
    duur: Annotated[int, Field(ge=1)]
    blokken: Annotated[list[Blok], Field(min_length=2)]
    trainer: Annotated[list[Tekst], Field(min_length=1)]

    @model_validator(mode="after")
    def _past_in_de_tijd(self) -> Programma:
        som = sum(b.minuten for b in self.blokken)
        if som != self.duur:
            raise ValueError(
                f"duurt volgens duur {self.duur} minuten, maar de blokken zijn samen {som}. "
                "Verbeter de minuten van een blok, of duur."
            )
        if dubbel(b.id for b in self.blokken):
            raise ValueError("heeft twee blokken met dezelfde id. Geef elk blok een eigen id.")
        return self


class Leertrede(Record):
    """What a role learns: in the toolbox talk with one case, in the half day with one or more, and after that."""

    rol: RolId
    toolbox: CasusId
    dagdeel: Annotated[list[CasusId], Field(min_length=1)]
    verdieping: Tekst
    pagina: Pagina
