"""For the tests over all tools: calls of the macros, and records with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

RECORDS = {
    "programma": [
        {
            "id": "proef",
            "titel": proeftekst("titel"),
            "inleiding": proeftekst("inleiding"),
            "duur": 75,
            "blokken": [
                {
                    "id": "een",
                    "minuten": 65,
                    "titel": proeftekst("blok"),
                    "doe": proeftekst("doe"),
                    "casus": "proef",
                    "eigen_casus": True,
                    "keuzehulp": "proef",
                    "afvinklijst": "proef",
                    "pagina": "index.md",
                },
                {"id": "twee", "minuten": 10, "titel": proeftekst("blok"), "doe": proeftekst("doe")},
            ],
            "trainer": [proeftekst("trainer")],
        }
    ],
    "leerladder": [
        {
            "id": "vakman",
            "rol": "vakman",
            "toolbox": "proef",
            "dagdeel": ["proef", "proef"],
            "verdieping": proeftekst("verdieping"),
            "pagina": "index.md",
        }
    ],
}
OPROEPEN = {
    "programma": [("proef",)],
    "leerladder": [()],
    "herhaling": [()],
}
