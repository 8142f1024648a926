"""`{{ beleidmaker("a4") }}`: answers in ten steps become a draft policy; without script its text with blanks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kern.modellen.basis import Tekst
from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.beleidmaker.model import PLEK, Beleidmaker, Stap
from macros.onderdelen.contact.macro import advies, nood

SCRIPT = "beleid-maker"


def _stap(w: Weergave, stap: Stap, uid: str) -> dict[str, Any]:
    velden = [w.plat(v, naam=f"{uid}-{v.id}") for v in stap.velden]
    return w.plat(stap, velden=velden, pagina=Verwijzingen(w).pagina(stap.pagina))


def _alinea(w: Weergave, tekst: Tekst, gaten: Mapping[str, Any], vast: Mapping[str, Any]) -> dict[str, Any]:
    """A paragraph in parts: words, or the place of a field (`veld`) with what stands there until it is filled in."""
    inhoud, taal = tekst.in_taal(w.taal)
    delen: list[dict[str, Any]] = []
    vorige = 0
    for m in PLEK.finditer(inhoud):
        id_ = m.group(1)
        delen.append({"veld": None, "tekst": inhoud[vorige : m.start()]})
        delen.append({"veld": None, "tekst": vast[id_]} if id_ in vast else {"veld": id_, "tekst": gaten[id_]})
        vorige = m.end()
    delen.append({"veld": None, "tekst": inhoud[vorige:]})
    return {"lang": None if taal == w.taal else taal, "delen": delen}


@REGISTER.macro(
    "beleidmaker",
    voorbeeld='beleidmaker("a4")',
    data=Verzameling("beleidmaker", Beleidmaker),
    zoek=Zoek.HULPMIDDEL,
)
def render_beleidmaker(w: Weergave, id_: str) -> str:
    """Policy maker `id_`: the form, and its text in which every blank is visible."""
    maker = w.zoek("beleidmaker", id_)
    w.gebruikt.scripts[SCRIPT] = None
    uid = f"bm{w.gebruikt.volgnummer()}"
    vast = {
        "nood": nood(w)["nummer"],
        "advies": advies(w)["nummer"],
        "mag-melden": w.in_taal(w.zoek("zinnen", maker.mag_melden).tekst),
    }
    gaten = {v.id: w.t("beleid.gat", naam=w.in_taal(v.gat)) for v in maker.velden}
    return w.html(
        "beleidmaker/maker.html",
        maker={"titel": w.in_taal(maker.titel), "slot": w.in_taal(maker.slot)},
        stappen=[_stap(w, s, uid) for s in maker.stappen],
        stukken=[
            {"kop": w.in_taal(s.kop), "alineas": [_alinea(w, a, gaten, vast) for a in s.alineas]} for s in maker.stukken
        ],
    )
