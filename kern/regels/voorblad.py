"""References between front matter and data: every id in front matter exists."""

from __future__ import annotations

from kern.gegevens import Gegevens
from kern.meldingen import Melding, lijkt_op
from kern.modellen.pagina import Voorblad
from kern.paginas import Paginas
from kern.yaml_met_regels import regel_van

IEDEREEN = "iedereen"
"""Value of `doelgroep` for pages that are for every role and for residents."""


def onbekende_ids(paginas: Paginas, gegevens: Gegevens) -> list[Melding]:
    """Messages for ids of sources and roles in front matter that do not exist."""
    uit = []
    for pagina in paginas.alle():
        if not isinstance(pagina.voorblad, Voorblad):
            continue
        for veld, bekend in (("bronnen", list(gegevens.bronnen)), ("doelgroep", [*gegevens.rollen, IEDEREEN])):
            for nummer, id_ in enumerate(getattr(pagina.voorblad, veld)):
                if id_ not in bekend:
                    regel = regel_van(pagina.regels, (veld, nummer))
                    uit.append(Melding(pagina.bestand, regel, veld, f"'{id_}' bestaat niet.", lijkt_op(id_, bekend)))
    return uit


def wezen(paginas: Paginas) -> list[Melding]:
    """Messages for translations without a Dutch source page."""
    return [
        Melding(
            p.bestand,
            1,
            "",
            "Deze vertaling heeft geen Nederlandse pagina.",
            f"Maak docs/{naam} of haal de vertaling weg.",
        )
        for naam, versies in paginas.per_naam.items()
        if paginas.bron(naam) is None
        for p in versies.values()
    ]
