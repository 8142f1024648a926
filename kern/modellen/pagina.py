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
    ("6 maanden").
    `kritisch` marks pages on which a stale translation is dangerous.
    `tabtitel` stands on the tab and in the history instead of `title`: a page for residents needs one that does not
    tell what they read.
    """

    title: Zin
    """Korte titel zonder punt."""
    tabtitel: Zin | None = None
    """Voor een pagina voor bewoners: een titel op het tabblad die niet zegt waar zij over gaat."""
    samenvatting: Samenvatting
    """Hoogstens 160 tekens: wat krijgt de lezer hier?"""
    soort: Soort
    """Bepaalt de vaste koppen van de pagina."""
    doelgroep: Annotated[list[Id], Field(min_length=1)]
    """De id van een rol uit data/rollen.yml per regel, of iedereen."""
    eigenaar: Eigenaar
    """Wie de pagina nakijkt."""
    geschreven_op: date
    """De dag waarop de tekst werd geschreven."""
    nagekeken_op: date | None = None
    """Alleen als iemand met kennis de tekst echt heeft gelezen."""
    nagekeken_door: Nakijker | None = None
    """Wie dat was. Vul dit samen met de dag in, of geen van beide."""
    herzien_elke: Annotated[Zin, AfterValidator(_herzien)]
    """Zoals 6 maanden."""
    bronnen: list[Id]
    """De id van een bron per regel, waar de hele pagina op leunt."""
    trefwoorden: list[Zin]
    """Woorden zoals mensen ze typen, een per regel."""
    kritisch: bool = False
    """Aan als een verouderde vertaling gevaarlijk is."""

    @model_validator(mode="after")
    def _nagekeken(self) -> Voorblad:
        return nagekeken_of_niet(self)

    @model_validator(mode="after")
    def _neutraal(self) -> Voorblad:
        if self.soort == "bewoner" and not self.tabtitel:
            raise ValueError(
                "heeft geen tabtitel. Een pagina voor bewoners krijgt er een die niet zegt waar zij over gaat. "
                "Schrijf bijvoorbeeld 'tabtitel: Informatie en contact'."
            )
        return self

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
    tabtitel: Zin | None = None
    samenvatting: Samenvatting
    bron_hash: Zin
    vertaald_op: date
    trefwoorden: list[Zin] = []
    """Zoekwoorden in de taal van de vertaling; vertaal ze niet een voor een."""
