"""Rules over facts that a model cannot see by itself: languages, anchors, macros without braces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kern.kruisverwijzingen import verwijzingen_in
from kern.meldingen import Melding, controle, lijkt_op
from kern.modellen.basis import BRONTAAL, teksten_in
from kern.site import Site
from kern.zoeken.ankers import ankers_van_records


@controle("taal")
def onbekende_talen(site: Site) -> Iterator[Melding]:
    """Text per language is in languages that the site knows; a key with a typing error would never be shown."""
    if site.gegevens is None or not site.gegevens_te_keuren:
        return
    bekend = site.instellingen.genoemde_talen
    for soort, records in site.gegevens.verzamelingen.items():
        for id_, record in records.items():
            yield from _talen(teksten_in(record), bekend, site.gegevens.plaats(soort, id_), id_)
    for sleutel, tekst in site.gegevens.teksten.items():
        yield from _talen([tekst], bekend, site.gegevens.plaats("teksten", sleutel), sleutel)


def _talen(teksten: Any, bekend: tuple[str, ...], plek: tuple[str, int], veld: str) -> Iterator[Melding]:
    for tekst in teksten:
        for taal in tekst.root:
            if taal not in bekend:
                wat = f"De taal '{taal}' kent deze site niet."
                yield Melding(*plek, f"{veld}.{taal}", wat, f"Kies uit: {', '.join(bekend)}.")


@controle("verwijzingen")
def ankers_in_gegevens(site: Site) -> Iterator[Melding]:
    """Every heading that a record leads to exists, in every language that has the page."""
    if site.gegevens is None:
        return
    van_records = ankers_van_records(site.gegevens)
    for soort, records in site.gegevens.verzamelingen.items():
        if soort == "zoekvragen":
            continue  # has a rule of its own, per language of the question
        for id_, record in records.items():
            for pad, naar, waarde in verwijzingen_in(record, id_):
                for doel in waarde if isinstance(waarde, list) else [waarde]:
                    if naar == "paginas" and doel and "#" in doel:
                        yield from _anker(site, doel, van_records, site.gegevens.plaats(soort, id_), pad)


def _anker(site: Site, doel: str, van_records: Any, plek: tuple[str, int], pad: str) -> Iterator[Melding]:
    naam, _, anker = doel.partition("#")
    bron = site.paginas.per_naam.get(naam, {}).get(BRONTAAL)
    bekend = [k.id for k in bron.koppen if k.id] if bron else []
    if bron is not None and anker not in bekend and anker not in van_records.get(naam, ()):
        yield Melding(*plek, pad, f"Op docs/{naam} is geen kop met anker '{anker}'.", lijkt_op(anker, bekend))


@controle("macro")
def macro_zonder_accolades(site: Site) -> Iterator[Melding]:
    """The name of a macro with its arguments stands between two braces on each side."""
    namen = "|".join(sorted(site.register.macros))
    if not namen:
        return
    patroon = re.compile(rf"(?<![\w.])(?:{namen})\(\s*[\"'\u201c\u201d\u2018\u2019][^)\n]*\)")
    for p in site.te_keuren.alle():
        for m in patroon.finditer(p.zonder_macros):
            wat = f"Deze macro staat niet tussen dubbele accolades ({m.group(0)})."
            yield Melding(p.bestand, p.regel(m.start()), "macro", wat, "Schrijf {{ voor de macro en }} erachter.")


REGELS = (onbekende_talen, ankers_in_gegevens, macro_zonder_accolades)
