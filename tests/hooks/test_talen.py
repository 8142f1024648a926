"""Languages: fallback, notices, switch, sitemap, search index, and a third one without code."""

import json
import re

from selectolax.lexbor import LexborHTMLParser

from kern.paginas import lees_pagina
from kern.versheid import vingerafdruk
from tests.minisite import KAART, pagina, t, vertaling


def titels(minisite, taal):
    return {p["t"] for p in minisite.zoekindex(taal)["paginas"]}


def test_ontbrekende_vertaling_valt_terug_op_nederlands(minisite):
    minisite.paginas["alleen.md"] = pagina("## Kop { #kop }\n\nAlleen Nederlands woord.\n", title="Alleen hier")
    assert minisite.bouw().returncode == 0
    html = minisite.lees("en/alleen/index.html")
    assert '<html lang="en"' in html
    assert "This page has not been translated yet." in html
    binnen = re.search(r'<div lang="nl" dir="ltr">(.*?)<section class="paginavoet"', html, re.S).group(1)
    assert "Alleen Nederlands woord." in binnen and "<h1" in binnen
    assert '<link rel="canonical" href="http://127.0.0.1:8000/alleen/">' in html
    kaart = minisite.lees("sitemap.xml")
    assert "/en/alleen/" not in kaart and "<loc>http://127.0.0.1:8000/alleen/</loc>" in kaart
    assert "Alleen hier" not in titels(minisite, "en")
    assert "Alleen hier" in titels(minisite, "nl")


def test_zoekindex_per_taal(minisite):
    minisite.paginas["a.md"] = pagina("## Sleutel { #sleutel }\n\nNederlandswoord\n")
    minisite.paginas["a.en.md"] = vertaling("## Key { #sleutel }\n\nEnglishword\n")
    assert minisite.bouw().returncode == 0
    nl, en = minisite.zoekindex("nl"), minisite.zoekindex("en")
    assert "nederlandswoord" in json.dumps(nl).lower() and "englishword" not in json.dumps(nl).lower()
    assert "englishword" in json.dumps(en).lower() and "nederlandswoord" not in json.dumps(en).lower()
    assert ("a/", "sleutel", "Key") in {(en["paginas"][d["p"]]["u"], d["a"], d["k"]) for d in en["delen"]}


def _verouderd(minisite, kritisch=False):
    oud = lees_pagina(pagina("## Een { #een }\n\nOud.\n\n## Twee { #twee }\n\nGelijk.\n"), "a.md", {"nl", "en"})
    extra = "kritisch: true\n" if kritisch else ""
    minisite.paginas["a.md"] = pagina("## Een { #een }\n\nNieuw.\n\n## Twee { #twee }\n\nGelijk.\n", extra=extra)
    minisite.paginas["a.en.md"] = vertaling(
        "## One { #een }\n\nOld.\n\n## Two { #twee }\n\nSame.\n", hash=vingerafdruk(oud)
    )
    assert minisite.bouw().returncode == 0
    return minisite.lees("en/a/index.html")


def test_verouderde_vertaling_toont_wat_er_veranderde(minisite):
    html = _verouderd(minisite)
    melding = re.search(r'<div class="[^"]*vertaling--verouderd.*?</div>', html, re.S).group(0)
    assert "The Dutch page has changed since this translation." in melding
    assert '<a href="#een">One</a>' in melding and "Two" not in melding
    assert 'href="../../a/"' in melding


def test_verouderde_kritische_pagina_waarschuwt_sterker(minisite):
    assert "Do not act on this text alone." in _verouderd(minisite, kritisch=True)


def test_actuele_vertaling_heeft_geen_melding(minisite):
    bron = lees_pagina(minisite.paginas["index.md"], "index.md", {"nl", "en"})
    minisite.paginas["index.en.md"] = vertaling("## Heading { #kop }\n\nText.\n", hash=vingerafdruk(bron))
    assert minisite.bouw().returncode == 0
    assert "vertaling--" not in minisite.lees("en/index.html")


def test_taalwissel_blijft_op_de_pagina(minisite):
    minisite.paginas["map/a.md"] = pagina()
    minisite.paginas["map/a.en.md"] = vertaling()
    assert minisite.bouw().returncode == 0
    assert re.search(
        r'href="../../en/map/a/" hreflang="en" lang="en"\s+data-taalwissel>English<', minisite.lees("map/a/index.html")
    )
    assert re.search(
        r'href="../../../map/a/" hreflang="nl" lang="nl"\s+data-taalwissel>Nederlands<',
        minisite.lees("en/map/a/index.html"),
    )


def test_wat_er_niet_is_leidt_naar_nu_doen_en_naar_elke_taal(minisite):
    """From the top of the host, for the page is shown at any depth; without cards there is nothing to do now."""
    minisite.talen = [{"locale": "fr", "name": "Français"}]
    assert minisite.bouw(SITE_URL="https://voorbeeld.nl/map/").returncode == 0
    assert "hulpbalk__knop--nu" not in minisite.lees("404.html")
    minisite.data["nu.yml"]["kaarten"] = [KAART]
    assert minisite.bouw(SITE_URL="https://voorbeeld.nl/map/").returncode == 0
    for taal, nu, anders in (
        ("", "/map/nu/", {"en": "/map/en/404.html", "fr": "/map/fr/404.html"}),
        ("en/", "/map/en/nu/", {"nl": "/map/404.html", "fr": "/map/fr/404.html"}),
        ("fr/", "/map/fr/nu/", {"nl": "/map/404.html", "en": "/map/en/404.html"}),
    ):
        boom = LexborHTMLParser(minisite.lees(f"{taal}404.html"))
        assert boom.css_first(".hulpbalk__knop--nu").attributes["href"] == nu
        assert {a.attributes["lang"]: a.attributes["href"] for a in boom.css("a.kop__taal")} == anders


def test_derde_taal_zonder_code(minisite):
    """A right-to-left language: one entry in mkdocs.yml, one suffix, one key."""
    minisite.talen = [{"locale": "ar", "name": "العربية"}]
    minisite.paginas["index.ar.md"] = vertaling('## عنوان { #kop }\n\n{{ begrip("proefbegrip") }}\n', title="البداية")
    minisite.data["begrippen.yml"]["begrippen"][0]["term"] = {**t("proef", "test"), "ar": "اختبار"}
    klaar = minisite.bouw()
    assert klaar.returncode == 0, klaar.stderr
    html = minisite.lees("ar/index.html")
    assert '<html lang="ar"' in html and '<body dir="rtl"' in html
    assert ">اختبار</a>" in html and "البداية" in html
    assert 'hreflang="ar" href="http://127.0.0.1:8000/ar/"' in minisite.lees("sitemap.xml")
    assert 'href="ar/" hreflang="ar" lang="ar"' in minisite.lees("index.html")
    assert "البداية" in titels(minisite, "ar") and "البداية" not in titels(minisite, "nl")
    assert '<div lang="nl" dir="ltr">' in minisite.lees("ar/bijlagen/bronnen/index.html")
