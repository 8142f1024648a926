"""`{{ poster("vier-stappen") }}`, `{{ zakkaarten("vier-stappen") }}`: the same steps, on the wall and in a pocket."""

from __future__ import annotations

from typing import Any

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.overnemen import laat_overnemen
from macros.onderdelen._gedeeld.woorden import kort_adres, maand, pagina_nagekeken
from macros.onderdelen.contact.macro import op_kaart, zoek_contact
from macros.onderdelen.poster.model import Poster, Posterstap

OP_EEN_VEL = 4
"""Cards of A6 that go on one sheet of A4."""


def _wie(w: Weergave, stap: Posterstap) -> dict[str, Any] | None:
    """Whom to call: name, number and hours; None when there is nobody, or only a line to write on."""
    if stap.contact:
        contact = op_kaart(w, zoek_contact(w, stap.contact))
        noemen = stap.contact != w.gegevens.plekken.contacten.nood
        return {**contact, "naam": contact["naam"] if noemen else None, "uren": contact["uren"] if noemen else None}
    profiel = w.gegevens.profiel
    eigen = profiel.per_rol.get(stap.rol) if profiel else None
    return w.plat(eigen, tel=eigen.tel) if eigen else None


def _stap(w: Weergave, stap: Posterstap) -> dict[str, Any]:
    wie = _wie(w, stap)
    return w.plat(stap, wie=wie, invullen=bool(stap.rol and wie is None))


def _in_beeld(w: Weergave, id_: str) -> dict[str, Any]:
    """What both sheets show: the steps, and below them of when the text is and where the newest one stands."""
    poster: Poster = w.zoek("poster", id_)
    laat_overnemen(w)
    voet = []
    if w.bronblad:
        voet += [w.t("voet.tekst", maand=maand(w, w.bronblad.geschreven_op)), pagina_nagekeken(w, w.bronblad)]
    if w.gegevens.profiel and w.gegevens.profiel.voorbeeld:
        voet.append(w.t("poster.verzonnen"))
    return {
        "titel": w.in_taal(poster.titel),
        "stappen": [_stap(w, stap) for stap in poster.stappen],
        "niet": [w.in_taal(zin) for zin in poster.niet],
        "voet": voet,
        "adres": kort_adres(w.siteadres).rstrip("/"),
    }


@REGISTER.macro(
    "poster",
    voorbeeld='poster("vier-stappen")',
    data=Verzameling("poster", Poster),
    zoek=Zoek.HULPMIDDEL,
)
def render_poster(w: Weergave, id_: str) -> str:
    """Poster `id_`, one sheet of A4."""
    return w.html("poster/poster.html", poster=_in_beeld(w, id_))


@REGISTER.macro("zakkaarten", voorbeeld='zakkaarten("vier-stappen")', leest="poster", zoek=Zoek.NOOIT)
def render_zakkaarten(w: Weergave, id_: str) -> str:
    """The steps of poster `id_` as cards for a pocket: one on a screen, a sheet of four on paper."""
    return w.html("poster/kaarten.html", poster=_in_beeld(w, id_), kaarten=list(range(OP_EEN_VEL)))
