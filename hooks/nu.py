"""Write the stairwell page of each language and the manifest that makes it installable."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from mkdocs.plugins import event_priority
from mkdocs.utils import get_relative_url

from hooks.paginas import NU, adres_van, gegevens, weergave, wortel_van
from macros.components.nu import render_nu

MANIFEST = "nu.webmanifest"
"""Name of the manifest in the folder of each language."""


ICONEN = (192, 512)
"""Sizes for systems that take no SVG; `python -m tools iconen` makes them."""


def manifest(naam: str, taal: str, wortel: str) -> str:
    """Web app manifest with a neutral name and icon; `wortel` leads from it to the assets."""
    return json.dumps({
        "name": naam, "short_name": naam, "lang": taal, "start_url": NU, "scope": "./", "display": "standalone",
        "background_color": "#fdfbf7", "theme_color": "#12444f",
        "icons": [
            {"src": f"{wortel}assets/img/merk.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
            *({"src": f"{wortel}assets/img/merk-{m}.png", "sizes": f"{m}x{m}", "type": "image/png", "purpose": "any"} for m in ICONEN),
        ],
    }, ensure_ascii=False)


@event_priority(-60)
def on_post_build(config):
    """After each language; nothing is written when there are no cards."""
    if not gegevens(config).kaarten:
        return
    taal = config.theme["language"]
    hier = wortel_van(taal) + NU
    talen = [t for t in config.plugins["i18n"].config.languages if t.build and t.locale != taal]

    def link_naar(naam: str, anker: str | None) -> str:
        return get_relative_url(adres_van(naam, taal), hier) + (f"#{anker}" if anker else "")

    html = render_nu(
        replace(weergave(None, config), link_naar=link_naar),
        wortel=get_relative_url("./", hier), manifest=f"../{MANIFEST}", start=link_naar("index.md", None),
        anders=[(t.locale, t.name, get_relative_url(wortel_van(t.locale) + NU, hier)) for t in talen],
        uitgang=config.extra["uitgang"],
    )
    site = Path(config["site_dir"])
    doel = site / hier / "index.html"
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(html, encoding="utf-8")
    map_ = wortel_van(taal)
    naam = gegevens(config).teksten["nu.app"].in_taal(taal)[0]
    (site / map_ / MANIFEST).write_text(manifest(naam, taal, "../" * map_.count("/")), encoding="utf-8")

