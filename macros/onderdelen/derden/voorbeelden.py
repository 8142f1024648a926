"""For the tests over all tools: calls of the macro, and records with every field filled in."""

RECORDS = {
    "derden": [
        {"id": "proef", "naam": "Proef", "versie": "1.0", "licentie": "MIT", "waar": "site", "plek": "a/b.js"},
        {"id": "kaal", "naam": "Kaal", "licentie": "MIT", "waar": "bouw"},
    ]
}
OPROEPEN = {
    "derden": [("site",), ("bouw",)],
}
