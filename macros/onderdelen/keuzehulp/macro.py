"""`{{ keuzehulp("id") }}`: a route aid; without script the same tree as nested sections with anchors."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling, Zoek
from macros.onderdelen._gedeeld.verwijzing import Verwijzingen
from macros.onderdelen.keuzehulp import tekening
from macros.onderdelen.keuzehulp.model import Keuzehulp
from kern.weergave import Weergave, zoek

assert tekening, "registers the drawing of a tree"

SCRIPT = "keuze-hulp"


def pagina_van(w: Weergave, id_: str) -> str:
    """Page in `docs/` on which the aid stands by itself."""
    return f"{w.gegevens.plekken.paginas.keuzehulpen}{id_}.md"


def nummers(hulp: Keuzehulp) -> dict[str, str]:
    """Neutral anchor per question and outcome ("v1", "u3"), so that an address says nothing about a case."""
    return {v.id: f"v{n}" for n, v in enumerate(hulp.vragen, 1)} | {u.id: f"u{n}" for n, u in enumerate(hulp.uitkomsten, 1)}


def takken(hulp: Keuzehulp) -> dict[tuple[str, str], bool]:
    """(question, answer) -> whether the next question is shown nested there, which is at its first occurrence."""
    uit: dict[tuple[str, str], bool] = {}
    gezien = {hulp.start}

    def loop(id_: str) -> None:
        for a in hulp.per_vraag[id_].antwoorden:
            eerste = a.naar in hulp.per_vraag and a.naar not in gezien
            uit[(id_, a.id)] = eerste
            if eerste:
                gezien.add(a.naar)
                loop(a.naar)

    loop(hulp.start)
    return uit


@REGISTER.macro("keuzehulp", data=Verzameling("keuzehulpen", Keuzehulp), zoek=Zoek.HULPMIDDEL)
def render_keuzehulp(w: Weergave, id_: str) -> str:
    """Route aid `id_`."""
    hulp = zoek(w.gegevens.keuzehulpen, id_, "keuzehulpen", "data/keuzehulpen/")
    w.gebruikt.scripts[SCRIPT] = None
    return w.html(
        "keuzehulp/keuzehulp.html", hulp=hulp, v=Verwijzingen(w), nr=nummers(hulp), nest=takken(hulp), uid=f"kh{w.gebruikt.volgnummer()}",
    )


@REGISTER.macro("keuzehulplink")
def render_keuzehulplink(w: Weergave, id_: str) -> str:
    """Inline link to the page of route aid `id_`."""
    hulp = zoek(w.gegevens.keuzehulpen, id_, "keuzehulpen", "data/keuzehulpen/")
    return w.html("_gedeeld/hulplink.html", titel=hulp.titel, adres=w.link_naar(pagina_van(w, id_), None))
