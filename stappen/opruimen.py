"""Remove what a renderer leaves and no page uses."""

from __future__ import annotations

from stappen.bouw import Bouw


def opruimen(bouw: Bouw) -> None:
    """The packed sitemap holds the time of the build, and servers compress it; folders without files are noise."""
    (bouw.doel / "sitemap.xml.gz").unlink(missing_ok=True)
    for map_ in sorted((p for p in (bouw.doel / "assets").rglob("*") if p.is_dir()), reverse=True):
        if not any(map_.iterdir()):
            map_.rmdir()
