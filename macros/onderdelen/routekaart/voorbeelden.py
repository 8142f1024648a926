"""For the tests over all tools: calls of the macro, and a record with every field filled in."""


def _tekst(nl: str) -> dict[str, str]:
    return {"nl": nl, "en": f"{nl} (en)"}


_STAP = {"kern": _tekst("kern"), "wie": _tekst("wie"), "wanneer": _tekst("wanneer")}

RECORDS = {"routes": [{"id": "stappen", "uitweg": _tekst("uitweg"), "stappen": [_STAP] * 6}]}
OPROEPEN = {
    "routekaart": [(), ("stappen",)],
}
