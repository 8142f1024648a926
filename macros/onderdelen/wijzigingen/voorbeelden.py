"""For the tests over all tools: calls of the macro, and records with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

RECORDS = {
    "wijzigingen": [
        {
            "id": "proef",
            "datum": "2026-11-01",
            "versie": "volgende",
            "soort": "anders",
            "rollen": ["vakman"],
            "paginas": ["index.md"],
            "feiten": ["contacten/veilig-thuis"],
            "tekst": proeftekst("wijziging"),
        }
    ]
}
OPROEPEN = {
    "wijzigingen": [()],
}
