"""What the designated officer may say back to whoever passed on a signal, per situation."""

from __future__ import annotations

from kern.modellen.basis import Record, Tekst


class Terugkoppelzin(Record):
    """One situation in `data/terugkoppeling/`: a sentence to say, and what not to say then."""

    situatie: Tekst
    zeg: Tekst
    niet: Tekst
