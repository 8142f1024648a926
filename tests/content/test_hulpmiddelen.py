"""Contracts over the real data of the tools: counts, coverage, and the golden tables of all paths."""

from collections import Counter
from typing import get_args

import pytest

from kern.gegevens import laad
from kern.modellen.contact import Behoefte
from kern.paginas import lees_alles
from tests.hulp import TALEN
from tests.minisite import WORTEL
from tools.gouden import MAP, tabel

LIJSTEN, HULPEN, SIGNALEN, CASUSSEN, GEMEENTEN, REGIOS, PER_ROL_EN_MOMENT = 14, 5, 100, 12, 342, 25, 5
VERPLICHTE_BEHOEFTEN = {
    "gevaar",
    "advies",
    "kind",
    "seksueel-geweld",
    "zelfmoordgedachten",
    "slachtoffer",
    "man",
    "oudere",
    "huwelijksdwang",
    "juridisch",
}


@pytest.fixture(scope="module")
def g():
    return laad(WORTEL / "data", WORTEL / "docs")


@pytest.fixture(scope="module")
def paginas():
    return lees_alles(WORTEL / "docs", TALEN)


def test_aantallen(g):
    assert len(g.afvinklijsten) >= LIJSTEN and len(g.keuzehulpen) >= HULPEN
    assert len(g.signalen) >= SIGNALEN and len(g.casussen) == CASUSSEN


def test_elke_stap_heeft_een_afvinklijst(g):
    assert {f"stap-{n}" for n in range(1, 7)} <= {"-".join(i.split("-")[:2]) for i in g.afvinklijsten}


def test_elke_rol_heeft_op_elk_moment_ten_minste_vijf_signalen(g):
    telling = Counter((rol, moment) for s in g.signalen.values() for rol in s.rollen for moment in s.momenten)
    tekort = {
        (r.id, m): telling[(r.id, m)]
        for r in g.rollen.values()
        for m in r.momenten
        if telling[(r.id, m)] < PER_ROL_EN_MOMENT
    }
    assert all(r.momenten for r in g.rollen.values()) and tekort == {}


def test_elk_signaal_past_bij_een_moment_van_zijn_rollen(g):
    assert [
        (s.id, r) for s in g.signalen.values() for r in s.rollen if not set(s.momenten) & set(g.rollen[r].momenten)
    ] == []


def test_een_signaal_zonder_bron_zegt_dat_de_duiding_van_ons_is(g):
    assert [s.id for s in g.signalen.values() if not s.bronnen and not s.eigen_duiding] == []


def test_lijsten_over_een_huishouden_worden_nooit_bewaard(g):
    mag = {"week-aandachtsfunctionaris", "beleid-opzetten", "aannemers"}
    assert {i for i, lijst in g.afvinklijsten.items() if lijst.bewaren == "apparaat"} <= mag


def test_gouden_tabellen_kloppen_met_de_keuzehulpen(g):
    bestanden = {p.stem: p.read_text("utf-8") for p in (WORTEL / MAP).glob("*.txt")}
    assert bestanden == {h.id: tabel(h) for h in g.keuzehulpen.values()}, (
        "voer uit: python -m tools gouden, en lees het verschil na"
    )


def test_elk_pad_eindigt_bij_een_mens_en_gevaar_is_overal_nu(g):
    for hulp in g.keuzehulpen.values():
        assert hulp.per_uitkomst[hulp.gevaar].urgentie == "nu"
        for _, einde in hulp.paden():
            assert hulp.per_uitkomst[einde].met_wie


def test_elke_gemeente_heeft_een_regio(g):
    codes = Counter(gem.code for r in g.regios.values() for gem in r.gemeenten)
    assert len(g.regios) == REGIOS and len(codes) == GEMEENTEN and set(codes.values()) == {1}
    namen = Counter(gem.naam for r in g.regios.values() for gem in r.gemeenten)
    assert set(namen.values()) == {1}


def test_een_andere_spelling_leidt_naar_een_gemeente(g):
    vormen = Counter(v.lower() for r in g.regios.values() for gem in r.gemeenten for v in {gem.naam, *gem.ook})
    assert [v for v, n in vormen.items() if n > 1] == []


def test_een_site_van_een_regio_heeft_een_bron(g):
    assert [r.id for r in g.regios.values() if r.site and not r.bron] == []


def test_elke_behoefte_heeft_een_hulplijn(g):
    heeft = {b for c in g.contacten.values() if c.publiceren for b in c.behoefte}
    assert VERPLICHTE_BEHOEFTEN <= heeft <= set(get_args(Behoefte))


def test_elke_lijst_en_elke_keuzehulp_heeft_een_eigen_pagina(g, paginas):
    for id_ in g.afvinklijsten:
        assert ("afvinklijst", id_) in {
            m[:2] for m in paginas.bron(f"{g.plekken.paginas.afvinklijsten}{id_}.md").macros
        }, id_
    for id_ in g.keuzehulpen:
        assert ("keuzehulp", id_) in {m[:2] for m in paginas.bron(f"{g.plekken.paginas.keuzehulpen}{id_}.md").macros}, (
            id_
        )
    for casus in g.casussen.values():
        assert ("casus", casus.id) in {m[:2] for m in paginas.bron(casus.pagina).macros}, casus.id


def test_elke_stap_en_elke_rol_verwijst_naar_een_hulpmiddel(paginas):
    hulp = {"afvinklijst", "afvinklijstlink", "keuzehulp", "keuzehulplink"}
    for naam in paginas.per_naam:
        p = paginas.bron(naam)
        if p.voorblad.soort in ("stap", "rol"):
            assert hulp & {m[0] for m in p.macros} or any("hulpmiddelen/" in d for d, _ in p.links), naam


def test_elke_rol_heeft_een_kaart_per_moment_en_een_bij_twijfel(g):
    heeft = Counter((k.rol, k.moment) for k in g.kaarten.values())
    nodig = {(r.id, m) for r in g.rollen.values() for m in [*r.momenten, None]}
    assert set(heeft) == nodig and set(heeft.values()) == {1}
