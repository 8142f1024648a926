"""For the tests over all tools: calls of the macros, and a record with every field filled in."""

from macros.onderdelen._gedeeld.proeftekst import proeftekst

_WOORDEN = ("titel", "vraag", "ja", "deels", "begin", "verder", "zoek_uit", "wie", "duur", "sjabloon_naam")


def _bouwsteen(id_: str) -> dict:
    return {
        "id": id_,
        **{v: proeftekst(f"{v} {id_}") for v in _WOORDEN},
        "pagina": "index.md",
        "sjabloon": "index.md#a",
    }


RECORDS = {
    "groeiscan": [
        {
            "id": "proef",
            "titel": proeftekst("titel"),
            "bouwstenen": [_bouwsteen(id_) for id_ in ("a", "b", "c", "d", "e")],
            "treden": [
                {"niveau": n, "beeld": proeftekst(f"beeld {n}"), "stap": proeftekst(f"stap {n}"), "eisen": eisen}
                for n, eisen in enumerate(
                    (
                        [],
                        [{"bouwsteen": "a", "minstens": "deels"}],
                        [{"bouwsteen": "b", "minstens": "ja"}],
                        [{"bouwsteen": "a", "minstens": "ja"}, {"bouwsteen": "c", "minstens": "deels"}],
                        [{"bouwsteen": "c", "minstens": "ja"}, {"bouwsteen": "d", "minstens": "ja"}],
                        [{"bouwsteen": "e", "minstens": "ja"}],
                    )
                )
            ],
        }
    ],
}
OPROEPEN = {
    "groeiscan": [("proef",)],
}
