"""For the tests over all tools: calls of the macro, and a record with every field filled in."""


def _tekst(nl: str) -> dict[str, str]:
    return {"nl": nl, "en": f"{nl} (en)"}


def _ogenblik(id_: str) -> dict:
    return {
        "id": id_,
        "wanneer": _tekst("wanneer"),
        "wat": _tekst("wat"),
        "uitleg": _tekst("uitleg"),
        "zijweg": _tekst("zijweg"),
        "termijn": True,
        "voorbehoud": _tekst("voorbehoud"),
        "bronnen": ["proef-1"],
    }


RECORDS = {
    "tijdlijnen": [{"id": "proef", "titel": _tekst("titel"), "ogenblikken": [_ogenblik("een"), _ogenblik("twee")]}]
}
OPROEPEN = {
    "tijdlijn": [("proef",)],
}
