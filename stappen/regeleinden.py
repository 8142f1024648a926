"""Drawings end their lines the same on every machine; MkDocs copies them as they are."""

from __future__ import annotations

from kern.assets import lf
from stappen.bouw import Bouw


def regeleinden(bouw: Bouw) -> None:
    """After the last language: a checkout with CRLF gives the same bytes."""
    for pad in (bouw.site.docs / "assets" / "img").glob("*.svg"):
        if (inhoud := pad.read_bytes()) != lf(inhoud):
            bouw.schrijf(pad.relative_to(bouw.site.docs).as_posix(), lf(inhoud))
