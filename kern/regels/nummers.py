"""Rules over telephone numbers: they stand in the records of contacts only, and the emergency number is 112."""

from __future__ import annotations

from collections.abc import Iterator

from kern.meldingen import Melding, controle
from kern.modellen.basis import teksten_in
from kern.modellen.zoeken import GEZOCHT
from kern.nummers import ALARM, nummers_in
from kern.oproep import Oproep
from kern.paginas import Bronpagina, Paginas
from kern.site import Site
from kern.yaml_met_regels import regel_van

MET_NUMMERS = GEZOCHT | {"contacten", "bronnen"}
"""Kinds of records that are about contacts or sources, or are searched and never shown."""

IN_VOORBLAD = ("title", "tabtitel", "samenvatting")
"""Front matter that a reader sees."""

DOE = 'Gebruik {{ contact("...") }} met de id uit data/contacten.yml.'
DOE_IN_GEGEVENS = "Schrijf de naam van de hulplijn; het nummer staat alleen in data/contacten.yml."


@controle("telefoon")
def telefoonnummers(site: Site) -> Iterator[Melding]:
    """No telephone number typed in a page, in front matter or in a text of a record."""
    yield from in_paginas(site.te_keuren)
    if site.gegevens_te_keuren:
        yield from _in_gegevens(site)


def in_paginas(paginas: Paginas) -> Iterator[Melding]:
    """No telephone number typed in the text, the front matter or the calls of a page."""
    for p in paginas.alle():
        yield from _in_pagina(p)


def _wat(nummer: str) -> str:
    return f"Hier staat een telefoonnummer in de tekst ({nummer})."


def _in_pagina(p: Bronpagina) -> Iterator[Melding]:
    for plek, nummer in nummers_in(p.zonder_macros):
        yield Melding(p.bestand, p.regel(plek), "telefoon", _wat(nummer), DOE)
    for o in p.accolades:
        for waarde in (*o.waarden, *(w for _, w in o.benoemd)) if isinstance(o, Oproep) else ():
            for _, nummer in nummers_in(str(waarde)):
                yield Melding(p.bestand, p.regel(o.begin), "telefoon", _wat(nummer), DOE)
    for veld in IN_VOORBLAD:
        for _, nummer in nummers_in(str(p.ruw.get(veld) or "")):
            if nummer != ALARM:
                yield Melding(p.bestand, regel_van(p.regels, (veld,)), veld, _wat(nummer), "Laat het hier weg.")


def _in_gegevens(site: Site) -> Iterator[Melding]:
    gegevens = site.gegevens
    assert gegevens is not None
    for soort, records in gegevens.verzamelingen.items():
        if soort in MET_NUMMERS:
            continue
        for id_, record in records.items():
            plek = gegevens.plaats(soort, id_)
            for tekst in teksten_in(record) if site.keurt(plek[0]) else ():
                yield from _in_tekst(tekst.root, *plek, id_)
    for sleutel, tekst in gegevens.teksten.items():
        if site.keurt((plek := gegevens.plaats("teksten", sleutel))[0]):
            yield from _in_tekst(tekst.root, *plek, sleutel)


def _in_tekst(per_taal: dict[str, str], bestand: str, regel: int, veld: str) -> Iterator[Melding]:
    for taal, woorden in per_taal.items():
        for _, nummer in nummers_in(woorden):
            if nummer != ALARM:  # every text must be able to say it, and it has one way to be written
                yield Melding(bestand, regel, f"{veld}.{taal}", _wat(nummer), DOE_IN_GEGEVENS)


@controle("telefoon")
def alarmnummer(site: Site) -> Iterator[Melding]:
    """The contact for danger dials 112 and nothing else."""
    if site.gegevens is None:
        return
    id_ = site.gegevens.plekken.contacten.nood
    nood = site.gegevens.contacten.get(id_)
    if nood is not None and nood.nummer != ALARM:
        yield Melding(
            *site.gegevens.plaats("contacten", id_),
            f"{id_}.nummer",
            f"Het alarmnummer is {ALARM}, niet {nood.nummer}.",
            f'Schrijf nummer: "{ALARM}".',
        )
