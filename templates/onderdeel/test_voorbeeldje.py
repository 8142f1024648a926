"""The tool: complete without script, in both languages, and clear about what is wrong in its data."""

import copy

import pytest

from kern.controle import controleer_record
from kern.meldingen import OnbekendeVerwijzing
from macros.onderdelen.voorbeeldje.macro import SCRIPT, render_voorbeeldje
from macros.onderdelen.voorbeeldje.model import Voorbeeldje
from macros.onderdelen.voorbeeldje.voorbeelden import RECORDS
from tests.macros.alles import gegevens, weergave

RUW = RECORDS["voorbeeldje"][0]


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_zonder_script_staat_alles_er_en_werkt_geen_knop(taal):
    w = weergave(gegevens("woorden"), "woorden", taal)
    html = render_voorbeeldje(w, "proef")
    assert html.count("<details>") == len(RUW["punten"]) and "woorden" in html
    assert 'data-doe="alles" hidden' in html and list(w.gebruikt.scripts) == [SCRIPT]


def test_een_onbekende_id_noemt_de_beste_gelijkenis():
    with pytest.raises(OnbekendeVerwijzing, match="Bedoel je 'proef'"):
        render_voorbeeldje(weergave(gegevens("x"), "x"), "proof")


def test_zonder_punten_is_het_fout():
    leeg = {**copy.deepcopy(RUW), "punten": []}
    record, (fout,) = controleer_record(leeg, Voorbeeldje, "data/voorbeeldje/proef.yml", {})
    assert record is None and "Deze lijst is leeg. Zet er ten minste 1 in." in str(fout)
