"""Read a site again after a change: only what changed is read, and what cannot look different is kept as it is.

A page put ready that is the same object as before needs no rendering; that is how a preview knows what to draw.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from kern.gegevens import Gegevens, laad
from kern.klaarzetten import Blad, Klaarzetter
from kern.meldingen import InvoerFout, Melding
from kern.opmaak import SOORTEN_MET_UITLEG
from kern.paginas import Paginas, lees_een
from kern.profiel import profielpad
from kern.site import Site

Sleutel = tuple[str, str]
"""(language, page)"""


def uitleg(site: Site) -> dict[str, dict[str, str]]:
    """Per language the terms that are explained by themselves in running text, and how; computed once per reading.

    Ask for it before templates change: afterwards the old explanation is gone.
    """
    if "uitleg" not in site.__dict__:
        site.__dict__["uitleg"] = {taal: dict(_uitleg(site.klaarzetter(taal))) for taal in site.talen}
    return site.__dict__["uitleg"]


def _uitleg(zetter: Klaarzetter) -> Iterator[tuple[str, str]]:
    begrip = zetter.register.macros["begrip"].functie
    for b in zetter.gegevens.begrippen.values():
        if b.automatisch:
            yield f"{b.id} {b.term.in_taal(zetter.taal)[0]}", begrip(zetter.weergave("./"), b.id)


def _lees_paginas(site: Site, bestanden: Collection[str]) -> tuple[Paginas, set[str], bool]:
    """The pages with the files `bestanden` read again, which of them changed, and whether front matter did."""
    per_naam = {naam: dict(versies) for naam, versies in site.paginas.per_naam.items()}
    gewijzigd, voorbladen = set(), False
    for bestand in bestanden:
        nieuw = lees_een(site.docs, bestand, site.talen)
        oud = per_naam[nieuw.naam][nieuw.taal]
        if nieuw != oud:
            per_naam[nieuw.naam][nieuw.taal] = nieuw
            gewijzigd.add(nieuw.naam)
            voorbladen = voorbladen or nieuw.voorblad != oud.voorblad
    return Paginas(per_naam), gewijzigd, voorbladen


def _lees_gegevens(site: Site) -> tuple[Gegevens | None, list[Melding]]:
    try:
        return laad(site.data, site.docs, profielpad(site.data)), []
    except InvoerFout as fout:
        return None, fout.meldingen


def opnieuw(
    site: Site,
    bestanden: Collection[str] = (),
    data: bool = False,
    sjablonen: bool = False,
    vers: Collection[Sleutel] = (),
) -> Site:
    """`site`, which held no mistakes, after a change in the pages `bestanden` (paths below `docs/`, none new or
    gone), in data or in templates. The pages in `vers` are put ready anew whatever happened.
    """
    paginas, gewijzigd, voorbladen = _lees_paginas(site, bestanden)
    gegevens, fouten = _lees_gegevens(site) if data else (site.gegevens, [])
    fouten = [m for p in paginas.alle() for m in p.meldingen] + fouten
    nieuw = replace(site, paginas=paginas, gegevens=gegevens, leesfouten=tuple(fouten))
    if gegevens is not None:
        alles = data or sjablonen or voorbladen
        nieuw.__dict__["bladen"] = dict(_zet_klaar(site, nieuw, gewijzigd, alles, data or sjablonen, vers))
        if not (data or sjablonen):
            nieuw.__dict__["uitleg"] = uitleg(site)
    return nieuw


def _zet_klaar(
    oud: Site, nieuw: Site, gewijzigd: set[str], alles: bool, termen: bool, vers: Collection[Sleutel]
) -> Iterator[tuple[Sleutel, Blad]]:
    anders = _andere_uitleg(oud, nieuw) if termen else {}
    assert oud.gegevens and nieuw.gegevens
    tabellen = oud.gegevens.tweelijsten != nieuw.gegevens.tweelijsten
    for taal in nieuw.talen:
        zetter = nieuw.klaarzetter(taal)
        for naam in nieuw.paginas.per_naam:
            sleutel, eerder = (taal, naam), oud.bladen[(taal, naam)]
            blad = zetter.zet_klaar(naam) if alles or naam in gewijzigd or sleutel in vers else eerder
            gelijk = blad.pagina is eerder.pagina and blad.bron is eerder.bron and blad.afdruk == eerder.afdruk
            woorden = anders.get(eerder.pagina.taal, set()) if blad.soort in SOORTEN_MET_UITLEG else set()
            houd = gelijk and not tabellen and sleutel not in vers and not woorden & {"", *eerder.gebruikt.begrippen}
            yield sleutel, eerder if houd else blad


def _andere_uitleg(oud: Site, nieuw: Site) -> dict[str, set[str]]:
    """Per language the ids of terms that are explained otherwise; "" among them when other words are explained."""
    uit = {}
    for taal in nieuw.talen:
        voor, na = uitleg(oud)[taal], uitleg(nieuw)[taal]
        ids = {t.split(" ")[0] for t in na if t in voor and voor[t] != na[t]}
        uit[taal] = ids | ({""} if set(voor) != set(na) else set())
    return uit
