"""For the tests over all tools: calls of the macro, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst


def _plek(id_: str, moment: str, **vak: int) -> dict:
    return {
        "id": id_,
        "naam": {"nl": "plek", "en": "spot"},
        "moment": moment,
        "symbool": "bed",
        "vak": {"kolom": 1, "rij": 1, "breed": 1, "hoog": 1, **vak},
        "signalen": ["deur", "acuut"],
    }


RECORDS = {
    "huizen": [
        {
            "id": "proef",
            "titel": proeftekst("titel"),
            "uitleg": proeftekst("uitleg"),
            "delen": [
                {
                    "id": "boven",
                    "rijen": 2,
                    "dak": True,
                    "plekken": [_plek("bed", "woning"), _plek("bel", "complex", rij=2)],
                },
                {"id": "kantoor", "rijen": 1, "dak": False, "plekken": [_plek("balie", "contact")]},
            ],
        }
    ],
}
OPROEPEN = {
    "huis": [("proef",)],
}
