"""For the tests over all tools: calls of the macro, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

RECORDS = {
    "beleidmaker": [
        {
            "id": "proef",
            "titel": proeftekst("titel"),
            "mag_melden": "proefzin",
            "stappen": [
                {
                    "id": "een",
                    "titel": proeftekst("stap"),
                    "uitleg": proeftekst("uitleg"),
                    "pagina": "index.md",
                    "velden": [
                        {
                            "id": "naam",
                            "label": proeftekst("label"),
                            "gat": proeftekst("gat"),
                            "hint": proeftekst("hint"),
                        },
                        {
                            "id": "keuze",
                            "label": proeftekst("label"),
                            "gat": proeftekst("gat"),
                            "opties": [
                                {"id": "a", "tekst": proeftekst("a"), "zin": proeftekst("zin a")},
                                {"id": "b", "tekst": proeftekst("b"), "zin": proeftekst("zin b")},
                            ],
                        },
                    ],
                }
            ],
            "stukken": [
                {
                    "kop": proeftekst("kop"),
                    "alineas": [proeftekst("Bel {nood} of {advies}. {mag-melden} Wij zijn {naam}. {keuze}")],
                }
            ],
            "slot": proeftekst("slot"),
        }
    ],
}
OPROEPEN = {
    "beleidmaker": [("proef",)],
}
