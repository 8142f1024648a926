"""A ladder: steps from 0 up, each with what it looks like and what comes next. It never compares organisations."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kern.modellen.basis import Model, Record, Tekst


class Sport(Model):
    """One step; the first in the list is 0."""

    kenmerk: Tekst
    volgende: Tekst


class Ladder(Record):
    """A record in `data/tekeningen/ladder.yml`."""

    sporten: Annotated[list[Sport], Field(min_length=2, max_length=10)]
