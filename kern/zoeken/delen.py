"""What the search index holds: sections of pages, terms, help lines and signals. Plain Python, no platform."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import unescape

from macros.components.begrip import LIJST as BEGRIPPEN
from macros.components.contact import LIJST as HULPLIJNEN
from macros.components.contact import anker_van
from kern.gegevens import Gegevens
from kern.modellen.basis import BRONTAAL, Tekst

_KOP = re.compile(r"<h[23]\b([^>]*)>(.*?)</h[23]>", re.S)
_ID = re.compile(r'(?<![\w-])id="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")
_INLINE = re.compile(r"</?(?:b|i|em|strong|abbr|time|code|mark|begrip-uitleg)\b[^>]*>", re.I)
_LOS = re.compile(r" +(?=[.,;:?!)])")
_HULP = re.compile(r'<div class="hulp"[^>]*>.*?</(?:keuze-hulp|afvink-lijst|signaal-wijzer|notitie-hulp|regio-zoeker|casus-oefening)>\s*</div>', re.S)
_REGISTER = re.compile(r'<div class="(?:register|kaart kaart--contact)\b[^\n]*')
_WEG = re.compile(r"<(script|style|template|select|form)\b.*?</\1>", re.S)
_EIGEN_DELEN = re.compile(r"<(signaal-wijzer|regio-zoeker)\b.*?</\1>", re.S)

SIGNALEN = "hulpmiddelen/signaalwijzer.md"


@dataclass(frozen=True)
class Deel:
    """One thing to find: a section of a page or a record on it.

    `adres` is counted from the folder of the language, `titel` is the page, `kop` the section or record. `soort`:
    pagina, hulpmiddel, wet, casus, redactie, begrip, hulplijn, signaal. `woorden` and `vragen` are
    searched and not shown; `nummer` and `tel` call a help line.
    """

    adres: str
    titel: str
    tekst: str
    kop: str = ""
    woorden: str = ""
    vragen: str = ""
    soort: str = "pagina"
    nummer: str = ""
    tel: str = ""

    @property
    def is_record(self) -> bool:
        """Whether this is a record of `data/` and not a section of a page."""
        return self.soort in ("begrip", "hulplijn", "signaal")


def _tekst(html: str) -> str:
    return _LOS.sub("", " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", html))).split()))


def secties(html: str) -> list[tuple[str, str, str]]:
    """(anchor, heading, text) per heading of level 2 and 3 with an id or text; the first part has neither anchor nor heading."""
    uit, anker, kop, begin = [], "", "", 0
    for m in [*_KOP.finditer(html), None]:
        tekst = _tekst(html[begin : m.start() if m else None])
        if anker or tekst:
            uit.append((anker, kop, tekst))
        if m:
            gevonden = _ID.search(m.group(1))
            anker, kop, begin = gevonden.group(1) if gevonden else "", _tekst(m.group(2)), m.end()
    return uit


def _soort(naam: str, soort: str) -> str:
    if naam.startswith("meewerken/"):
        return "redactie"
    return soort if soort in ("hulpmiddel", "wet", "casus") else "pagina"


def wetnamen(gegevens: Gegevens, html: str, taal: str) -> list[str]:
    """Names, abbreviation and article numbers of the laws with a card on the page, for who types those."""
    uit: list[str] = []
    for wet in gegevens.wetten.values():
        if wet.bwb and f">{wet.bwb}<" in html:
            uit += [wet.id.split("-")[0], wet.kort.in_taal(taal)[0], wet.officieel or "", *(a.nr for a in wet.artikelen)]
    return [t for t in uit if t]


def uit_pagina(naam: str, adres: str, titel: str, samenvatting: str, trefwoorden: list[str], soort: str, html: str) -> list[Deel]:
    """Sections of one page. Tools count on their own page only; registers and lists of records count by their records."""
    if soort != "hulpmiddel":
        html = _HULP.sub(" ", html)
    if soort == "register":
        html = _REGISTER.sub(" ", html)
    html = _WEG.sub(" ", _EIGEN_DELEN.sub(" ", html))
    uit = []
    for nummer, (anker, kop, tekst) in enumerate(secties(html) or [("", "", "")]):
        eerste = nummer == 0
        uit.append(Deel(
            adres + (f"#{anker}" if anker else ""), titel, f"{samenvatting} {tekst}".strip() if eerste else tekst, kop,
            woorden=" ; ".join(trefwoorden) if eerste else "", soort=_soort(naam, soort),
        ))
    return uit


def uit_gegevens(gegevens: Gegevens, taal: str, plek: Callable[[str], tuple[str, str]]) -> Iterator[Deel]:
    """Terms, help lines and signals in language `taal`; `plek` gives (address, title) of page `a/b.md`."""
    def t(tekst: Tekst | None) -> str:
        return tekst.in_taal(taal)[0] if tekst else ""

    def deel(pagina: str, anker: str, kop: str, tekst: str, soort: str, woorden: list[str], **meer: str) -> Deel:
        adres, titel = plek(pagina)
        return Deel(f"{adres}#{anker}", titel, tekst, kop, woorden=" ; ".join(woorden), soort=soort, **meer)

    for b in gegevens.begrippen.values():
        yield deel(BEGRIPPEN, b.id, t(b.term), t(b.definitie), "begrip", [term for code, term in b.term.root.items() if code != taal])
    for c in gegevens.contacten.values():
        if c.publiceren:
            yield deel(
                HULPLIJNEN, anker_van(c), t(c.naam), f"{t(c.uitleg)} {t(c.voor_wie)}", "hulplijn", [c.nummer or ""],
                nummer=c.nummer or "", tel=c.tel or "",
            )
    for s in gegevens.signalen.values():
        woorden = s.zoekwoorden.get(taal) or s.zoekwoorden.get(BRONTAAL, [])
        yield deel(SIGNALEN, f"signaal-{s.id}", t(s.tekst), f"{t(s.noteer)} {t(s.stap)}", "signaal", woorden)


def met_vragen(delen: list[Deel], gegevens: Gegevens, taal: str, plek: Callable[[str], tuple[str, str]]) -> tuple[list[Deel], list[str]]:
    """The parts with the questions they answer, and the ids of questions whose section does not exist in this language.

    A page whose text begins with a heading has no part of its own: its questions go to the first section.
    """
    eerste: dict[str, str] = {}
    for d in delen:
        eerste.setdefault(d.adres.partition("#")[0], d.adres)
    per_adres: dict[str, list[str]] = {}
    ids: dict[str, str] = {}
    for v in gegevens.zoekvragen.values():
        naam, _, anker = v.pagina.partition("#")
        adres = plek(naam)[0]
        adres = f"{adres}#{anker}" if anker else eerste.get(adres, adres)
        ids.setdefault(adres, v.id)
        per_adres.setdefault(adres, []).extend(v.vragen.get(taal, []))
    uit = [replace(d, vragen=" ; ".join(per_adres.pop(d.adres))) if d.adres in per_adres else d for d in delen]
    return uit, [ids[adres] for adres in per_adres]
