"""Whole words: in any case, the longest first, and never a part of another word."""

from __future__ import annotations

import pytest

from kern.woorden import hele_woorden

WOORDEN = ["slot", "slot op de deur", "Veilig Thuis", "o.a.", "\u00e9\u00e9n"]


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Een SLOT, een slot.", ["SLOT", "slot"]),
        ("het slot op de deur", ["slot op de deur"]),
        ("veilig thuis en Veilig Thuis", ["veilig thuis", "Veilig Thuis"]),
        ("sloten, hangslot, fiets-slot, slot-maker", []),
        ("o.a. dit, oXaX niet", ["o.a."]),
        ("\u00c9\u00c9N", ["\u00c9\u00c9N"]),
        ("\u017flot", ["\u017flot"]),
    ],
)
def test_hele_woorden(tekst, gevonden):
    assert hele_woorden(WOORDEN).findall(tekst) == gevonden
