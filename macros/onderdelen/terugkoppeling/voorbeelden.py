"""For the tests over all tools: calls of the macro, and a record with every field filled in."""

RECORDS = {
    "terugkoppeling": [
        {
            "id": "proef",
            "situatie": {"nl": "situatie", "en": "situation"},
            "zeg": {"nl": "zeg", "en": "say"},
            "niet": {"nl": "niet", "en": "not"},
        }
    ],
}
OPROEPEN = {
    "terugkoppelzinnen": [()],
}
