"""For the tests over all tools: calls of the macro, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

RECORDS = {
    "ictgroepen": [
        {
            "id": "proef",
            "vragen": [
                {
                    "id": "een",
                    "vraag": proeftekst("vraag"),
                    "antwoord": proeftekst("antwoord"),
                    "bewijs": [{"test": "tests/tools/test_versie.py::test_een"}, {"bestand": "kern/kopregels.py"}],
                    "niet_geprobeerd": proeftekst("niet"),
                    "paginas": ["index.md"],
                    "wetten": [{"id": "proefwet", "artikel": "5.2.6", "lid": "1"}],
                    "bronnen": ["proef-1"],
                    "kopregels": True,
                }
            ],
        }
    ],
}
OPROEPEN = {
    "ictvragen": [("proef",)],
}
