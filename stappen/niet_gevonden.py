"""The page for what is not found: the theme writes one file for all languages, each language gets its own."""

from __future__ import annotations

from kern.adressen import wortel_van
from stappen.bouw import Bouw

BESTAND = "404.html"


def bewaar_niet_gevonden(bouw: Bouw, taal: str) -> None:
    """Keep what the theme wrote for this language, before the next one overwrites it."""
    pad = bouw.doel / BESTAND
    if pad.is_file():
        bouw.paginas_404[taal] = pad.read_bytes()


def schrijf_niet_gevonden(bouw: Bouw) -> None:
    """The source language at the root, others in their own folder."""
    for taal, inhoud in bouw.paginas_404.items():
        bouw.schrijf(wortel_van(taal) + BESTAND, inhoud)
