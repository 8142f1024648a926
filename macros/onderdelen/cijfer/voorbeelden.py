"""Calls for the tests, over the records of `tests/macros/alles.py`; "TEKST" stands for words of an editor."""

OPROEPEN = {
    "cijfer": [("proefcijfer",), ("proefcijfer", "kort"), ("proefcijfer", "blok")],
    "memocijfers": [("proefcijfer", "proefcijfer", "proefcijfer")],
}
