"""Tables that set two lists side by side."""

from __future__ import annotations

from kern.modellen.basis import Record, Tekst


class Tweelijst(Record):
    """Two headings in `data/tabellen.yml`: what stands below `wel` is what you do, below `niet` what you do not.

    On a phone a table of only these two columns becomes two blocks, one after the other. With `per_rij` the cells of a
    row belong together, and stay together.
    """

    wel: Tekst
    niet: Tekst
    per_rij: bool = False
