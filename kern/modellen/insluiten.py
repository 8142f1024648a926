"""Pages for in a frame of somebody else: which there are, and who may show them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, PositiveInt, model_validator

from kern.modellen.basis import Record, Tekst, Zin, vorm
from kern.modellen.verwijzing import BronId, Pagina

MIDDELEN = "middelen"
"""Folder of the styles and scripts of embed pages, beside the kinds."""

NOOIT = frozenset(("zelf", "verlaten", "bewoner", MIDDELEN))
"""Names that no kind has: what residents read is never in a frame, and the folder of the assets is taken."""

KADER = r"https://(?!\*\.?$)(?:\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?"
"""An origin, with a star for any name in front."""

Kader = Annotated[
    str,
    vorm(
        KADER,
        "is geen adres van een host. Schrijf alleen https:// en de naam, zoals https://intranet.voorbeeld.nl.",
    ),
]
"""Origin of a page that shows ours in a frame."""


class Insluitsoort(Record):
    """A kind of embed pages: one page of the site (`pagina`), or more (`paginas`, names with a star).

    A kind with neither has its page made by the step for it.
    """

    naam: Tekst
    pagina: Pagina | None = None
    paginas: list[Zin] = []

    @model_validator(mode="after")
    def _een_van_beide(self) -> Insluitsoort:
        if self.pagina and self.paginas:
            raise ValueError("heeft pagina en paginas. Houd er een van over.")
        if self.id in NOOIT:
            raise ValueError(f"heet '{self.id}': die naam kan niet in een venster. Kies een andere id.")
        return self


BREEDTES = (320, 480, 700)
"""Widths of a frame, in pixels, for which a height is published."""

Hoogtes = Annotated[list[PositiveInt], Field(min_length=len(BREEDTES), max_length=len(BREEDTES))]


class Insluithoogte(Record):
    """How high an embed page gets, per language and width, as `python -m tools hoogtes` measured it.

    The highest of what a tool shows, one thing after the other; nothing of it is cut at that height.
    """

    hoogtes: dict[str, Hoogtes]


class Insluithost(Record):
    """Who may show embed pages in a frame, and why it is on the list."""

    adres: Kader
    waarom: Tekst
    bron: BronId
