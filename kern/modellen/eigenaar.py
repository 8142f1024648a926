"""Who looks at a proposal before it lands."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kern.modellen.basis import Id, Record, Zin, vorm

Pad = Annotated[
    str,
    vorm(
        r"\*|[a-z0-9.-]+(/[a-z0-9._-]+)*/?",
        "is geen pad. Schrijf een bestand of een map met / erachter, vanaf de map van het project.",
    ),
]


class Eigenaar(Record):
    """Files in `data/eigenaren.yml` that one role looks after; of several that fit a file, the last counts.

    `soort` says what a proposal can do with them: `techniek` reaches code or the check, `inhoud` and `feiten` never.
    """

    paden: Annotated[list[Pad], Field(min_length=1)]
    soort: Literal["techniek", "inhoud", "feiten"]
    rol: Id
    waarom: Zin
