"""Give each language its service worker, with the list of files it keeps, and tell every page where it is.

The list follows `extra.offline` in `mkdocs.yml`: `kern` is kept always, `rest` unless the reader saves data.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

from mkdocs.plugins import event_priority
from mkdocs.utils import get_relative_url

from hooks.paginas import NU, pad_in_taal, paginas, weergave, wortel_van
from hooks.vaste_map import ZOEKINDEXEN, eigen_map
from macros.components.offline import OFFLINE, VEROUDERD, render_ouderdom
from kern.modellen.basis import BRONTAAL

BESTAND = "sw.js"
BUNDEL = Path(__file__).resolve().parent.parent / "werker" / "sw.bundel.js"
GELADEN = re.compile(r"""(?:src|href)=["']?([^"'\s>]*?)(assets/[^"'\s>?]+\.(?:css|js|svg|png))""")
NIET_GELADEN = (".txt",)


def som(pad: Path) -> str:
    """SHA-256 of a file as the browser compares it."""
    return base64.b64encode(hashlib.sha256(pad.read_bytes()).digest()).decode()


def gekozen(namen: list[str], patronen: list[str]) -> list[str]:
    """Pages (paths in `docs/`) that a pattern names: a page, or a folder with everything in it."""
    return [n for n in sorted(namen) if any(n == p or (p.endswith("/") and n.startswith(p)) for p in patronen)]


def assets(site: Path, htmls: list[Path]) -> list[str]:
    """Paths of our own scripts and styles, and of whatever the pages load."""
    uit = {p.relative_to(site).as_posix() for p in (site / "assets" / eigen_map(site)).rglob("*") if p.is_file() and p.suffix not in NIET_GELADEN}
    for html in htmls:
        uit |= {m.group(2) for m in GELADEN.finditer(html.read_text("utf-8"))}
    return sorted(uit)


def merk(html: str, wortel: str, taalmap: str, map_: str, vluchtig: bool) -> str:
    """The page with a line that names its worker; a page that must leave no trace says so."""
    regel = f'<meta name="svd-werker" content="{wortel}{taalmap}{BESTAND}" data-versie="{map_}"{" data-vluchtig" if vluchtig else ""}>'
    return html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{regel}', 1)


def merk_alles(site: Path, talen: list[str], vluchtig: set[str]) -> None:
    """Mark every page that uses our scripts; the way to the root is the one it already uses for them."""
    map_ = eigen_map(site)
    mappen = sorted((wortel_van(t) for t in talen), key=len, reverse=True)
    for pad in sorted(site.rglob("*.html")):
        html = pad.read_text("utf-8")
        weg = re.search(rf"""(?:src|href)=["']?([^"'\s>]*)assets/{map_}/js/(?:site|nu)\.js""", html)
        if weg:
            naam = pad.relative_to(site).as_posix().removesuffix("index.html")
            taalmap = next(m for m in mappen if naam.startswith(m))
            pad.write_text(merk(html, weg.group(1), taalmap, map_, naam in vluchtig), "utf-8")


def bestand(site: Path, taal: str, talen: list[str], kern: list[str], rest: list[str], melding: str, code: str) -> str:
    """Content of the worker of a language: its settings as one line of data, then the bundle."""
    map_ = wortel_van(taal)

    def lijst(adressen: list[str]) -> list[list[str]]:
        paden = [(a, site / a / "index.html" if a.endswith("/") or not a else site / a) for a in adressen]
        return [[get_relative_url(a or "./", map_ or "./"), som(p)] for a, p in paden if p.is_file()]

    kern_, rest_ = lijst(kern), lijst(rest)
    instellingen = {
        "map": eigen_map(site), "kern": kern_, "rest": rest_, "melding": melding, "offline": f"{OFFLINE}/", "verouderd": f"{VEROUDERD}/",
        "anders": [] if map_ else [wortel_van(t) for t in talen if t != taal],
    }
    tekst = json.dumps(instellingen, ensure_ascii=False, separators=(",", ":"))
    versie = hashlib.sha256((tekst + code).encode()).hexdigest()[:12]
    return f"self.SVD={{versie:{json.dumps(versie)},...{tekst}}};\n{code}"


@event_priority(-230)
def on_post_build(config):
    """After the last language, when every file has its final content."""
    i18n = config.plugins["i18n"]
    if i18n.building:
        return
    site, talen = Path(config["site_dir"]), [t.locale for t in i18n.config.languages if t.build]
    alle = paginas(config).per_naam
    vluchtig = {
        wortel_van(taal) + pad_in_taal(naam) for naam, versies in alle.items() for taal in talen
        if BRONTAAL in versies and versies[BRONTAAL].voorblad.soort == "bewoner"
    }
    merk_alles(site, talen, vluchtig)
    keuze, code = config.extra["offline"], BUNDEL.read_text("utf-8")
    for taal in talen:
        def adressen(deel: str, taal: str = taal) -> list[str]:
            return [wortel_van(taal) + pad_in_taal(n) for n in gekozen(list(alle), keuze[deel])]

        eigen = [f"{wortel_van(taal)}{n}" for n in (NU, f"{OFFLINE}/", f"{VEROUDERD}/")] + adressen("kern")
        rest = [a for a in adressen("rest") if a not in eigen]
        htmls = [p for a in [*eigen, *rest] if (p := site / a / "index.html").is_file()]
        melding = render_ouderdom(replace(weergave(None, config), taal=taal))
        (site / wortel_van(taal) / BESTAND).write_text(
            bestand(site, taal, talen, [*assets(site, htmls), *eigen], [*rest, f"assets/{ZOEKINDEXEN}/{taal}.js"], melding, code), encoding="utf-8")
