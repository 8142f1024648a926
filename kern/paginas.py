"""The source pages in `docs/`: front matter, headings, macro calls and links.

The only reader of a page: check, rendering and the adapter to MkDocs all use what stands here, so no two parts of the
project can disagree about where the front matter ends.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from kern.bestand import BOM, lees_tekst
from kern.controle import controleer_record
from kern.meldingen import InvoerFout, Melding
from kern.modellen.basis import BRONTAAL
from kern.modellen.pagina import Vertaalblad, Voorblad
from kern.oproep import GeenOproep, Oproep, oproepen
from kern.yaml_met_regels import Pad, lees

MAX_PAGINA = 100_000
"""Characters of one page."""

MAX_REGEL = 4_000
"""Characters on one line."""

_TE_VEEL = (
    "Deze pagina of een regel daarop is zo lang dat zij niet is gelezen.",
    f"Een pagina heeft hoogstens {MAX_PAGINA} tekens, een regel {MAX_REGEL}. Maak er meer van.",
)
_MACRO_IN_OPMERKING = (
    "In een opmerking (#) van het voorblad staat het begin van een macro.",
    "Haal haar weg; macro's werken alleen in de tekst van een pagina.",
)
_OPMERKING = re.compile(r"^(?:[^\"'\n]*\s)?#[^\n]*\{[{%#]", re.M)

_VOORBLAD = re.compile(r"\A---\n(.*?\n)---(?:\n|\Z)", re.S)
_TWEEDE_DOCUMENT = re.compile(r"^(?:---|\.\.\.)(?=\s|$)", re.M)
_KOP = re.compile(r"^[ \t]*(#{1,6})\s+(.*?)\s*(?:\{\s*#([\w-]+)[^}]*\})?\s*$", re.M)
_LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
CODE = re.compile(r"^(```|~~~).*?^\1\s*$|`[^`\n]+`", re.M | re.S)

_GEEN_VOORBLAD = (
    "Het voorblad tussen --- en --- ontbreekt.",
    "Begin met een regel --- zonder iets erachter; neem het over uit een pagina van dezelfde soort.",
)
_EINDE_IN_VOORBLAD = (
    "In het voorblad staat een regel --- of ...",
    "Haal haar weg; het voorblad eindigt bij de eerste regel ---.",
)


@dataclass(frozen=True)
class Kop:
    """A heading: level 1-6, text, explicit id (None when missing) and line in the file."""

    niveau: int
    tekst: str
    id: str | None
    regel: int


@dataclass(frozen=True)
class Bronpagina:
    """One Markdown file. `naam` is its path in `docs/` without language suffix (`a/b.md`)."""

    bestand: str
    naam: str
    taal: str
    ruw: dict
    voorblad: Voorblad | Vertaalblad | None
    tekst: str
    eerste_regel: int
    regels: dict[Pad, int] = field(repr=False)
    meldingen: tuple[Melding, ...] = ()

    @cached_property
    def zonder_code(self) -> str:
        """The text with code blanked out, same length and lines."""
        return CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), self.tekst)

    def regel(self, positie: int) -> int:
        """Line in the file of character `positie` of the text."""
        return self.eerste_regel + self.tekst.count("\n", 0, positie)

    @cached_property
    def koppen(self) -> list[Kop]:
        return [
            Kop(len(m.group(1)), m.group(2), m.group(3), self.regel(m.start(1)))
            for m in _KOP.finditer(self.zonder_code)
        ]

    @cached_property
    def accolades(self) -> list[Oproep | GeenOproep]:
        """Every pair of double braces in the text, in order: a call, or a mistake."""
        return list(oproepen(self.tekst))

    @property
    def macros(self) -> list[tuple[str, str, int]]:
        """Calls in order: (name, first argument or "", line)."""
        return [(o.naam, o.eerste, self.regel(o.begin)) for o in self.accolades if isinstance(o, Oproep)]

    @cached_property
    def zonder_macros(self) -> str:
        """The text without code and without what stands between double braces, same length and lines."""
        uit = list(self.zonder_code)
        for o in self.accolades:
            uit[o.begin : o.einde] = [c if c == "\n" else " " for c in uit[o.begin : o.einde]]
        return "".join(uit)

    @cached_property
    def links(self) -> list[tuple[str, int]]:
        """Targets of Markdown links in order, with their line."""
        return [(m.group(1), self.regel(m.start())) for m in _LINK.finditer(self.zonder_code)]


def splits_naam(pad: str, talen: Collection[str]) -> tuple[str, str]:
    """`a/b.en.md` -> (`a/b.md`, `en`); without a language suffix it is the source language."""
    stam, _, rest = pad.rpartition("/")
    delen = rest.split(".")
    if len(delen) > 2 and delen[-2] in talen:
        kaal = ".".join([*delen[:-2], delen[-1]])
        return (f"{stam}/{kaal}" if stam else kaal), delen[-2]
    return pad, BRONTAAL


def _zonder_blad(pagina: str, bestand: str, naam: str, taal: str, wat: str, doe: str) -> Bronpagina:
    return Bronpagina(bestand, naam, taal, {}, None, pagina, 1, {}, (Melding(bestand, 1, "", wat, doe),))


def lees_pagina(inhoud: str, pad: str, talen: Collection[str], map_naam: str = "docs") -> Bronpagina:
    """Parse the Markdown `inhoud` of `docs/<pad>`; mistakes end up in `.meldingen`.

    The front matter is what stands between a first line that is exactly `---` and the next such line; anything that
    another reader could take for its end is refused.
    """
    naam, taal = splits_naam(pad, talen)
    bestand = f"{map_naam}/{pad}"
    inhoud = inhoud.replace("\r\n", "\n")
    if len(inhoud) > 2 * MAX_PAGINA or max(map(len, inhoud.split("\n"))) > 2 * MAX_REGEL:
        return _zonder_blad("", bestand, naam, taal, *_TE_VEEL)
    if inhoud.startswith("\ufeff"):
        return _zonder_blad(inhoud, bestand, naam, taal, *BOM)
    gevonden = _VOORBLAD.match(inhoud)
    if not gevonden:
        return _zonder_blad(inhoud, bestand, naam, taal, *_GEEN_VOORBLAD)
    tekst = inhoud[gevonden.end() :]
    eerste = inhoud[: gevonden.end()].count("\n") + 1
    if einde := _TWEEDE_DOCUMENT.search(gevonden.group(1)):
        regel = 2 + gevonden.group(1).count("\n", 0, einde.start())
        return Bronpagina(
            bestand, naam, taal, {}, None, tekst, eerste, {}, (Melding(bestand, regel, "", *_EINDE_IN_VOORBLAD),)
        )
    if verborgen := _OPMERKING.search(gevonden.group(1)):
        regel = 2 + gevonden.group(1).count("\n", 0, verborgen.end())
        return Bronpagina(
            bestand, naam, taal, {}, None, tekst, eerste, {}, (Melding(bestand, regel, "", *_MACRO_IN_OPMERKING),)
        )
    try:
        ruw, regels = lees(gevonden.group(1), bestand, 2)
    except InvoerFout as fout:
        return Bronpagina(bestand, naam, taal, {}, None, tekst, eerste, {}, tuple(fout.meldingen))
    model = Voorblad if taal == BRONTAAL else Vertaalblad
    blad, fouten = controleer_record(ruw or {}, model, bestand, regels, taal=taal)
    ruw = ruw if isinstance(ruw, dict) else {}
    return Bronpagina(bestand, naam, taal, ruw, blad, tekst, eerste, regels, tuple(fouten))


@dataclass(frozen=True)
class Paginas:
    """All source pages: `per_naam["a/b.md"]["en"]`."""

    per_naam: dict[str, dict[str, Bronpagina]]

    def bron(self, naam: str) -> Bronpagina | None:
        return self.per_naam.get(naam, {}).get(BRONTAAL)

    def alle(self) -> list[Bronpagina]:
        return [p for talen in self.per_naam.values() for p in talen.values()]


def lees_een(docs: Path, naam: str, talen: Collection[str]) -> Bronpagina:
    """Read the file `naam` below `docs`."""
    try:
        inhoud = lees_tekst(docs / naam, f"{docs.name}/{naam}")
    except InvoerFout as fout:
        try:  # saved in an odd way, but it can be read: then what else is wrong is told too, and links to it are not
            anders = (docs / naam).read_bytes().decode("utf-8-sig")
            pagina = lees_pagina(anders, naam, talen, docs.name)
            return replace(pagina, meldingen=(*fout.meldingen, *pagina.meldingen))
        except (OSError, UnicodeDecodeError):
            kaal, taal = splits_naam(naam, talen)
        return Bronpagina(f"{docs.name}/{naam}", kaal, taal, {}, None, "", 1, {}, tuple(fout.meldingen))
    return lees_pagina(inhoud, naam, talen, docs.name)


def lees_alles(docs: Path, talen: Collection[str]) -> Paginas:
    """Read every Markdown file below `docs`."""
    per_naam: dict[str, dict[str, Bronpagina]] = {}
    for pad in sorted(docs.rglob("*.md")):
        pagina = lees_een(docs, pad.relative_to(docs).as_posix(), talen)
        per_naam.setdefault(pagina.naam, {})[pagina.taal] = pagina
    return Paginas(per_naam)
