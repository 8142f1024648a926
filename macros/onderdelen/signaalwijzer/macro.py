"""`{{ signaalwijzer() }}`: all signals as a readable list that can be filtered."""

from __future__ import annotations

from typing import Any, get_args

from kern.modellen.basis import BRONTAAL
from kern.modellen.rol import Moment
from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from kern.zoeken.ankers import anker_van_signaal
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.schaal.merk import merk_van_klasse
from macros.onderdelen.signaalwijzer import tabel
from macros.onderdelen.signaalwijzer.model import Signaal, Wie

SCRIPT = "signaal-wijzer"


def _opties(w: Weergave, soort: Any, begin: str) -> list[dict[str, Any]]:
    """Options of a filter: the values of a Literal with the text `begin`.<value>."""
    return [{"waarde": waarde, "label": w.t(f"{begin}.{waarde}")} for waarde in get_args(soort)]


Ruimten = dict[str, tuple[Any, set[str]]]
"""Places in the drawings of a house: id -> name, and the signals that they show."""


def _ruimten(w: Weergave) -> Ruimten:
    uit: Ruimten = {}
    for huis in w.gegevens.huizen.values():
        for plek in huis.plekken:
            uit.setdefault(plek.id, (w.kaal(plek.naam), set()))[1].update(plek.signalen)
    return uit


def in_beeld(v: Verwijzingen, s: Signaal, eerste: bool, ruimten: Ruimten) -> dict[str, Any]:
    """View model of a signal: what it is filtered by as words, its sources as HTML; with danger a button to call."""
    w = v.w
    zoekwoorden = s.zoekwoorden.get(w.taal) or s.zoekwoorden.get(BRONTAAL, [])
    return w.plat(
        s,
        anker=anker_van_signaal(s) if eerste else None,
        knop=v.belknop(w.gegevens.plekken.contacten.nood) if s.klasse == "acuut" else None,
        rollen=" ".join(s.rollen),
        momenten=" ".join(s.momenten),
        ruimten=" ".join(id_ for id_, (_, hier) in ruimten.items() if s.id in hier),
        wie=" ".join(s.wie),
        zoekwoorden=" ".join(zoekwoorden),
        graad=merk_van_klasse(w, s.klasse),
        klasse_uitleg=w.t(f"klasse.uitleg.{s.klasse}"),
        bronnen=[v.bron(bron) for bron in s.bronnen],
        eigen_duiding=s.eigen_duiding or not s.bronnen,
    )


@REGISTER.macro(
    "signaalwijzer",
    voorbeeld="signaalwijzer()",
    data=Verzameling("signalen", Signaal, lijsten=True),
    zoek=Zoek.NOOIT,
)
def render_signaalwijzer(w: Weergave) -> str:
    """Every signal once, under its first moment, with filters by role, moment, room and whom it concerns."""
    eerste = SCRIPT not in w.gebruikt.scripts
    w.gebruikt.scripts[SCRIPT] = None
    v, uid, vast = Verwijzingen(w), f"sw{w.gebruikt.volgnummer()}", w.gegevens.plekken.contacten
    nood, advies = v.contact(vast.nood), v.contact(vast.advies)
    signalen = tabel.sterkste_eerst(w.gegevens.signalen.values())
    ruimten = _ruimten(w)
    groepen = []
    for moment in get_args(Moment):
        hier = [in_beeld(v, s, eerste, ruimten) for s in signalen if s.momenten[0] == moment]
        if hier:
            groepen.append({"id": f"{uid}-{moment}", "titel": w.t(f"moment.{moment}"), "signalen": hier})
    return w.html(
        "signaalwijzer/signaalwijzer.html",
        uid=uid,
        groepen=groepen,
        nood=nood,
        advies=advies,
        rollen=[{"waarde": rol.id, "label": w.kaal(rol.naam)} for rol in w.gegevens.rollen.values()],
        momenten=_opties(w, Moment, "moment"),
        ruimten=[{"waarde": id_, "label": naam} for id_, (naam, _) in ruimten.items()],
        wie=_opties(w, Wie, "wie"),
        aantal=w.t("sw.aantal", aantal=len(signalen)),
    )
