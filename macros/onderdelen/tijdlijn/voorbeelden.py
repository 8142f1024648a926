"""For the tests over all tools: calls of the macro, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst


def _ogenblik(id_: str) -> dict:
    return {
        "id": id_,
        "wanneer": proeftekst("wanneer"),
        "wat": proeftekst("wat"),
        "uitleg": proeftekst("uitleg"),
        "zijweg": proeftekst("zijweg"),
        "termijn": True,
        "voorbehoud": proeftekst("voorbehoud"),
        "bronnen": ["proef-1"],
    }


RECORDS = {
    "tijdlijnen": [{"id": "proef", "titel": proeftekst("titel"), "ogenblikken": [_ogenblik("een"), _ogenblik("twee")]}]
}
OPROEPEN = {
    "tijdlijn": [("proef",)],
}
