"""What the templates show around the text of a page: plain values from what was read, for any renderer."""

from __future__ import annotations

from typing import Any

from kern.adressen import NU, adres_van, pad_in_taal, relatief, wortel_van
from kern.klaarzetten import Blad
from kern.modellen.basis import BRONTAAL
from kern.versheid import herzien_voor, vertaalstaat
from kern.weergave import Weergave
from macros.onderdelen.contact.macro import advies, nood, render_nood
from stappen.bouw import Bouw
from stappen.werker import Merk, merk_van

INHOUD = "inhoud"
"""Id of the page heading; the skip link leads to it."""

ZOEKWOORDEN = ("titel", "veld", "sluit", "lijst", "geen", "aantal", "een", "fout", "gevaar", "regio")
ZOEKSOORTEN = ("hulpmiddel", "wet", "casus", "redactie", "regio")


def _vast(bouw: Bouw, ui: Weergave) -> dict[str, Any]:
    """What every page shows, whatever it is about: interface texts, the two numbers, the search."""
    plekken = ui.gegevens.plekken
    bekend = bouw.site.paginas.per_naam
    zoek = plekken.paginas.alfabet if plekken.paginas.alfabet in bekend else plekken.paginas.start
    return {
        "t": ui.t, "ui": ui, "taalmap": wortel_van(ui.taal) or ".", "eigen": f"assets/{bouw.eigen_map}/",
        "nood": nood(ui), "advies": advies(ui), "zoek_zonder_script": adres_van(zoek, ui.taal),
        "zoekteksten": {
            **{naam: ui.t(f"zoeken.{naam}").unescape() for naam in ZOEKWOORDEN},
            "soorten": {soort: ui.t(f"zoeken.soort.{soort}").unescape() for soort in ZOEKSOORTEN},
            "nood": plekken.contacten.nood, "advies": plekken.contacten.advies,
            "hulp": {"u": pad_in_taal(plekken.paginas.route), "naam": ui.t("zoeken.hulp").unescape()},
        },
    }


def _voet(bouw: Bouw, blad: Blad, ui: Weergave) -> dict[str, Any]:
    """What the foot of the page shows: sources, laws, owner and dates."""
    if blad.bron is None:
        return {}
    data, bron = ui.gegevens, blad.bron.voorblad
    register = data.plekken.paginas.bronnen
    bron_ids = dict.fromkeys([*bron.bronnen, *blad.gebruikt.bronnen])
    heeft_register = register in bouw.site.paginas.per_naam
    return {
        "bronnen": [] if blad.naam == register else [data.bronnen[i] for i in bron_ids],
        "wetten": [data.wetten[i] for i in blad.gebruikt.wetten],
        "register": relatief(adres_van(register, blad.taal), blad.adres) if heeft_register else None,
        "eigenaar": ui.t(f"eigenaar.{bron.eigenaar}"),
        "gecontroleerd": bron.gecontroleerd_op,
        "herzien": herzien_voor(bron),
        "vertaald": blad.pagina.voorblad.vertaald_op if blad.pagina.taal != BRONTAAL else None,
    }


def _vertaling(blad: Blad, ui: Weergave) -> dict[str, Any] | None:
    """Notice about the translation, or None when there is nothing to tell."""
    if blad.terugval:
        return {"staat": "ontbreekt", "tekst": ui.t("vertaling.ontbreekt"), "gewijzigd": []}
    if blad.taal == BRONTAAL or blad.bron is None:
        return None
    staat = vertaalstaat(blad.bron, blad.pagina)
    if staat.staat != "verouderd":
        return None
    hier = {k.id: k.tekst for k in blad.pagina.koppen}
    koppen = {k.id: k.tekst for k in blad.bron.koppen} | hier
    gewijzigd = [
        (None, ui.t("vertaling.top")) if id_ == "top"
        else (id_, koppen[id_]) if id_ in hier
        else (None, koppen.get(id_) or ui.t("vertaling.weg"))
        for id_ in staat.gewijzigd
    ]
    kritisch = blad.bron.voorblad.kritisch
    sleutel = "vertaling.verouderd-kritisch" if kritisch else "vertaling.verouderd"
    return {"staat": "verouderd", "tekst": ui.t(sleutel), "gewijzigd": gewijzigd, "kritisch": kritisch}


def taalversies(bouw: Bouw, blad: Blad) -> list[dict[str, Any]]:
    """The page in every language of the site: code, name, address and whether it is translated."""
    versies = bouw.site.paginas.per_naam[blad.naam]
    uit = []
    for taal in bouw.site.instellingen.talen:
        adres = adres_van(blad.naam, taal.code)
        uit.append({
            "taal": taal.code, "naam": taal.naam, "url": relatief(adres, blad.adres),
            "absoluut": bouw.site_url + ("" if adres == "./" else adres), "vertaald": taal.code in versies,
        })
    return uit


def van_blad(bouw: Bouw, blad: Blad) -> dict[str, Any]:
    """Values for the templates of a page."""
    ui = bouw.zetter(blad.taal).weergave(blad.adres)
    versies = taalversies(bouw, blad)
    return {
        **_vast(bouw, ui),
        "soort": blad.soort, "terugval": blad.terugval, "vertaling": _vertaling(blad, ui), "voet": _voet(bouw, blad, ui),
        "nu_url": relatief(wortel_van(blad.taal) + NU, blad.adres) if ui.gegevens.kaarten else None,
        "hulpscripts": list(blad.gebruikt.scripts), "taalversies": versies,
        "bron_url": next((v["url"] for v in versies if v["taal"] == BRONTAAL), None),
        "canoniek": next(v["absoluut"] for v in versies if v["taal"] == blad.pagina.taal),
        "werker": merk_van(bouw, blad.taal, blad.adres), "vluchtig": blad.soort == "bewoner",
    }


def van_sjabloon(bouw: Bouw, taal: str) -> dict[str, Any]:
    """Values for pages without a source file: the one for what is not found, and the map of the site."""
    ui = bouw.zetter(taal).weergave("./")
    return {
        **_vast(bouw, ui), "nood_html": render_nood(ui), "werker": Merk(f"{wortel_van(taal)}sw.js", bouw.eigen_map),
        "vertaalde_paginas": {naam: sorted(versies) for naam, versies in bouw.site.paginas.per_naam.items()},
    }
