"""`{{ wet("wmo-2015", "5.2.6") }}`: a law or article, linked to its official text."""

from __future__ import annotations

from kern.register import REGISTER
from kern.meldingen import OnbekendeVerwijzing, lijkt_op
from kern.weergave import Weergave, zoek


@REGISTER.macro("wet")
def render_wet(w: Weergave, id_: str, artikel: str | int | None = None, lid: str | int | None = None) -> str:
    """Inline law or article; `artikel` "blok" gives the card with the facts of the law."""
    record = zoek(w.gegevens.wetten, id_, "wetten", "data/wetten.yml")
    w.gebruikt.wetten[id_] = None
    if artikel == "blok":
        w.gebruikt.wetkaarten[id_] = None
        w.gebruikt.bronnen.update(dict.fromkeys(record.bronnen))
        return w.html("wet/blok.html", wet=record)
    if artikel is None:
        return w.html("wet/wet.html", wet=record, artikel=None, lid=None)
    gevonden = record.artikel(str(artikel))
    if gevonden is None:
        raise OnbekendeVerwijzing(
            f"Artikel '{artikel}' staat niet bij de wet '{id_}' (data/wetten.yml).",
            lijkt_op(str(artikel), [a.nr for a in record.artikelen]),
        )
    return w.html("wet/wet.html", wet=record, artikel=gevonden, lid=str(lid) if lid else None)
