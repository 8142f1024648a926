"""Write the stairwell page of each language and the manifest that makes it installable."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from mkdocs.plugins import event_priority
from mkdocs.utils import get_relative_url

from hooks.paginas import gegevens, weergave
from macros.components.nu import render_nu
from macros.models.basis import BRONTAAL

PAD = "nu/"
MANIFEST = "nu.webmanifest"


def wortel_van(taal: str) -> str:
    """Folder of a language in the site: empty for the source language."""
    return "" if taal == BRONTAAL else f"{taal}/"


def manifest(naam: str) -> str:
    """Web app manifest with a neutral name and icon."""
    return json.dumps({
        "name": naam, "short_name": naam, "start_url": PAD, "scope": "./", "display": "standalone",
        "background_color": "#fdfbf7", "theme_color": "#12444f",
        "icons": [{"src": "assets/img/merk.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
    }, ensure_ascii=False)


@event_priority(-60)
def on_post_build(config):
    """After each language; nothing is written when there are no cards."""
    if not gegevens(config).kaarten:
        return
    taal = config.theme["language"]
    hier = wortel_van(taal) + PAD
    talen = [t for t in config.plugins["i18n"].config.languages if t.build and t.locale != taal]

    def link_naar(naam: str, anker: str | None) -> str:
        pad = naam.removesuffix(".md").removesuffix("index").rstrip("/")
        return get_relative_url(wortel_van(taal) + (f"{pad}/" if pad else "./"), hier) + (f"#{anker}" if anker else "")

    html = render_nu(
        replace(weergave(None, config), link_naar=link_naar),
        wortel=get_relative_url("./", hier), start=get_relative_url(wortel_van(taal) or "./", hier),
        anders=[(t.locale, t.name, get_relative_url(wortel_van(t.locale) + PAD, hier)) for t in talen],
        uitgang=config.extra["uitgang"],
    )
    site = Path(config["site_dir"])
    doel = site / hier / "index.html"
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(html, encoding="utf-8")
    (site / MANIFEST).write_text(manifest(gegevens(config).teksten["nu.app"].in_taal(BRONTAAL)[0]), encoding="utf-8")

