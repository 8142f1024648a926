"""`{{ groeiscan("organisatie") }}`: ten questions, the level they come to, the next three actions."""

from __future__ import annotations

from typing import Any

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.groeiscan.model import Bouwsteen, Groeiscan, Trede

SCRIPT = "groei-scan"


def _bouwsteen(w: Weergave, bouwsteen: Bouwsteen, uid: str) -> dict[str, Any]:
    v = Verwijzingen(w)
    return w.plat(
        bouwsteen,
        naam=f"{uid}-{bouwsteen.id}",
        pagina=v.pagina(bouwsteen.pagina),
        sjabloon=v.pagina(bouwsteen.sjabloon, w.in_taal(bouwsteen.sjabloon_naam)),
    )


def _trede(w: Weergave, scan: Groeiscan, trede: Trede) -> dict[str, Any]:
    """A level with its demands in words, and as `id:at least` for the script."""
    titels = {b.id: w.in_taal(b.titel) for b in scan.bouwstenen}
    return w.plat(
        trede,
        naam=w.t("groei.niveau", nummer=trede.niveau),
        eisen=[w.t(f"groei.eis.{e.minstens}", naam=titels[e.bouwsteen]) for e in trede.eisen],
        script=" ".join(f"{e.bouwsteen}:{e.minstens}" for e in trede.eisen),
    )


@REGISTER.macro(
    "groeiscan",
    voorbeeld='groeiscan("organisatie")',
    data=Verzameling("groeiscan", Groeiscan),
    zoek=Zoek.HULPMIDDEL,
)
def render_groeiscan(w: Weergave, id_: str) -> str:
    """Scan `id_`; without script a form on paper with the ladder and the actions below it."""
    scan = w.zoek("groeiscan", id_)
    w.gebruikt.scripts[SCRIPT] = None
    uid = f"gs{w.gebruikt.volgnummer()}"
    return w.html(
        "groeiscan/scan.html",
        bouwstenen=[_bouwsteen(w, b, uid) for b in scan.bouwstenen],
        treden=[_trede(w, scan, t) for t in scan.treden],
    )
