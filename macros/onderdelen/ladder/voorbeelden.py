"""For the tests over all tools: calls of the macro, and a record with every field filled in."""


def _tekst(nl: str) -> dict[str, str]:
    return {"nl": nl, "en": f"{nl} (en)"}


_SPORT = {"kenmerk": _tekst("kenmerk"), "volgende": _tekst("volgende")}

RECORDS = {"ladders": [{"id": "proef", "sporten": [_SPORT] * 3}]}
OPROEPEN = {
    "ladder": [("proef",)],
}
