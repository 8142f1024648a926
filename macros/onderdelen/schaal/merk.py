"""The mark of a step of the scale: a shape, a colour and a word, made here for every tool that shows urgency."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from kern.weergave import Weergave
from macros.onderdelen.schaal.model import Graad

VORMEN: dict[Graad, str] = {
    "nu": "M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7zM7 3.2v6h2v-6zM7 10.7v2.2h2v-2.2z",
    "meteen": "M8 1l7.4 13.6H.6z",
    "vandaag": "M8 .6 15.4 8 8 15.4.6 8z",
    "gewoon": "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2.2a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6z",
}
"""Outlines in a square of 16: octagon with a mark, triangle, diamond, open circle."""

VAN_KLASSE: dict[str, Graad] = {"acuut": "nu", "sterk": "meteen", "opvallend": "vandaag", "zwak": "gewoon"}
"""How strong a signal is, and when that asks for something."""

VAN_URGENTIE: dict[str, Graad] = {"nu": "nu", "vandaag": "vandaag", "week": "gewoon", "gewoon": "gewoon"}
"""The urgency of an outcome of a route aid; what can wait until after today is one step, with its own words."""


def merk(w: Weergave, graad: Graad, woord: Any) -> Markup:
    """The word `woord` with the shape and the colour of `graad`; the shape says nothing that the word does not."""
    return Markup(w.html("schaal/merk.html", graad=graad, vorm=VORMEN[graad], woord=woord))  # noqa: S704 (a template)


def merk_van_klasse(w: Weergave, klasse: str) -> Markup:
    """How strong a signal is, as a mark."""
    return merk(w, VAN_KLASSE[klasse], w.t(f"klasse.{klasse}"))
