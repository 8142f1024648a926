"""Read settings, pages and data, once."""

from __future__ import annotations

import macros.onderdelen as onderdelen
from kern.site import lees_site
from stappen.bouw import Bouw


def lees(bouw: Bouw) -> None:
    """Fill `bouw.gelezen`; the tools are registered by importing them."""
    assert onderdelen.NAMEN
    bouw.gelezen = lees_site(bouw.wortel)
