"""`{{ cijfer("hg-2022") }}`: a figure with its year, population and source."""

from __future__ import annotations

from kern.register import REGISTER
from kern.meldingen import OnbekendeVerwijzing
from kern.weergave import Weergave, zoek


@REGISTER.macro("cijfer")
def render_cijfer(w: Weergave, id_: str, vorm: str = "zin") -> str:
    """Inline form ("zin") or card ("blok") of figure `id_`."""
    if vorm not in ("zin", "blok"):
        raise OnbekendeVerwijzing(f"De vorm '{vorm}' bestaat niet bij cijfer.", "Kies \"zin\" of \"blok\".")
    record = zoek(w.gegevens.cijfers, id_, "cijfers", "data/cijfers.yml")
    bron = w.gegevens.bronnen[record.bron]
    w.gebruikt.bronnen[bron.id] = None
    sjabloon = "cijfer/blok.html" if vorm == "blok" else "cijfer/zin.html"
    return w.html(sjabloon, cijfer=record, bron=bron, adres=w.link_naar(w.gegevens.plekken.paginas.bronnen, bron.id))
