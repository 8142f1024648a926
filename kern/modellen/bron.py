"""Sources: where a claim comes from and when we looked."""

from __future__ import annotations

from datetime import date
from typing import Literal

from kern.modellen.basis import Record, Tekst, Url, Zekerheid, Zin


class Bron(Record):
    """One source record in `data/bronnen.yml`.

    `kort` is the publisher as it is cited in a text ("Kadera"), `datum` the date
    or year of the source as shown (None when undated), `gezien_op` the day on
    which we read it; `kopie` says that a stored copy was read, not the live page.
    """

    titel: Zin
    """De titel zoals hij bij de bron staat."""
    kort: Zin
    """De uitgever, zoals je hem in een zin noemt."""
    taal: Zin = "nl"
    """De taal van de bron: nl, en, de, ..."""
    url: Url | None = None
    """Begin met https://. Laat leeg als de bron niet op het web staat."""
    datum: Zin | None = None
    """De dag of het jaar van de bron zelf: 2026-11-25 of 2026. Leeg als die ontbreekt."""
    soort: Literal[
        "overheid", "wet", "rechtspraak", "onderzoek", "cijfers", "organisatie", "vakpers", "nieuws", "overig"
    ]
    gezien_op: date
    """De dag waarop je de bron zelf las."""
    kopie: bool = True
    """Aan als je een bewaarde kopie las, en niet de pagina zelf."""
    zekerheid: Zekerheid = "hoog"
    let_op: Tekst | None = None
