"""`{{ afvinklijst("id") }}`: a checklist that can be ticked, printed and copied; and the overview of all lists."""

from __future__ import annotations

from macros.components.verwijzing import Verwijzingen
from kern.weergave import Weergave, zoek

SCRIPT = "afvink-lijst"


def pagina_van(id_: str) -> str:
    """Page in `docs/` on which the list stands by itself."""
    return f"hulpmiddelen/afvinklijsten/{id_}.md"


def render_afvinklijst(id_: str, w: Weergave) -> str:
    """Checklist `id_` with real checkboxes, usable and printable without script."""
    lijst = zoek(w.gegevens.afvinklijsten, id_, "afvinklijsten", "data/afvinklijsten/")
    w.gebruikt.scripts[SCRIPT] = None
    return w.html("afvinklijst.html", lijst=lijst, v=Verwijzingen(w), uid=f"lijst-{w.gebruikt.volgnummer()}")


def render_afvinklijstlink(id_: str, w: Weergave) -> str:
    """Inline link to the page of checklist `id_`."""
    lijst = zoek(w.gegevens.afvinklijsten, id_, "afvinklijsten", "data/afvinklijsten/")
    return w.html("hulplink.html", titel=lijst.titel, adres=w.link_naar(pagina_van(id_), None))


def render_afvinklijsten(w: Weergave) -> str:
    """Overview: every list with when to use it and a link that starts a blank one."""
    lijsten = [(lijst, w.link_naar(pagina_van(lijst.id), None)) for lijst in w.gegevens.afvinklijsten.values()]
    return w.html("afvinklijsten.html", lijsten=lijsten)
