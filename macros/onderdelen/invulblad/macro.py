"""`{{ invulblad("signaal-ontvangen") }}`: an empty form of one sheet, to print and fill in by hand."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.overnemen import laat_overnemen
from macros.onderdelen.contact.macro import advies, nood
from macros.onderdelen.invulblad.model import Invulblad


@REGISTER.macro(
    "invulblad",
    voorbeeld='invulblad("besluit")',
    data=Verzameling("invulblad", Invulblad),
    zoek=Zoek.HULPMIDDEL,
)
def render_invulblad(w: Weergave, id_: str) -> str:
    """Form `id_`, with the two numbers in its foot."""
    blad = w.zoek("invulblad", id_)
    laat_overnemen(w)
    delen = [w.plat(d, regels=[w.plat(r, lijnen=list(range(r.lijnen))) for r in d.regels]) for d in blad.delen]
    koppen = [w.in_taal(k) for k in blad.koppen]
    rijen = [
        [
            {"kop": w.kaal(kop), "tekst": w.in_taal(r.cellen[n]) if n < len(r.cellen) else None}
            for n, kop in enumerate(blad.koppen)
        ]
        for r in blad.rijen
    ]
    voet = w.t("invulblad.voet", nood=nood(w)["nummer"], advies=advies(w)["nummer"])
    return w.html(
        "invulblad/blad.html",
        blad={"titel": w.in_taal(blad.titel), "inleiding": w.in_taal(blad.inleiding)},
        delen=delen,
        koppen=koppen,
        rijen=rijen,
        voet=voet,
    )
