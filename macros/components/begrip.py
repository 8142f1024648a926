"""`{{ begrip("dwingende-controle") }}`: a link to the glossary, and the glossary itself."""

from __future__ import annotations

from kern.weergave import Weergave, zoek

LIJST = "bijlagen/begrippen.md"
SCRIPT = "begrip-uitleg"


def render_begrip(id_: str, woorden: str | None, w: Weergave) -> str:
    """Inline term `id_`, with other words when `woorden` is given; explained in place at its first use on the page."""
    record = zoek(w.gegevens.begrippen, id_, "begrippen", "data/begrippen.yml")
    eerste = id_ not in w.gebruikt.begrippen
    w.gebruikt.begrippen[id_] = None
    if eerste:
        w.gebruikt.scripts[SCRIPT] = None
    return w.html("begrip.html", begrip=record, woorden=woorden, adres=w.link_naar(LIJST, id_), eerste=eerste)


def render_begrippenlijst(w: Weergave) -> str:
    """All terms in alphabetical order of the page's language, grouped by first letter."""
    groepen: dict[str, list] = {}
    for record in sorted(w.gegevens.begrippen.values(), key=lambda b: w.kaal(b.term).lower()):
        groepen.setdefault(w.kaal(record.term)[0].upper(), []).append(record)
    return w.html("begrippenlijst.html", groepen=groepen)
