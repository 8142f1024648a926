"""Whose eye a changed file needs: the last record of `data/eigenaren.yml` that fits it; without one, a technician's."""

from __future__ import annotations

from collections.abc import Iterable

from kern.meldingen import Melding
from kern.modellen.eigenaar import Eigenaar

TECHNIEK = "techniek"
INHOUD = ("docs/", "data/", "vertaald.lock")
"""Where content stands, and what a command notes of its translation; no record can make content of other files."""

ANDERS = Eigenaar(id=TECHNIEK, paden=["*"], soort="techniek", rol=TECHNIEK, waarom="Geen regel noemt dit bestand.")


def past(patroon: str, pad: str) -> bool:
    """Whether a file falls under a path: everything, a folder, or that very file."""
    return patroon == "*" or pad == patroon or (patroon.endswith("/") and pad.startswith(patroon))


def eigenaar_van(pad: str, eigenaren: Iterable[Eigenaar]) -> Eigenaar:
    """Who looks after the file `pad`, a path with slashes from the folder of the project."""
    return next((e for e in reversed(list(eigenaren)) if any(past(p, pad) for p in e.paden)), ANDERS)


def geen_inhoud(paden: Iterable[str], eigenaren: Iterable[Eigenaar]) -> list[Melding]:
    """A message for every changed file that is not content or facts."""
    eigenaren, uit = list(eigenaren), []
    for pad in paden:
        eigenaar = eigenaar_van(pad, eigenaren)
        if eigenaar.soort == TECHNIEK or not any(past(i, pad) for i in INHOUD) or ".." in pad.split("/"):
            wat = f"Dit bestand is techniek en geen inhoud. {eigenaar.waarom}"
            doe = f"Doe dit in een voorstel apart, dat de rol '{eigenaar.rol}' bekijkt."
            uit.append(Melding(pad, 0, "eigenaar", wat, doe, "eigenaar"))
    return uit
