"""The scale of urgency: one mark per step, the same in tables, the finder and outcomes, and not by colour alone."""

import copy

import pytest
from markupsafe import Markup

from kern.controle import controleer_record
from macros.onderdelen.keuzehulp.macro import render_keuzehulp
from macros.onderdelen.keuzehulp.model import ERNST
from macros.onderdelen.schaal.macro import render_schaal
from macros.onderdelen.schaal.merk import VAN_KLASSE, VAN_URGENTIE, VORMEN, merk, merk_van_klasse
from macros.onderdelen.schaal.model import GRADEN, Schaal
from macros.onderdelen.schaal.voorbeelden import RECORDS
from macros.onderdelen.signaalwijzer.macro import render_signaalwijzer
from macros.onderdelen.signaalwijzer.tabel import VOLGORDE, render_signaaltabel
from tests.macros.alles import gegevens, weergave

RUW = RECORDS["schalen"][0]


@pytest.fixture(scope="module")
def w():
    return weergave(gegevens("woorden"), "woorden", "nl")


def test_elke_graad_heeft_een_eigen_vorm_en_een_woord(w):
    assert set(VORMEN) == set(GRADEN) and len(set(VORMEN.values())) == len(GRADEN)
    for graad in GRADEN:
        html = merk(w, graad, Markup("woord"))
        assert f"graad--{graad}" in html and VORMEN[graad] in html and "woord</span>" in html
        assert "style=" not in html and 'aria-hidden="true"' in html


def test_elke_klasse_en_elke_urgentie_heeft_een_graad_die_niet_lager_wordt():
    assert set(VAN_KLASSE) == set(VOLGORDE) and set(VAN_URGENTIE) == set(ERNST)
    assert [VAN_KLASSE[k] for k in sorted(VOLGORDE, key=VOLGORDE.get)] == list(GRADEN)
    op_ernst = [GRADEN.index(VAN_URGENTIE[u]) for u in sorted(ERNST, key=ERNST.get, reverse=True)]
    assert op_ernst == sorted(op_ernst) and VAN_URGENTIE["nu"] == "nu"


def test_een_signaal_heeft_overal_hetzelfde_merk(w):
    klasse = next(iter(w.gegevens.signalen.values())).klasse
    teken = str(merk_van_klasse(w, klasse))
    assert teken in render_signaalwijzer(w)
    assert all(teken in render_signaaltabel(w, "proeftabel", vorm=vorm) for vorm in ("", "sterkte"))


def test_een_uitkomst_heeft_het_merk_van_haar_urgentie(w):
    hulp = next(iter(w.gegevens.keuzehulpen.values()))
    html = render_keuzehulp(w, hulp.id)
    for uitkomst in hulp.uitkomsten:
        assert f"graad--{VAN_URGENTIE[uitkomst.urgentie]}" in html


def test_de_schaal_noemt_het_alarmnummer_een_keer_en_bovenaan(w):
    html = render_schaal(w)
    assert [html.index(f"schaal__trede--{g}") for g in GRADEN] == sorted(
        html.index(f"schaal__trede--{g}") for g in GRADEN
    )
    assert html.count('href="tel:112"') == 1 and html.index("tel:112") < html.index("graad--meteen")


@pytest.mark.parametrize("wat", ["weg", "dubbel", "omgekeerd"])
def test_een_schaal_zonder_de_vier_graden_op_volgorde_is_fout(wat):
    ruw = copy.deepcopy(RUW)
    treden = ruw["treden"]
    ruw["treden"] = {"weg": treden[1:], "dubbel": [*treden, treden[0]], "omgekeerd": treden[::-1]}[wat]
    record, (fout,) = controleer_record(ruw, Schaal, "data/tekeningen/schaal.yml", {})
    assert record is None and "op volgorde: nu, meteen, vandaag, gewoon" in str(fout)
