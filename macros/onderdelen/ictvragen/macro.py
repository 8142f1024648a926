"""`{{ ictvragen("gegevens") }}`: what ICT and the privacy officer ask, with what proves each answer."""

from __future__ import annotations

import re
from typing import Any

from kern.meldingen import OnbekendeVerwijzing, lijkt_op
from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave, vul_in
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.ictvragen.model import IctGroep, IctVraag
from macros.onderdelen.ictvragen.waarden import Waarde, kopregels, waarden

_NAAM = re.compile(r"\{([a-z]+(?:_[a-z]+)+)\}")


def genoemd(vraag: IctVraag, taal: str) -> dict[str, Waarde]:
    """Values that the answer names; `OnbekendeVerwijzing` for one that the code does not have."""
    uit: dict[str, Waarde] = {}
    for naam in _NAAM.findall(vraag.antwoord.in_taal(taal)[0]):
        if naam not in waarden():
            raise OnbekendeVerwijzing(
                f"De waarde '{naam}' bestaat niet.", lijkt_op(naam, list(waarden())) + " (ictvragen/waarden.py)"
            )
        uit[naam] = waarden()[naam]
    return uit


def in_beeld(w: Weergave, vraag: IctVraag) -> dict[str, Any]:
    """View model of a question: its answer filled in, where to read on, and what proves it."""
    getallen, v = genoemd(vraag, w.taal), Verwijzingen(w)
    return {
        "id": vraag.id,
        "vraag": w.in_taal(vraag.vraag),
        "antwoord": vul_in(w.in_taal(vraag.antwoord), {n: g.in_taal(w.taal) for n, g in getallen.items()}),
        "lees": [v.pagina(naam) for naam in vraag.paginas] + [v.wet(wet) for wet in vraag.wetten],
        "bronnen": [v.bron(id_) for id_ in vraag.bronnen],
        "kopregels": kopregels() if vraag.kopregels else [],
        "tests": [b.test.replace("::", " ") for b in vraag.bewijs if b.test],
        "bestanden": [b.bestand for b in vraag.bewijs if b.bestand],
        "uit_code": sorted({g.uit for g in getallen.values()}),
        "niet_geprobeerd": w.in_taal(vraag.niet_geprobeerd),
    }


@REGISTER.macro(
    "ictvragen",
    voorbeeld='ictvragen("gegevens")',
    data=Verzameling("ictgroepen", IctGroep, "ictvragen.yml"),
    zoek=Zoek.NOOIT,
)
def render_ictvragen(w: Weergave, id_: str) -> str:
    """The questions of group `id_`, each with a heading to link to."""
    groep = w.zoek("ictgroepen", id_)
    return w.html("ictvragen/vragen.html", vragen=[in_beeld(w, vraag) for vraag in groep.vragen])
