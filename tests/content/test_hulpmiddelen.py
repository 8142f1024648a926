"""Contracts over the real data of the tools: counts, coverage, and the golden tables of all paths."""

from collections import Counter
from typing import get_args

from kern.modellen.contact import Behoefte
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


def test_aantallen(gegevens):
    assert len(gegevens.afvinklijsten) >= LIJSTEN and len(gegevens.keuzehulpen) >= HULPEN
    assert len(gegevens.signalen) >= SIGNALEN and len(gegevens.casussen) == CASUSSEN


def test_elke_stap_heeft_een_afvinklijst(gegevens):
    assert {f"stap-{n}" for n in range(1, 7)} <= {"-".join(i.split("-")[:2]) for i in gegevens.afvinklijsten}


def test_elke_rol_heeft_op_elk_moment_ten_minste_vijf_signalen(gegevens):
    telling = Counter((rol, moment) for s in gegevens.signalen.values() for rol in s.rollen for moment in s.momenten)
    tekort = {
        (r.id, m): telling[(r.id, m)]
        for r in gegevens.rollen.values()
        for m in r.momenten
        if telling[(r.id, m)] < PER_ROL_EN_MOMENT
    }
    assert all(r.momenten for r in gegevens.rollen.values()) and tekort == {}


def test_elk_signaal_past_bij_een_moment_van_zijn_rollen(gegevens):
    assert [
        (s.id, r)
        for s in gegevens.signalen.values()
        for r in s.rollen
        if not set(s.momenten) & set(gegevens.rollen[r].momenten)
    ] == []


def test_een_signaal_zonder_bron_zegt_dat_de_duiding_van_ons_is(gegevens):
    assert [s.id for s in gegevens.signalen.values() if not s.bronnen and not s.eigen_duiding] == []


def test_lijsten_over_een_huishouden_worden_nooit_bewaard(gegevens):
    mag = {"week-aandachtsfunctionaris", "beleid-opzetten", "aannemers"}
    assert {i for i, lijst in gegevens.afvinklijsten.items() if lijst.bewaren == "apparaat"} <= mag


def test_gouden_tabellen_kloppen_met_de_keuzehulpen(gegevens):
    bestanden = {p.stem: p.read_text("utf-8") for p in (WORTEL / MAP).glob("*.txt")}
    assert bestanden == {h.id: tabel(h) for h in gegevens.keuzehulpen.values()}, (
        "voer uit: python -m tools gouden, en lees het verschil na"
    )


def test_elk_pad_eindigt_bij_een_mens_en_gevaar_is_overal_nu(gegevens):
    for hulp in gegevens.keuzehulpen.values():
        assert hulp.per_uitkomst[hulp.gevaar].urgentie == "nu"
        for _, einde in hulp.paden():
            assert hulp.per_uitkomst[einde].met_wie


def test_elke_gemeente_heeft_een_regio(gegevens):
    codes = Counter(gem.code for r in gegevens.regios.values() for gem in r.gemeenten)
    assert len(gegevens.regios) == REGIOS and len(codes) == GEMEENTEN and set(codes.values()) == {1}
    namen = Counter(gem.naam for r in gegevens.regios.values() for gem in r.gemeenten)
    assert set(namen.values()) == {1}


def test_een_andere_spelling_leidt_naar_een_gemeente(gegevens):
    vormen = Counter(v.lower() for r in gegevens.regios.values() for gem in r.gemeenten for v in {gem.naam, *gem.ook})
    assert [v for v, n in vormen.items() if n > 1] == []


def test_een_site_van_een_regio_heeft_een_bron(gegevens):
    assert [r.id for r in gegevens.regios.values() if r.site and not r.bron] == []


def test_elke_behoefte_heeft_een_hulplijn(gegevens):
    heeft = {b for c in gegevens.contacten.values() if c.publiceren for b in c.behoefte}
    assert VERPLICHTE_BEHOEFTEN <= heeft <= set(get_args(Behoefte))


def test_elke_lijst_en_elke_keuzehulp_heeft_een_eigen_pagina(gegevens, paginas):
    for id_ in gegevens.afvinklijsten:
        assert ("afvinklijst", id_) in {
            m[:2] for m in paginas.bron(f"{gegevens.plekken.paginas.afvinklijsten}{id_}.md").macros
        }, id_
    for id_ in gegevens.keuzehulpen:
        assert ("keuzehulp", id_) in {
            m[:2] for m in paginas.bron(f"{gegevens.plekken.paginas.keuzehulpen}{id_}.md").macros
        }, id_
    for casus in gegevens.casussen.values():
        assert ("casus", casus.id) in {m[:2] for m in paginas.bron(casus.pagina).macros}, casus.id


def test_elke_stap_en_elke_rol_verwijst_naar_een_hulpmiddel(paginas):
    hulp = {"afvinklijst", "afvinklijstlink", "keuzehulp", "keuzehulplink"}
    for naam in paginas.per_naam:
        p = paginas.bron(naam)
        if p.voorblad.soort in ("stap", "rol"):
            assert hulp & {m[0] for m in p.macros} or any("hulpmiddelen/" in d for d, _ in p.links), naam


def test_elke_rol_heeft_een_kaart_per_moment_en_een_bij_twijfel(gegevens):
    heeft = Counter((k.rol, k.moment) for k in gegevens.kaarten.values())
    nodig = {(r.id, m) for r in gegevens.rollen.values() for m in [*r.momenten, None]}
    assert set(heeft) == nodig and set(heeft.values()) == {1}
