"""`{{ wet("wmo-2015", "5.2.6") }}`: a law or article, linked to its official text."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from kern.meldingen import OnbekendeVerwijzing, lijkt_op
from kern.modellen.wet import Artikel, Wet
from kern.register import REGISTER
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.woorden import nagekeken, zekerheid


def in_beeld(w: Weergave, wet: Wet) -> dict[str, Any]:
    """View model of a law: its fields, dates and status in words, and the address of its text."""
    return w.plat(
        wet,
        adres=wet.link(),
        status_tekst=w.t(f"wet.status.{wet.status}"),
        in_werking=wet.in_werking and w.datum(wet.in_werking),
        versie_gelezen=wet.versie_gelezen and w.datum(wet.versie_gelezen),
        onzeker=zekerheid(w, wet.zekerheid),
        nagekeken=nagekeken(w, wet.nagekeken_op, wet.nagekeken_door, "jurist"),
    )


def _in_zin(w: Weergave, wet: Wet, artikel: Artikel | None, lid: str | None) -> str:
    """The law or article as it stands in a sentence, marked when it is no law in force or not checked."""
    delen: list[str | Markup] = [w.t("wet.artikel"), artikel.nr] if artikel else []
    if artikel and lid:
        delen += [w.t("wet.lid"), lid]
    merken = []
    if wet.status == "wetsvoorstel":
        merken.append(w.t("wet.status.wetsvoorstel"))
    if artikel and not artikel.zeker:
        merken.append(w.t("wet.artikel-onzeker"))
    woord = Markup(" ").join([*delen, w.in_taal(wet.kort)])
    adres = wet.link(artikel.nr if artikel else None, lid)
    return w.html("wet/wet.html", woord=woord, adres=adres, merken=merken, potlood=w.potlood("wetten", wet.id))


@REGISTER.macro("wet", voorbeeld='wet("wmo-2015", "5.2.6")', leest="wetten")
def render_wet(w: Weergave, id_: str, artikel: str | int | None = None, lid: str | int | None = None) -> str:
    """Inline law or article; `artikel` "blok" gives the card with the facts of the law."""
    wet = w.zoek("wetten", id_)
    w.gebruikt.wetten[id_] = None
    if artikel == "blok":
        w.gebruikt.wetkaarten[id_] = None
        w.gebruikt.bronnen.update(dict.fromkeys(wet.bronnen))
        return w.html("wet/blok.html", wet=in_beeld(w, wet), potlood=w.potlood("wetten", id_))
    if artikel is None:
        return _in_zin(w, wet, None, None)
    gevonden = wet.artikel(str(artikel))
    if gevonden is None:
        raise OnbekendeVerwijzing(
            f"Artikel '{artikel}' staat niet bij de wet '{id_}' (data/wetten.yml).",
            lijkt_op(str(artikel), [a.nr for a in wet.artikelen]),
        )
    return _in_zin(w, wet, gevonden, str(lid) if lid else None)
