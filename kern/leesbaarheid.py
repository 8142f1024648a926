"""How a page reads: lengths of sentences, words of reason, questions that are no questions; over the text as rendered.

The measures and limits are our own choice, from advice for plain Dutch (B1: about ten words a sentence, short and
connected) and from a review of this site. They are advice for editors, printed per section; they judge no page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kern.html_tekst import tekst_van
from kern.klaarzetten import MERK, Blad

SECTIES = ("stappenplan", "rollen", "handreiking", "wetgeving", "bijlagen")

REDEN = {
    "nl": r"omdat|want|dus|daarom|doordat|zodat|daardoor|waardoor|maar|toch|anders|hoewel|terwijl|zolang|voordat|nadat"
    r"|zodra",
    "en": r"because|so|therefore|but|although|though|while|otherwise|since|unless|until|before|after|once|which is why",
}
"""Words that tie a sentence to a reason, a contrast or a moment."""

HULPWERKWOORD = r"(is|are|do|does|did|have|has|had|can|could|should|will|would|was|were|may|must)\b"

_BLOK = re.compile(r"^[ \t]*!!![^\n]*\n(?:(?:[ ]{4}|\t)[^\n]*\n?|[ \t]*\n)*", re.M)
_TABEL = re.compile(r"^[ \t]*\|.*$", re.M)
_KOP = re.compile(r"^[ \t]*#{1,6}\s.*$", re.M)
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)")
_PUNT = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_ANKER = re.compile(r"[ \t]*\{ #[\w-]+ \}")
_SOORT = re.compile(r"^([ \t]*)!!! [\w-]+", re.M)
_WOORD = re.compile(r"\w")
_NUMMER = re.compile(r"\d+[.)]")
_ZIN = re.compile(r"(?<=[.!?])[\"”')]*\s+(?=[\"“'(]?[A-Z0-9])")


@dataclass(frozen=True)
class Maten:
    """Counts over sentences: `kort` have five words or fewer, `lang` more than twenty, `reden` a tying word."""

    zinnen: int
    woorden: int
    kort: int
    lang: int
    reden: int
    vragen: int

    def __add__(self, ander: Maten) -> Maten:
        return Maten(*(a + b for a, b in zip(vars(self).values(), vars(ander).values(), strict=True)))

    @property
    def gemiddeld(self) -> float:
        """Words per sentence."""
        return self.woorden / self.zinnen if self.zinnen else 0.0

    def deel(self, aantal: int) -> float:
        """`aantal` as a percentage of the sentences."""
        return 100 * aantal / self.zinnen if self.zinnen else 0.0


def lopende_tekst(blad: Blad) -> str:
    """Paragraphs and list items of a page as a reader sees them, a line each; without boxes, tables and headings."""
    tekst = _KOP.sub("", _TABEL.sub("", _BLOK.sub("", blad.tekst)))
    tekst = MERK.sub(lambda m: _woorden_van(blad, int(m.group(1))), tekst)
    tekst = _LINK.sub(r"\1", tekst).replace("**", "").replace("`", "")
    regels, uit = tekst.split("\n"), []
    for regel in regels:
        if _PUNT.match(regel) or not regel.strip() or not uit:
            uit.append(_PUNT.sub("", regel).strip())
        else:
            uit[-1] = f"{uit[-1]} {regel.strip()}".strip()
    return "\n".join(r for r in uit if r)


def _woorden_van(blad: Blad, nummer: int) -> str:
    # a reference is no part of the sentence
    return "" if blad.stukken[nummer].macro.naam == "bron" else _in_de_regel(blad, nummer)


def _in_de_regel(blad: Blad, nummer: int) -> str:
    html = blad.stukken[nummer].html
    return "" if html.startswith(("<div", "<ul", "<dl", "<svg", "<table")) else tekst_van(html, False)


def leeswoorden(blad: Blad) -> int:
    """Words a reader passes on a page: text, boxes, tables, headings and references, and of macros what is in the line.

    Tools and what macros make of records are there to look things up and do not count, nor does the foot.
    """
    tekst = MERK.sub(lambda m: _in_de_regel(blad, int(m.group(1))), blad.tekst)
    tekst = _ANKER.sub("", _SOORT.sub("", _LINK.sub(r"\1", tekst)))
    return sum(1 for deel in tekst.split() if _WOORD.search(deel) and not _NUMMER.fullmatch(deel))


def zinnen(tekst: str) -> Iterator[str]:
    """Sentences of a text with a paragraph or item on each line; what has fewer than two words is no sentence."""
    for regel in tekst.split("\n"):
        for zin in _ZIN.split(regel):
            if len(zin.split()) >= 2:
                yield zin.strip()


def meet(teksten: Iterable[str], taal: str) -> Maten:
    """Measures over texts in a language; a language without a list of tying words counts none."""
    reden = re.compile(rf"\b({REDEN[taal]})\b", re.I) if taal in REDEN else None
    vraag = re.compile(rf"^[\"“']?{HULPWERKWOORD}.*\?$", re.I) if taal == "en" else None
    som = Maten(0, 0, 0, 0, 0, 0)
    for tekst in teksten:
        for zin in zinnen(tekst):
            aantal = len(zin.split())
            som += Maten(
                1,
                aantal,
                int(aantal <= 5),
                int(aantal > 20),
                int(bool(reden and reden.search(zin))),
                int(bool(vraag and vraag.match(zin))),
            )
    return som
