"""Languages, titles, foot and search index of the built site."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from kern.paginas import lees_alles
from tests.minisite import WORTEL
from tests.hulp import TALEN as SITETALEN


@pytest.fixture(scope="module")
def paginas():
    return lees_alles(WORTEL / "docs", SITETALEN)


def gebouwd_pad(naam: str, taal: str) -> str:
    stam = naam.removesuffix(".md").removesuffix("index").rstrip("/")
    return ("" if taal == "nl" else f"{taal}/") + (f"{stam}/" if stam else "") + "index.html"


@pytest.fixture(scope="module")
def alle(paginas, gebouwd):
    """(page, built text) of every source page."""
    return [(p, (gebouwd / gebouwd_pad(p.naam, p.taal)).read_text("utf-8")) for p in paginas.alle()]


def test_taal_van_het_document(alle):
    for p, html in alle:
        assert re.search(r"<html[^>]*\blang=\"?(\w+)", html).group(1) == p.taal, p.bestand


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


def test_taalwissel_leidt_naar_dezelfde_pagina(alle, gebouwd):
    for p, html in alle:
        ander = "en" if p.taal == "nl" else "nl"
        doel = re.search(r'<a class="kop__knop kop__taal" href="([^"]+)"', html).group(1)
        hier = (gebouwd / gebouwd_pad(p.naam, p.taal)).parent
        assert (hier / doel / "index.html").resolve() == (gebouwd / gebouwd_pad(p.naam, ander)).resolve(), p.bestand


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
