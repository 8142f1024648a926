"""Veilig Thuis regions and the municipalities that belong to them."""

from __future__ import annotations

from typing import Annotated

from kern.modellen.basis import Model, Record, Tekst, VeiligeUrl, Zin, vorm
from kern.modellen.verwijzing import BronId


class Gemeente(Model):
    """One municipality; `ook` holds other spellings and place names that lead to it."""

    code: Annotated[str, vorm(r"GM\d{4}", "is geen gemeentecode. De vorm is GM met vier cijfers, zoals GM0363.")]
    naam: Zin
    provincie: Zin
    ook: list[Zin] = []


class Regio(Record):
    """One region in `data/regios.yml`; `site` only when the address was seen in a source."""

    naam: Zin
    site: VeiligeUrl | None = None
    bron: BronId | None = None
    let_op: Tekst | None = None
    gemeenten: list[Gemeente]
