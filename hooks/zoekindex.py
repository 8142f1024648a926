"""Write one search index per language: the sections of the pages in that language.

Pages that fall back to another language are left out, so results of one
language never show the other.
"""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

from mkdocs.plugins import event_priority

from hooks.paginas import wortel_van

BESTAND = "zoek.json"
"""Name of the index in the folder of each language."""

_secties: dict[str, list[dict]] = {}


_KOP = re.compile(r"<h[23]\b([^>]*)>(.*?)</h[23]>", re.S)
_ID = re.compile(r'(?<![\w-])id="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")


def _tekst(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def secties(html: str) -> list[tuple[str, str, str]]:
    """(anchor, heading, text) per heading of level 2 and 3 with an id or text; the first part has neither anchor nor heading."""
    uit, anker, kop, begin = [], "", "", 0
    for m in [*_KOP.finditer(html), None]:
        tekst = _tekst(html[begin : m.start() if m else None])
        if anker or tekst:
            uit.append((anker, kop, tekst))
        if m:
            gevonden = _ID.search(m.group(1))
            anker, kop, begin = gevonden.group(1) if gevonden else "", _tekst(m.group(2)), m.end()
    return uit


@event_priority(-150)
def on_config(config):
    """Start the index of this language empty."""
    _secties[config.theme["language"]] = []
    return config


@event_priority(-60)
def on_page_context(context, page, config, nav):
    """Add the sections of the page, unless it is shown in another language than this build."""
    taal = config.theme["language"]
    if context.get("terugval"):
        return context
    adres = ("" if page.url in (".", "./") else page.url).removeprefix(wortel_van(taal))
    for nummer, (anker, kop, tekst) in enumerate(secties(page.content)):
        deel = {"u": adres + (f"#{anker}" if anker else ""), "p": unescape(page.title), "k": kop, "t": tekst}
        if nummer == 0:
            deel["t"] = f"{page.meta.get('description', '')} {tekst}"
            deel["w"] = " ".join(page.meta.get("trefwoorden") or [])
        _secties[taal].append(deel)
    return context


@event_priority(-50)
def on_post_build(config):
    """Write the index of the language that was just built."""
    for taal, delen in _secties.items():
        doel = Path(config["site_dir"]) / wortel_van(taal) / BESTAND
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(json.dumps(delen, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
