"""Contrast of colours, and the surfaces it is counted against."""

import re

import pytest

from kern.contrast import DONKER_VLAK, LICHT_VLAK, contrast, inkt_op
from tests.minisite import WORTEL


def test_de_vlakken_zijn_die_van_de_stijl():
    stijl = (WORTEL / "docs" / "assets" / "css" / "site.css").read_text("utf-8").split("@media print")[0]
    assert re.findall(r"--vlak: (#[0-9a-f]{6});", stijl) == [LICHT_VLAK, DONKER_VLAK]


@pytest.mark.parametrize(("een", "ander", "verhouding"), [("#000000", "#ffffff", 21), ("#777777", "#777777", 1)])
def test_de_uiteinden(een, ander, verhouding):
    assert contrast(een, ander) == contrast(ander, een) == pytest.approx(verhouding)


def test_op_een_kleur_komt_wat_het_best_te_lezen_is():
    assert (inkt_op("#ffff00"), inkt_op("#000080")) == ("#000000", "#ffffff")
