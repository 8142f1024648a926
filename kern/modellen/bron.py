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
    kort: Zin
    taal: Zin = "nl"
    url: Url | None = None
    datum: Zin | None = None
    soort: Literal[
        "overheid", "wet", "rechtspraak", "onderzoek", "cijfers", "organisatie", "vakpers", "nieuws", "overig"
    ]
    gezien_op: date
    kopie: bool = True
    zekerheid: Zekerheid = "hoog"
    let_op: Tekst | None = None
