"""`{{ routekaart() }}`: the route as a picture that also reads as a list; `{{ stapkort(4) }}`: one step in short."""

from __future__ import annotations

from typing import Any

from kern.meldingen import OnbekendeVerwijzing
from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.routekaart.model import Route


@REGISTER.macro("routekaart", voorbeeld="routekaart()", data=Verzameling("routes", Route, "tekeningen/route.yml"))
def render_routekaart(w: Weergave, id_: str = "stappen") -> str:
    """Ordered list of the steps with the side road for acute danger."""
    plekken, route = w.gegevens.plekken, w.zoek("routes", id_)
    return w.html(
        "routekaart/routekaart.html",
        uitweg=w.in_taal(route.uitweg),
        stappen=_stappen(w, route),
        nood=Verwijzingen(w).contact(plekken.contacten.nood),
        gevaar=w.link_naar(plekken.paginas.gevaar, None),
    )


@REGISTER.macro("stapkort", voorbeeld="stapkort(4)", zoek=Zoek.NOOIT)
def render_stapkort(w: Weergave, nummer: int, id_: str = "stappen") -> str:
    """One step in four lines: what, who, when, and the step after it."""
    stappen = _stappen(w, w.zoek("routes", id_))
    if not 1 <= nummer <= len(stappen):
        raise OnbekendeVerwijzing(f"Stap {nummer} bestaat niet.", f"Kies een getal van 1 tot en met {len(stappen)}.")
    stap, *daarna = stappen[nummer - 1 : nummer + 1]
    return w.html("routekaart/stapkort.html", **stap, daarna=daarna[0] if daarna else None)


def _stappen(w: Weergave, route: Route) -> list[dict[str, Any]]:
    """The steps with their pages, of which there must be as many."""
    paginas = w.gegevens.plekken.paginas.stappen
    if len(route.stappen) != len(paginas):
        raise OnbekendeVerwijzing(
            f"De route '{route.id}' heeft {len(route.stappen)} stappen; data/plekken.yml noemt er {len(paginas)}.",
            "Zet in data/tekeningen/route.yml bij elke pagina van een stap precies een stap.",
        )
    return [
        w.plat(stap, nummer=nummer, naam=w.t(f"stap.{nummer}.naam"), adres=w.link_naar(pagina, None))
        for nummer, (stap, pagina) in enumerate(zip(route.stappen, paginas, strict=True), 1)
    ]
