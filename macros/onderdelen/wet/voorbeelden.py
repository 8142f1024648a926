"""Calls for the tests, over the records of `tests/macros/alles.py`; "TEKST" stands for words of an editor."""

OPROEPEN = {
    "wet": [("proefwet",), ("proefwet", "blok"), ("proefwet", "5.2.6", "TEKST")],
}
