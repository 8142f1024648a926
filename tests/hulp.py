"""Small helpers over a built site, shared by tests of all layers."""

from __future__ import annotations

from pathlib import Path

from kern import assets
from kern.instellingen import lees_instellingen
from tests.minisite import WORTEL

TALEN = lees_instellingen(WORTEL).codes
"""Languages of the real site, the source first."""


def eigen_map(site: Path) -> str:
    """Name of the folder with our styles and scripts in a built site, such as `v-0a1b2c3d`."""
    return next(p.name for p in sorted((site / "assets").glob("v-*")))


def opnieuw_genoemd(site: Path) -> str:
    """The name that folder should have for what is in `assets/` now."""
    map_ = site / "assets"
    bestanden = {
        p.relative_to(map_).as_posix().removeprefix(f"{eigen_map(site)}/"): p.read_bytes()
        for p in map_.rglob("*")
        if p.is_file() and map_ / assets.ZOEKINDEXEN not in p.parents
    }
    return assets.eigen_map(bestanden)
