"""The route: who does each step and how fast. The pages of the steps stand in `data/plekken.yml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kern.modellen.basis import Model, Record, Tekst


class Stap(Model):
    """One step, in words that fit on one line."""

    kern: Tekst
    wie: Tekst
    wanneer: Tekst


class Route(Record):
    """A record in `data/tekeningen/route.yml`, with its steps in order."""

    uitweg: Tekst
    stappen: Annotated[list[Stap], Field(min_length=1)]
