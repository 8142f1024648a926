"""Tell Markdown which page it is about to render: its macros, its terms, and where its sections and mistakes go."""

from __future__ import annotations

from kern.klaarzetten import Blad
from stappen.bouw import Bouw


def maak_op(bouw: Bouw, blad: Blad) -> None:
    """Before the page is rendered."""
    bouw.opmaak.opdracht = bouw.opdracht(blad)
