"""Remove files of the theme that no page uses: source maps, the search worker, unused styles, the packed sitemap."""

from __future__ import annotations

import shutil
from pathlib import Path

from mkdocs.plugins import event_priority


@event_priority(-210)
def on_post_build(config):
    """After the last language, clean the assets of the theme."""
    i18n = config.plugins["i18n"]
    if i18n.building:
        return
    site = Path(config["site_dir"])
    (site / "sitemap.xml.gz").unlink(missing_ok=True)  # holds the time of the build, and servers compress themselves
    assets = site / "assets"
    for kaart in assets.rglob("*.map"):
        kaart.unlink()
        hoort_bij = kaart.with_suffix("")
        if hoort_bij.exists():
            tekst = hoort_bij.read_text(encoding="utf-8")
            hoort_bij.write_text(
                "\n".join(r for r in tekst.split("\n") if "sourceMappingURL=" not in r or len(r) > 200), encoding="utf-8"
            )
    for map_ in ("lunr", "workers"):
        shutil.rmtree(assets / "javascripts" / map_, ignore_errors=True)
    for pad in (assets / "stylesheets").glob("palette.*.css"):
        pad.unlink()
    for map_ in sorted((p for p in assets.rglob("*") if p.is_dir()), reverse=True):
        if not any(map_.iterdir()):
            map_.rmdir()
