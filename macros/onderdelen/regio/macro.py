"""`{{ regiozoeker() }}`: from municipality to Veilig Thuis region."""

from __future__ import annotations

from typing import Any

from kern.modellen.regio import Regio
from kern.register import REGISTER, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen._gedeeld.woorden import naam_van_site
from macros.onderdelen.contact.macro import advies, nood

SCRIPT = "regio-zoeker"


ZEG = ("rz.zeg.1", "rz.zeg.2", "rz.zeg.3", "rz.zeg.4")
DAARNA = ("rz.daarna.1", "rz.daarna.2", "rz.daarna.3")
"""Texts of the lists: what to say first, and what happens then."""


def in_beeld(v: Verwijzingen, regio: Regio) -> dict[str, Any]:
    """View model of a region; of each municipality also the other spellings, as words and for the script."""
    return v.w.plat(
        regio,
        feiten=bool(regio.site or regio.let_op),
        site_naam=regio.site and naam_van_site(regio.site),
        bron=v.bron(regio.bron) if regio.site and regio.bron else "",
        gemeenten=[
            {"naam": g.naam, "ook": bool(g.ook), "ook_zoek": "|".join(g.ook), "ook_tekst": ", ".join(g.ook)}
            for g in regio.gemeenten
        ],
    )


@REGISTER.macro("regiozoeker", voorbeeld="regiozoeker()", leest="regios", zoek=Zoek.NOOIT)
def render_regiozoeker(w: Weergave) -> str:
    """Combobox over the full list of regions and municipalities, which is also what shows without script."""
    w.gebruikt.scripts[SCRIPT] = None
    regios = list(w.gegevens.regios.values())
    w.gebruikt.bronnen.update(dict.fromkeys(r.bron for r in regios if r.bron))
    v = Verwijzingen(w)
    return w.html(
        "regio/regio.html",
        regios=[in_beeld(v, r) for r in regios],
        advies=advies(w),
        nood=nood(w),
        zeg=[w.t(sleutel) for sleutel in ZEG],
        daarna=[w.t(sleutel) for sleutel in DAARNA],
        uid=f"rz{w.gebruikt.volgnummer()}",
    )
