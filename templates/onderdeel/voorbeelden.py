"""For the tests over all tools: calls of the macro, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

RECORDS = {
    "voorbeeldje": [
        {
            "id": "proef",
            "titel": proeftekst("titel"),
            "punten": [{"id": "een", "tekst": proeftekst("punt"), "uitleg": proeftekst("uitleg")}],
        }
    ],
}
OPROEPEN = {
    "voorbeeldje": [("proef",)],
}
