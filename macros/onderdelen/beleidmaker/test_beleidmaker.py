"""The policy maker: complete on paper, every blank visible, no duty that does not exist, clear about its data."""

import copy
import re

import pytest

from kern.controle import controleer_record
from kern.gegevens import laad
from kern.meldingen import OnbekendeVerwijzing
from macros.onderdelen.beleidmaker.macro import SCRIPT, render_beleidmaker
from macros.onderdelen.beleidmaker.model import PLEK, VAST, Beleidmaker
from macros.onderdelen.beleidmaker.voorbeelden import RECORDS
from tests.macros.alles import gegevens, weergave
from tests.minisite import WORTEL

RUW = RECORDS["beleidmaker"][0]


@pytest.fixture(scope="module")
def echt():
    return laad(WORTEL / "data")


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_zonder_script_staat_het_stuk_er_met_elk_gat(taal):
    w = weergave(gegevens("woorden"), "woorden", taal)
    html = render_beleidmaker(w, "proef")
    assert re.findall(r'data-plek="(\w+)"', html) == ["naam", "keuze"]
    assert re.search(r"<form [^>]*data-script hidden>", html) and list(w.gebruikt.scripts) == [SCRIPT]


def test_een_onbekende_id_noemt_de_beste_gelijkenis():
    with pytest.raises(OnbekendeVerwijzing, match="Bedoel je 'proef'"):
        render_beleidmaker(weergave(gegevens("x"), "x"), "proof")


def test_het_echte_stuk_heeft_tien_stappen_en_vraagt_wat_een_beleid_nodig_heeft(echt):
    maker = echt.verzamelingen["beleidmaker"]["a4"]
    assert len(maker.stappen) == 10
    nodig = {"officier", "vervanger", "tijden", "plek", "termijn-zonder", "aannemers", "nazorg", "datum"}
    assert nodig | {"beslisser-een", "beslisser-twee", "pauze"} <= {v.id for v in maker.velden}
    genoemd = {p for s in maker.stukken for a in s.alineas for p in PLEK.findall(a.root["nl"])}
    assert set(VAST) <= genoemd


PLICHT = re.compile(
    r"\b(verplicht|moet(en)? melden|meldplicht|must report|obliged|duty to report|has to report)\b", re.I
)


def test_het_stuk_beweert_geen_plicht_om_te_melden(echt):
    """The sentence on what is and is not compulsory is the shared one; nothing else in the text speaks of a duty."""
    maker = echt.verzamelingen["beleidmaker"]["a4"]
    teksten = [t for s in maker.stukken for a in s.alineas for t in a.root.values()]
    teksten += [t for v in maker.velden for o in v.opties for t in o.zin.root.values()]
    assert [t for t in teksten if PLICHT.search(t)] == []
    assert PLICHT.search("Een medewerker is verplicht dit te melden.") and maker.mag_melden == "hoeft-niet-mag-wel"
    assert "jurist" in maker.slot.root["nl"] and "lawyer" in maker.slot.root["en"]


@pytest.mark.parametrize(
    ("wijzig", "verwacht"),
    [
        (
            lambda r: r["stukken"][0]["alineas"][0].update(nl="x {weg}", en="y {weg}"),
            "heeft een plek {weg} zonder veld",
        ),
        (lambda r: r["stukken"][0]["alineas"][0].update(en="{nood}"), "niet in elke taal dezelfde plekken"),
        (
            lambda r: r["stukken"][0]["alineas"][0].update(nl="{keuze}", en="{keuze}"),
            "vraagt om 'naam', maar dat komt nergens in de tekst",
        ),
        (lambda r: r["stappen"][0]["velden"][1].update(id="naam"), "heeft het veld 'naam' twee keer"),
        (
            lambda r: r["stappen"][0]["velden"][1].update(id="nood"),
            "heeft een veld 'nood', en dat vult de site zelf in",
        ),
        (lambda r: r["stappen"][0]["velden"][1]["opties"].pop(), "heeft bij 'keuze' maar één optie"),
        (lambda r: r["stappen"][0]["velden"].clear(), "Deze lijst is leeg"),
        (lambda r: r.pop("mag_melden"), "verplichte veld ontbreekt"),
    ],
)
def test_een_fout_in_de_gegevens_wordt_gemeld(wijzig, verwacht):
    ruw = copy.deepcopy(RUW)
    wijzig(ruw)
    record, fouten = controleer_record(ruw, Beleidmaker, "data/beleidmaker/proef.yml", {})
    assert record is None and verwacht in " ".join(map(str, fouten)), fouten
