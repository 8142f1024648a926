"""Sentences that people must remember: each stands in one place."""

from __future__ import annotations

from kern.modellen.basis import Record, Tekst, Zin


class Kernzin(Record):
    """One sentence, or a few, in `data/zinnen.yml`; `waarom` tells editors why it is worded like this."""

    tekst: Tekst
    waarom: Zin

    def begin(self, taal: str, woorden: int = 7) -> str:
        """Its first words: where they stand, the whole sentence should."""
        return " ".join(self.tekst.in_taal(taal)[0].split()[:woorden])
