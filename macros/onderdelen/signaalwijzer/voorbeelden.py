"""Calls for the tests, over the records of `tests/macros/alles.py`; "TEKST" stands for words of an editor."""

VORMEN = ("feit", "anders", "alles", "sterkte", "plek")

OPROEPEN = {
    "signaalwijzer": [()],
    "signaaltabel": [
        ("proeftabel",),
        *(("proeftabel", "vakman", "woning", "volwassene", 5, vorm) for vorm in VORMEN),
    ],
}
