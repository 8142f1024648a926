"""Glossary terms."""

from __future__ import annotations

from typing import Literal

from kern.modellen.basis import Record, Tekst


class Begrip(Record):
    """One term in `data/begrippen.yml`; `status: verifieren` is shown as not yet checked.

    `automatisch: false` keeps everyday words from being explained wherever they stand.
    """

    term: Tekst
    """Het woord zelf, zoals het in een zin staat."""
    definitie: Tekst
    """Wat het betekent, in een of twee korte zinnen."""
    categorie: Literal["geweld", "handelen", "organisaties", "privacy", "rollen", "wonen"]
    status: Literal["bron", "verifieren"]
    """bron als een bron het zo uitlegt, verifieren als nog iemand ernaar moet kijken."""
    let_op: Tekst | None = None
    automatisch: bool = True
    """Uit voor een gewoon woord dat niet op elke plek uitleg krijgt."""
