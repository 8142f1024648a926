"""Read every written page once, for the steps after it."""

from __future__ import annotations

from kern.gebouwd import lees_map
from stappen.bouw import Bouw


def lees_gebouwd(bouw: Bouw) -> None:
    """Fill `bouw.gebouwd`: path from the root of the site -> facts."""
    bouw.gebouwd = lees_map(bouw.doel)
