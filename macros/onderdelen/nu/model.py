"""Stairwell cards: when to call 112, then one next action for a role and a moment, and what to do and not to do."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from kern.modellen.basis import Record, Tekst
from kern.modellen.rol import Moment
from kern.modellen.verwijzing import MetWie, RolId

MAX_WOORDEN = 15
"""Words per sentence on a card; it is read standing up, in a hurry."""


def _kort(tekst: Tekst) -> Tekst:
    for taal, zin in tekst.root.items():
        for deel in zin.replace("!", ".").replace("?", ".").split("."):
            if len(deel.split()) > MAX_WOORDEN:
                raise ValueError(
                    f"heeft in '{taal}' een zin van {len(deel.split())} woorden. Maak er hoogstens {MAX_WOORDEN} van."
                )
    return tekst


Kort = Annotated[Tekst, AfterValidator(_kort)]
Twee = Annotated[list[Kort], Field(min_length=2, max_length=2)]


class Kaart(Record):
    """One card in `data/nu.yml`; without `moment` it is the card for "something is not right" of that role.

    `alarm` asks what calls for the emergency number at once; it stands first, on the button that dials.
    `graad` is the step of the scale of urgency that the action has; what is "nu" is the alarm.
    """

    rol: RolId
    moment: Moment | None = None
    alarm: Kort
    graad: Literal["meteen", "vandaag"]
    actie: Kort
    met: MetWie
    doe: Twee
    niet: Twee
