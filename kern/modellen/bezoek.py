"""The tools of one visit, in order."""

from __future__ import annotations

from kern.modellen.basis import Record, Tekst
from kern.modellen.verwijzing import Pagina


class Bezoekdeel(Record):
    """One part of a visit in `data/bezoek.yml`: what it is called in the strip above the tools, and its page."""

    naam: Tekst
    pagina: Pagina
