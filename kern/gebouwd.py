"""Facts of a built page, read once with a real parser: what it loads, where it leads, what can be linked to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser


@dataclass(frozen=True)
class Gebouwd:
    """`links` are (attribute, address as written); `geladen` the addresses a browser fetches to show the page.

    `scripts` are the texts of scripts in the page that are run; `met_stijl` says whether it has a style in itself.
    """

    ankers: frozenset[str]
    links: tuple[tuple[str, str], ...]
    geladen: tuple[str, ...]
    scripts: tuple[str, ...]
    met_stijl: bool


def lees_pagina(html: str) -> Gebouwd:
    """Read one page."""
    boom = LexborHTMLParser(html)
    ankers, links, geladen, scripts, stijl = set(), [], [], [], False
    for knoop in boom.css(":is([id], [name], [href], [src], [style], script, style)"):
        attributen = knoop.attributes
        if attributen.get("id"):
            ankers.add(attributen["id"])
        if knoop.tag == "a" and attributen.get("name"):
            ankers.add(attributen["name"])
        stijl = stijl or knoop.tag == "style" or "style" in attributen
        for naam in ("href", "src"):
            if (adres := attributen.get(naam)) is not None:
                links.append((naam, adres))
                if naam == "src" or (
                    knoop.tag == "link" and attributen.get("rel") in ("stylesheet", "icon", "manifest", "modulepreload")
                ):
                    geladen.append(adres)
        if (
            knoop.tag == "script"
            and "src" not in attributen
            and attributen.get("type") not in ("application/json", "application/ld+json")
        ):
            scripts.append(knoop.text(deep=True))
    return Gebouwd(frozenset(ankers), tuple(links), tuple(geladen), tuple(scripts), stijl)


def lees_map(site: Path) -> dict[str, Gebouwd]:
    """Every page below the folder `site`: path from it -> facts."""
    return {p.relative_to(site).as_posix(): lees_pagina(p.read_text("utf-8")) for p in sorted(site.rglob("*.html"))}


def binnen(adres: str, link: str) -> tuple[str, str] | None:
    """(path, anchor) within the site of `link` on the page at `adres` ("/a/b/"), or None when it leads elsewhere."""
    delen = urlsplit(urljoin(f"http://site{adres}", link))
    if delen.scheme != "http" or delen.netloc != "site":
        return None
    return unquote(delen.path), unquote(delen.fragment)
