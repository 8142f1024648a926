"""`{{ alfabet() }}`: everything there is to find, from A to Z; where search leads without script."""

from __future__ import annotations

import unicodedata

from macros.components.begrip import LIJST as BEGRIPPEN
from macros.components.contact import LIJST as HULPLIJNEN
from macros.components.contact import anker_van
from kern.weergave import Weergave

CIJFERS = "0-9"


def _kaal(tekst: str) -> str:
    """Sort key: without diacritics and capitals, punctuation last."""
    return "".join(c for c in unicodedata.normalize("NFD", tekst.lower()) if c.isalnum() or c == " ").strip()


def render_alfabet(w: Weergave) -> str:
    """Titles and search words of all pages, terms and help lines of the page's language, grouped by first letter."""
    regels: set[tuple[str, str, str]] = set()
    for naam, titel, woorden in w.bladen():
        adres = w.link_naar(naam, None)
        regels.add((titel, adres, ""))
        regels |= {(woord, adres, titel) for woord in woorden if _kaal(woord) and _kaal(woord) != _kaal(titel)}
    for b in w.gegevens.begrippen.values():
        regels.add((w.kaal(b.term), w.link_naar(BEGRIPPEN, b.id), w.titel_van(BEGRIPPEN)))
    for c in w.gegevens.contacten.values():
        if c.publiceren:
            regels.add((w.kaal(c.naam), w.link_naar(HULPLIJNEN, anker_van(c)), c.nummer or w.titel_van(HULPLIJNEN)))
    groepen: dict[str, list] = {}
    for regel in sorted(regels, key=lambda r: (_kaal(r[0]), r[2], r[1])):
        letter = _kaal(regel[0])[:1].upper()
        groepen.setdefault(letter if letter.isalpha() else CIJFERS, []).append(regel)
    return w.html("alfabet.html", groepen=groepen)
