"""`{{ begrip("dwingende-controle") }}`: a link to the glossary, and the glossary itself."""

from __future__ import annotations

from typing import Any

from kern.modellen.begrip import Begrip
from kern.register import REGISTER, Zoek
from kern.weergave import Weergave

SCRIPT = "begrip-uitleg"


@REGISTER.macro("begrip", voorbeeld='begrip("veilig-thuis")', leest="begrippen")
def render_begrip(w: Weergave, id_: str, woorden: str | None = None) -> str:
    """Inline term `id_`, with other words when `woorden` is given; explained in place at its first use on the page."""
    record = w.zoek("begrippen", id_)
    eerste = id_ not in w.gebruikt.begrippen
    w.gebruikt.begrippen[id_] = None
    if eerste:
        w.gebruikt.scripts[SCRIPT] = None
    return w.html(
        "begrip/begrip.html",
        begrip=w.plat(record),
        woord=woorden or w.in_taal(record.term),
        eerste=eerste,
        adres=w.link_naar(w.gegevens.plekken.paginas.begrippen, id_),
        potlood=w.potlood("begrippen", id_),
    )


def in_beeld(w: Weergave, begrip: Begrip) -> dict[str, Any]:
    """View model of a term in the glossary: its fields, the term in other languages, whether it is still to check."""
    return w.plat(
        begrip,
        onzeker=begrip.status == "verifieren",
        potlood=w.potlood("begrippen", begrip.id),
        vertalingen=[{"taal": taal, "term": term} for taal, term in begrip.term.root.items() if taal != w.taal],
    )


@REGISTER.macro("begrippenlijst", voorbeeld="begrippenlijst()", leest="begrippen", zoek=Zoek.BUITEN_REGISTER)
def render_begrippenlijst(w: Weergave) -> str:
    """All terms in alphabetical order of the page's language, grouped by first letter."""
    groepen: dict[str, list[dict[str, Any]]] = {}
    for record in sorted(w.gegevens.begrippen.values(), key=lambda b: w.kaal(b.term).lower()):
        groepen.setdefault(w.kaal(record.term)[0].upper(), []).append(in_beeld(w, record))
    return w.html(
        "begrip/lijst.html",
        groepen=[
            {"letter": letter, "id": f"letter-{letter.lower()}", "begrippen": lijst}
            for letter, lijst in groepen.items()
        ],
    )
