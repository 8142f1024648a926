"""For the tests over all tools: calls of the macro, and records with every field filled in."""


def _tekst(nl: str) -> dict[str, str]:
    return {"nl": nl, "en": f"{nl} (en)"}


RECORDS = {
    "invulblad": [
        {
            "id": "proef",
            "titel": _tekst("titel"),
            "inleiding": _tekst("inleiding"),
            "delen": [
                {
                    "id": "een",
                    "kop": _tekst("kop"),
                    "regels": [
                        {"id": "a", "label": _tekst("label"), "keuzes": [_tekst("ja"), _tekst("nee")], "lijnen": 2}
                    ],
                }
            ],
        },
        {
            "id": "tabel",
            "titel": _tekst("titel"),
            "inleiding": _tekst("inleiding"),
            "koppen": [_tekst("wat"), _tekst("hoe lang")],
            "rijen": [{"id": "a", "cellen": [_tekst("cel")]}],
        },
    ],
}
OPROEPEN = {
    "invulblad": [("proef",), ("tabel",)],
}
