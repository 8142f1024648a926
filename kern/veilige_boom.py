"""The net under `kern.veilige_paginas`: what Markdown made of a page, before any macro's HTML is put in place.

It walks the parsed tree and lets only plain elements, attributes and addresses through, however something was hidden.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from markdown.util import HTML_PLACEHOLDER_RE

from kern.adres import fout_in_adres, schema_van
from kern.veilige_paginas import BLOKSOORTEN, GEEN_HTML, MACRO_IN_ATTRIBUUT, PLAATJE

ELEMENTEN = frozenset(
    "p h2 h3 ul ol li dl dt dd strong em b i a img code pre blockquote hr br"
    " table thead tbody tfoot tr th td div span sup sub".split()
)
"""Elements that Markdown itself may give."""

ATTRIBUTEN = frozenset(("class", "id", "href", "src", "alt", "title", "start"))
"""Attributes that Markdown itself may give."""

KLASSEN = BLOKSOORTEN | {"admonition", "admonition-title"}
"""Classes that Markdown itself gives: those of a block."""


def fouten_in_boom(boom: ElementTree.Element, vreemd: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """(field, what is wrong, what to do) for everything Markdown made that is more than plain text.

    `vreemd` is the raw HTML that Markdown kept aside and that no macro gave.
    """
    for stuk in vreemd:
        yield "html", f"Hier staat HTML ({stuk[:20]}).", GEEN_HTML
    for element in boom.iter():
        if not isinstance(element.tag, str) or (element is not boom and element.tag not in ELEMENTEN):
            yield "html", f"Hier staat HTML (<{element.tag}>).", GEEN_HTML
            continue
        for naam, waarde in element.attrib.items():
            yield from _attribuut(element.tag, naam, waarde)


def _attribuut(tag: str, naam: str | None, waarde: str | None) -> Iterator[tuple[str, str, str]]:
    if naam is None or waarde is None:  # what `attr_list` makes of braces that it half understands
        yield "html", "Tussen deze accolades staat meer dan een anker.", "Schrijf alleen { #anker }."
    elif HTML_PLACEHOLDER_RE.search(waarde):  # Markdown puts the HTML that it kept aside between the quotes, as it is
        yield MACRO_IN_ATTRIBUUT
    elif naam not in ATTRIBUTEN:
        yield "html", f"Hier staat een attribuut dat niet mag ({naam}=).", "Haal het weg."
    elif naam == "class" and not set(waarde.split()) <= KLASSEN:
        yield "html", f"Hier staat een klasse die niet mag ({waarde}).", "Haal haar weg."
    elif naam in ("href", "src"):
        if fout := fout_in_adres(waarde):
            yield "link", *fout
        elif naam == "src" and schema_van(waarde):
            yield PLAATJE
