"""Write one search index per language: the sections of the pages in that language.

Pages that fall back to another language are left out, so results of one
language never show the other.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

from mkdocs.plugins import event_priority

from macros.models.basis import BRONTAAL

BESTAND = "zoek.json"
"""Name of the index in the folder of each language."""

_secties: dict[str, list[dict]] = {}


class _Sectielezer(HTMLParser):
    """Collects text per heading of level 2 and 3; text before the first heading has no anchor."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.secties: list[list] = [["", [], []]]
        self._in_kop = False

    def handle_starttag(self, tag, attrs):
        if tag in ("h2", "h3"):
            self.secties.append([dict(attrs).get("id") or "", [], []])
            self._in_kop = True

    def handle_endtag(self, tag):
        if tag in ("h2", "h3"):
            self._in_kop = False

    def handle_data(self, data):
        self.secties[-1][1 if self._in_kop else 2].append(data)


def secties(html: str) -> list[tuple[str, str, str]]:
    """(anchor, heading, text) of every section with text; the first has neither anchor nor heading."""
    lezer = _Sectielezer()
    lezer.feed(html)
    lezer.close()
    return [
        (anker, " ".join("".join(kop).split()), " ".join(" ".join(tekst).split()))
        for anker, kop, tekst in lezer.secties
        if anker or "".join(tekst).strip()
    ]


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
    wortel = "" if taal == BRONTAAL else f"{taal}/"
    adres = ("" if page.url in (".", "./") else page.url).removeprefix(wortel)
    for nummer, (anker, kop, tekst) in enumerate(secties(page.content)):
        deel = {"u": adres + (f"#{anker}" if anker else ""), "p": page.title, "k": kop, "t": tekst}
        if nummer == 0:
            deel["t"] = f"{page.meta.get('description', '')} {tekst}"
            deel["w"] = " ".join(page.meta.get("trefwoorden") or [])
        _secties[taal].append(deel)
    return context


@event_priority(-50)
def on_post_build(config):
    """Write the index of the language that was just built."""
    for taal, delen in _secties.items():
        doel = Path(config["site_dir"]) / ("" if taal == BRONTAAL else taal) / BESTAND
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(json.dumps(delen, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
