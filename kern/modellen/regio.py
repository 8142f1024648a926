"""Veilig Thuis regions and the municipalities that belong to them."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from kern.modellen.basis import Model, Record, Tekst, Url, Zin
from kern.modellen.verwijzing import BronId


def _code(waarde: str) -> str:
    if len(waarde) != 6 or not waarde.startswith("GM") or not waarde[2:].isdigit():
        raise ValueError("is geen gemeentecode. De vorm is GM met vier cijfers, zoals GM0363.")
    return waarde


class Gemeente(Model):
    """One municipality; `ook` holds other spellings and place names that lead to it."""

    code: Annotated[str, AfterValidator(_code)]
    naam: Zin
    provincie: Zin
    ook: list[Zin] = []


class Regio(Record):
    """One region in `data/regios.yml`; `site` only when the address was seen in a source."""

    naam: Zin
    site: Url | None = None
    bron: BronId | None = None
    let_op: Tekst | None = None
    gemeenten: list[Gemeente]
