"""What ICT and the privacy officer ask: questions with an answer, and what proves it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from kern.modellen.basis import Model, Record, Tekst, dubbel, vorm
from kern.modellen.verwijzing import BronId, Pagina, WetVerwijzing

Test = Annotated[
    str,
    vorm(
        r"[\w/]+/test_\w+\.py::test_\w+",
        "is geen naam van een test. Schrijf bestand::functie, zoals 'tests/site/test_links.py::test_een_link'.",
    ),
]
Bestand = Annotated[
    str,
    vorm(r"[\w.-]+(/[\w.-]+)*", "is geen bestand van dit project. Schrijf het pad, zoals 'kern/kopregels.py'."),
]


class Bewijs(Model):
    """What proves an answer: a test of this project, or a file in which it can be read."""

    test: Test | None = None
    bestand: Bestand | None = None

    @model_validator(mode="after")
    def _een(self) -> Bewijs:
        if (self.test is None) == (self.bestand is None):
            raise ValueError("noemt niet precies een bewijs. Vul test of bestand in, niet beide.")
        return self


class IctVraag(Record):
    """A question with its answer; `{een_naam}` in the answer is a value from code (`waarden.py`).

    `niet_geprobeerd` says what nobody tried here. An answer has a proof, a value from code, or such a sentence.
    `kopregels` shows the headers that every answer of the server has, as they are computed.
    """

    vraag: Tekst
    antwoord: Tekst
    bewijs: list[Bewijs] = []
    niet_geprobeerd: Tekst | None = None
    paginas: list[Pagina] = []
    wetten: list[WetVerwijzing] = []
    bronnen: list[BronId] = []
    kopregels: bool = False

    @model_validator(mode="after")
    def _met_bewijs(self) -> IctVraag:
        if not (self.bewijs or self.niet_geprobeerd):
            raise ValueError(
                "heeft geen bewijs. Noem bij bewijs een test of bestand, of zeg bij niet_geprobeerd wat er ontbreekt."
            )
        return self


class IctGroep(Record):
    """A group in `data/ictvragen.yml`; its heading stands on the page."""

    vragen: Annotated[list[IctVraag], Field(min_length=1)]

    @model_validator(mode="after")
    def _vragen_apart(self) -> IctGroep:
        if tweede := dubbel(v.id for v in self.vragen):
            raise ValueError(f"heeft de vraag '{tweede}' twee keer. Kies een andere id.")
        return self
