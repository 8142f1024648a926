"""For the tests over all tools: calls of the macro, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

RECORDS = {
    "kringen": [
        {
            "id": "proef",
            "titel": proeftekst("titel"),
            "uitleg": proeftekst("uitleg"),
            "midden": "aandachtsfunctionaris",
            "doet": proeftekst("doet"),
            "rond": [{"rol": "vakman", "ziet": proeftekst("ziet")}],
        }
    ],
}
OPROEPEN = {
    "kring": [("proef",)],
}
