"""Words of HTML as a reader sees them, and sections with their headings."""

from __future__ import annotations

import pytest

from kern.html_tekst import secties, tekst_van


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        ("", ""),
        ("  gewone \n  tekst ", "gewone tekst"),
        ("R&amp;D", "R&D"),
        ("<p>een</p><p>twee</p>", "een twee"),
        ("<p>ge<b>heel</b> <em>a</em>b</p>", "geheel ab"),
        ("<p>Bel <a href='x'>112</a>, nu <span>(snel)</span> .</p>", "Bel 112, nu (snel)."),
        ("<p>Onder toezicht (<a>ots</a>) staan</p>", "Onder toezicht (ots) staan"),
        ("<p>a<!-- weg -->b</p>", "ab"),
        ("<p>a</p><script>x</script><style>y</style><template><p>w</p></template><form>v</form><p>b</p>", "a b"),
        ("<ul><li>een</li><li>twee</li></ul>", "een twee"),
    ],
)
def test_tekst_van(html, tekst):
    assert tekst_van(html) == tekst


def test_wat_een_lezer_moet_openen_kan_wegblijven():
    html = "<p>zien <span hidden>niet zien <b>ook niet</b></span> weer</p>"
    assert tekst_van(html) == "zien niet zien ook niet weer"
    assert tekst_van(html, verborgen=False) == "zien weer"


def test_secties():
    html = (
        "<h1>Titel</h1><p>Begin.</p><h2 id='een'>Kop <em>een</em></h2><p>Tekst</p><p>een.</p>"
        "<div><h3 id='twee'>Kop <b>t</b>wee</h3><p>Twee.</p></div><h2>Zonder anker</h2><h4 id='vier'>Vier</h4>"
    )
    assert secties(html) == [
        ("", "", "Titel Begin."),
        ("een", "Kop een", "Tekst een."),
        ("twee", "Kop twee", "Twee."),
        ("", "Zonder anker", "Vier"),
    ]


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        (
            "<table><thead><tr><th>Wel</th><th>Niet</th></tr></thead><tbody>"
            "<tr><td data-kop='Wel'>tijd</td><td data-kop='Niet'>een oordeel.</td></tr>"
            "<tr><td data-kop='Wel'>plaats</td><td data-kop='Niet'></td></tr></tbody></table><p>Verder.</p>",
            "Wel: tijd; Niet: een oordeel. plaats; Verder.",
        ),
        ("<table><tbody><tr><th>Rij</th><td>een</td></tr></tbody></table>", "Rij; een"),
        (
            "<p>Het heet <begrip-uitleg><a>dwang</a><span role='note' hidden><b>dwang</b>: niet mogen.</span>"
            "</begrip-uitleg>, vaak.</p>",
            "Het heet dwang, vaak.",
        ),
        ("<p>Waar. <a class='bronverwijzing'><span>Bron: </span>CBS</a></p>", "Waar."),
        (
            "<div class='admonition'><p class='admonition-title'>Niet doen</p><ul><li>Vragen.</li></ul></div>"
            "<div class='admonition'><p class='admonition-title'>Gevaar?</p><p>Ga weg.</p></div>",
            "Niet doen: Vragen. Gevaar? Ga weg.",
        ),
        ("<p>Zo: a; b.</p>", "Zo: a; b."),
    ],
)
def test_wat_op_de_pagina_uit_elkaar_staat_loopt_niet_in_elkaar(html, tekst):
    assert secties(html) == [("", "", tekst)]


def test_een_kop_met_anker_is_een_sectie_en_leegte_niet():
    assert secties("<h2 id='a'>A</h2><h2>B</h2>") == [("a", "A", "")]
    assert secties("") == secties("<p> </p>") == []
