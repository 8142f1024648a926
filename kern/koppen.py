"""What the build does to the headings of a page: a link to each, titles of boxes among them, an answer that waits."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

KETEN = (
    '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M10 14a5 5 0 0 0 7 0l3-3a5 5 0 0 0-7-7l-1'
    ' 1M14 10a5 5 0 0 0-7 0l-3 3a5 5 0 0 0 7 7l1-1"/></svg>'
)


def zet_links(wortel: Element, tekst: Callable[[Element], str], label: str, bewaar: Callable[[str], str]) -> None:
    """After the words of each heading a link to it; `label` names it, with `{kop}` for the words."""
    for kop in [e for e in wortel.iter() if e.tag in ("h2", "h3") and e.get("id")]:
        naam = label.replace("{kop}", tekst(kop))
        link = SubElement(kop, "a", {"class": "koplink", "href": f"#{kop.get('id')}", "aria-label": naam})
        link.text = AtomicString(bewaar(KETEN))


VAKKEN = frozenset({"eerst", "gevaar"})
"""Kinds of boxes that a reader who goes by headings must not miss."""


def noem_vakken(wortel: Element) -> None:
    """The title of such a box is a heading too, one level below the heading it stands under."""
    diepte = 1
    for element in wortel:
        if element.tag in ("h1", "h2", "h3"):
            diepte = int(element.tag[1])
        titel = next(iter(element), None)
        if titel is not None and VAKKEN & set((element.get("class") or "").split()):
            titel.set("role", "heading")
            titel.set("aria-level", str(diepte + 1))


def vouw_dicht(wortel: Element, anker: str, woorden: str) -> None:
    """Everything below the heading `anker`, up to the next one of its level, opens with a press on `woorden`."""
    kinderen = list(wortel)
    plek = next((n for n, e in enumerate(kinderen) if e.get("id") == anker), None)
    if plek is None:
        return
    einde = next((n for n in range(plek + 1, len(kinderen)) if kinderen[n].tag == "h2"), len(kinderen))
    details = Element("details", {"class": "onthul"})
    SubElement(details, "summary").text = AtomicString(woorden)
    for kind in kinderen[plek + 1 : einde]:
        wortel.remove(kind)
        details.append(kind)
    wortel.insert(plek + 1, details)
