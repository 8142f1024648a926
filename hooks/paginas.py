"""Bring front matter, state of translation and interface texts to the pages and templates.

Job: everything a template needs to know about a page, computed from `docs/` and
`data/`; English pages inherit what their Dutch source says.
"""

from __future__ import annotations

from pathlib import Path

from markupsafe import escape
from mkdocs.plugins import event_priority
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from macros.components.contact import zoek_contact
from macros.context import gebruikt_van
from kern.versheid import herzien_voor, vertaalstaat
from kern.geheugen import gegevens_van, paginas_van, ververs
from kern.meldingen import InvoerFout
from kern.modellen.basis import BRONTAAL
from kern.paginas import Paginas
from kern.regels.voorblad import onbekende_ids, wezen
from kern.weergave import Weergave

INHOUD = "inhoud"
"""Id of the page heading; the skip link leads to it."""

NOOD, ADVIES = "alarmnummer-112", "veilig-thuis"
"""Contacts on every page."""

REGISTER = "bijlagen/van-a-tot-z.md"
"""Where search leads without script."""

ROUTE = "hulpmiddelen/keuzehulpen/wat-doe-ik.md"
"""Route aid that search offers when it finds nothing."""

NU = "nu/"
"""Folder of the stairwell page within the folder of a language; `hooks/nu.py` writes it."""


def _plek(config) -> tuple[Path, Path, frozenset[str]]:
    """Folders of data and pages, and the languages of the site."""
    return Path(config["config_file_path"]).parent / "data", Path(config["docs_dir"]), frozenset(config.plugins["i18n"].all_languages)


def paginas(config) -> Paginas:
    """Source pages of this site, read once per build."""
    return paginas_van(*_plek(config)[1:])


def gegevens(config):
    """Data of this site, read once per build."""
    return gegevens_van(*_plek(config)[:2])


@event_priority(-150)
def on_config(config):
    """Validate all front matter and data before anything is read; stop with every message."""
    from hooks.meldingen import stop

    meldingen: list = []
    try:
        ververs(*_plek(config))
        meldingen += onbekende_ids(paginas(config), gegevens(config)) + wezen(paginas(config))
    except InvoerFout as fout:
        meldingen += fout.meldingen
    meldingen += [m for pagina in paginas(config).alle() for m in pagina.meldingen]
    stop(meldingen)
    return config


def _valt_terug(page, config) -> bool:
    """Whether this page shows the source language in the build of another language."""
    return page.file.locale != config.theme["language"]


@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    """Give the page its inherited front matter; keep untranslated pages out of the search index."""
    bron = paginas(config).bron(page.file.norm_src_uri)
    eigen = paginas(config).per_naam[page.file.norm_src_uri].get(page.file.locale)
    page.title = escape(eigen.voorblad.title)  # the templates of the theme write it as it is
    page.meta["description"] = eigen.voorblad.samenvatting
    page.meta["soort"] = bron.voorblad.soort if bron else "uitleg"
    if _valt_terug(page, config):
        page.meta["search"] = {"exclude": True}
    return markdown


def weergave(page, config) -> Weergave:
    """Rendering context for interface texts; it makes no links to pages."""
    files = {}
    return Weergave(
        taal=config.theme["language"],
        gegevens=gegevens(config),
        link_naar=lambda naam, anker: files[naam],
        sjabloonmap=Path(config["config_file_path"]).parent / "overrides" / "componenten",
    )


def _voet(page, config, ui: Weergave, register_url: str | None) -> dict:
    """What the foot of the page shows: sources, laws, owner and dates."""
    data = gegevens(config)
    bron = paginas(config).bron(page.file.norm_src_uri)
    eigen = paginas(config).per_naam[page.file.norm_src_uri].get(page.file.locale)
    if bron is None:
        return {}
    gebruikt = gebruikt_van(page)
    bron_ids = dict.fromkeys([*bron.voorblad.bronnen, *gebruikt.bronnen])
    is_register = page.file.norm_src_uri == "bijlagen/bronnen.md"
    return {
        "bronnen": [] if is_register else [data.bronnen[i] for i in bron_ids],
        "wetten": [data.wetten[i] for i in gebruikt.wetten],
        "register": register_url,
        "eigenaar": ui.t(f"eigenaar.{bron.voorblad.eigenaar}"),
        "gecontroleerd": bron.voorblad.gecontroleerd_op,
        "herzien": herzien_voor(bron.voorblad),
        "vertaald": eigen.voorblad.vertaald_op if eigen.taal != BRONTAAL else None,
    }


