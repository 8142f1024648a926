"""Styles and scripts stand in a folder named after their content."""

import pytest

from hooks.vaste_map import VERWIJZING, eigen_map, verplaats, vingerafdruk


@pytest.fixture
def site(tmp_path):
    for naam, tekst in {"css/a.css": "a", "js/b.js": "b", "js/hulp/c.js": "c"}.items():
        pad = tmp_path / "assets" / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(tekst, "utf-8")
    (tmp_path / "index.html").write_text('<link href="assets/css/a.css"><script src="/sub/assets/js/b.js"></script><img src="assets/img/x.svg">', "utf-8")
    return tmp_path


def test_verplaatsen_en_verwijzen(site):
    naam = verplaats(site)
    assert naam == eigen_map(site) and (site / "assets" / naam / "js" / "hulp" / "c.js").is_file() and not (site / "assets" / "js").exists()
    assert (site / "index.html").read_text("utf-8") == (
        f'<link href="assets/{naam}/css/a.css"><script src="/sub/assets/{naam}/js/b.js"></script><img src="assets/img/x.svg">')


@pytest.mark.parametrize(("pad", "tekst"), [("js/b.js", "anders"), ("css/nieuw.css", ""), ("stylesheets/main.00000000.min.css", "thema"), ("js/hulp/c.js", "b")])
def test_elke_verandering_geeft_een_andere_map(site, pad, tekst):
    oud = vingerafdruk(site / "assets")
    (site / "assets" / pad).parent.mkdir(exist_ok=True)
    (site / "assets" / pad).write_text(tekst, "utf-8")
    assert vingerafdruk(site / "assets") != oud


def test_een_andere_site_en_gewone_tekst_blijven_staan():
    for html in ('<a href="https://voorbeeld.nl/assets/css/x">', "<p>Zie assets/css/site.css</p>"):
        assert VERWIJZING.sub("X", html) == html


def test_geen_pagina_wijst_naar_de_oude_plek(gebouwd):
    map_ = eigen_map(gebouwd)
    for pad in gebouwd.rglob("*.html"):
        tekst = pad.read_text("utf-8")
        assert not VERWIJZING.search(tekst), pad
        assert f"assets/{map_}/" in tekst, pad
