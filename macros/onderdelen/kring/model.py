"""The ring: every role around one signal, and the colleague in the middle with whom the pieces come together."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from kern.modellen.basis import Model, Record, Tekst, dubbel
from kern.modellen.verwijzing import RolId


class Plaats(Model):
    """A role on the ring, with the piece that this role may see."""

    rol: RolId
    ziet: Tekst


class Kring(Record):
    """A record in `data/tekeningen/kring.yml`; `uitleg` says in words what the drawing shows."""

    titel: Tekst
    uitleg: Tekst
    midden: RolId
    doet: Tekst
    rond: Annotated[list[Plaats], Field(min_length=1, max_length=12)]

    @model_validator(mode="after")
    def _een_keer(self) -> Kring:
        if rol := dubbel([self.midden, *(plaats.rol for plaats in self.rond)]):
            raise ValueError(f"heeft de rol '{rol}' twee keer. Zet elke rol er een keer in.")
        return self