def _vertaling(page, config, ui: Weergave) -> dict | None:
    """Notice about the translation, or None when there is nothing to tell."""
    alles = paginas(config)
    versies = alles.per_naam[page.file.norm_src_uri]
    bron, eigen = versies.get(BRONTAAL), versies.get(config.theme["language"])
    if _valt_terug(page, config):
        return {"staat": "ontbreekt", "tekst": ui.t("vertaling.ontbreekt"), "gewijzigd": []}
    if config.theme["language"] == BRONTAAL or bron is None:
        return None
    staat = vertaalstaat(bron, eigen)
    if staat.staat != "verouderd":
        return None
    koppen = {k.id: k.tekst for k in [*bron.koppen, *eigen.koppen]}
    gewijzigd = [
        (None, ui.t("vertaling.top")) if id_ == "top"
        else (id_, koppen[id_]) if id_ in {k.id for k in eigen.koppen}
        else (None, koppen.get(id_) or ui.t("vertaling.weg"))
        for id_ in staat.gewijzigd
    ]
    sleutel = "vertaling.verouderd-kritisch" if bron.voorblad.kritisch else "vertaling.verouderd"
    return {"staat": "verouderd", "tekst": ui.t(sleutel), "gewijzigd": gewijzigd, "kritisch": bron.voorblad.kritisch}


def taalversies(page, config) -> list[dict]:
    """The page in every language of the site: code, name, address and whether it is translated."""
    versies = paginas(config).per_naam.get(page.file.norm_src_uri, {})
    i18n = config.plugins["i18n"]
    uit = []
    for taal in i18n.config.languages:
        if not taal.build:
            continue
        bestand = page.file.alternates.get(taal.locale)
        if taal.locale == config.theme["language"]:
            bestand = page.file
        if bestand is None:
            continue
        uit.append(
            {
                "taal": taal.locale,
                "naam": taal.name,
                "url": get_relative_url(bestand.url, page.url),
                "absoluut": (config["site_url"] or "") + ("" if bestand.url in (".", "./") else bestand.url),
                "vertaald": taal.locale in versies,
            }
        )
    return uit


def _vast(ui: Weergave) -> dict:
    """What every page shows, whatever it is about: interface texts, the two numbers, the search."""
    return {
        "t": ui.t, "ui": ui, "taalmap": wortel_van(ui.taal) or ".",
        "nood": zoek_contact(NOOD, ui), "advies": zoek_contact(ADVIES, ui),
        "zoekteksten": {
            **{naam: ui.t(f"zoeken.{naam}").unescape() for naam in ("titel", "veld", "sluit", "lijst", "geen", "aantal", "een", "fout", "gevaar", "regio")},
            "soorten": {soort: ui.t(f"zoeken.soort.{soort}").unescape() for soort in ("hulpmiddel", "wet", "casus", "redactie", "regio")},
            "nood": NOOD, "advies": ADVIES,
            "hulp": {"u": pad_in_taal(ROUTE), "naam": ui.t("zoeken.hulp").unescape()},
        },
    }


def _zelfde_afdeling(page, buur) -> bool:
    return buur is not None and buur.file.norm_src_uri.split("/")[0] == page.file.norm_src_uri.split("/")[0]


@event_priority(-50)
def on_page_context(context, page, config, nav):
    """Add what the templates show around the text."""
    ui = weergave(page, config)
    register = context_url(page, config, "bijlagen/bronnen.md")
    versies = taalversies(page, config)
    context.update(
        **_vast(ui),
        zoek_zonder_script=context_url(page, config, REGISTER) or context_url(page, config, "index.md"),
        soort=page.meta.get("soort"),
        terugval=_valt_terug(page, config),
        vertaling=_vertaling(page, config, ui),
        voet=_voet(page, config, ui, register),
        nu_url=get_relative_url(wortel_van(config.theme["language"]) + NU, page.url) if gegevens(config).kaarten else None,
        hulpscripts=list(gebruikt_van(page).scripts),
        taalversies=versies,
        bron_url=next((v["url"] for v in versies if v["taal"] == BRONTAAL), None),
        canoniek=next(
            (v["absoluut"] for v in versies if v["taal"] == page.file.locale), page.canonical_url
        ),
        vorige=page.previous_page if _zelfde_afdeling(page, page.previous_page) else None,
        volgende=page.next_page if _zelfde_afdeling(page, page.next_page) else None,
    )
    wortel = AnchorLink(page.title, INHOUD, 1)
    wortel.children = list(page.toc)
    page.toc = TableOfContents([wortel])
    return context


def wortel_van(taal: str) -> str:
    """Folder of a language in the site: empty for the source language."""
    return "" if taal == BRONTAAL else f"{taal}/"


def pad_in_taal(naam: str) -> str:
    """Path of page `naam` (a path in `docs/`) from the folder of a language; empty for the home page."""
    pad = naam.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{pad}/" if pad else ""


def adres_van(naam: str, taal: str) -> str:
    """Address of page `naam` (a path in `docs/`) in a language, from the root of the site."""
    return wortel_van(taal) + pad_in_taal(naam) or "./"


def context_url(page, config, naam: str) -> str | None:
    """Address of page `naam` in the language of this build, relative to `page`."""
    if naam not in paginas(config).per_naam:
        return None
    return get_relative_url(adres_van(naam, config.theme["language"]), page.url)


def on_template_context(context, template_name, config):
    """Interface texts for pages without a source file (404)."""
    ui = weergave(None, config)
    context.update(**_vast(ui), zoek_zonder_script=adres_van(REGISTER, ui.taal))
    context["vertaalde_paginas"] = {
        naam: sorted(versies) for naam, versies in paginas(config).per_naam.items()
    }
    return context
