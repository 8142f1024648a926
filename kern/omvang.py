"""Limits on a page: its size, its lines, what lies within each other and what is repeated.

Far above what a page needs, far below what makes a check or a build slow: Markdown reads some lines in quadratic time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kern.meldingen import Melding
from kern.paginas import MAX_PAGINA, MAX_REGEL, Bronpagina

MAX_REGELS = 1_500
"""Lines of one page."""

MAX_HAKEN = 60
"""Square brackets, stars or underscores on one line."""

MAX_HAKEN_PAGINA = 2_000
"""Square brackets on one page."""

MAX_INSPRINGEN = 16
"""Spaces before a line: four lists within each other."""

MAX_MACROS = 250
"""Macros on one page."""

_INGEBED = re.compile(r"^(?:[ \t]*(?:>|[-*+]|\d+[.)])){8}", re.M)
_INGESPRONGEN = re.compile(rf"^(?: {{{MAX_INSPRINGEN + 1}}}| *\t *\t *\t *\t *\t)", re.M)
_DIEP = "Deze lijst zit te diep in elkaar.", "Maak er twee lijsten van."


def omvang(p: Bronpagina) -> Iterator[Melding]:
    """No page, line, nesting or repetition so large that building it takes minutes."""

    def meld(plek: int, wat: str, doe: str) -> Melding:
        return Melding(p.bestand, p.regel(plek) if plek >= 0 else 0, "omvang", wat, doe)

    if len(p.tekst) > MAX_PAGINA:
        yield meld(-1, f"Deze pagina is langer dan {MAX_PAGINA} tekens.", "Maak er meer pagina's van.")
    if p.tekst.count("[") > MAX_HAKEN_PAGINA:
        yield meld(-1, f"Op deze pagina staan meer dan {MAX_HAKEN_PAGINA} haken.", "Maak er meer pagina's van.")
    if len(p.accolades) > MAX_MACROS:
        yield meld(-1, f"Op deze pagina staan meer dan {MAX_MACROS} macro's.", "Maak er meer pagina's van.")
    if p.tekst.count("\n") > MAX_REGELS:
        yield meld(-1, f"Deze pagina heeft meer dan {MAX_REGELS} regels.", "Maak er meer pagina's van.")
    plek = 0
    for regel in p.tekst.split("\n"):
        if len(regel) > MAX_REGEL:
            yield meld(plek, f"Deze regel is langer dan {MAX_REGEL} tekens.", "Maak er meer alinea's van.")
        elif max(regel.count("["), regel.count("*"), regel.count("_")) > MAX_HAKEN:
            wat = f"Op deze regel staan meer dan {MAX_HAKEN} haken of sterretjes."
            yield meld(plek, wat, "Maak er meer alinea's van.")
        plek += len(regel) + 1
    if m := _INGEBED.search(p.tekst) or _INGESPRONGEN.search(p.tekst):
        yield meld(m.start(), *_DIEP)
