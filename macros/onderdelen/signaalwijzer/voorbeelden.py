"""Calls for the tests, over the records of `tests/macros/alles.py`; "TEKST" stands for words of an editor."""

VORMEN = ("", "sterkte", "plek")

OPROEPEN = {
    "signaalwijzer": [()],
    "signaaltabel": [
        ("proeftabel",),
        *(("proeftabel", "vakman", "woning", "volwassene", 5, vorm) for vorm in VORMEN),
    ],
}
