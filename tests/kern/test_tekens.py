"""Characters that nobody sees or that look like others: which, where, and what to do."""

from __future__ import annotations

import pytest

from kern.tekens import fout_in_tekens

SOORTEN = {
    "niet afbreekt": "\u00a0\u2007\u202f",
    "leesrichting": "\u200e\u200f\u061c\u202a\u202e\u2066\u2069",
    "onzichtbaar": "\u00ad\u200b\u200d\u2028\u2029\u2060\ufeff\ufff9\U000e0001",
    "geen tekst": "\x00\x08\x0b\x1f\x7f\x9f\ue000\uf8ff",
    "gewoon cijfer": "\u0660\u06f9\u0966\uff10\U0001d7ce",
    "ander schrift": "\u0430\u03bf\u4e00\uff21\U0001d400",
}


@pytest.mark.parametrize(("soort", "teken"), [(s, t) for s, tekens in SOORTEN.items() for t in tekens])
def test_elk_teken_met_plek_nummer_en_raad(soort, teken):
    plek, wat, doe = fout_in_tekens(f"ab{teken}c")
    assert plek == 2 and soort in wat and f"U+{ord(teken):04X}" in wat and doe.endswith(".")


@pytest.mark.parametrize(
    "tekst", ["", "Gewoon: caf\u00e9, \u20ac 5, \u2018zo\u2019 \u2013 \u00e9\u00e9n.", "a\n\tb\r\n", "\U0001f600"]
)
def test_gewone_tekens(tekst):
    assert fout_in_tekens(tekst) is None


def test_het_eerste_teken_wordt_genoemd_van_welke_soort_ook():
    assert fout_in_tekens("a\u0430b\u00a0")[0] == 1
    assert fout_in_tekens("a\u00a0b\u0430")[0] == 1
    assert "no-break space" in fout_in_tekens("a\u00a0b\u0430")[1]


@pytest.mark.parametrize(("taal", "mag"), [("nl", False), ("en", False), ("ar", True), ("uk", True)])
def test_alleen_een_taal_met_een_eigen_schrift_mag_andere_letters(taal, mag):
    assert (fout_in_tekens("\u0430", taal) is None) is mag
    assert fout_in_tekens("\u0430\u202e", taal)[0] == (1 if mag else 0)
