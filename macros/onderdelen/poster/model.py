"""What hangs on the wall and goes in a pocket: four steps, short enough to stay on one sheet."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from kern.modellen.basis import Record, Tekst
from kern.modellen.verwijzing import ContactId, RolId

KOP, TEKST = 8, 16
"""Most words of a heading and of a text: a poster is read from a distance and is one sheet."""


def _kort(hoogstens: int) -> AfterValidator:
    def keur(tekst: Tekst) -> Tekst:
        for taal, zin in tekst.root.items():
            if (aantal := len(zin.split())) > hoogstens:
                raise ValueError(f"heeft in '{taal}' {aantal} woorden. Maak er hoogstens {hoogstens} van.")
        return tekst

    return AfterValidator(keur)


Kop = Annotated[Tekst, _kort(KOP)]
Kort = Annotated[Tekst, _kort(TEKST)]


class Posterstap(Record):
    """One step, in large letters, and whom to call.

    `contact` shows its number. `rol` shows the own contact of the organisation for that role, and without one lines to
    write its name and number on.
    """

    kop: Kop
    tekst: Kort
    contact: ContactId | None = None
    rol: RolId | None = None

    @model_validator(mode="after")
    def _een_om_te_bellen(self) -> Posterstap:
        if self.contact and self.rol:
            raise ValueError("noemt een contact en een rol. Houd er een over.")
        return self


class Poster(Record):
    """One file in `data/poster/`. The first step is danger, and calls somebody; `niet` is what never to do."""

    titel: Kop
    stappen: Annotated[list[Posterstap], Field(min_length=4, max_length=4)]
    niet: Annotated[list[Kort], Field(min_length=1, max_length=2)]

    @model_validator(mode="after")
    def _eerst_gevaar(self) -> Poster:
        if not self.stappen[0].contact:
            raise ValueError("begint niet met wie je belt bij gevaar. Zet bij de eerste stap een contact.")
        return self
