"""What one record of the tool `voorbeeldje` holds; a mistake in it is told in Dutch, with file and line."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kern.modellen.basis import Record, Tekst


class Punt(Record):
    """One thing that can be opened; its id stays when the words change."""

    tekst: Tekst
    uitleg: Tekst


class Voorbeeldje(Record):
    """One file in `data/voorbeeldje/`, called after its id."""

    titel: Tekst
    punten: Annotated[list[Punt], Field(min_length=1)]
