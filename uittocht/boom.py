"""Write a language of the site as a tree that any renderer reads: plain Markdown, plain front matter, plain settings.

    <map>/mkdocs.yml        settings of this language, with what the theme shows on every page under `extra`
    <map>/content/**/*.md   every page, its macros replaced by their HTML

Nothing in it calls Python: the templates in `thema/` read `page.meta` and `config.extra` only.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from kern.adressen import NU, adres_van, relatief, wortel_van
from kern.gebouwd import binnen
from kern.instellingen import Taal
from kern.klaarzetten import Blad
from kern.modellen.basis import BRONTAAL
from kern.site import Site
from macros.onderdelen.contact.macro import advies, nood

INHOUD = "content"
GEBOUWD = "site"
THEMA = Path(__file__).resolve().parent / "thema"
TEKSTEN = (
    "uitgang.kort",
    "uitgang.rest",
    "uitgang.nog-twee",
    "uitgang.nog-een",
    "uitgang.tabblad",
    "uitgang.frame",
    "balk.label",
    "balk.gevaar",
    "balk.advies",
    "nu.knop",
    "404.titel",
    "404.tekst",
    "404.start",
    "voet.geen-advies",
)
"""Interface texts that the templates show, by their key in `data/teksten.yml`."""


_LINK = re.compile(r'\b(href|src)="([^"#][^"]*)"')


def _yaml(gegevens: Mapping[str, Any]) -> str:
    return yaml.safe_dump(dict(gegevens), allow_unicode=True, sort_keys=False, width=10_000)


def naar_taal(menu: Any, taal: Taal) -> Any:
    """The menu of `mkdocs.yml` with its headings in `taal`."""
    if isinstance(menu, list):
        return [naar_taal(deel, taal) for deel in menu]
    if isinstance(menu, dict):
        return {taal.menu.get(kop, kop): naar_taal(deel, taal) for kop, deel in menu.items()}
    return menu


def als_bestandslinks(html: str, blad: Blad, namen: Mapping[str, str]) -> str:
    """HTML of a macro with its links written as those of Markdown: from file to file, with `.md`.

    The core writes links between addresses, as a browser reads them. Zensical takes every link in a page for one
    between files, in HTML too: it moves it, and checks the anchor when it leads to a page. `namen` are address -> page.
    """
    map_ = wortel_van(blad.taal) + posixpath.dirname(blad.naam)
    hier = "/" + blad.adres.removeprefix("./")

    def vervang(m: re.Match[str]) -> str:
        doel = binnen(hier, m.group(2))
        if doel is None:
            return m.group(0)
        pad, anker = doel[0].lstrip("/"), f"#{doel[1]}" if doel[1] else ""
        if pad in namen:
            adres = posixpath.relpath("/" + namen[pad], "/" + posixpath.dirname(blad.naam))
        else:
            adres = relatief(pad or "./", f"{map_}/" if map_ else "./")
        return f'{m.group(1)}="{adres}{anker}"'

    return _LINK.sub(vervang, html)


def tekst_van(blad: Blad, namen: Mapping[str, str]) -> str:
    """The Markdown of a page with the HTML of its macros in place."""
    stukken = [replace(stuk, html=als_bestandslinks(stuk.html, blad, namen)) for stuk in blad.stukken]
    return replace(blad, stukken=stukken).als_markdown


def voorblad(site: Site, blad: Blad) -> dict[str, Any]:
    """Front matter of a page: text, numbers and lists only."""
    eigen = blad.pagina.voorblad
    assert eigen is not None
    talen = [
        {"taal": t.code, "naam": t.naam, "url": relatief(adres_van(blad.naam, t.code), blad.adres)}
        for t in site.instellingen.talen
        if t.code != blad.taal
    ]
    return {
        "title": eigen.title,
        "description": eigen.samenvatting,
        "soort": blad.soort,
        "taal": blad.pagina.taal,
        "terugval": blad.terugval,
        "basis": relatief("./", blad.adres),
        "talen": talen,
        "start": relatief(wortel_van(blad.taal) or "./", blad.adres),
        "nu": relatief(wortel_van(blad.taal) + NU, blad.adres) if site.gegevens and site.gegevens.kaarten else "",
        "hulpscripts": list(blad.gebruikt.scripts),
    }


def _nummer(contact: dict[str, Any]) -> dict[str, str]:
    return {"naam": contact["naam_kaal"], "nummer": contact["nummer"], "tel": contact["tel"]}


def instellingen(site: Site, taal: Taal, eigen: str, thema: Path = THEMA) -> dict[str, Any]:
    """Settings of the language; `eigen` is the folder of our styles and scripts, from the root of the site."""
    ruw, ui = site.instellingen.ruw, site.klaarzetter(taal.code).weergave(wortel_van(taal.code) or "./")
    extra = {
        "taal": taal.code,
        "eigen": eigen,
        "uitgang": site.instellingen.extra.get("uitgang", ""),
        "versie": str(site.instellingen.extra.get("versie", "")),
        "nood": _nummer(nood(ui)),
        "advies": _nummer(advies(ui)),
        "teksten": {sleutel.replace(".", "_").replace("-", "_"): str(ui.t(sleutel).unescape()) for sleutel in TEKSTEN},
    }
    uit = {
        "site_name": taal.site_naam or ruw["site_name"],
        "site_description": taal.site_uitleg or ruw.get("site_description", ""),
        "site_url": str(ruw.get("site_url") or "") + wortel_van(taal.code),
        "docs_dir": INHOUD,
        "site_dir": GEBOUWD,
        "use_directory_urls": True,
        "strict": True,
        "validation": ruw.get("validation", {}),
        "theme": {"name": None, "custom_dir": str(thema), "language": taal.code},
        "markdown_extensions": ruw.get("markdown_extensions", []),
        "extra": extra,
    }
    if ruw.get("nav"):
        uit["nav"] = naar_taal(ruw["nav"], taal)
    return uit


def schrijf_taal(site: Site, taal: Taal, map_: Path, eigen: str = "assets/", thema: Path = THEMA) -> int:
    """Write the tree of one language below `map_`, which is emptied first; returns the number of pages."""
    shutil.rmtree(map_, ignore_errors=True)
    inhoud = map_ / INHOUD
    bladen = [blad for (code, _), blad in site.bladen.items() if code == taal.code]
    namen = {blad.adres.removeprefix("./"): blad.naam for blad in bladen}
    for blad in bladen:
        pad = inhoud / blad.naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(f"---\n{_yaml(voorblad(site, blad))}---\n\n{tekst_van(blad, namen)}", "utf-8", newline="\n")
    beelden = site.docs / "assets" / "img"
    if taal.code == BRONTAAL and beelden.is_dir():  # one copy, at the root, as today
        shutil.copytree(beelden, inhoud / "assets" / "img")
    (map_ / "mkdocs.yml").write_text(_yaml(instellingen(site, taal, eigen, thema)), "utf-8", newline="\n")
    return len(bladen)
