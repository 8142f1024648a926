"""For the tests over all tools: calls of the macro, and records with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

RECORDS = {
    "invulblad": [
        {
            "id": "proef",
            "titel": proeftekst("titel"),
            "inleiding": proeftekst("inleiding"),
            "delen": [
                {
                    "id": "een",
                    "kop": proeftekst("kop"),
                    "regels": [
                        {
                            "id": "a",
                            "label": proeftekst("label"),
                            "keuzes": [proeftekst("ja"), proeftekst("nee")],
                            "lijnen": 2,
                        }
                    ],
                }
            ],
        },
        {
            "id": "tabel",
            "titel": proeftekst("titel"),
            "inleiding": proeftekst("inleiding"),
            "koppen": [proeftekst("wat"), proeftekst("hoe lang")],
            "rijen": [{"id": "a", "cellen": [proeftekst("cel")]}],
        },
    ],
}
OPROEPEN = {
    "invulblad": [("proef",), ("tabel",)],
}
