"""One concept, one word: the words of `termen` in `data/schrijfwijzer.yml`, over everything a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kern.meldingen import Melding
from kern.modellen.basis import Tekst, teksten_in
from kern.modellen.schrijfwijzer import ZONES, Term
from kern.site import Site
from kern.woorden import hele_woorden

NIET_VOOR_LEZERS = frozenset(
    (
        "bronnen",
        "vermijd",
        "gebruik",
        "termen",
        "synoniemen",
        "alarmen",
        "alarmgroepen",
        "alarmvoorbeelden",
        "taalkunde",
        "zoekvragen",
        "wetten",
    )
)
"""Kinds of records that list words, are searched and never shown, or hold official names."""


_ZONDER_EIGEN_KLEIN = str.maketrans("\u0130\u0131\u017f", "iis")
"""Letters that a pattern in any case takes for an i or an s, and `lower` does not."""


@lru_cache(maxsize=256)
def patroon(woorden: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of the words of a term, made once."""
    return hele_woorden(woorden)


def _melding(bestand: str, regel: int, veld: str, term: Term, woord: str, taal: str) -> Melding:
    goed = term.woord.in_taal(taal)[0]
    return Melding(bestand, regel, veld, f"Hier staat '{woord}'.", f"Schrijf '{goed}'. {term.waarom}")


@lru_cache(maxsize=1024)
def _laag(tekst: str) -> str:
    """The text in lower case, as a pattern in any case compares letters."""
    return tekst.translate(_ZONDER_EIGEN_KLEIN).lower()


def _staat_erin(woorden: Iterable[str], laag: str) -> bool:
    """Whether one of the words may stand in a text in lower case: far cheaper than the pattern, which then decides."""
    return any(_laag(w) in laag for w in woorden)


def _in_paginas(site: Site, termen: list[Term]) -> Iterator[Melding]:
    for p in site.paginas.alle():
        laag = _laag(p.zonder_macros)
        for term in termen:
            woorden = list(term.vermijd.get(p.taal, []))
            if any(p.naam.startswith(ZONES[z]) for z in term.niet_in):
                woorden.append(term.woord.in_taal(p.taal)[0])
            if p.naam in term.behalve or not _staat_erin(woorden, laag):
                continue
            for m in patroon(tuple(woorden)).finditer(p.zonder_macros):
                yield _melding(p.bestand, p.regel(m.start()), "woord", term, m.group(1), p.taal)


def _in_gegevens(site: Site, termen: list[Term]) -> Iterator[Melding]:
    gegevens = site.gegevens
    assert gegevens is not None
    for soort, records in gegevens.verzamelingen.items():
        if soort in NIET_VOOR_LEZERS:
            continue
        lijst = gegevens.plekken.paginas.begrippen if soort == "begrippen" else None
        for id_, record in records.items():
            paginas = {lijst, getattr(record, "pagina", None)} - {None}
            gelden = [t for t in termen if paginas.isdisjoint(t.behalve)]
            for tekst in teksten_in(record):
                yield from _in_tekst(tekst, gelden, *gegevens.plaats(soort, id_), id_)
    for sleutel, tekst in gegevens.teksten.items():
        yield from _in_tekst(tekst, termen, *gegevens.plaats("teksten", sleutel), sleutel)


def _in_tekst(tekst: Tekst, termen: list[Term], bestand: str, regel: int, veld: str) -> Iterator[Melding]:
    laag = {taal: _laag(woorden) for taal, woorden in tekst.root.items()}
    for term in termen:
        for taal, woorden in term.vermijd.items():
            if not _staat_erin(woorden, laag.get(taal, "")):
                continue
            if m := patroon(tuple(woorden)).search(tekst.root[taal]):
                yield _melding(bestand, regel, f"{veld}.{taal}", term, m.group(1), taal)


def _alle(site: Site, streng: bool) -> Iterator[Melding]:
    if site.gegevens is None:
        return
    gelden = [term for term in site.gegevens.termen.values() if term.streng is streng]
    yield from _in_paginas(site, gelden)
    yield from _in_gegevens(site, gelden)


def termen(site: Site) -> Iterator[Melding]:
    """Words that may not be used."""
    yield from _alle(site, streng=True)


def adviezen(site: Site) -> Iterator[Melding]:
    """Words for which there is a better one; they stop nothing."""
    yield from _alle(site, streng=False)
