"""One concept, one word: the words of `termen` in `data/schrijfwijzer.yml`, over everything a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from kern.meldingen import Melding
from kern.modellen.basis import Tekst
from kern.modellen.schrijfwijzer import ZONES, Term
from kern.site import Site

NIET_VOOR_LEZERS = frozenset(
    ("bronnen", "vermijd", "gebruik", "termen", "synoniemen", "alarmen", "taalkunde", "zoekvragen", "wetten")
)
"""Kinds of records that list words, are searched and never shown, or hold official names."""


@lru_cache(maxsize=256)
def patroon(woorden: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words, in any case."""
    delen = "|".join(re.escape(w) for w in sorted(woorden, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({delen})(?![\w-])", re.I)


def _teksten(deel: Any) -> Iterator[Tekst]:
    if isinstance(deel, Tekst):
        yield deel
    elif hasattr(type(deel), "model_fields"):
        for naam in type(deel).model_fields:
            yield from _teksten(getattr(deel, naam))
    elif isinstance(deel, list):
        for lid in deel:
            yield from _teksten(lid)


def _melding(bestand: str, regel: int, veld: str, term: Term, woord: str, taal: str) -> Melding:
    goed = term.woord.in_taal(taal)[0]
    return Melding(bestand, regel, veld, f"Hier staat '{woord}'.", f"Schrijf '{goed}'. {term.waarom}")


def _in_paginas(site: Site, term: Term) -> Iterator[Melding]:
    for p in site.paginas.alle():
        woorden = list(term.vermijd.get(p.taal, []))
        if any(p.naam.startswith(ZONES[z]) for z in term.niet_in):
            woorden.append(term.woord.in_taal(p.taal)[0])
        if not woorden or p.naam in term.behalve:
            continue
        for m in patroon(tuple(woorden)).finditer(p.zonder_macros):
            yield _melding(p.bestand, p.regel(m.start()), "woord", term, m.group(1), p.taal)


def _in_gegevens(site: Site, term: Term) -> Iterator[Melding]:
    gegevens = site.gegevens
    assert gegevens is not None
    for soort, records in gegevens.verzamelingen.items():
        if soort in NIET_VOOR_LEZERS or (soort == "begrippen" and gegevens.plekken.paginas.begrippen in term.behalve):
            continue
        for id_, record in records.items():
            if getattr(record, "pagina", None) in term.behalve:
                continue
            for tekst in _teksten(record):
                yield from _in_tekst(tekst, term, *gegevens.plaats(soort, id_), id_)
    for sleutel, tekst in gegevens.teksten.items():
        yield from _in_tekst(tekst, term, *gegevens.plaats("teksten", sleutel), sleutel)


def _in_tekst(tekst: Tekst, term: Term, bestand: str, regel: int, veld: str) -> Iterator[Melding]:
    for taal, woorden in term.vermijd.items():
        if woorden and (m := patroon(tuple(woorden)).search(tekst.root.get(taal, ""))):
            yield _melding(bestand, regel, f"{veld}.{taal}", term, m.group(1), taal)


def _alle(site: Site, streng: bool) -> Iterator[Melding]:
    if site.gegevens is None:
        return
    for term in site.gegevens.termen.values():
        if term.streng is streng:
            yield from _in_paginas(site, term)
            yield from _in_gegevens(site, term)


def termen(site: Site) -> Iterator[Melding]:
    """Words that may not be used."""
    yield from _alle(site, streng=True)


def adviezen(site: Site) -> Iterator[Melding]:
    """Words for which there is a better one; they stop nothing."""
    yield from _alle(site, streng=False)
