"""Calls for the tests, over the records of `tests/macros/alles.py`."""

OPROEPEN = {
    "insluitcode": [()],
}
