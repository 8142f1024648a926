"""Sentences to say back: one for every outcome, and none that tells what happens in a family."""

import re

import pytest

from kern.gegevens import laad
from macros.onderdelen.terugkoppeling.macro import render_terugkoppelzinnen
from tests.macros.alles import gegevens, weergave
from tests.minisite import WORTEL

VERKLAPT = re.compile(
    r"\b(gemeld|melding|politie|opvang|slachtoffer|pleger|reported|police|refuge|victim|is veilig|is safe)\b",
    re.I,
)


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_zonder_script_is_er_tekst_en_geen_knop(taal):
    html = render_terugkoppelzinnen(weergave(gegevens("woorden"), "woorden", taal))
    assert html.count("data-tekst") == 1 and 'data-doe="kopieer" data-script hidden' in html


def test_geen_zin_vertelt_wat_er_is_gedaan_of_wat_er_speelt():
    zinnen = laad(WORTEL / "data").verzamelingen["terugkoppeling"]
    assert {"ontvangen", "opgepakt", "opnieuw-kijken", "andere-verklaring", "afgesloten"} <= set(zinnen)
    assert [z.id for z in zinnen.values() for t in z.zeg.root.values() if VERKLAPT.search(t)] == []
    assert VERKLAPT.search("We hebben het gemeld bij Veilig Thuis.")
