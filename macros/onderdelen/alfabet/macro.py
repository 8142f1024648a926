"""`{{ alfabet() }}`: everything there is to find, from A to Z; where search leads without script."""

from __future__ import annotations

import unicodedata

from kern.register import REGISTER, Zoek
from kern.weergave import Weergave
from kern.zoeken.ankers import anker_van_contact

CIJFERS = "0-9"


def _kaal(tekst: str) -> str:
    """Sort key: without diacritics and capitals, punctuation last."""
    return "".join(c for c in unicodedata.normalize("NFD", tekst.lower()) if c.isalnum() or c == " ").strip()


@REGISTER.macro("alfabet", zoek=Zoek.BUITEN_REGISTER)
def render_alfabet(w: Weergave) -> str:
    """Titles and search words of all pages, terms and help lines of the page's language, grouped by first letter."""
    paginas = w.gegevens.plekken.paginas
    regels: set[tuple[str, str, str]] = set()
    for naam, titel, woorden in w.bladen():
        adres = w.link_naar(naam, None)
        regels.add((titel, adres, ""))
        regels |= {(woord, adres, titel) for woord in woorden if _kaal(woord) and _kaal(woord) != _kaal(titel)}
    for b in w.gegevens.begrippen.values():
        regels.add((w.kaal(b.term), w.link_naar(paginas.begrippen, b.id), w.titel_van(paginas.begrippen)))
    for c in w.gegevens.contacten.values():
        if c.publiceren:
            regels.add((w.kaal(c.naam), w.link_naar(paginas.hulplijnen, anker_van_contact(c)), c.nummer or w.titel_van(paginas.hulplijnen)))
    groepen: dict[str, list] = {}
    for regel in sorted(regels, key=lambda r: (_kaal(r[0]), r[2], r[1])):
        letter = _kaal(regel[0])[:1].upper()
        groepen.setdefault(letter if letter.isalpha() else CIJFERS, []).append(regel)
    return w.html("alfabet/alfabet.html", groepen=groepen)
