"""What the templates show around the text of a page: plain values from what was read, for any renderer."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from kern.adressen import NU, adres_van, relatief, wortel_van
from kern.assets import GEVAAR, ZOEKINDEXEN
from kern.klaarzetten import Blad
from kern.modellen.basis import BRONTAAL
from kern.modellen.wet import Wet
from kern.plat import geef_plat
from kern.serverbestanden import map_van
from kern.versheid import herzien_voor, vertaalstaat
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.woorden import maand, pagina_nagekeken
from macros.onderdelen.bron.macro import in_beeld as bron_in_beeld
from macros.onderdelen.contact.macro import advies, nood, render_nood
from macros.onderdelen.profiel.blok import render_eigen
from macros.onderdelen.wet.macro import in_beeld as wet_in_beeld
from stappen.bouw import Bouw
from stappen.niet_gevonden import BESTAND as NIET_GEVONDEN
from stappen.verbeterlinks import verbeterlinks
from stappen.werker import merk_van
from stappen.zoekteksten import zoekteksten

ONZEKER = "hoe-zeker"
"""Anchor of the section in which a page itself says how certain it is; the foot follows right after it."""

INHOUD = "inhoud"
"""Id of the page heading; the skip link leads to it."""


def _vast(bouw: Bouw, ui: Weergave) -> dict[str, Any]:
    """What every page shows, whatever it is about: the two numbers, the search, where our files are."""
    if ui.taal not in bouw.vast:
        bouw.vast[ui.taal] = _maak_vast(bouw, ui)
    return bouw.vast[ui.taal]


def _maak_vast(bouw: Bouw, ui: Weergave) -> dict[str, Any]:
    paginas = ui.gegevens.plekken.paginas
    zoek = paginas.alfabet if paginas.alfabet in bouw.site.paginas.per_naam else paginas.start
    return {
        "taal": ui.taal,
        "taalmap": wortel_van(ui.taal) or ".",
        "eigen": bouw.eigen,
        "voorvoegsel": bouw.voorvoegsel,
        "nood": nood(ui),
        "advies": advies(ui),
        "hulpscripts": [],
        "andere_talen": [],
        "zoek_zonder_script": adres_van(zoek, ui.taal),
        "zoekindex": f"assets/{ZOEKINDEXEN}/{ui.taal}.js",
        "zoekgevaar": f"assets/{ZOEKINDEXEN}/{ui.taal}{GEVAAR}",
        "zoekteksten": zoekteksten(ui),
    }


def _wet(ui: Weergave, wet: Wet) -> dict[str, Any]:
    """A law in the foot: its name, where its text is, and the facts of it as one line."""
    in_beeld = wet_in_beeld(ui, wet)
    gelezen = ui.t("wet.gelezen", versie=in_beeld["versie_gelezen"]) if wet.versie_gelezen else ui.t("wet.niet-gelezen")
    feiten = Markup("; ").join([in_beeld["status_tekst"], gelezen])
    return {"kort": in_beeld["kort"], "adres": in_beeld["adres"], "feiten": feiten}


def eerlijk(ui: Weergave, blad: Blad) -> Markup:
    """What a reader may expect of the text: when it was written, which law was read, and who looked it over."""
    bron = blad.bron.voorblad
    delen = [ui.t("voet.tekst", maand=maand(ui, bron.geschreven_op))]
    for wet in (ui.gegevens.wetten[id_] for id_ in blad.gebruikt.wetkaarten):
        naam = ui.in_taal(wet.kort)
        delen.append(
            ui.t("voet.wettekst", wet=naam, versie=ui.datum(wet.versie_gelezen))
            if wet.versie_gelezen
            else ui.t("voet.wettekst-niet", wet=naam)
        )
    return Markup(" ").join([*delen, wie_keek_na(ui, blad)])


def wie_keek_na(ui: Weergave, blad: Blad) -> Markup:
    """Who looked the text of a page over, or who still has to."""
    return pagina_nagekeken(ui, blad.bron.voorblad)


def kort(ui: Weergave, blad: Blad, aantal: int) -> Markup:
    """What the foot says while it is closed: who looked the page over, and how many sources it has."""
    bronnen = [ui.t("voet.aantal", aantal=aantal)] if aantal else []
    return Markup(" ").join([wie_keek_na(ui, blad), *bronnen])


def voet_van(ui: Weergave, blad: Blad, register: str | None) -> dict[str, Any]:
    """What the foot of the page shows: sources, laws, owner and dates. `register` leads to the list of sources."""
    if blad.bron is None:
        return {}
    data, bron = ui.gegevens, blad.bron.voorblad
    bron_ids = [] if blad.naam == data.plekken.paginas.bronnen else [*bron.bronnen, *blad.gebruikt.bronnen]
    bronnen = list(dict.fromkeys(bron_ids))
    return {
        "bronnen": [{**bron_in_beeld(ui, data.bronnen[id_]), "adres": f"{register}#{id_}"} for id_ in bronnen],
        "wetten": [_wet(ui, data.wetten[id_]) for id_ in blad.gebruikt.wetten],
        "eigenaar": ui.t(f"eigenaar.{bron.eigenaar}"),
        "kop": ui.t("voet.label" if any(k.id == ONZEKER for k in blad.pagina.koppen) else "voet.zeker"),
        "kort": kort(ui, blad, len(bronnen)),
        "eerlijk": eerlijk(ui, blad),
        "herzien": ui.datum(herzien_voor(bron)),
        "vertaald": ui.datum(blad.pagina.voorblad.vertaald_op) if blad.pagina.taal != BRONTAAL else None,
    }


def _register(bouw: Bouw, blad: Blad) -> str | None:
    """Where the list of sources is from `blad`, None when the site has none."""
    naam = bouw.site.gegevens.plekken.paginas.bronnen
    return relatief(adres_van(naam, blad.taal), blad.adres) if naam in bouw.site.paginas.per_naam else None


def vertaling_van(ui: Weergave, blad: Blad, bron_url: str | None) -> dict[str, Any] | None:
    """Notice about the translation, or None when there is nothing to tell. `bron_url` leads to the source page."""
    if blad.terugval:
        return {"staat": "ontbreekt", "tekst": ui.t("vertaling.ontbreekt"), "bron_url": None, "gewijzigd": []}
    if blad.taal == BRONTAAL or blad.bron is None:
        return None
    staat = vertaalstaat(blad.bron, blad.pagina)
    if staat.staat != "verouderd":
        return None
    hier = {k.id: k.tekst for k in blad.pagina.koppen}
    koppen = {k.id: k.tekst for k in blad.bron.koppen} | hier
    gewijzigd = [
        {"id": None, "tekst": ui.t("vertaling.top")}
        if id_ == "top"
        else {"id": id_ if id_ in hier else None, "tekst": koppen.get(id_) or ui.t("vertaling.weg")}
        for id_ in staat.gewijzigd
    ]
    sleutel = "vertaling.verouderd-kritisch" if blad.bron.voorblad.kritisch else "vertaling.verouderd"
    return {"staat": "verouderd", "tekst": ui.t(sleutel), "bron_url": bron_url, "gewijzigd": gewijzigd}


def taalversies(bouw: Bouw, blad: Blad) -> list[dict[str, Any]]:
    """The page in every language of the site: code, name, address and whether it is translated."""
    versies = bouw.site.paginas.per_naam[blad.naam]
    uit = []
    for taal in bouw.site.instellingen.talen:
        adres = adres_van(blad.naam, taal.code)
        uit.append(
            {
                "taal": taal.code,
                "naam": taal.naam,
                "url": relatief(adres, blad.adres),
                "absoluut": bouw.site_url + ("" if adres == "./" else adres),
                "vertaald": taal.code in versies,
            }
        )
    return uit


def bezoek(bouw: Bouw, ui: Weergave, blad: Blad) -> list[dict[str, Any]]:
    """The tools of one visit, on the page of each of them; empty on any other page."""
    delen = ui.gegevens.bezoek.values()
    if blad.naam not in {deel.pagina for deel in delen}:
        return []
    return [
        {
            "naam": ui.in_taal(deel.naam),
            "adres": relatief(adres_van(deel.pagina, blad.taal), blad.adres),
            "hier": deel.pagina == blad.naam,
        }
        for deel in delen
    ]


def tabtitel(blad: Blad) -> str:
    """What stands on the tab; a translation that does not say it has that of its source, so never more than that."""
    eigen, bron = blad.pagina.voorblad, blad.bron.voorblad if blad.bron else None
    return eigen.tabtitel or (bron.tabtitel if bron else None) or eigen.title


def van_blad(bouw: Bouw, blad: Blad) -> dict[str, Any]:
    """Values for the templates of a page: interface texts as `t`, and plain values (see `kern.plat`)."""
    ui = bouw.zetter(blad.taal).weergave(blad.adres, potloden=blad.potloden)
    versies, soort = taalversies(bouw, blad), blad.soort
    bron_url = next((v["url"] for v in versies if v["taal"] == BRONTAAL), None)
    canoniek = next(v["absoluut"] for v in versies if v["taal"] == blad.pagina.taal)
    versie = str(bouw.extra["versie"])
    return {
        "t": ui.teksten,
        **geef_plat(
            {
                **_vast(bouw, ui),
                "titel": blad.pagina.voorblad.title,
                "tabtitel": tabtitel(blad),
                "samenvatting": blad.pagina.voorblad.samenvatting,
                "soort": soort,
                "titel_met_site": soort not in ("start", "bewoner"),
                "eigen_contact": render_eigen(ui, blad, bouw.logo),
                "bezoek": bezoek(bouw, ui, blad),
                "terugval": blad.pagina.taal if blad.terugval else None,
                "vertaling": vertaling_van(ui, blad, bron_url),
                "voet": voet_van(ui, blad, _register(bouw, blad)),
                "nu_url": relatief(wortel_van(blad.taal) + NU, blad.adres) if ui.gegevens.kaarten else None,
                "hulpscripts": list(blad.gebruikt.scripts),
                "taalversies": versies,
                "andere_talen": [v for v in versies if v["taal"] != blad.taal],
                "canoniek": canoniek,
                "verbeter": verbeterlinks(bouw.site.githost, ui, blad, canoniek, versie),
                "werker": merk_van(bouw, blad.taal, blad.adres),
                "vluchtig": soort == "bewoner",
            },
            blad.naam,
        ),
    }


def van_sjabloon(bouw: Bouw, taal: str) -> dict[str, Any]:
    """Values for pages without a source file: the one for what is not found, and the map of the site.

    The first is shown at any depth, so its addresses begin at the top of the host.
    """
    ui, map_ = bouw.zetter(taal).weergave("./"), f"{map_van(bouw.site_url)}/"
    return {
        "t": ui.teksten,
        **geef_plat(
            {
                **_vast(bouw, ui),
                "titel": None,
                "nu_url": f"{map_}{wortel_van(taal)}{NU}" if ui.gegevens.kaarten else None,
                "andere_talen": [
                    {"taal": t.code, "naam": t.naam, "url": f"{map_}{wortel_van(t.code)}{NIET_GEVONDEN}"}
                    for t in bouw.site.instellingen.talen
                    if t.code != taal
                ],
                "nood_html": Markup(render_nood(ui)),  # noqa: S704 (made by a template)
                "werker": merk_van(bouw, taal, "./"),
                "vertaalde_paginas": {naam: sorted(versies) for naam, versies in bouw.site.paginas.per_naam.items()},
            },
            "404.html",
        ),
    }
