"""A macro that is indented so far that Markdown takes it for code, and nobody sees it: told with file and line.

Only Markdown's own reader knows what is code, so a page that may have such a macro is read by it; the others are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown import Markdown

from kern.klaarzetten import MERK, merk
from kern.meldingen import Melding
from kern.oproep import Oproep
from kern.paginas import Bronpagina

_DIEP = re.compile(r"^(?: {8}|[ >]*> {5}).*\{\{", re.M)
_LEEG = re.compile(r"\n(?: *\n)+")
_HOUDER = re.compile(r"^ {0,3}(?:!!!|[-*+] |\d+\. )", re.M)
"""What text below it may be indented for: a block or a list."""


def _misschien(tekst: str) -> bool:
    """Whether a macro may stand in code; `kern.opmaak` sees what is missed here."""
    tekst, houder = tekst.expandtabs(4), False
    if _DIEP.search(tekst):
        return True
    for deel in _LEEG.split(tekst):
        if not deel.lstrip("\n").startswith(" " * 4):
            houder = _HOUDER.search(deel) is not None
        elif not houder and "{{" in deel:
            return True
    return False


def macro_in_code(p: Bronpagina) -> Iterator[Melding]:
    """No macro in an indented block of code."""
    if not _misschien(p.tekst):
        return
    oproepen, delen, plek = [o for o in p.accolades if isinstance(o, Oproep)], [], 0
    for nummer, o in enumerate(oproepen):
        delen += [p.tekst[plek : o.begin], merk(nummer)]
        plek = o.einde
    md = Markdown(extensions=["admonition", "tables"])
    regels = md.preprocessors["normalize_whitespace"].run("".join([*delen, p.tekst[plek:]]).split("\n"))
    for code in md.parser.parseDocument(regels).iter("code"):
        for m in MERK.finditer(code.text or ""):
            o = oproepen[int(m.group(1))]
            wat, doe = "Deze macro staat in code en wordt niet getoond.", "Spring minder ver in."
            yield Melding(p.bestand, p.regel(o.begin), o.naam, wat, doe)
