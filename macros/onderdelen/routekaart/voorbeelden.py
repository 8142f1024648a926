"""For the tests over all tools: calls of the macro, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

_STAP = {"kern": proeftekst("kern"), "wie": proeftekst("wie"), "wanneer": proeftekst("wanneer")}

RECORDS = {"routes": [{"id": "stappen", "uitweg": proeftekst("uitweg"), "stappen": [_STAP] * 6}]}
OPROEPEN = {
    "routekaart": [(), ("stappen",)],
    "stapkort": [(1,), (6, "stappen")],
}
