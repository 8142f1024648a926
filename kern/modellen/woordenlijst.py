"""Words that are right although no dictionary has them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kern.modellen.basis import Record, Zin


class Woordenlijst(Record):
    """The words of one language in `data/woordenlijst.yml`; its id is the code of the language."""

    woorden: Annotated[list[Zin], Field(min_length=1)]
