"""`{{ afvinklijst("id") }}`: a checklist that can be ticked, printed and copied; and the overview of all lists."""

from __future__ import annotations

from typing import Any

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.afvinklijst.model import Afvinkgroep, Afvinklijst, Punt
from macros.onderdelen.contact.macro import advies, nood

SCRIPT = "afvink-lijst"


def pagina_van(w: Weergave, id_: str) -> str:
    """Page in `docs/` on which the list stands by itself."""
    return f"{w.gegevens.plekken.paginas.afvinklijsten}{id_}.md"


def _punt(v: Verwijzingen, punt: Punt) -> dict[str, Any]:
    """View model of an item: its fields, what it refers to as HTML (None when it does not)."""
    return v.w.plat(
        punt,
        wet=punt.wet and v.wet(punt.wet),
        bel=punt.contact and v.belknop(punt.contact),
        pagina=punt.pagina and v.pagina(punt.pagina),
    )


@REGISTER.macro(
    "afvinklijst",
    voorbeeld='afvinklijst("overlast")',
    data=Verzameling("afvinklijsten", Afvinklijst),
    zoek=Zoek.HULPMIDDEL,
)
def render_afvinklijst(w: Weergave, id_: str) -> str:
    """Checklist `id_` with real checkboxes, usable and printable without script."""
    lijst = w.zoek("afvinklijsten", id_)
    w.gebruikt.scripts[SCRIPT] = None
    v, nummer = Verwijzingen(w), w.gebruikt.volgnummer()
    groepen = [w.plat(groep, punten=[_punt(v, punt) for punt in groep.punten]) for groep in lijst.groepen]
    return w.html(
        "afvinklijst/lijst.html",
        lijst=w.plat(lijst, groepen=groepen),
        uid=f"lijst-{nummer}",
        adres=w.link_naar(pagina_van(w, id_), None),
        nood=nood(w),
        advies=advies(w),
        eerste=nummer == 1,
        op_apparaat=lijst.bewaren == "apparaat",
    )


@REGISTER.macro("afvinklijstlink", voorbeeld='afvinklijstlink("overlast")', leest="afvinklijsten")
def render_afvinklijstlink(w: Weergave, id_: str) -> str:
    """Inline link to the page of checklist `id_`."""
    lijst = w.zoek("afvinklijsten", id_)
    return w.html("_gedeeld/hulplink.html", titel=w.in_taal(lijst.titel), adres=w.link_naar(pagina_van(w, id_), None))


def _in_overzicht(w: Weergave, lijst: Afvinklijst) -> dict[str, Any]:
    return {
        "titel": w.in_taal(lijst.titel),
        "wanneer": w.in_taal(lijst.wanneer),
        "adres": w.link_naar(pagina_van(w, lijst.id), None),
        "op_apparaat": lijst.bewaren == "apparaat",
    }


@REGISTER.macro(
    "afvinklijsten",
    voorbeeld="afvinklijsten()",
    data=Verzameling("afvinkgroepen", Afvinkgroep, "afvinkgroepen.yml"),
)
def render_afvinklijsten(w: Weergave) -> str:
    """Overview in groups: every list with when to use it and a link that starts a blank one."""
    nummer = w.gebruikt.volgnummer()
    groepen = [
        {
            "id": f"groep-{nummer}-{groep.id}",
            "titel": w.in_taal(groep.titel),
            "lijsten": [_in_overzicht(w, w.zoek("afvinklijsten", id_)) for id_ in groep.lijsten],
        }
        for groep in w.gegevens.afvinkgroepen.values()
    ]
    gedaan = {id_ for groep in w.gegevens.afvinkgroepen.values() for id_ in groep.lijsten}
    rest = [_in_overzicht(w, lijst) for id_, lijst in w.gegevens.afvinklijsten.items() if id_ not in gedaan]
    if rest:
        groepen.append({"id": f"groep-{nummer}-overig", "titel": w.t("lijst.overig"), "lijsten": rest})
    return w.html("afvinklijst/overzicht.html", groepen=groepen)
