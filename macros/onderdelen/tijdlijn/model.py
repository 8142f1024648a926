"""A time line: what happens one after the other, when, and how certain that is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from kern.modellen.basis import Record, Tekst
from kern.modellen.verwijzing import BronId


class Ogenblik(Record):
    """One moment. With `termijn` its `wanneer` is a time limit, so it has a source and a caution."""

    wanneer: Tekst
    wat: Tekst
    uitleg: Tekst
    zijweg: Tekst | None = None
    termijn: bool = False
    voorbehoud: Tekst | None = None
    bronnen: list[BronId] = []

    @model_validator(mode="after")
    def _termijn_met_bron(self) -> Ogenblik:
        if self.termijn and not (self.bronnen and self.voorbehoud):
            raise ValueError(
                "noemt een termijn zonder bron of zonder voorbehoud. "
                "Vul bronnen in en zeg bij voorbehoud hoe zeker de termijn is."
            )
        return self


class Tijdlijn(Record):
    """A record in `data/tekeningen/tijdlijn.yml`."""

    titel: Tekst
    ogenblikken: Annotated[list[Ogenblik], Field(min_length=2)]
