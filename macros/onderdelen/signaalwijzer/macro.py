"""`{{ signaalwijzer() }}`: all signals as a readable list that can be filtered."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling, Zoek
from typing import get_args

from macros.onderdelen._gedeeld.verwijzing import Verwijzingen
from macros.onderdelen.signaalwijzer.model import Klasse, Signaal, Wie
from kern.modellen.rol import Moment
from kern.weergave import Weergave

SCRIPT = "signaal-wijzer"


@REGISTER.macro("signaalwijzer", data=Verzameling("signalen", Signaal, lijsten=True), zoek=Zoek.NOOIT)
def render_signaalwijzer(w: Weergave) -> str:
    """Every signal once, under its first moment, with filters by role, moment and whom it concerns."""
    eerste = SCRIPT not in w.gebruikt.scripts
    w.gebruikt.scripts[SCRIPT] = None
    signalen = list(w.gegevens.signalen.values())
    volgorde = {k: n for n, k in enumerate(reversed(get_args(Klasse)))}
    groepen = {
        moment: sorted((s for s in signalen if s.momenten[0] == moment), key=lambda s: volgorde[s.klasse])
        for moment in get_args(Moment)
    }
    return w.html(
        "signaalwijzer/signaalwijzer.html", eerste=eerste, groepen={m: s for m, s in groepen.items() if s}, momenten=get_args(Moment), wie=get_args(Wie),
        rollen=list(w.gegevens.rollen.values()), aantal=len(signalen), v=Verwijzingen(w), uid=f"sw{w.gebruikt.volgnummer()}",
        zoekwoorden=lambda s: " ".join([*s.zoekwoorden.get(w.taal, []), *s.zoekwoorden.get("nl", [])]),
    )
