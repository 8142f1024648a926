"""The checks themselves: why each is there and how an editor mends what it finds."""

from __future__ import annotations

from kern.modellen.basis import Record, Tekst


class Controle(Record):
    """One check in `data/controles.yml`; its id is the `soort` of a message and the anchor of its section."""

    titel: Tekst
    waarom: Tekst
    doe: Tekst
