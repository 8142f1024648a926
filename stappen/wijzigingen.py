"""Write the files beside the page that shows what changed: feed, JSON and calendar."""

from __future__ import annotations

from datetime import date

from kern.adressen import adres_van
from macros.onderdelen.wijzigingen.bestanden import AGENDA, ATOM, JSON, als_agenda, als_atom, als_json
from macros.onderdelen.wijzigingen.model import getoond
from stappen.bouw import Bouw

SOORTEN = ("nieuw", "anders", "feit")


def wijzigingen(bouw: Bouw, taal: str) -> None:
    """After each language, for every page that shows the changes; the calendar begins a year after the newest."""
    gegevens = bouw.site.gegevens
    assert gegevens is not None
    lijst = getoond(gegevens.wijzigingen.values())
    nieuwst = max((w.datum for w in lijst), default=date(2026, 11, 1))
    for (t, naam), blad in bouw.site.bladen.items():
        if t != taal or not any(stuk.macro.naam == "wijzigingen" for stuk in blad.stukken):
            continue
        hier = adres_van(naam, taal)
        w = bouw.zetter(taal).weergave(hier)
        adres = (bouw.site_url or "/") + hier
        titel, uitleg = (str(w.t(f"wijzigingen.agenda.{d}").unescape()) for d in ("titel", "uitleg"))
        soorten = {s: str(w.t(f"wijzigingen.soort.{s}").unescape()) for s in SOORTEN}
        naam_van = blad.pagina.voorblad.title if blad.pagina.voorblad else naam
        bouw.schrijf(hier + ATOM, als_atom(lijst, taal, adres, naam_van, soorten))
        bouw.schrijf(hier + JSON, als_json(lijst, taal, adres))
        bouw.schrijf(hier + AGENDA, als_agenda(nieuwst, adres, titel, uitleg))
