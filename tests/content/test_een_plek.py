"""One home per name and per figure, judged in the sentences that readers see."""

import re

import pytest

from kern.gegevens import laad
from kern.paginas import lees_alles
from tests.hulp import TALEN
from tests.minisite import WORTEL

LIDWOORD = re.compile(r"\b(?:de|het|een|je|a|an|the|your)\s+$", re.I)
TWEE_NAMEN = re.compile(r" (?:en|and) |,")


@pytest.fixture(scope="module")
def gegevens():
    return laad(WORTEL / "data", WORTEL / "docs")


@pytest.fixture(scope="module")
def paginas():
    return lees_alles(WORTEL / "docs", TALEN)


def dubbele_namen(tekst: str, oproepen, namen: dict[str, str]) -> list[str]:
    """Names of two things at once that `rol` puts right after an article: "bel de woonconsulent en sociaal beheer"."""
    uit = []
    for o in oproepen:
        woorden = str((*o.waarden, *dict(o.benoemd).values())[1]) if len(o.waarden) + len(o.benoemd) > 1 else namen.get(o.eerste, "")
        if o.naam == "rol" and LIDWOORD.search(tekst[: o.begin]) and TWEE_NAMEN.search(woorden):
            uit.append(f"{tekst[: o.begin].split()[-1]} {woorden}")
    return uit


def test_na_een_lidwoord_staat_nooit_een_naam_met_en(paginas, gegevens):
    kort = {taal: {r.id: r.kort.in_taal(taal)[0] for r in gegevens.rollen.values()} for taal in TALEN}
    assert [(p.bestand, fout) for p in paginas.alle() for fout in dubbele_namen(p.tekst, p.accolades, kort[p.taal])] == []


def test_de_regel_over_lidwoorden_vindt_een_fout():
    from kern.oproep import oproepen

    namen = {"woonconsulent": "woonconsulent en sociaal beheer", "vakman": "vakman"}
    zinnen = {'Bel de {{ rol("woonconsulent") }}.': ["de woonconsulent en sociaal beheer"], 'Zie {{ rol("woonconsulent") }}.': [], 'Bel de {{ rol("vakman") }}.': [],
              'Bel een {{ rol("vakman", "vakman en monteur") }}.': ["een vakman en monteur"], 'Call the {{ rol("vakman", woorden="fitter and inspector") }}.': ["the fitter and inspector"]}
    assert {z: dubbele_namen(z, list(oproepen(z)), namen) for z in zinnen} == zinnen


def test_een_korte_naam_van_een_rol_noemt_een_mens(gegevens):
    assert [r.id for r in gegevens.rollen.values() for naam in r.kort.root.values() if TWEE_NAMEN.search(naam)] == []


def test_de_boom_van_een_keuzehulp_staat_alleen_op_haar_eigen_pagina(paginas, gegevens):
    """Step 4 links the route aid: embedded, it made the page five thousand words long."""
    hier = gegevens.plekken.paginas.keuzehulpen
    assert [p.bestand for p in paginas.alle() if not p.naam.startswith(hier) for n, *_ in p.macros if n == "keuzehulp"] == []
