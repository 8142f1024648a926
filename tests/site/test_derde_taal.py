"""The real content with a third language of which little is translated: three lines of settings, and it is there."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from kern.gegevens import laad
from kern.paginas import lees_alles
from tests.minisite import WORTEL
from tests.serverproces import een_keer
from tools.bouw import mkdocs_bouw

REGELS = "        - locale: fr\n          name: Français\n          build: true\n"
VERTAALD = ("index.md", "zelf.md", "rollen/vakman.md")


def maak(map_: Path) -> None:
    """A copy of the content with French, built."""
    for naam in ("docs", "data"):
        shutil.copytree(WORTEL / naam, map_ / naam)
    for naam in ("macros", "hooks", "overrides"):
        (map_ / naam).symlink_to(WORTEL / naam)
    instellingen = (WORTEL / "mkdocs.yml").read_text("utf-8")
    assert instellingen.count("\nhooks:\n") == 1
    (map_ / "mkdocs.yml").write_text(instellingen.replace("\nhooks:\n", f"\n{REGELS}hooks:\n"), "utf-8")
    for naam in VERTAALD:
        engels = (map_ / "docs" / naam.replace(".md", ".en.md")).read_text("utf-8")
        tekst = re.sub(r"^title: .*$", f'title: "Français, {naam}"', engels, count=1, flags=re.M)
        (map_ / "docs" / naam.replace(".md", ".fr.md")).write_text(tekst, "utf-8")
    fout = mkdocs_bouw(map_, map_ / "site")
    assert fout is None, fout


@pytest.fixture(scope="session")
def frans(tmp_path_factory) -> Path:
    """The folder of that copy, built once for all processes of this run."""
    eigen = tmp_path_factory.getbasetemp()
    return een_keer((eigen.parent if "PYTEST_XDIST_WORKER" in os.environ else eigen) / "frans", maak)


def test_elke_pagina_is_er_in_de_derde_taal_of_valt_terug(frans):
    paginas = lees_alles(frans / "docs", ("nl", "en", "fr"))
    zin, _ = laad(frans / "data").teksten["vertaling.ontbreekt"].in_taal("fr")
    vertaald, terug = [], []
    for naam in paginas.per_naam:
        pad = frans / "site" / "fr" / naam.removesuffix("index.md").removesuffix(".md") / "index.html"
        boom = LexborHTMLParser(pad.read_text("utf-8").replace("\u00ad", ""))
        assert boom.css_first("html").attributes["lang"] == "fr", naam
        melding = boom.css_first(".vertaling--ontbreekt")
        if melding is None:
            assert boom.css_first('main [lang="nl"] h1') is None, naam
            assert boom.css_first("h1").text(strip=True).startswith("Français"), naam
            vertaald.append(naam)
        else:
            assert zin in melding.text(), naam
            kop = boom.css_first('main div[lang="nl"] h1')
            assert kop is not None and kop.text(strip=True) == paginas.bron(naam).voorblad.title, naam
            terug.append(naam)
    assert sorted(vertaald) == sorted(VERTAALD) and len(terug) > len(vertaald)


def test_alleen_wat_vertaald_is_staat_in_de_kaart_van_de_site(frans):
    kaart = (frans / "site" / "sitemap.xml").read_text("utf-8")
    adressen = re.findall(r"<loc>[^<]*?/(fr/[^<]*)</loc>", kaart)
    assert sorted(adressen) == ["fr/", "fr/rollen/vakman/", "fr/zelf/"]


def test_de_derde_taal_heeft_alles_wat_een_taal_heeft(frans):
    for naam in ("fr/nu/index.html", "fr/nu.webmanifest", "fr/sw.js", "fr/404.html", "fr/offline/index.html"):
        assert (frans / "site" / naam).is_file(), naam
    index = (frans / "site" / "assets" / "zoek" / "fr.js").read_text("utf-8")
    assert "Français, zelf.md" in index and "Acuut gevaar" not in index
