"""For the tests over all tools: calls of the macro, and a record with every field filled in."""


def _tekst(nl: str) -> dict[str, str]:
    return {"nl": nl, "en": f"{nl} (en)"}


RECORDS = {
    "kringen": [
        {
            "id": "proef",
            "titel": _tekst("titel"),
            "uitleg": _tekst("uitleg"),
            "midden": "aandachtsfunctionaris",
            "doet": _tekst("doet"),
            "rond": [{"rol": "vakman", "ziet": _tekst("ziet")}],
        }
    ],
}
OPROEPEN = {
    "kring": [("proef",)],
}
