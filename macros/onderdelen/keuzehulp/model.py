"""Route aids: a tree of questions and outcomes that is checked over all its paths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from kern.controle import fouten_op_plek
from kern.modellen.basis import Id, Record, Tekst
from kern.modellen.verwijzing import BronId, MetWie, Pagina, RolId, WetVerwijzing
from macros.onderdelen.keuzehulp.graaf import controleer

Urgentie = Literal["nu", "vandaag", "week", "gewoon"]

ERNST: dict[str, int] = {"gewoon": 0, "week": 1, "vandaag": 2, "nu": 3}
"""Order of urgency; a higher number is more urgent. Our own grading, see step 1 of the stappenplan."""


class Antwoord(Record):
    """One answer. `soort` marks the full answers "weet-niet", "onderbuik" and "gevaar"."""

    tekst: Tekst
    naar: Id
    """De id van de volgende vraag of van een uitkomst."""
    soort: Literal["gewoon", "weet-niet", "onderbuik", "gevaar"] = "gewoon"
    telt: Tekst | None = None
    """Wat de uitkomst als reden herhaalt."""


class Vraag(Record):
    """A question with its answers; `telt` of an answer is what the outcome repeats as a reason."""

    tekst: Tekst
    uitleg: Tekst | None = None
    antwoorden: Annotated[list[Antwoord], Field(min_length=2)]


class Uitkomst(Record):
    """An end of the route: what now, with whom, what not, why and what would change it."""

    titel: Tekst
    urgentie: Urgentie
    """Twijfel maakt nooit minder dringend."""
    nu: Annotated[list[Tekst], Field(min_length=1)]
    """Wat iemand nu doet, in korte zinnen."""
    met_wie: Annotated[list[MetWie], Field(min_length=1)]
    """Altijd ten minste een mens om te bellen."""
    niet: Annotated[list[Tekst], Field(min_length=1)]
    waarom: Tekst
    verandert: Tekst
    wetten: list[WetVerwijzing] = []
    bronnen: list[BronId] = []
    paginas: list[Pagina] = []

    @model_validator(mode="after")
    def _herkomst(self) -> Uitkomst:
        if not (self.wetten or self.bronnen):
            raise ValueError("heeft geen wet en geen bron. Vul wetten of bronnen in.")
        return self


class Keuzehulp(Record):
    """One file in `data/keuzehulpen/`. `gevaar` is the outcome behind the danger button at every step."""

    titel: Tekst
    inleiding: Tekst
    voor: Annotated[list[RolId], Field(min_length=1)]
    start: Id
    gevaar: Id
    vragen: Annotated[list[Vraag], Field(min_length=1)]
    uitkomsten: Annotated[list[Uitkomst], Field(min_length=2)]

    @model_validator(mode="after")
    def _graaf(self) -> Keuzehulp:
        fouten = controleer(self, ERNST)
        if fouten:
            raise fouten_op_plek([(f.plek, f"De route {f.wat}.", f.doe) for f in fouten], "keuzehulp")
        return self

    @property
    def per_vraag(self) -> dict[str, Vraag]:
        return {v.id: v for v in self.vragen}

    @property
    def per_uitkomst(self) -> dict[str, Uitkomst]:
        return {u.id: u for u in self.uitkomsten}

    def paden(self) -> Iterator[tuple[tuple[tuple[str, str], ...], str]]:
        """Every path as ((question id, answer id), ...) with the id of its outcome."""

        def loop(knoop: str, pad: tuple) -> Iterator:
            vraag = self.per_vraag.get(knoop)
            if vraag is None:
                yield pad, knoop
                return
            for a in vraag.antwoorden:
                yield from loop(a.naar, (*pad, (knoop, a.id)))

        yield from loop(self.start, ())
