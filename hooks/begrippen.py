"""Explain glossary terms in place at their first occurrence on a page."""

from __future__ import annotations

from dataclasses import replace

from mkdocs.plugins import event_priority

from hooks.paginas import context_url, weergave
from kern.begrippen_in_tekst import leg_uit
from macros.components.begrip import LIJST, render_begrip
from macros.context import gebruikt_van

SOORTEN = frozenset({"uitleg", "stap", "rol", "wet", "casus"})
"""Kinds of pages with running text in which terms are explained."""


@event_priority(-60)
def on_page_content(html, page, config, files):
    """After Markdown and the unwrapping of blocks."""
    if page.meta.get("soort") not in SOORTEN:
        return html
    taal, gebruikt = page.file.locale, gebruikt_van(page)
    lijst = context_url(page, config, LIJST)
    w = replace(weergave(page, config), taal=taal, gebruikt=gebruikt, link_naar=lambda naam, anker: f"{lijst}#{anker}")
    termen = {
        b.term.in_taal(taal)[0].lower(): b.id
        for b in w.gegevens.begrippen.values()
        if b.automatisch
    }
    return leg_uit(html, termen, lambda id_, woorden: render_begrip(id_, woorden, w), tuple(gebruikt.begrippen))
