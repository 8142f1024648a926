"""Tables as a phone shows them: labels, two lists side by side; the elements themselves say what they are."""

from __future__ import annotations

import markdown
import pytest

from kern.klaarzetten import Blad
from kern.opmaak import Opdracht, Opmaak
from kern.paginas import lees_pagina
from kern.tabellen import Kanten
from tests.minisite import pagina

LIJSTEN = [Kanten("Wel", "Niet", per_rij=False), Kanten("Feit", "Oordeel", per_rij=True)]


def html(tekst: str) -> tuple[str, list[str]]:
    """The HTML of a page, and what the net says of it."""
    p = lees_pagina(pagina(tekst + "\n"), "map/a.md", {"nl", "en"})
    blad, opmaak = Blad("nl", "map/a.md", p, p), Opmaak()
    opmaak.opdracht = Opdracht(blad, kanten=LIJSTEN)
    uit = markdown.markdown(p.tekst, extensions=["tables", "attr_list", opmaak])
    return uit, [str(m) for m in blad.meldingen]


def tabel(*koppen: str) -> str:
    rij = " | ".join("abcd"[: len(koppen)])
    return f"| {' | '.join(koppen)} |\n{'|---' * len(koppen)}|\n| {rij} |"


def test_elke_cel_kent_haar_kolom_ook_de_eerste():
    uit, fouten = html(tabel("Wanneer", "Wat *je* doet"))
    assert '<td data-kop="Wanneer">a</td>' in uit and 'data-kop="Wat je doet"' in uit and fouten == []
    assert "role=" not in uit, "HTML geeft deze elementen hun rol al"


def test_een_lege_kop_is_geen_kop():
    uit, _ = html(tabel(" ", "B"))
    assert uit.count("<th") - uit.count("<thead") == 1 and "<td>a</td>" in uit


def test_twee_lijsten_worden_blokken_met_een_kant():
    uit, _ = html(tabel("Wel", "Niet"))
    assert 'class="tabel tabel--blokken"' in uit
    assert '<td class="tabel__wel" data-kop="Wel">a</td>' in uit and 'class="tabel__niet"' in uit


@pytest.mark.parametrize("koppen", [("Feit", "Oordeel"), ("Vraag", "Wel", "Niet")])
def test_wat_per_rij_bij_elkaar_hoort_blijft_bij_elkaar(koppen):
    uit, _ = html(tabel(*koppen))
    assert "tabel--blokken" not in uit and "tabel__wel" in uit and "tabel__niet" in uit


@pytest.mark.parametrize("koppen", [("Wel", "Waarom"), ("Niet wel", "Niet")])
def test_een_halve_tweelijst_is_gewoon_een_tabel(koppen):
    uit, _ = html(tabel(*koppen))
    assert "tabel__" not in uit and "tabel--blokken" not in uit


@pytest.mark.parametrize("kenmerk", ["role=alert", "data-kop=x", ".tabel"])
def test_een_redacteur_schrijft_dit_niet_zelf(kenmerk):
    _, fouten = html(f"Tekst.\n{{ {kenmerk} }}")
    assert len(fouten) == 1
