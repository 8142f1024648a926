"""The verdict of the core over everything that was read; `make check` gives the same."""

from __future__ import annotations

from kern.regels import meldingen
from stappen.bouw import Bouw


def controleer(bouw: Bouw) -> None:
    """Stop with every message."""
    bouw.stop(meldingen(bouw.site))
