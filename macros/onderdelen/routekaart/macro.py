"""`{{ routekaart() }}`: the route as a picture that also reads as a list."""

from __future__ import annotations

from kern.register import REGISTER
from kern.weergave import Weergave


@REGISTER.macro("routekaart", voorbeeld="routekaart()")
def render_routekaart(w: Weergave) -> str:
    """Ordered list of the steps with the side road for acute danger."""
    paginas = w.gegevens.plekken.paginas
    stappen = [
        {
            "nummer": nummer,
            "naam": w.t(f"stap.{nummer}.naam"),
            "kern": w.t(f"stap.{nummer}.kern"),
            "adres": w.link_naar(naam, None),
        }
        for nummer, naam in enumerate(paginas.stappen, 1)
    ]
    return w.html("routekaart/routekaart.html", stappen=stappen, gevaar=w.link_naar(paginas.gevaar, None))
