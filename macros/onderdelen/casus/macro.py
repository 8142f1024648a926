"""`{{ casus("01-badkamerdeur") }}`: the choices of a case with feedback on each; and the list of all cases."""

from __future__ import annotations

from kern.register import REGISTER, Verzameling, Zoek
from macros.onderdelen._gedeeld.verwijzing import Verwijzingen
from macros.onderdelen.casus.model import Casus
from kern.weergave import Weergave, zoek

SCRIPT = "casus-oefening"


@REGISTER.macro("casus", data=Verzameling("casussen", Casus), zoek=Zoek.HULPMIDDEL)
def render_casus(w: Weergave, id_: str) -> str:
    """Exercise of case `id_`: choose, read what it leads to, try another. Nothing is scored."""
    record = zoek(w.gegevens.casussen, id_, "casussen", "data/casussen/")
    w.gebruikt.scripts[SCRIPT] = None
    paginas = w.gegevens.plekken.paginas
    stappen = {n: w.link_naar(naam, None) for n, naam in enumerate(paginas.stappen, 1)}
    return w.html(
        "casus/casus.html", casus=record, v=Verwijzingen(w), stappen=stappen,
        zelf=w.link_naar(paginas.zelf, None),
    )


@REGISTER.macro("casuslijst")
def render_casuslijst(w: Weergave) -> str:
    """All cases with the roles they are for."""
    casussen = [(c, w.link_naar(c.pagina, None)) for c in w.gegevens.casussen.values()]
    return w.html("casus/lijst.html", casussen=casussen)
