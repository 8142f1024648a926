"""`{{ casus("01-badkamerdeur") }}`: the choices of a case with feedback on each; and the list of all cases."""

from __future__ import annotations

from typing import Any

from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen.casus.model import Casus, Keuze

SCRIPT = "casus-oefening"


def _keuze(w: Weergave, keuze: Keuze) -> dict[str, Any]:
    """View model of an option: its fields, the judgement in words, and the step it belongs to."""
    nummer = keuze.stap
    return w.plat(
        keuze,
        oordeel_tekst=w.t(f"casus.oordeel.{keuze.oordeel}"),
        stap_adres=w.link_naar(w.gegevens.plekken.paginas.stappen[nummer - 1], None),
        stap_tekst=w.t("casus.stap", nummer=nummer, naam=w.t(f"stap.{nummer}.naam")),
    )


@REGISTER.macro(
    "casus",
    voorbeeld='casus("01-badkamerdeur")',
    data=Verzameling("casussen", Casus),
    zoek=Zoek.HULPMIDDEL,
)
def render_casus(w: Weergave, id_: str) -> str:
    """Exercise of case `id_`: choose, read what it leads to, try another. Nothing is scored."""
    casus = w.zoek("casussen", id_)
    w.gebruikt.scripts[SCRIPT] = None
    return w.html(
        "casus/casus.html",
        casus=w.plat(casus, keuzes=[_keuze(w, k) for k in casus.keuzes]),
        zelf=w.link_naar(w.gegevens.plekken.paginas.zelf, None),
    )


@REGISTER.macro("casuslijst", voorbeeld="casuslijst()", leest="casussen")
def render_casuslijst(w: Weergave) -> str:
    """All cases with the question each asks."""
    return w.html(
        "casus/lijst.html",
        casussen=[
            {"titel": w.in_taal(c.titel), "vraag": w.in_taal(c.vraag), "adres": w.link_naar(c.pagina, None)}
            for c in w.gegevens.casussen.values()
        ],
    )
