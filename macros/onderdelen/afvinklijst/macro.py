"""`{{ afvinklijst("id") }}`: a checklist that can be ticked, printed and copied; and the overview of all lists."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling, Zoek
from macros.onderdelen._gedeeld.verwijzing import Verwijzingen
from macros.onderdelen.afvinklijst.model import Afvinklijst
from kern.weergave import Weergave, zoek

SCRIPT = "afvink-lijst"


def pagina_van(w: Weergave, id_: str) -> str:
    """Page in `docs/` on which the list stands by itself."""
    return f"{w.gegevens.plekken.paginas.afvinklijsten}{id_}.md"


@REGISTER.macro("afvinklijst", data=Verzameling("afvinklijsten", Afvinklijst), zoek=Zoek.HULPMIDDEL)
def render_afvinklijst(w: Weergave, id_: str) -> str:
    """Checklist `id_` with real checkboxes, usable and printable without script."""
    lijst = zoek(w.gegevens.afvinklijsten, id_, "afvinklijsten", "data/afvinklijsten/")
    w.gebruikt.scripts[SCRIPT] = None
    return w.html("afvinklijst/lijst.html", lijst=lijst, v=Verwijzingen(w), uid=f"lijst-{w.gebruikt.volgnummer()}")


@REGISTER.macro("afvinklijstlink")
def render_afvinklijstlink(w: Weergave, id_: str) -> str:
    """Inline link to the page of checklist `id_`."""
    lijst = zoek(w.gegevens.afvinklijsten, id_, "afvinklijsten", "data/afvinklijsten/")
    return w.html("_gedeeld/hulplink.html", titel=lijst.titel, adres=w.link_naar(pagina_van(w, id_), None))


@REGISTER.macro("afvinklijsten")
def render_afvinklijsten(w: Weergave) -> str:
    """Overview: every list with when to use it and a link that starts a blank one."""
    lijsten = [(lijst, w.link_naar(pagina_van(w, lijst.id), None)) for lijst in w.gegevens.afvinklijsten.values()]
    return w.html("afvinklijst/overzicht.html", lijsten=lijsten)
