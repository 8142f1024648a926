"""What the site adds to Markdown: tables for a phone, terms explained once, sections for the search."""

from __future__ import annotations

import re

import markdown
import pytest

from kern.klaarzetten import Blad, Stuk
from kern.opmaak import Begrippen, Opdracht, Opmaak, patroon_van
from kern.paginas import lees_pagina
from kern.register import REGISTER, Macro, Zoek
from tests.minisite import pagina

EXTENSIES = ["toc", "tables", "admonition", "attr_list"]


def maak(tekst: str, *stukken: Stuk, begrippen: Begrippen | None = None, soort: str = "uitleg") -> tuple[str, Blad]:
    """The HTML of `tekst`, in which `@0` stands for the first piece, and the page afterwards."""
    p = lees_pagina(pagina(tekst, soort=soort), "a.md", ("nl",))
    blad, opmaak = Blad("nl", "a.md", p, p), Opmaak()
    blad.stukken = list(stukken)
    opmaak.opdracht = Opdracht(blad, begrippen)
    html = markdown.markdown(re.sub(r"@(\d)", "\ue000\\1\ue001", tekst), extensions=[*EXTENSIES, opmaak])
    return html, blad


def stuk(html: str, zoek: Zoek = Zoek.TEKST, regel: int = 7) -> Stuk:
    return Stuk(html, Macro("proef", lambda w: "", "", None, zoek, False), regel)


def test_elke_cel_kent_het_woord_van_haar_kolom():
    html, blad = maak(
        "| Wat | @0 | |\n|---|---|---|\n| een | twee | drie |\n| vier | | zes |\n", stuk("<b>H<i hidden>x</i></b>")
    )
    assert re.sub(r"\s+(?=<)", "", html) == (
        '<table class="tabel"><thead><tr><th>Wat</th><th><b>H<i hidden>x</i></b></th><td></td></tr></thead><tbody>'
        '<tr><td data-kop="Wat">een</td><td data-kop="H">twee</td><td>drie</td></tr>'
        '<tr><td data-kop="Wat">vier</td><td data-kop="H"></td><td>zes</td></tr></tbody></table>'
    )
    assert blad.meldingen == []


def test_elke_tabel_heeft_haar_eigen_koppen():
    html, _ = maak("| A | B |\n|---|---|\n| 1 | 2 |\n\nTekst.\n\n| C | D |\n|---|---|\n| 3 | 4 |\n")
    assert re.findall(r'data-kop="(.)">(.)', html) == [("A", "1"), ("B", "2"), ("C", "3"), ("D", "4")]


def test_een_tabel_met_een_kolom_te_weinig_kop_blijft_heel():
    html, _ = maak("| A | |\n|---|---|\n| 1 | 2 |\n")
    assert '<td data-kop="A">1</td>' in html and "<td>2</td>" in html


def begrippen(*woorden: str) -> Begrippen:
    return Begrippen(
        patroon_van(list(woorden)),
        {w.lower(): w.lower()[:4] for w in woorden},
        lambda id_, woord: f"<u {id_}>{woord}</u>",
    )


def test_een_begrip_wordt_de_eerste_keer_uitgelegd_in_lopende_tekst():
    html, _ = maak(
        "Code en code.\n\nNog een CODE, en een Meldcode *met meldcode*.\n", begrippen=begrippen("code", "meldcode")
    )
    assert html == (
        "<p><u code>Code</u> en code.</p>\n<p>Nog een CODE, en een <u meld>Meldcode</u> <em>met meldcode</em>.</p>"
    )


@pytest.mark.parametrize(
    "tekst",
    [
        "## Code { #a }\n",
        "[code](b.md)\n",
        "`code`\n",
        "| code |\n|---|\n| x |\n",
        '!!! doen "Code"\n\n    x\n',
    ],
)
def test_waar_een_begrip_niet_wordt_uitgelegd(tekst):
    html, _ = maak(tekst + "\nDan code.\n", begrippen=begrippen("code"))
    assert html.count("<u ") == 1 and "Dan <u code>code</u>." in html


def test_de_tekst_na_een_link_telt_wel():
    html, _ = maak("[code](b.md) en code *x* code.\n", begrippen=begrippen("code"))
    assert html == '<p><a href="b.md">code</a> en <u code>code</u> <em>x</em> code.</p>'


def test_wat_een_macro_al_uitlegde_wordt_niet_nog_eens_uitgelegd():
    p = lees_pagina(pagina("x"), "a.md", ("nl",))
    blad, opmaak = Blad("nl", "a.md", p, p), Opmaak()
    blad.gebruikt.begrippen["code"] = None
    opmaak.opdracht = Opdracht(blad, begrippen("code", "ander"))
    assert markdown.markdown("Code en ander.", extensions=[opmaak]) == "<p>Code en <u ande>ander</u>.</p>"


def test_zonder_begrippen_of_opdracht_gewone_opmaak():
    assert patroon_van([]) is None
    assert maak("Code.\n", begrippen=begrippen())[0] == maak("Code.\n")[0] == "<p>Code.</p>"
    assert markdown.markdown("| a |\n|---|\n| b |", extensions=["tables", Opmaak()]).startswith("<table>")


@pytest.mark.parametrize(
    ("zoek", "soort", "telt"),
    [
        (Zoek.TEKST, "uitleg", True),
        (Zoek.TEKST, "register", True),
        (Zoek.NOOIT, "hulpmiddel", False),
        (Zoek.HULPMIDDEL, "hulpmiddel", True),
        (Zoek.HULPMIDDEL, "uitleg", False),
        (Zoek.BUITEN_REGISTER, "uitleg", True),
        (Zoek.BUITEN_REGISTER, "register", False),
    ],
)
def test_wat_een_macro_toont_telt_voor_het_zoeken_zoals_zij_is_aangemeld(zoek, soort, telt):
    html, blad = maak(
        "## Kop { #kop }\n\nVoor @0 na code.\n", stuk("<b>stuk</b>", zoek), soort=soort, begrippen=begrippen("code")
    )
    assert blad.secties == [("kop", "Kop", f"Voor {'stuk ' if telt else ''}na code.")]
    assert "<b>stuk</b>" in html


def test_een_macro_die_niet_op_de_pagina_komt_wordt_gezegd_met_haar_regel():
    _, blad = maak("| a |\n|---|\n| b | @0 |\n\nDan @1.\n", stuk("<b>weg</b>", regel=9), stuk("<b>er</b>"))
    (melding,) = blad.meldingen
    assert (melding.bestand, melding.regel, melding.veld) == ("docs/a.md", 9, "proef")
    assert "komt niet op de pagina" in melding.wat


def test_een_entiteit_is_geen_html_en_een_element_wel():
    _, blad = maak("R&amp;D &eacute;\n\n@0\n", stuk("<div>x</div>"))
    assert blad.meldingen == []
    _, blad = maak("Een @0 <b>dik</b> woord\n", stuk("<i>x</i>"))
    assert {(m.regel, m.veld) for m in blad.meldingen} == {(0, "html")}


def test_elke_macro_zegt_hoe_zij_telt():
    assert {m.zoek for m in REGISTER.macros.values()} <= set(Zoek)
