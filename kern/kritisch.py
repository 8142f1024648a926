"""What is dangerous when it is wrong or old: pages marked `kritisch`, and the kinds of records a reader acts on."""

from __future__ import annotations

from kern.modellen.pagina import Voorblad
from kern.paginas import Bronpagina

SOORTEN = frozenset(
    {
        "contacten",
        "wetten",
        "regios",
        "kaarten",
        "keuzehulpen",
        "afvinklijsten",
        "signalen",
        "zinnen",
        "bezoek",
        "terugkoppeling",
    }
)
"""Kinds of records: whom to call, what the law says, what to do, what to look for, what to say."""


def is_kritisch(bron: Bronpagina | None) -> bool:
    """Whether a source page is marked `kritisch`."""
    return bron is not None and isinstance(bron.voorblad, Voorblad) and bron.voorblad.kritisch
