"""Calls for the tests."""

OPROEPEN = {
    "macrolijst": [()],
}
