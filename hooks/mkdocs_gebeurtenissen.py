"""Events of MkDocs: each hands what MkDocs knows to the steps of `stappen`, and what came of it back.

static-i18n runs the whole build again per language: `on_config` to `on_post_build`, the source language first. Some
events have a priority: -150 for `on_config` and `on_nav` comes after static-i18n (-100) chose the language and
translated the menu; -60 for `on_post_build` comes before static-i18n (-100) starts the next language; 100 for
`on_page_markdown` comes before the macros (0).
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from markupsafe import escape
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.toc import AnchorLink, TableOfContents

from hooks import hertekenen
from hooks.leesvolgorde import buren, voetpaginas
from hooks.menutitels import menutitels
from hooks.thema import VERTAALD, Aangepast, ongebruikt
from kern.afbreken import zet_zachte_streepjes
from kern.assets import SITE
from kern.kopregels import lees_kaders, lees_subdomeinen
from kern.meldingen import InvoerFout, Melding
from kern.modellen.basis import BRONTAAL
from stappen import BESTANDEN, NA, NA_PAGINA, NA_TAAL, OP_PAGINA, VOOR
from stappen.bouw import Bouw
from stappen.lopend import begin, lopend
from stappen.paginacontext import INHOUD, van_blad, van_sjabloon

LEEG_VOORBLAD = "---\n{}\n---\n"
"""MkDocs looks for front matter in every page; it finds this, and takes the rest as it is."""


def _bouw(config) -> Bouw:
    return lopend(config.config_file_path)


def _taal(config) -> str:
    return config.theme["language"]


def _blad(page, config):
    return _bouw(config).blad(_taal(config), page.file.norm_src_uri)


def stop(meldingen: list[Melding]) -> None:
    """Print the messages and abort the build."""
    for melding in meldingen:
        print(f"FOUT  {melding}", file=sys.stderr)
    woord = "fout" if len(meldingen) == 1 else "fouten"
    raise Abort(f"De site is niet gebouwd: {len(meldingen)} {woord}. Verbeter ze en bouw opnieuw.")


def _doe(stappen, *gegevens) -> None:
    try:
        for stap in stappen:
            stap(*gegevens)
    except InvoerFout as fout:
        stop(fout.meldingen)


@event_priority(-150)
def on_config(config):
    """Read and judge everything, with the first language."""
    gc.set_threshold(100_000, 50, 50)  # a build makes much and throws little away
    if _taal(config) == BRONTAAL:
        kaders = lees_kaders(os.environ.get("KADERS", ""))
        subdomeinen = lees_subdomeinen(os.environ.get("HSTS_SUBDOMEINEN", ""))
        wortel, doel = Path(config.config_file_path).parent, Path(config.site_dir)
        bouw = Bouw(wortel, doel, config.site_url or "", kaders=kaders, subdomeinen=subdomeinen)
        begin(bouw, config.config_file_path)
        hertekenen.vergeet(config.config_file_path)
        _doe(VOOR, bouw)
    config.markdown_extensions = [e for e in config.markdown_extensions if isinstance(e, str)] + [_bouw(config).opmaak]
    return config


def on_files(files, config):
    """Give the site its own styles and scripts in their own folder, and of the theme only what pages use."""
    bouw = _bouw(config)
    for file in list(files):
        naam = file.src_uri
        van_thema = naam.startswith("assets/") and file.src_dir != config.docs_dir
        if van_thema and not ongebruikt(naam) and not bouw.eigen_map:
            bouw.thema[naam] = file.content_bytes
        if van_thema or naam.startswith(("assets/css/", "assets/js/")):
            files.remove(file)
    _doe(BESTANDEN, bouw)
    config.extra_css = [bouw.eigen + SITE]
    return files


@event_priority(-150)
def on_nav(nav, config, files):
    """Keep the menu, once static-i18n translated it."""
    hertekenen.onthoud_menu(_taal(config), config, nav, files)
    return nav


def on_page_read_source(page, config):
    """The text of a page is what the core read, without its front matter."""
    return LEEG_VOORBLAD + _blad(page, config).pagina.tekst


@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    """Before the macros: title, and what Markdown has to know of this page."""
    blad = _blad(page, config)
    page.title = escape(blad.pagina.voorblad.title)  # the templates of the theme write it as it is
    page.meta = {"description": blad.pagina.voorblad.samenvatting, "soort": blad.soort}
    _doe(OP_PAGINA, _bouw(config), blad)
    return markdown


def on_page_content(html, page, config, files):
    """The contents of a page hang below its title."""
    wortel = AnchorLink(page.title, INHOUD, 1)
    wortel.children = list(page.toc)
    page.toc = TableOfContents([wortel])
    return html


def on_env(env, config, files):
    """All pages are read, nothing is written: the moment to stop for what Markdown made."""
    if meldingen := sorted({m for b in _bouw(config).site.bladen.values() for m in b.meldingen}):
        stop(meldingen)
    env.loader = Aangepast(env.loader)
    env.bytecode_cache = VERTAALD
    hertekenen.onthoud(_taal(config), config, env)
    return env


def on_page_context(context, page, config, nav):
    """What the templates show around the text."""
    blad = _blad(page, config)
    waarden = van_blad(_bouw(config), blad)
    _bouw(config).getoond[(blad.taal, blad.naam)] = waarden
    context.update(waarden)
    context["vorige"], context["volgende"] = buren(page, nav)
    context["voetpaginas"] = voetpaginas(nav, config.extra.get("voet") or ())
    context["menutitels"] = menutitels(nav)
    return context


def on_post_page(output, page, config):
    """Long words of the page as it is written may break; what else is made of its text."""
    _doe(NA_PAGINA, _bouw(config), _blad(page, config), page.content)
    return zet_zachte_streepjes(output, _taal(config))


def on_template_context(context, template_name, config):
    """Pages without a source file: the one for what is not found, and the map of the site."""
    context.update(van_sjabloon(_bouw(config), _taal(config)))
    context["voetpaginas"] = voetpaginas(context["nav"], config.extra.get("voet") or ())
    context["menutitels"] = menutitels(context["nav"])
    return context


@event_priority(-60)
def on_post_build(config):
    """The steps of this language, and after the last one those of the whole site."""
    bouw = _bouw(config)
    _doe(NA_TAAL, bouw, _taal(config))
    bouw.klaar.add(_taal(config))
    if bouw.klaar == set(bouw.talen):
        _doe(NA, bouw)
