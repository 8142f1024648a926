"""Calls for the tests, over the records of `tests/macros/alles.py`; "TEKST" stands for words of an editor."""

OPROEPEN = {
    "contact": [
        ("veilig-thuis",),
        ("veilig-thuis", "knop"),
        ("veilig-thuis", "blok"),
        ("alleen-site",),
        ("alleen-site", "knop"),
    ],
    "nood": [()],
}
