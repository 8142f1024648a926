"""The source pages in `docs/`: front matter, headings, macro calls and links, without MkDocs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kern.controle import controleer_record
from kern.meldingen import InvoerFout, Melding
from kern.modellen.basis import BRONTAAL
from kern.modellen.pagina import Vertaalblad, Voorblad
from kern.yaml_met_regels import Pad, lees

_VOORBLAD = re.compile(r"\A---\s*\n(.*?\n)---\s*(\n|\Z)", re.S)
_KOP = re.compile(r"^[ \t]*(#{1,6})\s+(.*?)\s*(?:\{\s*#([\w-]+)[^}]*\})?\s*$", re.M)
_MACRO = re.compile(r"\{\{\s*(\w+)\s*\(\s*(.*?)\s*\)\s*\}\}", re.S)
_TEKENREEKS = re.compile(r"""^(?:"([^"]*)"|'([^']*)')""")
_LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\]]*\])*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
_CODE = re.compile(r"^(```|~~~).*?^\1\s*$|`[^`\n]+`", re.M | re.S)

TAALMACROS = frozenset({"nl", "en"})
"""Macros that only mark the language of a phrase; they do not count for parity."""


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
        return _CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), self.tekst)

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
    def macros(self) -> list[tuple[str, str, int]]:
        """Calls in order: (name, first argument or "", line)."""
        uit = []
        for m in _MACRO.finditer(self.tekst):
            reeks = _TEKENREEKS.match(m.group(2))
            uit.append((m.group(1), (reeks.group(1) or reeks.group(2) or "") if reeks else m.group(2), self.regel(m.start())))
        return uit

    @cached_property
    def links(self) -> list[tuple[str, int]]:
        """Targets of Markdown links in order, with their line."""
        return [(m.group(1), self.regel(m.start())) for m in _LINK.finditer(self.zonder_code)]


def splits_naam(pad: str, talen: frozenset[str] | set[str]) -> tuple[str, str]:
    """`a/b.en.md` -> (`a/b.md`, `en`); without a language suffix it is the source language."""
    stam, _, rest = pad.rpartition("/")
    delen = rest.split(".")
    if len(delen) > 2 and delen[-2] in talen:
        kaal = ".".join([*delen[:-2], delen[-1]])
        return (f"{stam}/{kaal}" if stam else kaal), delen[-2]
    return pad, BRONTAAL


def lees_pagina(inhoud: str, pad: str, talen: set[str], map_naam: str = "docs") -> Bronpagina:
    """Parse the Markdown `inhoud` of `docs/<pad>`; mistakes end up in `.meldingen`."""
    naam, taal = splits_naam(pad, talen)
    bestand = f"{map_naam}/{pad}"
    inhoud = inhoud.removeprefix("\ufeff").replace("\r\n", "\n")
    gevonden = _VOORBLAD.match(inhoud)
    if not gevonden:
        fout = Melding(bestand, 1, "", "Het voorblad tussen --- en --- ontbreekt.", "Neem het over uit een pagina van dezelfde soort.")
        return Bronpagina(bestand, naam, taal, {}, None, inhoud, 1, {}, (fout,))
    tekst = inhoud[gevonden.end():]
    eerste = inhoud[: gevonden.end()].count("\n") + 1
    try:
        ruw, regels = lees(gevonden.group(1), bestand, 2)
    except InvoerFout as fout:
        return Bronpagina(bestand, naam, taal, {}, None, tekst, eerste, {}, tuple(fout.meldingen))
    model = Voorblad if taal == BRONTAAL else Vertaalblad
    blad, fouten = controleer_record(ruw or {}, model, bestand, regels)
    return Bronpagina(bestand, naam, taal, ruw or {}, blad, tekst, eerste, regels, tuple(fouten))


@dataclass(frozen=True)
class Paginas:
    """All source pages: `per_naam["a/b.md"]["en"]`."""

    per_naam: dict[str, dict[str, Bronpagina]]

    def bron(self, naam: str) -> Bronpagina | None:
        return self.per_naam.get(naam, {}).get(BRONTAAL)

    def alle(self) -> list[Bronpagina]:
        return [p for talen in self.per_naam.values() for p in talen.values()]


def lees_alles(docs: Path, talen: set[str]) -> Paginas:
    """Read every Markdown file below `docs`."""
    per_naam: dict[str, dict[str, Bronpagina]] = {}
    for pad in sorted(docs.rglob("*.md")):
        pagina = lees_pagina(pad.read_text(encoding="utf-8"), pad.relative_to(docs).as_posix(), talen, docs.name)
        per_naam.setdefault(pagina.naam, {})[pagina.taal] = pagina
    return Paginas(per_naam)
