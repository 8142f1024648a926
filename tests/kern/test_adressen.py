"""Where a page stands, and the way from one page to another."""

from __future__ import annotations

import pytest

from kern.adressen import adres_van, pad_in_taal, relatief


@pytest.mark.parametrize(
    ("naam", "pad"),
    [
        ("index.md", ""),
        ("a.md", "a/"),
        ("a/index.md", "a/"),
        ("a/b.md", "a/b/"),
        ("a/b/index.md", "a/b/"),
        ("a/kaartindex.md", "a/kaartindex/"),
        ("kaartindex.md", "kaartindex/"),
    ],
)
def test_het_pad_van_een_pagina(naam, pad):
    assert pad_in_taal(naam) == pad


@pytest.mark.parametrize(
    ("naam", "taal", "adres"),
    [("index.md", "nl", "./"), ("index.md", "en", "en/"), ("a/b.md", "nl", "a/b/"), ("a/b.md", "en", "en/a/b/")],
)
def test_het_adres_in_een_taal(naam, taal, adres):
    assert adres_van(naam, taal) == adres


@pytest.mark.parametrize(
    ("doel", "hier", "weg"),
    [
        ("a/b/", "a/c/", "../b/"),
        ("a/b/", "a/b/", "./"),
        ("a/", "./", "a/"),
        ("./", "a/b/", "../../"),
        ("", "a/b/", "../../"),
        (".", "a/", "../"),
        ("en/a/", "a/", "../en/a/"),
        ("assets/css/x.css", "en/a/", "../../assets/css/x.css"),
        ("assets/css/x.css", "", "assets/css/x.css"),
        ("a/", "404.html", "a/"),
        ("a/", "en/404.html", "../a/"),
    ],
)
def test_de_weg_van_hier_naar_daar(doel, hier, weg):
    assert relatief(doel, hier) == weg
