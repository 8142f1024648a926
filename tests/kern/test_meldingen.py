"""Messages: one line with file, line, field and what to do; every mistake once, in order."""

from __future__ import annotations

import pytest

from kern.meldingen import InvoerFout, Melding, lijkt_op


@pytest.mark.parametrize(
    ("melding", "regel"),
    [
        (Melding("data/a.yml", 3, "x.y", "Wat.", "Doe."), "data/a.yml:3 [x.y]: Wat. Doe."),
        (Melding("data/a.yml", 0, "x", "Wat.", "Doe."), "data/a.yml [x]: Wat. Doe."),
        (Melding("data/a.yml", 3, "", "Wat.", "Doe."), "data/a.yml:3: Wat. Doe."),
        (Melding("data/a.yml", 3, "", "Wat.", ""), "data/a.yml:3: Wat."),
    ],
)
def test_een_melding_is_een_regel(melding, regel):
    assert str(melding) == regel


def test_elke_fout_een_keer_op_volgorde_van_bestand_en_regel():
    b, a10, a2 = (Melding(f, n, "", "Wat.", "Doe.") for f, n in (("b", 1), ("a", 10), ("a", 2)))
    fout = InvoerFout([b, a10, a2, b])
    assert fout.meldingen == [a2, a10, b]
    assert str(fout) == "a:2: Wat. Doe.\na:10: Wat. Doe.\nb:1: Wat. Doe."


def test_de_naam_die_erop_lijkt_of_de_plek_om_te_kijken():
    assert lijkt_op("veilig-tuis", ["alarm", "veilig-thuis"]) == "Bedoel je 'veilig-thuis'?"
    for geen in (lijkt_op("xyz", ["alarm", "veilig-thuis"]), lijkt_op("x", [])):
        assert "Bedoel je" not in geen and "data/" in geen
