"""`{{ begrip("dwingende-controle") }}`: a link to the glossary, and the glossary itself."""

from __future__ import annotations

from kern.register import REGISTER, Zoek
from kern.weergave import Weergave, zoek

SCRIPT = "begrip-uitleg"


@REGISTER.macro("begrip")
def render_begrip(w: Weergave, id_: str, woorden: str | None = None) -> str:
    """Inline term `id_`, with other words when `woorden` is given; explained in place at its first use on the page."""
    record = zoek(w.gegevens.begrippen, id_, "begrippen", "data/begrippen.yml")
    eerste = id_ not in w.gebruikt.begrippen
    w.gebruikt.begrippen[id_] = None
    if eerste:
        w.gebruikt.scripts[SCRIPT] = None
    return w.html("begrip/begrip.html", begrip=record, woorden=woorden, adres=w.link_naar(w.gegevens.plekken.paginas.begrippen, id_), eerste=eerste)


@REGISTER.macro("begrippenlijst", zoek=Zoek.BUITEN_REGISTER)
def render_begrippenlijst(w: Weergave) -> str:
    """All terms in alphabetical order of the page's language, grouped by first letter."""
    groepen: dict[str, list] = {}
    for record in sorted(w.gegevens.begrippen.values(), key=lambda b: w.kaal(b.term).lower()):
        groepen.setdefault(w.kaal(record.term)[0].upper(), []).append(record)
    return w.html("begrip/lijst.html", groepen=groepen)
