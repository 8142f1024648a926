"""Front matter of pages; these models are the reference for editors and templates."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from kern.modellen.basis import Id, Model, Nakijker, Zin, nagekeken_of_niet

Soort = Literal[
    "start", "overzicht", "uitleg", "stap", "rol", "wet", "hulpmiddel", "casus", "register", "over", "bewoner"
]
Eigenaar = Literal["inhoud", "recht", "techniek"]

MAX_SAMENVATTING = 160
"""Characters; longer texts are cut off in search results and link previews."""


def _samenvatting(waarde: str) -> str:
    if len(waarde) > MAX_SAMENVATTING:
        raise ValueError(f"is {len(waarde)} tekens lang. Maak er hoogstens {MAX_SAMENVATTING} van.")
    return waarde


def _herzien(waarde: str) -> str:
    aantal, _, eenheid = waarde.partition(" ")
    if not aantal.isdigit() or not 1 <= int(aantal) <= 24 or eenheid not in ("maand", "maanden"):
        raise ValueError("is geen termijn. Schrijf bijvoorbeeld '6 maanden' (1 tot en met 24).")
    return waarde


Samenvatting = Annotated[Zin, AfterValidator(_samenvatting)]


class Voorblad(Model):
    """Front matter of a Dutch page, the source.

    `geschreven_op` is the day on which the text was made; `nagekeken_op` and `nagekeken_door` stay empty until someone
    with the knowledge for it has looked the text over. `herzien_elke` is the number of months between reviews
    ("6 maanden"). `tabtitel` is what the tab and the history show instead of the title, for who may be watched.
    `kritisch` marks pages on which a stale translation is dangerous.
    """

    title: Zin
    samenvatting: Samenvatting
    soort: Soort
    doelgroep: Annotated[list[Id], Field(min_length=1)]
    eigenaar: Eigenaar
    geschreven_op: date
    nagekeken_op: date | None = None
    nagekeken_door: Nakijker | None = None
    herzien_elke: Annotated[Zin, AfterValidator(_herzien)]
    bronnen: list[Id]
    trefwoorden: list[Zin]
    kritisch: bool = False
    tabtitel: Zin | None = None

    @model_validator(mode="after")
    def _nagekeken(self) -> Voorblad:
        return nagekeken_of_niet(self)

    @property
    def herzien_maanden(self) -> int:
        """Months between two reviews."""
        return int(self.herzien_elke.split()[0])


class Vertaalblad(Model):
    """Front matter of a translation; the rest is inherited and may not be repeated.

    `bron_hash` is the fingerprint of the Dutch page that was translated; see
    `kern.versheid`.
    """

    title: Zin
    samenvatting: Samenvatting
    bron_hash: Zin
    vertaald_op: date
    tabtitel: Zin | None = None
    trefwoorden: list[Zin] = []
    """Search words in the language of the translation; words are not translated one by one."""
