"""The order to read pages in, when the menu takes the pages of a folder apart."""

from __future__ import annotations

import pytest

from hooks.leesvolgorde import leesvolgorde

MENU = [
    "index.md",
    "s/gevaar.md",
    "s/index.md",
    "r/vakman.md",
    "s/1.md",
    "h/huur.md",
    "s/2.md",
    "h/index.md",
    "h/beleid.md",
    "s/m/index.md",
]


@pytest.mark.parametrize(
    ("naam", "volgorde"),
    [
        ("s/1.md", ["s/index.md", "s/1.md", "s/2.md", "s/m/index.md", "s/gevaar.md"]),
        ("h/huur.md", ["h/index.md", "h/beleid.md", "h/huur.md"]),
        ("r/vakman.md", ["r/vakman.md"]),
        ("index.md", ["index.md"]),
    ],
)
def test_een_map_leest_door_vanaf_haar_index(naam, volgorde):
    assert leesvolgorde(MENU, naam) == volgorde
