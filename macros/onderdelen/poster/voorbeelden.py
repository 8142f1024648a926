"""For the tests over all tools: calls of the macros, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst


def _stap(id_: str, **meer: str) -> dict:
    return {"id": id_, "kop": proeftekst("kop"), "tekst": proeftekst("tekst"), **meer}


RECORDS = {
    "poster": [
        {
            "id": "proef",
            "titel": proeftekst("titel"),
            "stappen": [
                _stap("gevaar", contact="alarmnummer-112"),
                _stap("feiten"),
                _stap("collega", rol="aandachtsfunctionaris"),
                _stap("advies", contact="veilig-thuis"),
            ],
            "niet": [proeftekst("niet")],
        }
    ],
}
OPROEPEN = {
    "poster": [("proef",)],
    "zakkaarten": [("proef",)],
}
