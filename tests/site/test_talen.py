"""Languages, titles, foot and search index of the built site."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from kern.paginas import lees_alles
from tests.hulp import TALEN as SITETALEN
from tests.minisite import WORTEL


@pytest.fixture(scope="module")
def paginas():
    return lees_alles(WORTEL / "docs", SITETALEN)


@pytest.fixture(scope="module")
def bestanden(gebouwd):
    """(language, heading) -> built file, as the built pages themselves say, without those for in a frame. No rule for addresses is used: a test of that rule needs another witness."""
    uit: dict[tuple[str, str], Path] = {}
    for bestand in sorted(gebouwd.rglob("index.html")):
        boom = LexborHTMLParser(bestand.read_text("utf-8").replace("\u00ad", ""))
        if boom.css_first(".vensterbron"):
            continue  # the twin of a page, for in a frame
        uit[boom.css_first("html").attributes["lang"], boom.css_first("h1").text(strip=True)] = bestand
    return uit


@pytest.fixture(scope="module")
def alle(paginas, bestanden):
    """(page, built text) of every source page."""
    return [(p, bestanden[p.taal, p.voorblad.title].read_text("utf-8").replace("\u00ad", "")) for p in paginas.alle()]


def test_elke_pagina_is_gebouwd_in_haar_taal_en_map(paginas, bestanden, gebouwd):
    for p in paginas.alle():
        bestand = bestanden.get((p.taal, p.voorblad.title))
        assert bestand, f"{p.bestand}: geen gebouwde pagina in deze taal met deze titel"
        assert (bestand.relative_to(gebouwd).parts[0] == p.taal) == (p.taal != "nl"), p.bestand


@pytest.mark.parametrize(
    ("naam", "taal", "pad"),
    [
        ("index.md", "nl", "index.html"),
        ("index.md", "en", "en/index.html"),
        ("zelf.md", "nl", "zelf/index.html"),
        ("zelf.md", "en", "en/zelf/index.html"),
        ("rollen/index.md", "nl", "rollen/index.html"),
        ("rollen/vakman.md", "nl", "rollen/vakman/index.html"),
        ("rollen/vakman.md", "en", "en/rollen/vakman/index.html"),
        ("bijlagen/casussen/index.md", "en", "en/bijlagen/casussen/index.html"),
    ],
)
def test_een_pagina_staat_waar_haar_naam_het_zegt(paginas, bestanden, gebouwd, naam, taal, pad):
    """Addresses that readers and printed paper have: written out, so that they do not change by accident."""
    (pagina,) = [p for p in paginas.alle() if (p.naam, p.taal) == (naam, taal)]
    assert bestanden[taal, pagina.voorblad.title] == gebouwd / pad


def test_titels_en_omschrijvingen_zijn_uniek_per_taal(alle):
    for taal in ("nl", "en"):
        titels = [re.search(r"<title>(.*?)</title>", html, re.S).group(1) for p, html in alle if p.taal == taal]
        assert len(titels) == len(set(titels)), sorted(t for t in titels if titels.count(t) > 1)
        teksten = [p.voorblad.samenvatting for p, _ in alle if p.taal == taal]
        assert len(teksten) == len(set(teksten))


def test_elke_pagina_heeft_een_voet_met_eigenaar_en_datums(alle):
    for p, html in alle:
        voet = html.split('class="paginavoet"', 1)[1]
        assert voet.count("<time ") >= 2, p.bestand


def test_elke_pagina_heeft_een_h1_en_beide_nummers(alle):
    for p, html in alle:
        assert len(re.findall(r"<h1\b", html)) == 1, p.bestand
        assert 'href="tel:112"' in html and 'href="tel:08002000"' in html, p.bestand


def test_taalwissel_leidt_naar_dezelfde_pagina(paginas, bestanden):
    per = {(p.naam, p.taal): bestanden[p.taal, p.voorblad.title] for p in paginas.alle()}
    for (naam, taal), bestand in per.items():
        ander = "en" if taal == "nl" else "nl"
        doel = LexborHTMLParser(bestand.read_text("utf-8")).css_first("a.kop__taal").attributes["href"]
        assert (bestand.parent / doel / "index.html").resolve() == per[naam, ander].resolve(), f"{naam} ({taal})"


class _Onvertaald(HTMLParser):
    """Collects macro remains and Markdown that was not rendered."""

    def __init__(self):
        super().__init__()
        self.over: list[str] = []
        self._code = 0

    def handle_starttag(self, tag, attrs):
        self._code += tag in ("code", "pre", "script", "style")

    def handle_endtag(self, tag):
        self._code -= tag in ("code", "pre", "script", "style")

    def handle_data(self, data):
        if not self._code and re.search(r"\{\{|\}\}|\{ ?#|\*\*|^!!! |\]\(", data, re.M):
            self.over.append(data.strip()[:80])


def test_geen_resten_van_opmaak(alle):
    for p, html in alle:
        lezer = _Onvertaald()
        lezer.feed(html)
        assert lezer.over == [], p.bestand


def test_resten_van_opmaak_vallen_op():
    lezer = _Onvertaald()
    lezer.feed('<p>{{ contact("x") }}</p><p>**vet**</p><code>{{ mag }}</code>')
    assert len(lezer.over) == 2


@pytest.mark.parametrize(("taal", "woord"), [("", "Afvinklijst: "), ("en/", "Checklist: ")])
def test_het_menu_herhaalt_het_woord_van_een_groep_niet(gebouwd, taal, woord):
    """The title of the page itself keeps it."""
    html = (gebouwd / f"{taal}hulpmiddelen/afvinklijsten/overlast/index.html").read_text("utf-8")
    menu = html.split('<nav class="boom"', 1)[1].split("</nav>", 1)[0].replace("\u00ad", "")
    assert woord not in menu and woord.strip(": ") in menu and f">{woord}" in html.replace("\u00ad", "")
