"""`{{ routekaart() }}`: the route as a picture that also reads as a list: who, how fast, and the way out."""

from __future__ import annotations

from kern.meldingen import OnbekendeVerwijzing
from kern.register import REGISTER, Verzameling
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.routekaart.model import Route


@REGISTER.macro("routekaart", voorbeeld="routekaart()", data=Verzameling("routes", Route, "tekeningen/route.yml"))
def render_routekaart(w: Weergave, id_: str = "stappen") -> str:
    """Ordered list of the steps with the side road for acute danger."""
    plekken, route = w.gegevens.plekken, w.zoek("routes", id_)
    paginas = plekken.paginas
    if len(route.stappen) != len(paginas.stappen):
        raise OnbekendeVerwijzing(
            f"De route '{id_}' heeft {len(route.stappen)} stappen; data/plekken.yml noemt er {len(paginas.stappen)}.",
            "Zet in data/tekeningen/route.yml bij elke pagina van een stap precies een stap.",
        )
    stappen = [
        w.plat(stap, nummer=nummer, naam=w.t(f"stap.{nummer}.naam"), adres=w.link_naar(pagina, None))
        for nummer, (stap, pagina) in enumerate(zip(route.stappen, paginas.stappen, strict=True), 1)
    ]
    return w.html(
        "routekaart/routekaart.html",
        uitweg=w.in_taal(route.uitweg),
        stappen=stappen,
        nood=Verwijzingen(w).contact(plekken.contacten.nood),
        gevaar=w.link_naar(paginas.gevaar, None),
    )
