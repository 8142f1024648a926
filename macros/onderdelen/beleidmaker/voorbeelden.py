"""For the tests over all tools: calls of the macro, and a record with every field filled in."""


def _tekst(nl: str) -> dict[str, str]:
    return {"nl": nl, "en": f"{nl} (en)"}


RECORDS = {
    "beleidmaker": [
        {
            "id": "proef",
            "titel": _tekst("titel"),
            "mag_melden": "proefzin",
            "stappen": [
                {
                    "id": "een",
                    "titel": _tekst("stap"),
                    "uitleg": _tekst("uitleg"),
                    "pagina": "index.md",
                    "velden": [
                        {"id": "naam", "label": _tekst("label"), "gat": _tekst("gat"), "hint": _tekst("hint")},
                        {
                            "id": "keuze",
                            "label": _tekst("label"),
                            "gat": _tekst("gat"),
                            "opties": [
                                {"id": "a", "tekst": _tekst("a"), "zin": _tekst("zin a")},
                                {"id": "b", "tekst": _tekst("b"), "zin": _tekst("zin b")},
                            ],
                        },
                    ],
                }
            ],
            "stukken": [
                {
                    "kop": _tekst("kop"),
                    "alineas": [_tekst("Bel {nood} of {advies}. {mag-melden} Wij zijn {naam}. {keuze}")],
                }
            ],
            "slot": _tekst("slot"),
        }
    ],
}
OPROEPEN = {
    "beleidmaker": [("proef",)],
}
