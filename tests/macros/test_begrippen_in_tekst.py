"""Terms are explained once, and never inside links, headings or controls."""

import pytest

from kern.begrippen_in_tekst import leg_uit

TERMEN = {"meldcode": "meldcode", "veilig thuis": "veilig-thuis", "thuis": "thuis"}


def doe(html: str) -> str:
    return leg_uit(html, TERMEN, lambda id_, woorden: f"[{id_}:{woorden}]")


def test_eerste_keer_en_daarna_niet():
    assert doe("<p>Meldcode en meldcode.</p><p>meldcode</p>") == "<p>[meldcode:Meldcode] en meldcode.</p><p>meldcode</p>"


def test_langste_term_wint():
    assert doe("<p>Bel Veilig Thuis, niet thuis.</p>") == "<p>Bel [veilig-thuis:Veilig Thuis], niet [thuis:thuis].</p>"


@pytest.mark.parametrize("tag", ["a", "h2", "h3", "button", "summary", "code", "th", "label", "begrip-uitleg"])
def test_niet_in(tag):
    html = f"<{tag}>de <em>meldcode</em> hier</{tag}>"
    assert doe(html) == html
    assert doe(html + "<p>meldcode</p>").endswith("<p>[meldcode:meldcode]</p>")


@pytest.mark.parametrize("klasse", ["hulp", "kaart kaart--wet", "nood", "admonition-title"])
def test_niet_in_een_blok_van_een_hulpmiddel(klasse):
    html = f'<div class="{klasse}"><div><p>meldcode</p></div></div>'
    assert doe(html) == html
    assert "[meldcode" in doe('<div class="admonition doen"><p>meldcode</p></div>')


def test_alleen_hele_woorden_en_geen_attributen():
    html = '<p title="meldcode">meldcodes en sub-meldcode<br></p>'
    assert doe(html) == html


def test_zonder_termen_blijft_alles_gelijk():
    assert leg_uit("<p>x</p>", {}, lambda i, w: "") == "<p>x</p>"


def test_wat_al_is_uitgelegd_blijft_gewone_tekst():
    html = "<p>meldcode</p>"
    assert leg_uit(html, TERMEN, lambda id_, woorden: "x", {"meldcode"}) == html
