"""For the tests over all tools: calls of the macro, and a record with every field filled in."""


def _tekst(nl: str) -> dict[str, str]:
    return {"nl": nl, "en": f"{nl} (en)"}


RECORDS = {
    "schalen": [
        {
            "id": "dringend",
            "treden": [
                {"graad": graad, "merk": _tekst("merk"), "wanneer": _tekst("wanneer")}
                for graad in ("nu", "meteen", "vandaag", "gewoon")
            ],
        }
    ],
}
OPROEPEN = {
    "schaal": [(), ("dringend",)],
}
