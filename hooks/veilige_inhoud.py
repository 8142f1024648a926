"""Refuse content that carries code: before anything runs, and again in what Markdown made of it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.plugins import event_priority

from hooks.meldingen import stop
from hooks.paginas import paginas
from macros import context
from kern.modellen.basis import BRONTAAL
from kern.veilige_inhoud import fouten_in_bestanden
from kern.veilige_paginas import in_bron, in_html


@event_priority(-160)
def on_config(config):
    """After pages and data are read and before a macro runs; once, with the first language."""
    if config.theme["language"] == BRONTAAL:
        stop([m for p in paginas(config).alle() for m in in_bron(p)] + fouten_in_bestanden(Path(config["docs_dir"])))
    return config


@event_priority(60)
def on_page_content(html, page, config, files):
    """Right after Markdown, while the blocks of macros are still kept aside; the build stops when all pages are read."""
    context.MELDINGEN.extend(in_html(html, context.bestand(page), page.file.content_string))
    return html
