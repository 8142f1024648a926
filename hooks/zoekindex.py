"""Write one search index per language, from the pages in that language and the data.

Pages that fall back to another language are left out, so results of one
language never show the other.
"""

from __future__ import annotations

from html import unescape
from pathlib import Path

from mkdocs.plugins import event_priority

from hooks.meldingen import stop
from hooks.paginas import NU, gegevens, pad_in_taal, weergave
from hooks.vaste_map import ZOEKINDEXEN
from kern.meldingen import Melding
from kern.zoeken.delen import Deel, met_vragen, uit_gegevens, uit_pagina, wetnamen
from kern.zoeken.motor import als_script, pakket

MAP = f"assets/{ZOEKINDEXEN}"
"""Folder of the indexes in the site; one script per language, so that it loads from disk too.

Not among our scripts: their folder is named after its content, and a sentence in one language must not renew every page.
"""

ZOEKER = "hulpmiddelen/veilig-thuis-zoeker.md"

_delen: dict[str, list[Deel]] = {}


@event_priority(-150)
def on_config(config):
    """Start the index of this language empty."""
    _delen[config.theme["language"]] = []
    return config


@event_priority(-60)
def on_page_context(context, page, config, nav):
    """Add the sections of the page, unless it is shown in another language than this build."""
    taal = config.theme["language"]
    if context.get("terugval"):
        return context
    woorden = [str(w) for w in page.meta.get("trefwoorden") or []]
    if context["soort"] == "wet":
        woorden += wetnamen(gegevens(config), page.content, taal)
    _delen[taal] += uit_pagina(page.file.norm_src_uri, pad_in_taal(page.file.norm_src_uri), unescape(page.title), page.meta.get("description", ""), woorden, context["soort"], page.content)
    return context


@event_priority(-50)
def on_post_build(config):
    """Write the index of the language that was just built."""
    taal = config.theme["language"]
    data = gegevens(config)
    ui = weergave(None, config)
    delen = list(_delen[taal])

    titels = {deel.adres: deel.titel for deel in delen}

    def plek(naam: str) -> tuple[str, str]:
        adres = pad_in_taal(naam)
        return adres, titels.get(adres, naam)

    if data.kaarten:
        delen.append(Deel(NU, str(ui.t("nu.titel").unescape()), str(ui.t("nu.uitleg").unescape()), soort="hulpmiddel"))
    delen += uit_gegevens(data, taal, plek)
    delen, nergens = met_vragen(delen, data, taal, plek)
    _delen[taal] = delen
    stop([
        Melding("data/zoekvragen", 0, f"{id_}.pagina", f"In '{taal}' is er geen pagina of kop '{data.zoekvragen[id_].pagina}'.", "Verbeter het pad of het anker.")
        for id_ in nergens
    ])
    doel = Path(config["site_dir"]) / MAP / f"{taal}.js"
    doel.parent.mkdir(parents=True, exist_ok=True)
    js = Path(config["docs_dir"]) / "assets" / "js"
    doel.write_text(als_script(pakket(delen, data, taal, pad_in_taal(ZOEKER), js), taal), encoding="utf-8")
