"""Put our own styles and scripts in a folder named after their content, so that a page never gets those of another version.

`assets/css/` and `assets/js/` become `assets/v-<8 hex>/css/` and `.../js/`; every page of the build points there.
Modules import each other relatively, so nothing in them changes.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from mkdocs.plugins import event_priority

ZOEKINDEXEN = "zoek"
"""Folder in `assets/` of the search indexes (`hooks/zoekindex.py`)."""

MAPPEN, SOORTEN = ("css", "js"), (".css", ".js")
VERWIJZING = re.compile(r"""((?:href|src)=["']?(?!https?:)[^"'\s>]*?assets/)((?:css|js)/)""")


def vingerafdruk(assets: Path) -> str:
    """Eight hex digits over the names and content of every style and script, also those of the theme: a page uses them together.

    Search indexes are content, not code: they say themselves which form they have.
    """
    som = hashlib.sha256()
    for pad in sorted((p for p in assets.rglob("*") if p.suffix in SOORTEN and assets / ZOEKINDEXEN not in p.parents), key=lambda p: p.relative_to(assets).as_posix()):
        inhoud = pad.read_bytes()
        som.update(f"{pad.relative_to(assets).as_posix()}\0{len(inhoud)}\0".encode() + inhoud)
    return som.hexdigest()[:8]


def eigen_map(site: Path) -> str | None:
    """Name of the folder in a built site, such as `v-0a1b2c3d`."""
    return next((p.name for p in sorted((site / "assets").glob("v-*"))), None)


def verplaats(site: Path) -> str:
    """Move the folders in a built site and mend every reference; returns the name of the new folder."""
    assets = site / "assets"
    naam = f"v-{vingerafdruk(assets)}"
    for deel in MAPPEN:
        if (assets / deel).exists():
            (assets / naam).mkdir(exist_ok=True)
            (assets / deel).rename(assets / naam / deel)
    for pad in site.rglob("*.html"):
        oud = pad.read_text("utf-8")
        nieuw = VERWIJZING.sub(rf"\g<1>{naam}/\2", oud)
        if nieuw != oud:
            pad.write_text(nieuw, "utf-8")
    return naam


@event_priority(-220)
def on_post_build(config):
    """After the last language, when everything is written."""
    if not config.plugins["i18n"].building:
        verplaats(Path(config["site_dir"]))
