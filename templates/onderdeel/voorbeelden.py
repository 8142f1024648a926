"""For the tests over all tools: calls of the macro, and a record with every field filled in."""


def _tekst(nl: str) -> dict[str, str]:
    return {"nl": nl, "en": f"{nl} (en)"}


RECORDS = {
    "voorbeeldje": [
        {
            "id": "proef",
            "titel": _tekst("titel"),
            "punten": [{"id": "een", "tekst": _tekst("punt"), "uitleg": _tekst("uitleg")}],
        }
    ],
}
OPROEPEN = {
    "voorbeeldje": [("proef",)],
}
