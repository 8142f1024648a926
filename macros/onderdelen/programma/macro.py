"""`{{ programma("dagdeel") }}`: a training with times; `leerladder()`: per role; `herhaling()`: a refresher."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen._gedeeld.overnemen import laat_overnemen
from macros.onderdelen.afvinklijst.macro import render_afvinklijstlink
from macros.onderdelen.keuzehulp.macro import render_keuzehulplink
from macros.onderdelen.programma.model import Blok, Leertrede, Programma

AGENDA = "herhaal-agenda"


def _casus(w: Weergave, id_: str) -> Markup:
    casus = w.zoek("casussen", id_)
    return Verwijzingen(w).pagina(casus.pagina, w.in_taal(casus.titel))


def _blok(w: Weergave, blok: Blok, begin: int) -> dict[str, Any]:
    """A block with the time at which it begins, and what is used in it as links."""
    hulp = []
    if blok.casus:
        hulp.append(_casus(w, blok.casus))
    if blok.keuzehulp:
        hulp.append(Markup(render_keuzehulplink(w, blok.keuzehulp)))  # noqa: S704 (made by a template)
    if blok.afvinklijst:
        hulp.append(Markup(render_afvinklijstlink(w, blok.afvinklijst)))  # noqa: S704 (made by a template)
    if blok.pagina:
        hulp.append(Verwijzingen(w).pagina(blok.pagina))
    tijd = f"{begin // 60}:{begin % 60:02}"
    return w.plat(blok, tijd=tijd, duur=w.t("programma.minuten", aantal=blok.minuten), hulp=hulp)


@REGISTER.macro(
    "programma",
    voorbeeld='programma("toolbox")',
    data=Verzameling("programma", Programma),
    zoek=Zoek.HULPMIDDEL,
)
def render_programma(w: Weergave, id_: str) -> str:
    """Programme `id_` with the sheet for the trainer."""
    programma = w.zoek("programma", id_)
    laat_overnemen(w)
    begin, blokken = 0, []
    for blok in programma.blokken:
        blokken.append(_blok(w, blok, begin))
        begin += blok.minuten
    return w.html("programma/programma.html", programma=w.plat(programma, blokken=blokken))


def _trede(w: Weergave, trede: Leertrede) -> dict[str, Any]:
    v = Verwijzingen(w)
    return {
        "rol": v.rol(trede.rol),
        "toolbox": _casus(w, trede.toolbox),
        "dagdeel": [_casus(w, id_) for id_ in trede.dagdeel],
        "verdieping": w.in_taal(trede.verdieping),
        "pagina": v.pagina(trede.pagina),
    }


@REGISTER.macro("leerladder", voorbeeld="leerladder()", data=Verzameling("leerladder", Leertrede, lijsten=True))
def render_leerladder(w: Weergave) -> str:
    """What each role learns in the toolbox talk, in the half day and after that."""
    treden = [_trede(w, t) for t in w.gegevens.leerladder.values()]
    return w.html("programma/leerladder.html", treden=treden)


@REGISTER.macro("herhaling", voorbeeld="herhaling()")
def render_herhaling(w: Weergave) -> str:
    """A refresher three months after a day that the reader picks, as a file for a calendar."""
    w.gebruikt.scripts[AGENDA] = None
    return w.html("programma/herhaling.html", id=f"hh{w.gebruikt.volgnummer()}")
