"""Embed pages: which there are, where they stand, and how links go from there."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from kern.assets import NIET_IN_VENSTER, RAND, SITE, VENSTER, eigen, kort, voor_vensters
from kern.controle import controleer_record
from kern.insluiten import Verhuizing, padpatroon, vensters
from kern.modellen.insluiten import Insluithost, Insluitsoort
from kern.regels import meldingen
from kern.register import REGISTER
from tests.minisite import WORTEL, Minisite, pagina, t

SOORTEN = {
    s.id: s
    for s in (
        Insluitsoort.model_validate({"id": "nu", "naam": t("Nu")}),
        Insluitsoort.model_validate({"id": "hulp", "naam": t("Hulp"), "paginas": ["a/*.md", "b/een-*.md"]}),
        Insluitsoort.model_validate({"id": "lijn", "naam": t("Lijn"), "pagina": "c/lijn.md"}),
    )
}


def test_elke_soort_haar_paginas_op_een_vast_adres():
    namen = ["c/lijn.md", "b/een-y.md", "b/twee.md", "a/x.md", "a/index.md"]
    assert [(v.soort, v.adres("nl"), v.adres("en"), v.herkomst("en")) for v in vensters(SOORTEN, namen)] == [
        ("nu", "insluiten/nu/", "en/insluiten/nu/", "en/nu/"),
        ("hulp", "insluiten/hulp/x/", "en/insluiten/hulp/x/", "en/a/x/"),
        ("hulp", "insluiten/hulp/een-y/", "en/insluiten/hulp/een-y/", "en/b/een-y/"),
        ("lijn", "insluiten/lijn/", "en/insluiten/lijn/", "en/c/lijn/"),
    ]


@pytest.mark.parametrize("pad", ["/insluiten/nu/", "/en/insluiten/hulp/x/", "/uk/insluiten/middelen/v-a/x.js"])
def test_paden_die_anderen_mogen_tonen(pad):
    assert re.search(padpatroon(SOORTEN, ["nl", "en", "uk"]), pad)


@pytest.mark.parametrize(
    "pad",
    ["/", "/insluiten/", "/insluiten/nub/", "/x/insluiten/nu/", "/fr/insluiten/nu/", "/a/?insluiten/nu/", "/zelf/"],
)
def test_paden_die_anderen_niet_mogen_tonen(pad):
    assert not re.search(padpatroon(SOORTEN, ["nl", "en", "uk"]), pad)


VERHUIS = Verhuizing(
    "en/a/x/",
    "en/insluiten/hulp/x/",
    {"en/c/lijn/": "en/insluiten/lijn/", "en/a/x/": "en/insluiten/hulp/x/"},
    Markup("(nieuw)"),
)
NIEUW = ' target="_blank" rel="noopener noreferrer">'


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ('<a href="../../c/lijn/">L</a>', '<a href="../../lijn/">L</a>'),
        ('<a class="k" href="../../c/lijn/#kop" id="i">L</a>', '<a class="k" href="../../lijn/#kop" id="i">L</a>'),
        ('<a href="./#kop">L</a>', '<a href="./#kop">L</a>'),
        ('<a href="#kop">L</a>', '<a href="#kop">L</a>'),
        ('<a href="tel:112">L</a>', '<a href="tel:112">L</a>'),
        ('<a href="../y/#kop"><b>L</b></a>', f'<a href="../../../a/y/#kop"{NIEUW}<b>L</b> (nieuw)</a>'),
        ('<a class="k" href="../../">L</a>', f'<a href="../../../" class="k"{NIEUW}L (nieuw)</a>'),
        ('<a href="../../../">L</a>', f'<a href="../../../../"{NIEUW}L (nieuw)</a>'),
        ('<a href="https://a.nl/?b=1&amp;c" rel="x">L</a>', f'<a href="https://a.nl/?b=1&amp;c"{NIEUW}L (nieuw)</a>'),
        ('<a href="https://a.nl" data-uitgang>L</a>', '<a href="https://a.nl" data-uitgang>L</a>'),
        ('<h2>K <a class="koplink" href="#k">L</a></h2>', "<h2>K </h2>"),
        ('<img alt="" src="../../../assets/img/a.svg">', '<img alt="" src="../../../../assets/img/a.svg">'),
        ("<abbr>x</abbr><article>y</article>", "<abbr>x</abbr><article>y</article>"),
    ],
)
def test_links_blijven_in_het_venster_of_zeggen_dat_zij_eruit_gaan(voor, na):
    assert VERHUIS(voor) == na


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"id": "zelf"}, "zelf"),
        ({"id": "verlaten"}, "verlaten"),
        ({"id": "middelen"}, "middelen"),
        ({"pagina": "a.md", "paginas": ["b/*.md"]}, "pagina en paginas"),
    ],
)
def test_een_soort_die_niet_kan_wordt_geweigerd(anders, veld):
    _, fouten = controleer_record({"id": "x", "naam": t("X"), **anders}, Insluitsoort, "data/insluiten.yml", {})
    assert fouten and veld in str(fouten[0])


@pytest.mark.parametrize("adres", ["https://*", "http://a.nl", "https://a.nl/pad", "https://a.nl; x", "*.a.nl"])
def test_een_host_is_een_adres_en_meer_niet(adres):
    ruw = {"id": "x", "adres": adres, "waarom": t("X"), "bron": "proef-1"}
    record, fouten = controleer_record(ruw, Insluithost, "data/insluiten.yml", {})
    assert record is None and "is geen adres van een host" in str(fouten[0])


def soort(**velden) -> dict:
    return {"id": "hulp", "naam": t("Hulp"), **velden}


@pytest.mark.parametrize(
    ("soorten", "paginas", "melding"),
    [
        ([soort(paginas=["b/*.md"])], {}, "Hier hoort geen enkele pagina bij."),
        ([soort()], {}, "Deze soort heeft geen pagina's."),
        (
            [soort(paginas=["a/*.md"])],
            {"a/x.md": "bewoner"},
            "docs/a/x.md is voor bewoners en mag nooit in een venster.",
        ),
        ([soort(pagina="a/x.md")], {"a/x.md": "bewoner"}, "docs/a/x.md is voor bewoners en mag nooit in een venster."),
        (
            [soort(pagina="a/x.md")],
            {"a/x.md": "uitleg", "insluiten/hulp.md": "over"},
            "is al van docs/insluiten/hulp.md",
        ),
        ([soort(paginas=["a/*.md", "b/*.md"])], {"a/x.md": "uitleg", "b/x.md": "uitleg"}, "is al van docs/a/x.md"),
    ],
)
def test_wat_niet_in_een_venster_kan_houdt_de_bouw_tegen(minisite: Minisite, soorten, paginas, melding):
    minisite.data["insluiten.yml"]["insluitsoorten"] = soorten
    for naam, s in paginas.items():
        tekst = pagina(soort=s)
        if s == "bewoner":
            tekst = tekst.replace("soort: bewoner\n", "soort: bewoner\ntabtitel: Informatie\n")
        minisite.paginas[naam] = tekst
    gezegd = [m for m in meldingen(minisite.site_gelezen()) if m.bestand == "data/insluiten.yml"]
    assert len(gezegd) == 1 and melding in str(gezegd[0]) and gezegd[0].regel > 0
    assert melding in minisite.bouw().stderr


def test_de_stijl_van_een_venster_is_die_van_de_site_zonder_haar_kader():
    bestanden = eigen(WORTEL / "docs", REGISTER.mappen())
    stijl = voor_vensters(bestanden)[VENSTER].decode()
    site = bestanden[SITE].decode()
    for naam in NIET_IN_VENSTER:
        assert site.count(f"/* --- {naam}") == 1, f"site.css heeft geen deel '{naam}' meer: pas kern/assets.py aan"
    assert stijl.startswith("@layer thema") and kort(bestanden[RAND]).decode() in stijl
    for stukje in (".rail", ".zoek__", ".kop__rij", ".kaartje", ".deur"):
        assert stukje in site and f"{stukje}" not in stijl.split("@media print")[0], stukje
    for stukje in (".admonition", ".kh__antwoord", ".lijst__", "--merk"):
        assert stukje in stijl, stukje
    assert "/*" not in stijl and len(stijl) < 60_000
