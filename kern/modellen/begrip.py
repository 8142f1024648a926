"""Glossary terms."""

from __future__ import annotations

from typing import Literal

from kern.modellen.basis import Record, Tekst


class Begrip(Record):
    """One term in `data/begrippen.yml`; `status: verifieren` is shown as not yet checked.

    `automatisch: false` keeps everyday words from being explained wherever they stand.
    """

    term: Tekst
    definitie: Tekst
    categorie: Literal["geweld", "handelen", "organisaties", "privacy", "rollen", "wonen"]
    status: Literal["bron", "verifieren"]
    let_op: Tekst | None = None
    automatisch: bool = True
