"""Pages that show a tool with behaviour of its own, from the register: the tests of tools need no list by hand."""

from __future__ import annotations

from functools import cache

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.adressen import adres_van
from kern.instellingen import lees_instellingen
from kern.modellen.basis import BRONTAAL
from kern.oproep import Oproep, oproepen
from kern.register import REGISTER, Zoek
from tests.minisite import WORTEL

ELK = (Zoek.HULPMIDDEL, Zoek.NOOIT)
"""How a tool counts for the search when it is the thing of its page, and no word in a sentence or list of records."""


def mappen_met_element() -> dict[str, set[str]]:
    """Folder of a tool with an element -> its macros that show the tool."""
    uit: dict[str, set[str]] = {}
    for naam, macro in REGISTER.macros.items():
        if macro.zoek in ELK and any(macro.map.glob("*-*.js")):
            uit.setdefault(macro.map.name, set()).add(naam)
    return uit


@cache
def paginas() -> dict[str, list[str]]:
    """Folder of a tool -> addresses of the Dutch pages that show it, in the order of the menu."""
    uit: dict[str, list[str]] = {map_: [] for map_ in mappen_met_element()}
    for pagina in lees_instellingen(WORTEL).menupaginas:
        tekst = (WORTEL / "docs" / pagina).read_text("utf-8")
        genoemd = {o.naam for o in oproepen(tekst) if isinstance(o, Oproep)}
        for map_, namen in mappen_met_element().items():
            if namen & genoemd:
                uit[map_].append("/" + adres_van(pagina, BRONTAAL))
    return uit


def aangevuld(gekozen: dict[str, str]) -> dict[str, str]:
    """`gekozen` (name -> address), and the first page of every tool that none of those shows."""
    over = {map_: adressen[0] for map_, adressen in paginas().items() if not set(adressen) & set(gekozen.values())}
    return {**gekozen, **over}
