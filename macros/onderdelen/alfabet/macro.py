"""`{{ alfabet() }}`: everything there is to find, from A to Z; where search leads without script."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from kern.register import REGISTER, Zoek
from kern.weergave import Weergave
from kern.zoeken.ankers import anker_van_contact

CIJFERS = "0-9"


def _kaal(tekst: str) -> str:
    """Sort key: without diacritics and capitals, punctuation last."""
    return "".join(c for c in unicodedata.normalize("NFD", tekst.lower()) if c.isalnum() or c == " ").strip()


@dataclass(frozen=True, order=True)
class Regel:
    """One line: the words, where they lead, and the page or number that says what they belong to; in order of words."""

    sleutel: str
    waar: str
    adres: str
    woord: str

    @property
    def letter(self) -> str:
        """Heading under which the line stands."""
        letter = self.sleutel[:1].upper()
        return letter if letter.isalpha() else CIJFERS


def regels_van(w: Weergave) -> set[Regel]:
    """Every line: titles and search words of pages, terms, help lines."""
    paginas = w.gegevens.plekken.paginas
    uit: set[Regel] = set()

    def zet(woord: str, adres: str, waar: str) -> None:
        uit.add(Regel(_kaal(woord), waar, adres, woord))

    for naam, titel, woorden in w.bladen():
        adres = w.link_naar(naam, None)
        zet(titel, adres, "")
        for woord in woorden:
            if _kaal(woord) and _kaal(woord) != _kaal(titel):
                zet(woord, adres, titel)
    for b in w.gegevens.begrippen.values():
        zet(w.kaal(b.term), w.link_naar(paginas.begrippen, b.id), w.titel_van(paginas.begrippen))
    for c in w.gegevens.contacten.values():
        if c.publiceren:
            adres = w.link_naar(paginas.hulplijnen, anker_van_contact(c))
            zet(w.kaal(c.naam), adres, c.nummer or w.titel_van(paginas.hulplijnen))
    return uit


@REGISTER.macro("alfabet", voorbeeld="alfabet()", zoek=Zoek.BUITEN_REGISTER)
def render_alfabet(w: Weergave) -> str:
    """Titles and search words of all pages, terms and help lines of the page's language, grouped by first letter."""
    groepen: dict[str, list[dict[str, str]]] = {}
    for r in sorted(regels_van(w)):
        groepen.setdefault(r.letter, []).append({"woord": r.woord, "adres": r.adres, "waar": r.waar})
    return w.html(
        "alfabet/alfabet.html",
        groepen=[
            {"letter": letter, "id": f"letter-{letter.lower()}", "regels": regels} for letter, regels in groepen.items()
        ],
    )
