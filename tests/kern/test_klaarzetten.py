"""A page put ready in a language: macros resolved, the source language where a translation lacks, mistakes at their line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kern import klaarzetten
from kern.meldingen import OnbekendeVerwijzing
from tests.minisite import Minisite, pagina, t, vertaling


@pytest.fixture
def site(minisite: Minisite):
    minisite.paginas |= {
        "map/a.md": pagina(
            '## Kop { #kop }\n\nEen {{ begrip("proefbegrip") }} en {{ begrip("proefbegrip") }}\n\n'
            '{{ begrip("weg") }} {{ begrp("x") }} {{ begrip(3) }} {{ x.y }} {{ bron("proef-1") }}.\n',
            title="Proef",
            soort="rol",
        ),
        "los.md": pagina("Tekst {{ begrip('proefbegrip') }}.\n", title="Los"),
        "kapot.md": "Zonder voorblad.\n",
        "alleen.en.md": vertaling("Text.\n", title="Alone"),
    }
    return minisite.site_gelezen()


def test_macros_worden_stukken_en_de_rest_blijft_staan(site):
    blad = site.bladen[("nl", "map/a.md")]
    assert [(s.macro.naam, s.regel) for s in blad.stukken] == [("begrip", 15), ("begrip", 15), ("bron", 17)]
    assert blad.tekst == ("\n## Kop { #kop }\n\nEen \ue0000\ue001 en \ue0001\ue001\n\n    \ue0002\ue001.\n")
    assert blad.als_markdown.startswith(
        f"\n## Kop {{ #kop }}\n\nEen {blad.stukken[0].html} en {blad.stukken[1].html}\n"
    )
    assert (blad.soort, blad.adres, blad.terugval) == ("rol", "map/a/", False)


def test_een_blad_onthoudt_wat_het_toonde(site):
    een, ander = site.bladen[("nl", "map/a.md")].gebruikt, site.bladen[("nl", "los.md")].gebruikt
    assert (list(een.bronnen), list(een.begrippen)) == (["proef-1"], ["proefbegrip"])
    assert (list(ander.bronnen), list(ander.begrippen)) == ([], ["proefbegrip"])


def test_elke_fout_heeft_bestand_regel_macro_en_raad(site):
    blad = site.bladen[("nl", "map/a.md")]
    assert [(m.bestand, m.regel, m.veld, m.wat) for m in blad.meldingen] == [
        ("docs/map/a.md", 17, "begrip", "De id 'weg' bestaat niet bij begrippen (data/begrippen.yml)."),
        ("docs/map/a.md", 17, "begrp", "De macro 'begrp' bestaat niet."),
        ("docs/map/a.md", 17, "begrip", "De macro begrip kreeg verkeerde gegevens."),
    ]
    assert blad.meldingen[1].doe == "Bedoel je 'begrip'?" and all(m.doe for m in blad.meldingen)


def test_zonder_vertaling_staat_er_de_brontaal_met_het_adres_van_de_taal(site):
    blad = site.bladen[("en", "los.md")]
    assert (blad.terugval, blad.taal, blad.pagina.taal, blad.adres) == (True, "en", "nl", "en/los/")
    assert "een proef" in blad.stukken[0].html and 'lang="' not in blad.stukken[0].html
    eigen = site.bladen[("en", "index.md")]
    assert (eigen.terugval, eigen.pagina.taal, eigen.soort) == (False, "en", "start")


def test_een_vertaling_zonder_bron_en_een_pagina_zonder_voorblad_zijn_uitleg(site):
    assert site.bladen[("nl", "alleen.md")].soort == site.bladen[("nl", "kapot.md")].soort == "uitleg"
    assert site.bladen[("nl", "alleen.md")].pagina.taal == "en"


def test_titels_in_de_taal_anders_in_de_brontaal(site):
    en = site.klaarzetter("en")
    assert (en.titel_van("index.md"), en.titel_van("los.md"), en.titel_van("alleen.md")) == ("Home", "Los", "Alone")
    for weg in ("weg.md", "kapot.md"):
        with pytest.raises(OnbekendeVerwijzing, match=f"docs/{weg} bestaat niet"):
            en.titel_van(weg)


def test_de_lijst_van_bladen_heeft_alleen_wat_er_in_de_taal_is(site):
    assert ("index.md", "Home", []) in site.klaarzetter("en").bladen()
    assert {naam for naam, *_ in site.klaarzetter("en").bladen()} == {
        "index.md", "alleen.md", "bijlagen/bronnen.md", "bijlagen/begrippen.md",
    }  # fmt: skip
    assert ("los.md", "Los", ["proef"]) in site.klaarzetter("nl").bladen()
    assert "kapot.md" not in {naam for naam, *_ in site.klaarzetter("nl").bladen()}


def test_een_link_telt_vanaf_de_pagina_en_binnen_de_taal(site):
    naar = site.klaarzetter("en").link_vanaf("en/map/a/")
    assert (naar("los.md", None), naar("index.md", "kop"), naar("map/a.md", "x")) == (
        "../../los/",
        "../../#kop",
        "./#x",
    )
    with pytest.raises(OnbekendeVerwijzing, match="docs/weg.md bestaat niet"):
        naar("weg.md", None)


def test_wat_een_lezer_ziet_staat_in_de_afdruk(minisite):
    voor = minisite.site_gelezen().bladen[("nl", "bijlagen/begrippen.md")].afdruk
    assert minisite.site_gelezen().bladen[("nl", "bijlagen/begrippen.md")].afdruk == voor
    minisite.data["begrippen.yml"]["begrippen"][0]["definitie"] = t("iets anders")
    na = minisite.site_gelezen().bladen[("nl", "bijlagen/begrippen.md")].afdruk
    assert na != voor and "iets anders" in str(na)


def test_het_contact_voor_een_lek_komt_bij_de_macros(minisite, monkeypatch):
    monkeypatch.setenv("BEVEILIGING_CONTACT", "mailto:lek@voorbeeld.nl")
    assert minisite.site_gelezen().klaarzetter("nl").weergave("./").meldadres == "mailto:lek@voorbeeld.nl"
    monkeypatch.delenv("BEVEILIGING_CONTACT")
    assert minisite.site_gelezen().klaarzetter("nl").weergave("./").meldadres == ""


def test_een_macro_kent_het_adres_van_de_site_in_haar_taal(minisite):
    zetter = replace(minisite.site_gelezen().klaarzetter("en"), siteadres="https://voorbeeld.nl/")
    assert zetter.weergave("./").siteadres == "https://voorbeeld.nl/en/"
    assert replace(zetter, siteadres="").weergave("./").siteadres == ""


def test_een_macro_kent_het_voorblad_van_de_nederlandse_pagina(minisite):
    """Also on the translation; a page without a source has none."""
    minisite.paginas |= {"a.md": pagina("{{ nood() }}\n", title="Bron"), "a.en.md": vertaling("{{ nood() }}\n")}
    minisite.paginas["alleen.en.md"] = vertaling("{{ nood() }}\n", title="Alone")
    site, gezien = minisite.site_gelezen(), []
    macro = replace(site.register.macros["nood"], functie=lambda w: gezien.append(w.bronblad) or "x")
    register = replace(site.register, macros={**site.register.macros, "nood": macro})
    for taal, naam in (("nl", "a.md"), ("en", "a.md"), ("en", "alleen.md")):
        replace(site.klaarzetter(taal), register=register).zet_klaar(naam)
    assert [blad and blad.title for blad in gezien] == ["Bron", "Bron", None]


def test_met_fouten_in_gegevens_is_er_geen_blad(minisite):
    minisite.data["cijfers.yml"]["cijfers"][0]["jaar"] = ""
    site = minisite.site_gelezen()
    assert site.gegevens is None and site.bladen == {} and len(site.leesfouten) == 1


def test_een_pagina_die_met_haar_macros_zou_volgroeien(minisite, monkeypatch):
    monkeypatch.setattr(klaarzetten, "MAX_HTML", 500)
    minisite.paginas["a.md"] = pagina("{{ bronnenregister() }}\n\n" * 100)
    blad = minisite.site_gelezen().bladen[("nl", "a.md")]
    (melding,) = blad.meldingen
    assert melding.regel >= 13 and "samen meer dan 500 tekens" in melding.wat and len(blad.stukken) < 5
