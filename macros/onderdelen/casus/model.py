"""Cases as exercises: a choice with feedback on every option; nothing is scored or kept."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from kern.modellen.basis import Record, Tekst, dubbel
from kern.modellen.verwijzing import Pagina, RolId

Oordeel = Literal["helpt", "liever-niet", "gevaarlijk"]


class Keuze(Record):
    """One option with what it leads to; `stap` is the step (1-6) of the stappenplan it belongs to."""

    tekst: Tekst
    oordeel: Oordeel
    uitleg: Tekst
    stap: Annotated[int, Field(ge=1, le=6)]
    """De stap van het stappenplan (1 tot en met 6)."""


class Casus(Record):
    """One file in `data/casussen/`; the people in it are invented."""

    titel: Tekst
    pagina: Pagina
    rollen: Annotated[list[RolId], Field(min_length=1)]
    raakt: Tekst
    """Waarover de casus gaat, voor wie het kan raken."""
    vraag: Tekst
    """De vraag aan de lezer."""
    keuzes: Annotated[list[Keuze], Field(min_length=3)]

    @model_validator(mode="after")
    def _een_antwoord_helpt(self) -> Casus:
        if not any(k.oordeel == "helpt" for k in self.keuzes):
            raise ValueError("heeft geen keuze met oordeel 'helpt'. Geef ten minste een goede weg.")
        if dubbel(k.id for k in self.keuzes):
            raise ValueError("heeft twee keuzes met dezelfde id. Geef elke keuze een eigen id.")
        return self
