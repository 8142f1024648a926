"""Programmes add up and use what exists; every role has its own cases."""

import copy

import pytest

from kern.controle import controleer_record
from kern.gegevens import laad
from kern.meldingen import InvoerFout, OnbekendeVerwijzing
from macros.onderdelen.programma.macro import render_herhaling, render_leerladder, render_programma
from macros.onderdelen.programma.model import Programma
from macros.onderdelen.programma.voorbeelden import RECORDS
from tests.macros.alles import gegevens, weergave
from tests.minisite import WORTEL

RUW = RECORDS["programma"][0]


@pytest.fixture(scope="module")
def echt():
    return laad(WORTEL / "data")


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_tijden_lopen_op_en_geen_knop_werkt_zonder_script(taal):
    html = render_programma(weergave(gegevens("woorden"), "woorden", taal), "proef")
    assert "0:00" in html and "1:05" in html and "data-script hidden" in html
    w = weergave(gegevens("woorden"), "woorden", taal)
    assert "data-script hidden" in render_herhaling(w) and list(w.gebruikt.scripts) == ["herhaal-agenda"]
    assert render_leerladder(w).count("<ol>") == 1


def test_een_onbekende_id_noemt_de_beste_gelijkenis():
    with pytest.raises(OnbekendeVerwijzing, match="Bedoel je 'proef'"):
        render_programma(weergave(gegevens("x"), "x"), "proof")


def test_elke_rol_staat_op_de_leerladder_met_casussen_van_eigen_werk(echt):
    ladder = echt.verzamelingen["leerladder"]
    assert [t.rol for t in ladder.values()] == list(echt.rollen) and len(ladder) == 12
    vreemd = [
        (t.rol, id_)
        for t in ladder.values()
        for id_ in [t.toolbox, *t.dagdeel]
        if t.rol not in echt.casussen[id_].rollen
    ]
    assert vreemd == []


def test_toolbox_en_dagdeel_beginnen_met_zorg_of_gevaar_en_hebben_een_casus(echt):
    programmas = echt.verzamelingen["programma"]
    assert programmas["toolbox"].duur == 10 and 120 <= programmas["dagdeel"].duur <= 240
    for p in programmas.values():
        assert any(b.eigen_casus for b in p.blokken) and any(b.keuzehulp for b in p.blokken)
    assert "112" in programmas["toolbox"].blokken[0].doe.root["nl"]


@pytest.mark.parametrize(
    ("wijzig", "verwacht"),
    [
        (lambda r: r.update(duur=80), "duurt volgens duur 80 minuten, maar de blokken zijn samen 75"),
        (lambda r: r["blokken"][1].update(id="een"), "heeft twee blokken met dezelfde id"),
        (lambda r: r["blokken"][1].update(minuten=0), "geen goed getal"),
        (lambda r: r["trainer"].clear(), "Deze lijst is leeg"),
    ],
)
def test_een_fout_in_de_gegevens_wordt_gemeld(wijzig, verwacht):
    ruw = copy.deepcopy(RUW)
    wijzig(ruw)
    record, fouten = controleer_record(ruw, Programma, "data/programma/proef.yml", {})
    assert record is None and verwacht in " ".join(map(str, fouten)), fouten


def test_een_casus_die_niet_bestaat_wordt_gemeld(tmp_path):
    import shutil

    shutil.copytree(WORTEL / "data", tmp_path / "data")
    pad = tmp_path / "data" / "programma" / "dagdeel.yml"
    pad.write_text(pad.read_text("utf-8").replace("casus: 01-badkamerdeur", "casus: 01-badkamerdeurr"), "utf-8")
    with pytest.raises(InvoerFout, match="'01-badkamerdeurr' staat niet in casussen. Bedoel je '01-badkamerdeur'"):
        laad(tmp_path / "data")
