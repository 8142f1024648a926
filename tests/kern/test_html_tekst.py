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


def test_een_kop_met_anker_is_een_sectie_en_leegte_niet():
    assert secties("<h2 id='a'>A</h2><h2>B</h2>") == [("a", "A", "")]
    assert secties("") == secties("<p> </p>") == []
