"""For the tests over all tools: calls of the macros, and records with every field filled in."""


def _tekst(nl: str) -> dict[str, str]:
    return {"nl": nl, "en": f"{nl} (en)"}


RECORDS = {
    "programma": [
        {
            "id": "proef",
            "titel": _tekst("titel"),
            "inleiding": _tekst("inleiding"),
            "duur": 75,
            "blokken": [
                {
                    "id": "een",
                    "minuten": 65,
                    "titel": _tekst("blok"),
                    "doe": _tekst("doe"),
                    "casus": "proef",
                    "eigen_casus": True,
                    "keuzehulp": "proef",
                    "afvinklijst": "proef",
                    "pagina": "index.md",
                },
                {"id": "twee", "minuten": 10, "titel": _tekst("blok"), "doe": _tekst("doe")},
            ],
            "trainer": [_tekst("trainer")],
        }
    ],
    "leerladder": [
        {
            "id": "vakman",
            "rol": "vakman",
            "toolbox": "proef",
            "dagdeel": ["proef", "proef"],
            "verdieping": _tekst("verdieping"),
            "pagina": "index.md",
        }
    ],
}
OPROEPEN = {
    "programma": [("proef",)],
    "leerladder": [()],
    "herhaling": [()],
}
