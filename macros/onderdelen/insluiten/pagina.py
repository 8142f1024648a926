"""A page for in a frame of somebody else: bare, with the numbers, the exit and where it comes from."""

from __future__ import annotations

from typing import Any

from kern.weergave import Weergave
from macros.onderdelen.contact.macro import advies, nood
from macros.onderdelen.profiel.blok import voor_venster

PLEK = "\ue000"
"""Stands in the template for the text, which is HTML already and stays as it is."""


def render_venster(w: Weergave, inhoud: str, **waarden: Any) -> str:
    """Whole HTML page with `inhoud` as text.

    `venster` holds what the bare frame needs in place of its own assets (see `stappen.insluiten`), `uitgang` leads out
    of the site; the rest is what the frame of the site shows of a page: `titel`, `samenvatting`, `soort`, `terugval`
    (language of a page that is not translated), `eigen_contact` (those of the build) and `vertaling` (what a reader has
    to know of a translation, or None).
    """
    vast = {"nood": nood(w), "advies": advies(w), "profielvenster": voor_venster(w)}
    voor, na = w.html("insluiten/pagina.html", plek=PLEK, **vast, **waarden).split(PLEK)
    return voor + inhoud + na
