"""The build that MkDocs is running, by the settings file it was started with.

MkDocs loads a hook file as a module of its own, so state in it would exist twice; this module exists once.
"""

from __future__ import annotations

from stappen.bouw import Bouw

_LOPEND: dict[str, Bouw] = {}


def begin(bouw: Bouw, instellingen: str) -> Bouw:
    """Make `bouw` the one that runs with the file `instellingen`."""
    _LOPEND[instellingen] = bouw
    return bouw


def lopend(instellingen: str) -> Bouw:
    """The build that runs with the file `instellingen`."""
    return _LOPEND[instellingen]
