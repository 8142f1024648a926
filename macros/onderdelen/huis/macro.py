"""`{{ huis("portiek") }}`: a cross-section of a house and stairwell; each place leads to its signals beside it."""

from __future__ import annotations

from typing import get_args

from kern.modellen.rol import Moment
from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from kern.zoeken.ankers import anker_van_signaal
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.huis.model import Huis, Plek
from macros.onderdelen.huis.tekening import teken
from macros.onderdelen.schaal.merk import merk_van_klasse
from macros.onderdelen.signaalwijzer.tabel import sterkste_eerst

SCRIPT = "huis-kaart"


def _plek(w: Weergave, plek: Plek, nummer: int, anker: str, vak: dict) -> dict:
    wijzer = w.gegevens.plekken.paginas.signaalwijzer
    signalen = sterkste_eerst(w.gegevens.signalen[id_] for id_ in plek.signalen)
    return {
        "nummer": nummer,
        "naam": w.in_taal(plek.naam),
        "label": w.t("huis.plek", naam=w.kaal(plek.naam), aantal=len(signalen)),
        "aantal": w.t("huis.aantal", aantal=len(signalen)),
        "anker": anker,
        "moment": plek.moment,
        "vak": vak,
        "signalen": [
            {
                "adres": w.link_naar(wijzer, anker_van_signaal(s)),
                "tekst": w.in_taal(s.tekst),
                "graad": merk_van_klasse(w, s.klasse),
            }
            for s in signalen
        ],
    }


@REGISTER.macro(
    "huis", voorbeeld='huis("portiek")', data=Verzameling("huizen", Huis, "tekeningen/huis.yml"), zoek=Zoek.NOOIT
)
def render_huis(w: Weergave, id_: str) -> str:
    """House `id_`: the drawing, and the same places with their signals as a list."""
    huis = w.zoek("huizen", id_)
    w.gebruikt.scripts[SCRIPT] = None
    uid, tekening = f"huis{w.gebruikt.volgnummer()}", teken(huis)
    op_volgorde = [p for moment in get_args(Moment) for p in huis.plekken if p.moment == moment]
    plekken = [
        _plek(w, plek, nummer, f"{uid}-{plek.id}", tekening["vakken"][plek.id])
        for nummer, plek in enumerate(op_volgorde, 1)
    ]
    groepen = [
        {"titel": w.t(f"moment.{moment}"), "plekken": [p for p in plekken if p["moment"] == moment]}
        for moment in get_args(Moment)
    ]
    return w.html(
        "huis/huis.html",
        uid=uid,
        titel=w.in_taal(huis.titel),
        uitleg=w.in_taal(huis.uitleg),
        breed=tekening["breed"],
        hoog=tekening["hoog"],
        delen=tekening["delen"],
        plekken=plekken,
        groepen=[g for g in groepen if g["plekken"]],
        nood=Verwijzingen(w).contact(w.gegevens.plekken.contacten.nood),
    )
