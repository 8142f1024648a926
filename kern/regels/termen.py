"""One concept, one word: the words of `termen` in `data/schrijfwijzer.yml`, over everything a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kern.meldingen import Melding, controle
from kern.modellen.basis import Tekst, teksten_in
from kern.modellen.schrijfwijzer import ZONES, Term
from kern.modellen.zoeken import GEZOCHT
from kern.site import Site
from kern.woorden import hele_woorden

NIET_VOOR_LEZERS = GEZOCHT | {"bronnen", "vermijd", "gebruik", "termen", "wetten"}
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
    for p in site.te_keuren.alle():
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
            plek = gegevens.plaats(soort, id_)
            if not site.keurt(plek[0]):
                continue
            paginas = {lijst, getattr(record, "pagina", None)} - {None}
            gelden = [t for t in termen if paginas.isdisjoint(t.behalve)]
            yield from _in_teksten(list(teksten_in(record)), gelden, *plek, id_)
    for sleutel, tekst in gegevens.teksten.items():
        if site.keurt((plek := gegevens.plaats("teksten", sleutel))[0]):
            yield from _in_teksten([tekst], termen, *plek, sleutel)


def _in_teksten(teksten: list[Tekst], termen: list[Term], bestand: str, regel: int, veld: str) -> Iterator[Melding]:
    per_taal: dict[str, list[str]] = {}
    for tekst in teksten:
        for taal, woorden in tekst.root.items():
            per_taal.setdefault(taal, []).append(woorden)
    laag = {taal: _laag("\n".join(delen)) for taal, delen in per_taal.items()}
    for term in termen:
        for taal, vormen in term.vermijd.items():
            for deel in per_taal[taal] if _staat_erin(vormen, laag.get(taal, "")) else ():
                if m := patroon(tuple(vormen)).search(deel):
                    yield _melding(bestand, regel, f"{veld}.{taal}", term, m.group(1), taal)


def _alle(site: Site, streng: bool) -> Iterator[Melding]:
    if site.gegevens is None:
        return
    gelden = [term for term in site.gegevens.termen.values() if term.streng is streng]
    yield from _in_paginas(site, gelden)
    if site.gegevens_te_keuren:
        yield from _in_gegevens(site, gelden)


@controle("woorden")
def termen(site: Site) -> Iterator[Melding]:
    """Words that may not be used."""
    yield from _alle(site, streng=True)


@controle("woorden")
def adviezen(site: Site) -> Iterator[Melding]:
    """Words for which there is a better one; they stop nothing."""
    yield from _alle(site, streng=False)
