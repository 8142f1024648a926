"""Mistakes in pages stop the build with a Dutch message: file, line, what, closest match."""

import pytest

from tests.minisite import contact, pagina


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (
            'Een\n\n{{ contact("veilig-tuis") }}\n',
            ["docs/fout.md:15 [contact]", "'veilig-tuis' bestaat niet", "Bedoel je 'veilig-thuis'?"],
        ),
        ('{{ wet("proefwet", "5.2.7") }}\n', ["docs/fout.md:13 [wet]", "Artikel '5.2.7'", "Bedoel je '5.2.6'?"]),
        (
            '{{ contakt("x") }}\n',
            ["docs/fout.md:13 [contakt]", "De macro 'contakt' bestaat niet", "Bedoel je 'contact'?"],
        ),
        ("{{ iets }}\n", ["docs/fout.md:13 [macro]", "meer dan een macro"]),
        ('{{ contact("x" }}\n', ["docs/fout.md:13 [macro]", "meer dan een macro"]),
        ("{{ contact() }}\n", ["docs/fout.md:13 [contact]", "verkeerde gegevens"]),
        ('{{ contact("verborgen") }}\n', ["docs/fout.md:13 [contact]", "mag niet op de site"]),
        ('{{ bron("proef-1", "x") }}\n', ["[bron]", "verkeerde gegevens"]),
    ],
)
def test_fout_in_een_macro(minisite, tekst, verwacht):
    minisite.data["contacten.yml"]["contacten"].append(contact("verborgen", "0800-1111", publiceren=False))
    minisite.paginas["fout.md"] = pagina(tekst)
    klaar = minisite.bouw()
    assert klaar.returncode != 0
    assert any(all(deel in regel for deel in verwacht) for regel in klaar.stderr.splitlines()), klaar.stderr
    assert not (minisite.site / "index.html").exists(), "er mag niets half gebouwd blijven"


def test_alle_fouten_van_alle_paginas_in_een_keer(minisite):
    minisite.paginas["a.md"] = pagina('{{ contact("weg") }}\n')
    minisite.paginas["b.md"] = pagina('{{ wet("weg") }}\n\n{{ weg() }}\n')
    minisite.paginas["b2.md"] = pagina('{{ wet("weg") }}\n')
    uit = minisite.bouw().stderr
    assert "docs/a.md:13" in uit and "docs/b.md:15" in uit and "docs/b2.md:13" in uit


@pytest.mark.parametrize(
    ("maak", "verwacht"),
    [
        (lambda s: s.paginas.update({"fout.md": "Geen voorblad\n"}), "docs/fout.md:1"),
        (
            lambda s: s.paginas.update({"fout.md": pagina().replace("eigenaar: inhoud", "eigenaar: Jan")}),
            "docs/fout.md:6 [eigenaar]",
        ),
        (lambda s: s.paginas.update({"fout.en.md": s.paginas["index.en.md"]}), "docs/fout.en.md:1"),
        (lambda s: s.data["contacten.yml"]["contacten"][0].pop("naam"), "data/contacten.yml:"),
        (lambda s: s.ruw.update({"cijfers.yml": "cijfers: [\n"}), "data/cijfers.yml:"),
    ],
)
def test_fout_in_voorblad_of_gegevens(minisite, maak, verwacht):
    maak(minisite)
    klaar = minisite.bouw()
    assert klaar.returncode != 0 and f"FOUT  {verwacht}" in klaar.stderr, klaar.stderr


def test_kapotte_link_en_kapot_anker_stoppen_de_bouw(minisite):
    minisite.paginas["a.md"] = pagina("[x](weg.md)\n")
    assert minisite.bouw().returncode != 0
    minisite.paginas["a.md"] = pagina("[x](index.md#weg)\n")
    klaar = minisite.bouw()
    assert (
        klaar.returncode != 0 and "docs/a.md:13 [link]: Op docs/index.md is geen kop met anker 'weg'." in klaar.stderr
    )
