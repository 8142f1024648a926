"""Measures of how a page reads: what counts as a sentence, which are short, long, tied to a reason, or a question."""

from __future__ import annotations

import pytest

from kern.klaarzetten import Blad
from kern.leesbaarheid import Maten, leeswoorden, lopende_tekst, meet, zinnen
from tests.minisite import Minisite, pagina


def woorden(aantal: int) -> str:
    return " ".join(["Woord", *["woord"] * (aantal - 1)]) + "."


@pytest.mark.parametrize(
    ("tekst", "delen"),
    [
        ("Bel nu. Wacht niet! Is er gevaar? Ga weg.", ["Bel nu.", "Wacht niet!", "Is er gevaar?", "Ga weg."]),
        ("Zeg: \u201cGa weg.\u201d Bel dan.", ["Zeg: \u201cGa weg.\u201d", "Bel dan."]),
        ("Artikel 5.2.6 telt. 3 dagen later.", ["Artikel 5.2.6 telt.", "3 dagen later."]),
        ("Kop\nEen zin op\n en de rest.", ["Een zin op", "en de rest."]),
        ("", []),
    ],
)
def test_zinnen(tekst, delen):
    assert [z.rstrip("\u201d") for z in zinnen(tekst)] == [d.rstrip("\u201d") for d in delen]


@pytest.mark.parametrize(("aantal", "kort", "lang"), [(2, 1, 0), (5, 1, 0), (6, 0, 0), (20, 0, 0), (21, 0, 1)])
def test_kort_en_lang(aantal, kort, lang):
    assert meet([woorden(aantal)], "nl") == Maten(1, aantal, kort, lang, 0, 0)


@pytest.mark.parametrize(
    ("zin", "taal", "reden"),
    [
        ("Bel, want het haast.", "nl", 1),
        ("OMDAT het haast heeft.", "nl", 1),
        ("Wanten zijn warm nu.", "nl", 0),
        ("Call because it is urgent.", "en", 1),
        ("Which is why we call.", "en", 1),
        ("Bel, want het haast.", "en", 0),
        ("Bel, want het haast.", "ar", 0),
    ],
)
def test_woorden_die_een_zin_aan_een_reden_binden(zin, taal, reden):
    assert meet([zin], taal).reden == reden


@pytest.mark.parametrize(
    ("zin", "taal", "vragen"),
    [
        ("Is there danger now?", "en", 1),
        ("\u201cDo you see it?", "en", 1),
        ("Is there danger now.", "en", 0),
        ("Island life is good?", "en", 0),
        ("Is er gevaar nu?", "nl", 0),
        ("Do je dit wel?", "nl", 0),
    ],
)
def test_vragen_die_met_een_hulpwerkwoord_beginnen(zin, taal, vragen):
    assert meet([zin], taal).vragen == vragen


def test_maten_tellen_op_over_teksten_en_geven_gemiddelde_en_deel():
    maten = meet([f"{woorden(4)} {woorden(22)}", woorden(10), ""], "nl")
    assert maten == Maten(3, 36, 1, 1, 0, 0)
    assert (maten.gemiddeld, maten.deel(maten.lang)) == (12.0, pytest.approx(100 / 3))
    niets = meet([], "nl")
    assert (niets.gemiddeld, niets.deel(1)) == (0.0, 0.0)


TEKST = """## Kop { #kop }

Eerste regel **met nadruk**
en [een link](index.md) erbij.

!!! doen "Titel"

    In een blok.

    Nog in het blok.

- punt een
    gaat door
- punt `twee`
1. stap een
2) stap twee

| a | b |
|---|---|
| c | d |

Een {{ begrip("proefbegrip") }} hier. {{ bron("proef-1") }}

{{ contact("veilig-thuis", "blok") }}
"""


def test_lopende_tekst_is_wat_een_lezer_als_zinnen_leest(minisite: Minisite):
    minisite.paginas["a.md"] = pagina(TEKST)
    blad: Blad = minisite.site_gelezen().bladen[("nl", "a.md")]
    assert len(blad.stukken) == 3 and not blad.meldingen
    assert lopende_tekst(blad).split("\n") == [
        "Eerste regel met nadruk en een link erbij.",
        "punt een gaat door",
        "punt twee",
        "stap een",
        "stap twee",
        "Een proef hier.",
    ]


def test_leeswoorden_zijn_alles_wat_een_lezer_langs_moet(minisite: Minisite):
    """Heading, paragraph, title of the box, its two lines, four items, table; a reference counts, a tool does not."""
    minisite.paginas["a.md"] = pagina(TEKST)
    minisite.paginas["b.md"] = pagina(TEKST.replace('{{ contact("veilig-thuis", "blok") }}', ""))
    minisite.paginas["c.md"] = pagina(TEKST.split("Een {{ begrip")[0])
    bladen = minisite.site_gelezen().bladen
    assert leeswoorden(bladen[("nl", "c.md")]) == 1 + 8 + 1 + 3 + 4 + 4 + 2 + 2 + 2 + 4
    assert leeswoorden(bladen[("nl", "a.md")]) == leeswoorden(bladen[("nl", "b.md")])
    assert leeswoorden(bladen[("nl", "a.md")]) > leeswoorden(bladen[("nl", "c.md")]) + 3
