"""`{{ casus("01-badkamerdeur") }}`: the choices of a case with feedback on each; and the list of all cases."""

from __future__ import annotations

from macros.components.routekaart import stap_pagina
from macros.components.verwijzing import Verwijzingen
from kern.weergave import Weergave, zoek

SCRIPT = "casus-oefening"


def render_casus(id_: str, w: Weergave) -> str:
    """Exercise of case `id_`: choose, read what it leads to, try another. Nothing is scored."""
    record = zoek(w.gegevens.casussen, id_, "casussen", "data/casussen/")
    w.gebruikt.scripts[SCRIPT] = None
    stappen = {n: w.link_naar(stap_pagina(n), None) for n in range(1, 7)}
    return w.html(
        "casus.html", casus=record, v=Verwijzingen(w), stappen=stappen,
        zelf=w.link_naar("zelf.md", None),
    )


def render_casuslijst(w: Weergave) -> str:
    """All cases with the roles they are for."""
    casussen = [(c, w.link_naar(c.pagina, None)) for c in w.gegevens.casussen.values()]
    return w.html("casuslijst.html", casussen=casussen)
