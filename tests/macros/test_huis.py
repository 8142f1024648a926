"""The house: every place leads to its signals, words and spots come from data, and a mistake in it is told in Dutch."""

import copy
import re

import pytest

from kern.controle import controleer_record
from kern.kruisverwijzingen import kruisverwijzingen
from macros.onderdelen.huis.macro import SCRIPT, render_huis
from macros.onderdelen.huis.model import Huis, Symbool
from macros.onderdelen.huis.tekening import SYMBOLEN, teken
from macros.onderdelen.huis.voorbeelden import RECORDS
from tests.macros.alles import gegevens, weergave

RUW = RECORDS["huizen"][0]


def keur(ruw):
    return controleer_record(ruw, Huis, "data/tekeningen/huis.yml", {})


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_elke_plek_in_de_tekening_leidt_naar_haar_signalen_in_de_lijst(taal):
    w = weergave(gegevens("woord"), "woord", taal)
    html = render_huis(w, "proef")
    links = re.findall(r'class="huis__plek [^"]*" href="#([^"]+)" aria-label="([^"]+)"', html)
    assert len(links) == len({adres for adres, _ in links}) == 3 and all(naam for _, naam in links)
    for adres, _ in links:
        assert html.count(f'id="{adres}"') == 1
    assert html.count("#signaal-deur") == html.count("#signaal-acuut") == 3
    assert 'href="tel:112"' in html and "style=" not in html and list(w.gebruikt.scripts) == [SCRIPT]


def test_het_sterkste_signaal_staat_boven_met_het_merk_van_zijn_graad():
    html = render_huis(weergave(gegevens("woord"), "woord", "nl"), "proef")
    assert html.index("graad--nu") < html.index("graad--gewoon") and html.count("graad--nu") == 3


def test_elk_symbool_heeft_lijnen_en_elk_vak_ligt_in_de_tekening():
    assert set(SYMBOLEN) == set(Symbool.__args__)
    huis, _ = keur(RUW)
    beeld = teken(huis)
    for vak in beeld["vakken"].values():
        assert 0 <= vak["x"] and vak["x"] + vak["breed"] <= beeld["breed"]
        assert 0 <= vak["y"] and vak["y"] + vak["hoog"] <= beeld["hoog"]


def test_een_verplaatste_plek_verplaatst_alleen_in_de_data():
    ruw = copy.deepcopy(RUW)
    ruw["delen"][0]["plekken"][0]["vak"]["kolom"] = 6
    oud, nieuw = (teken(keur(r)[0])["vakken"] for r in (RUW, ruw))
    assert nieuw["bed"]["x"] > oud["bed"]["x"] and nieuw["bel"] == oud["bel"]


def test_een_naam_in_de_tekening_wordt_ontsnapt():
    w = weergave(gegevens("woord"), "woord", "nl")
    ruw = copy.deepcopy(RUW)
    ruw["delen"][0]["plekken"][0]["naam"] = {"nl": "<b>&", "en": "<b>&"}
    w.gegevens.verzamelingen["huizen"]["naam"] = Huis.model_validate(ruw)  # past the first lock
    html = render_huis(w, "naam")
    assert "<b>" not in html and html.count("&lt;b&gt;&amp;") == 3


def _zet(pad, waarde):
    def doe(ruw):
        deel = ruw
        for stap in pad[:-1]:
            deel = deel[stap]
        deel[pad[-1]] = waarde

    return doe


PLEK = ("delen", 0, "plekken", 0)


@pytest.mark.parametrize(
    ("verander", "melding"),
    [
        (_zet((*PLEK, "vak", "kolom"), 7), "heeft de plek 'bed' buiten de tekening"),
        (_zet((*PLEK, "vak", "rij"), 3), "heeft de plek 'bed' buiten de tekening"),
        (_zet(("delen", 0, "plekken", 1, "vak", "rij"), 1), "'bed' en 'bel' op elkaar"),
        (_zet((*PLEK, "naam"), {"nl": "Een veel te lange naam", "en": "Short"}), "niet in het vak past (nl:"),
        (_zet((*PLEK, "naam"), {"nl": "Kort"}), "mist de vertaling 'en'"),
        (_zet((*PLEK, "symbool"), "zwaard"), "zwaard"),
        (_zet((*PLEK, "signalen"), []), "Deze lijst is leeg"),
        (_zet(("delen", 1, "plekken", 0, "id"), "bed"), "twee plekken met de id 'bed'"),
    ],
)
def test_een_fout_in_de_data_krijgt_een_duidelijke_melding(verander, melding):
    ruw = copy.deepcopy(RUW)
    verander(ruw)
    record, meldingen = keur(ruw)
    assert record is None and any(melding in str(m) for m in meldingen), [str(m) for m in meldingen]


def test_een_onbekend_signaal_noemt_de_beste_gelijkenis():
    ruw = copy.deepcopy(RUW)
    ruw["delen"][0]["plekken"][0]["signalen"] = ["deurr"]
    record, _ = keur(ruw)
    alles = {**gegevens("woord").verzamelingen, "huizen": {"proef": record}}
    meldingen = [str(m) for m in kruisverwijzingen(alles, {}, None)]
    assert any("'deurr' staat niet in signalen" in m and "Bedoel je 'deur'" in m for m in meldingen), meldingen
