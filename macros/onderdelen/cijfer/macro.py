"""`{{ cijfer("hg-2022") }}`: a figure with its year, population and source; and three of them to copy."""

from __future__ import annotations

from typing import Any

from kern.meldingen import OnbekendeVerwijzing
from kern.register import REGISTER
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.overnemen import laat_overnemen
from macros.onderdelen._gedeeld.woorden import zekerheid


@REGISTER.macro("cijfer", voorbeeld='cijfer("hg-2022", "blok")', leest="cijfers")
def render_cijfer(w: Weergave, id_: str, vorm: str = "zin") -> str:
    """Figure `id_` inline ("zin"), without its population ("kort"), or as a card ("blok")."""
    if vorm not in ("zin", "kort", "blok"):
        raise OnbekendeVerwijzing(f"De vorm '{vorm}' bestaat niet bij cijfer.", 'Kies "zin", "kort" of "blok".')
    cijfer = w.zoek("cijfers", id_)
    bron = w.gegevens.bronnen[cijfer.bron]
    w.gebruikt.bronnen[bron.id] = None
    waarden: dict[str, Any] = {
        "cijfer": w.plat(cijfer),
        "bron": bron.kort,
        "adres": w.link_naar(w.gegevens.plekken.paginas.bronnen, bron.id),
        "potlood": w.potlood("cijfers", id_),
    }
    if vorm in ("zin", "kort"):
        return w.html(f"cijfer/{vorm}.html", **waarden)
    return w.html(
        "cijfer/blok.html",
        **waarden,
        bron_datum=bron.datum and w.datum(bron.datum),
        gecontroleerd=w.t("gecontroleerd-op", datum=w.datum(cijfer.gecontroleerd_op)),
        onzeker=zekerheid(w, cijfer.zekerheid),
    )


@REGISTER.macro(
    "memocijfers", voorbeeld='memocijfers("hg-2022", "kinderen-npm-2017", "vt-adviezen-2023")', leest="cijfers"
)
def render_memocijfers(w: Weergave, een: str, twee: str, drie: str) -> str:
    """Three figures for a memo: each a sentence with its group, year and source, its caveat, and a button to copy."""
    laat_overnemen(w)
    cijfers = []
    for cijfer in (w.zoek("cijfers", id_) for id_ in (een, twee, drie)):
        bron = w.gegevens.bronnen[cijfer.bron]
        w.gebruikt.bronnen[bron.id] = None
        adres = w.link_naar(w.gegevens.plekken.paginas.bronnen, bron.id)
        cijfers.append(w.plat(cijfer, bron=bron.kort, adres=adres, potlood=w.potlood("cijfers", cijfer.id)))
    return w.html("cijfer/memo.html", cijfers=cijfers)
