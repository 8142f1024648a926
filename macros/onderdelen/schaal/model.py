"""The scale of urgency: four steps, the same everywhere, each with its own shape and colour (see `merk`)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator

from kern.modellen.basis import Model, Record, Tekst

Graad = Literal["nu", "meteen", "vandaag", "gewoon"]
"""When someone acts: now (112), as soon as they are outside, today, in their normal work."""

GRADEN: tuple[Graad, ...] = ("nu", "meteen", "vandaag", "gewoon")
"""Most urgent first."""


class Trede(Model):
    """What is noticed at one step, and when it is told."""

    graad: Graad
    merk: Tekst
    wanneer: Tekst


def _alle_graden(treden: list[Trede]) -> list[Trede]:
    if tuple(t.graad for t in treden) != GRADEN:
        raise ValueError(
            "heeft niet precies de vier graden, van dringend naar gewoon. "
            f"Zet ze er een keer in, op volgorde: {', '.join(GRADEN)}."
        )
    return treden


class Schaal(Record):
    """The record in `data/tekeningen/schaal.yml`: the words; shape and colour belong to the drawing."""

    treden: Annotated[list[Trede], AfterValidator(_alle_graden)]
