"""Soft hyphens: in long words of running text and headings, never in code, addresses or attributes."""

from __future__ import annotations

import pytest

from kern.afbreken import DEEL, LANG, LANG_IN_KOP, ZACHT, woord, zet_zachte_streepjes


def streepjes(html: str, taal: str = "nl") -> str:
    return zet_zachte_streepjes(html, taal).replace(ZACHT, "~")


def test_een_lang_woord_breekt_en_een_kort_niet():
    assert streepjes("<p>de aandachtsfunctionaris belt</p>") == "<p>de aan~dachts~functi~ona~ris belt</p>"


def test_een_kop_is_groter_en_breekt_eerder():
    kort = "keuzehulp"
    assert LANG_IN_KOP <= len(kort) < LANG
    assert streepjes(f"<h2>{kort}</h2><p>{kort}</p>") == f"<h2>keuze~hulp</h2><p>{kort}</p>"


@pytest.mark.parametrize(
    "woorden", ["aandachtsfunctionaris", "kindermishandeling", "organisatie", "Uitvoeringsbesluit"]
)
def test_geen_deel_is_te_kort(woorden):
    delen = woord(woorden, "nl").split(ZACHT)
    assert "".join(delen) == woorden and len(delen) > 1 and min(map(len, delen)) >= DEEL


@pytest.mark.parametrize(
    "html",
    [
        '<p title="aandachtsfunctionaris" data-x="a > aandachtsfunctionaris">x</p>',
        "<code>aandachtsfunctionaris</code>",
        "<script>aandachtsfunctionaris</script>",
        "<head><title>aandachtsfunctionaris</title></head>",
        "<p>www.aandachtsfunctionaris.nl, post@aandachtsfunctionaris</p>",
        "<h2><code><i>x</i> aandachtsfunctionaris</code></h2>",
        '<p lang="xx">aandachtsfunctionaris</p>',
    ],
)
def test_hier_breekt_niets(html):
    assert zet_zachte_streepjes(html, "nl") == html


def test_wat_in_een_andere_taal_staat_breekt_naar_die_taal():
    los, binnen = streepjes("<p>kindermishandeling</p>"), streepjes('<p lang="nl">kindermishandeling</p>', "en")
    assert binnen.removeprefix('<p lang="nl">') == los.removeprefix("<p>")
    na = streepjes('<div lang="nl"><div>x</div></div><p>responsibility</p>', "nl")
    assert na.endswith(streepjes("<p>responsibility</p>", "nl")) and "~" in na


def test_een_tweede_keer_verandert_niets():
    eens = zet_zachte_streepjes("<p>aandachtsfunctionaris</p>", "nl")
    assert zet_zachte_streepjes(eens, "nl") == eens
