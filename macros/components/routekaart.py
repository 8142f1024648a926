"""`{{ routekaart() }}`: the route as a picture that also reads as a list."""

from __future__ import annotations

from kern.weergave import Weergave

STAPPEN = ("opmerken", "vastleggen", "intern-delen", "advies-en-wegen", "beslissen-en-handelen", "terugkoppelen-en-leren")
"""The six steps of the working model, our own elaboration, in order."""


def stap_pagina(nummer: int) -> str:
    """Page of step 1-6."""
    return f"stappenplan/stap-{nummer}-{STAPPEN[nummer - 1]}.md"


def render_routekaart(w: Weergave) -> str:
    """Ordered list of the steps with the side road for acute danger."""
    stappen = [
        (nummer, w.t(f"stap.{nummer}.naam"), w.t(f"stap.{nummer}.kern"), w.link_naar(stap_pagina(nummer), None))
        for nummer in range(1, len(STAPPEN) + 1)
    ]
    return w.html("routekaart.html", stappen=stappen, gevaar=w.link_naar("stappenplan/acuut-gevaar.md", None))
