"""For the tests over all tools: calls of the macro, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

RECORDS = {
    "schalen": [
        {
            "id": "dringend",
            "treden": [
                {"graad": graad, "merk": proeftekst("merk"), "wanneer": proeftekst("wanneer")}
                for graad in ("nu", "meteen", "vandaag", "gewoon")
            ],
        }
    ],
}
OPROEPEN = {
    "schaal": [(), ("dringend",)],
}
