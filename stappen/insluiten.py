"""Write the embed pages: for every page that is in a kind its bare twin, as it is written, and that of `/nu/`."""

from __future__ import annotations

import hashlib
from typing import Any

from markupsafe import Markup

from kern import assets
from kern.adressen import relatief
from kern.bundel import bundel
from kern.insluiten import MIDDELENMAP, Venster, Verhuizing, vensters
from kern.klaarzetten import Blad
from kern.weergave import Weergave
from macros.onderdelen.insluiten.pagina import render_venster
from macros.onderdelen.nu.pagina import render_nu
from stappen.bouw import Bouw

SCRIPTS = ("js/vensterprofiel.js", "js/venster.js", "js/vensterhoogte.js")
"""What every embed page runs, by its path below our folder; of a page come its tools with it."""

NU_SCRIPTS = ("js/vensterprofiel.js", "js/nu.js", "js/vensterhoogte.js")


def _vensters(bouw: Bouw) -> dict[str | None, Venster]:
    """Page -> its embed page; None is the one of `/nu/`. A page has one twin: that of the first kind that names it."""
    if not bouw.vensters:
        gegevens = bouw.site.gegevens
        assert gegevens is not None
        for v in vensters(gegevens.insluitsoorten, bouw.site.paginas.per_naam, bool(gegevens.kaarten)):
            bouw.vensters.setdefault(v.naam, v)
    return bouw.vensters


def middel(bouw: Bouw, soort: str, namen: tuple[str, ...]) -> str:
    """Address, from the root, of the style (`css`) or script (`js`) of these files; written once."""
    sleutel = (soort, *namen)
    if sleutel not in bouw.middelen:
        inhoud = _inhoud(bouw, soort, namen)
        som = hashlib.sha256(inhoud).hexdigest()[:8]
        bouw.middelen[sleutel] = f"{MIDDELENMAP}v-{som}/venster.{soort}"
        bouw.schrijf(bouw.middelen[sleutel], inhoud)
    return bouw.middelen[sleutel]


def _inhoud(bouw: Bouw, soort: str, namen: tuple[str, ...]) -> bytes:
    eigen = bouw.bronnen
    return bundel(eigen, namen) if soort == "js" else b"".join(eigen[naam] for naam in namen)


def ververs_middelen(bouw: Bouw) -> None:
    """Write every style and script again where pages look for it: in the preview addresses stay."""
    for (soort, *namen), adres in bouw.middelen.items():
        bouw.schrijf(adres, _inhoud(bouw, soort, tuple(namen)))


def _venster(bouw: Bouw, w: Weergave, venster: Venster, stijl: str, scripts: tuple[str, ...]) -> dict[str, Any]:
    """What the bare frame shows in place of that of the site."""
    hier, herkomst = venster.adres(w.taal), venster.herkomst(w.taal)
    taal = next(t for t in bouw.site.instellingen.talen if t.code == w.taal)
    return {
        "stijl": relatief(middel(bouw, "css", (stijl,)), hier),
        "script": relatief(middel(bouw, "js", scripts), hier),
        "herkomst": relatief(herkomst, hier),
        "canoniek": bouw.site_url + herkomst,
        "site": taal.site_naam or bouw.site.instellingen.ruw["site_name"],
        "klasse": "" if venster.naam is None else "md-typeset",
        "eerlijk": None,
    }


def _verhuizing(bouw: Bouw, w: Weergave, van: str, naar: str) -> Verhuizing:
    if w.taal not in bouw.tweelingen:
        bouw.tweelingen[w.taal] = {v.herkomst(w.taal): v.adres(w.taal) for v in _vensters(bouw).values()}
    erbij = w.html("insluiten/nieuw.html").strip()
    return Verhuizing(van, naar, bouw.tweelingen[w.taal], erbij)


def insluiten(bouw: Bouw, blad: Blad, inhoud: str) -> None:
    """Write the embed page of `blad`, when it has one; `inhoud` is its text as it was rendered."""
    venster = _vensters(bouw).get(blad.naam)
    if venster is None:
        return
    waarden, hier = bouw.getoond[(blad.taal, blad.naam)], venster.adres(blad.taal)
    w = bouw.zetter(blad.taal).weergave(hier)
    scripts = (*SCRIPTS, *(f"js/hulp/{naam}.js" for naam in sorted(blad.gebruikt.scripts)))
    rand = _venster(bouw, w, venster, assets.VENSTER, scripts) | {"eerlijk": waarden["voet"].get("kort")}
    verhuis = _verhuizing(bouw, w, blad.adres, hier)
    html = render_venster(
        w,
        verhuis(inhoud),
        venster=rand,
        uitgang=bouw.extra["uitgang"],
        eigen_contact=Markup(verhuis(waarden["eigen_contact"])),  # noqa: S704 (made by a template)
        vertaling=waarden["vertaling"]["tekst"] if waarden["vertaling"] else None,
        **{naam: waarden[naam] for naam in ("titel", "samenvatting", "soort", "terugval")},
    )
    bouw.schrijf_pagina(hier, html, blad.taal)


def insluiten_nu(bouw: Bouw, taal: str) -> None:
    """After each language: the embed page of the stairwell page."""
    venster = _vensters(bouw).get(None)
    if venster is None:
        return
    hier, herkomst = venster.adres(taal), venster.herkomst(taal)
    w = bouw.zetter(taal).weergave(herkomst)
    verhuis = _verhuizing(bouw, w, herkomst, hier)
    html = render_nu(w, uitgang=bouw.extra["uitgang"], venster=_venster(bouw, w, venster, assets.NU, NU_SCRIPTS))
    bouw.schrijf_pagina(hier, verhuis(html), taal)
