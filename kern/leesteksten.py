"""Everything a reader sees, as pieces of plain text with their language and the line on which they stand.

For rules over words: spelling, names, words twice, the language itself. Pages give a piece per line, since a paragraph
stands on one; data give a piece per text and language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kern.modellen.basis import BRONTAAL
from kern.oproep import Oproep
from kern.paginas import CODE, Bronpagina
from kern.yaml_met_regels import Pad

GAT = "\u25a1"
"""Stands where a macro shows something, so that no rule takes what is on both sides for neighbours."""

_DOEL = re.compile(r"(?<=\]\()[^)\n]*\)")
_ANKER = re.compile(r"\{ #[^}\n]*\}")
_IN_ADRES = re.compile(r"[/@]|\.(?:nl|com|org|md|yml|html)\b")
_ADRES = re.compile(rf"\S*(?:{_IN_ADRES.pattern})\S*")
_INVUL = re.compile(r"\{[\w-]+\}")
_NIET_WIT = re.compile(r"[^\n]")
_WOORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|\d{4}")
_BLOK = re.compile(r"^([ \t]*)!!![ \t]*[\w-]+", re.M)


@dataclass(frozen=True)
class Leestekst:
    """A piece of text: `veld` says where in a record it stands, and is empty for the text of a page."""

    bestand: str
    regel: int
    veld: str
    taal: str
    tekst: str

    @cached_property
    def woorden(self) -> tuple[str, ...]:
        """Its words and years."""
        return woorden(self.tekst)


def woorden(tekst: str) -> tuple[str, ...]:
    """The words and years of a text; what a hyphen or apostrophe joins is one word."""
    return tuple(_WOORD.findall(tekst))


def _zonder_adres(tekst: str) -> str:
    tekst = _INVUL.sub(lambda m: GAT * len(m.group(0)), tekst) if "{" in tekst else tekst
    return _ADRES.sub(lambda m: GAT * len(m.group(0)), tekst) if _IN_ADRES.search(tekst) else tekst


def zonder_opmaak(p: Bronpagina) -> str:
    """The text of a page, as long as it is: code, macros, addresses and anchors become `GAT`."""
    stukken, plek = [], 0
    for o in p.accolades:
        einde = o.einde if isinstance(o, Oproep) else o.begin + 2
        stukken += [p.tekst[plek : o.begin], _NIET_WIT.sub(GAT, p.tekst[o.begin : einde])]
        plek = einde
    tekst = "".join([*stukken, p.tekst[plek:]])
    for patroon in (CODE, _DOEL, _ANKER, _BLOK):
        tekst = patroon.sub(lambda m: _NIET_WIT.sub(GAT, m.group(0)), tekst)
    return tekst


def van_pagina(p: Bronpagina) -> Iterator[Leestekst]:
    """Title, summary and every line of a page."""
    for veld in ("title", "samenvatting", "tabtitel"):
        if isinstance(waarde := p.ruw.get(veld), str):
            yield Leestekst(p.bestand, p.regels.get((veld,), 1), veld, p.taal, waarde)
    for nummer, regel in enumerate(zonder_opmaak(p).split("\n")):
        if regel.strip(GAT + " "):
            yield Leestekst(p.bestand, p.eerste_regel + nummer, "", p.taal, _zonder_adres(regel))


def van_gegevens(ruw: Any, bestand: str, regels: Mapping[Pad, int], talen: tuple[str, ...]) -> Iterator[Leestekst]:
    """Every text per language in what was read from a data file."""
    rij: list[tuple[Any, Pad]] = [(ruw, ())]
    while rij:
        deel, pad = rij.pop()
        if isinstance(deel, list):
            rij += [(lid, (*pad, nummer)) for nummer, lid in enumerate(deel)]
        elif isinstance(deel, dict):
            per_taal = BRONTAAL in deel and all(isinstance(w, str) for w in deel.values())
            for sleutel, waarde in deel.items():
                onder = (*pad, sleutel)
                if not per_taal:
                    rij.append((waarde, onder))
                elif sleutel in talen:
                    veld = ".".join(str(d) for d in onder if not isinstance(d, int))
                    yield Leestekst(bestand, regels.get(onder, 0), veld, sleutel, _zonder_adres(waarde))
