"""Calls for the tests, over the records of `tests/macros/alles.py`; "TEKST" stands for words of an editor."""

OPROEPEN = {
    "rol": [("vakman",), ("vakman", "TEKST")],
    "rollenlijst": [(), ("kort",)],
}
