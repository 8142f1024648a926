"""What may not vanish silently: names that a proposal has to take away here as well."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kern.modellen.basis import Record, Zin

Vastsoort = Literal["afvinkpunten", "apparaat", "gemeenten", "kaarten", "gevaar", "urgenties"]
"""Items of checklists; lists that may be kept on a device; municipalities; cards; answers about danger; outcomes."""


class Vast(Record):
    """One list in `data/vast.yml`. `make fix` adds what is new; only a person takes something away."""

    id: Vastsoort  # type: ignore[assignment]
    namen: Annotated[list[Zin], Field(min_length=1)]
