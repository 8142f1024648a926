"""Links to change a page or a fact: only when it is known where the files are, and not where they do not belong."""

from __future__ import annotations

import re

import pytest

from tests.minisite import KAART, VERTAALBLAD, VOORBLAD, contact

PROJECT = "https://codeberg.org/groep/project"
OMGEVING = {"GIT_ADRES": PROJECT + "/", "GIT_SOORT": "forgejo", "GIT_MAIL": "redactie@voorbeeld.nl"}
TEKST = """
Bel {{ contact("veilig-thuis") }} of lees {{ wet("proefwet", "5.2.6") }}, {{ cijfer("proefcijfer") }}, {{ begrip("proefbegrip") }},
{{ bron("proef-1") }}.
"""
FEITEN = {"veilig-thuis", "proefwet", "proefcijfer", "proefbegrip", "proef-1"}
W = {"nl": "woord", "en": "word"}
LIJST = {
    "id": "proef",
    "titel": W,
    "inleiding": W,
    "voor": ["vakman"],
    "wanneer": W,
    "bewaren": "nooit",
    "groepen": [{"id": "g", "titel": W, "punten": [{"id": "p", "tekst": W, "waarom": W}]}],
}


@pytest.fixture
def met_paginas(minisite):
    """A page with a fact of every kind and its translation, a page for residents, and an embed page."""
    minisite.paginas["gewoon.md"] = VOORBLAD.format(title="Gewoon", soort="uitleg", extra="") + TEKST
    minisite.paginas["gewoon.en.md"] = VERTAALBLAD.format(title="Plain", hash="x") + TEKST
    minisite.paginas["zelf.md"] = VOORBLAD.format(title="Zelf", soort="bewoner", extra="tabtitel: Informatie\n") + TEKST
    minisite.data["insluiten.yml"]["insluitsoorten"] = [
        {"id": "gewoon", "naam": {"nl": "Gewoon", "en": "Plain"}, "pagina": "gewoon.md"}
    ]
    return minisite


def potloden(html: str) -> dict[str, str]:
    """Id of a fact -> address of the link to change it; every one is hidden."""
    uit = {}
    for deel in re.findall(r'<a class="?potlood"?[^>]*>', html):
        assert re.search(r"\shidden(?:=\"\")?>$", deel), deel
        uit[re.search(r": ([\w-]+)\"", deel).group(1)] = re.search(r'href="?([^" >]+)', deel).group(1)
    return uit


def test_zonder_adres_staat_er_niets(met_paginas):
    klaar = met_paginas.bouw(GIT_ADRES="", GIT_MAIL="")
    assert klaar.returncode == 0, klaar.stderr
    for pad in ("gewoon/index.html", "en/gewoon/index.html", "zelf/index.html"):
        html = met_paginas.lees(pad)
        assert 'class="potlood' not in html and "#verbeter" not in html and "mailto:" not in html
        assert "verbeterlinks" not in html


def test_met_adres_leidt_alles_naar_het_goede_bestand_en_de_goede_regel(met_paginas):
    klaar = met_paginas.bouw(**OMGEVING)
    assert klaar.returncode == 0, klaar.stderr
    nl, en = met_paginas.lees("gewoon/index.html"), met_paginas.lees("en/gewoon/index.html")
    assert f"{PROJECT}/_edit/main/docs/gewoon.md" in nl and f"{PROJECT}/_edit/main/docs/gewoon.en.md" in en
    assert "mailto:redactie@voorbeeld.nl?" in nl and f"{PROJECT}/issues/new?" in nl and 'id="verbeter"' in nl
    for html in (nl, en):
        gevonden = potloden(html)
        assert set(gevonden) == FEITEN
        for id_, adres in gevonden.items():
            bestand, regel = re.fullmatch(
                rf"{re.escape(PROJECT)}/src/branch/main/(data/\w+\.yml)#L(\d+)", adres
            ).groups()
            staat = (met_paginas.map / bestand).read_text("utf-8").splitlines()[int(regel) - 1]
            assert staat.replace(chr(34), "").strip() == f"- id: {id_}", (bestand, regel)


def test_bij_een_bewoner_alleen_het_bestand_en_in_een_venster_niets(met_paginas):
    klaar = met_paginas.bouw(**OMGEVING)
    assert klaar.returncode == 0, klaar.stderr
    zelf, venster = met_paginas.lees("zelf/index.html"), met_paginas.lees("insluiten/gewoon/index.html")
    assert zelf.count(PROJECT) == 1 and "docs/zelf.md" in zelf and "mailto:" not in zelf and "#verbeter" not in zelf
    assert zelf.index("<details>") < zelf.index(PROJECT) < zelf.index("</details>", zelf.index(PROJECT))
    assert PROJECT not in venster and "potlood" not in venster and 'href="tel:08002000"' in venster
    assert "potlood" not in met_paginas.lees("404.html")


def test_een_pagina_van_gegevens_leidt_naar_die_gegevens(minisite):
    soort = VOORBLAD.format(title="Keuze", soort="hulpmiddel", extra="")
    minisite.paginas["hulpmiddelen/afvinklijsten/proef.md"] = soort + '\n{{ afvinklijst("proef") }}\n'
    (minisite.map / "data" / "afvinklijsten").mkdir(parents=True)
    minisite.data["afvinklijsten/proef.yml"] = LIJST
    klaar = minisite.bouw(**OMGEVING)
    assert klaar.returncode == 0, klaar.stderr
    html = minisite.lees("hulpmiddelen/afvinklijsten/proef/index.html")
    assert f"{PROJECT}/_edit/main/data/afvinklijsten/proef.yml" in html
    assert f"{PROJECT}/_edit/main/docs/hulpmiddelen/afvinklijsten/proef.md" in html


def test_het_trappenhuis_leidt_onderaan_naar_zijn_kaarten(minisite):
    minisite.data["nu.yml"]["kaarten"] = [KAART]
    minisite.data["insluiten.yml"]["insluitsoorten"] = [{"id": "nu", "naam": W}]
    assert minisite.bouw(GIT_ADRES="").returncode == 0
    assert "Verbeter" not in minisite.lees("nu/index.html")
    klaar = minisite.bouw(**OMGEVING)
    assert klaar.returncode == 0, klaar.stderr
    for pad, woord in (("nu/index.html", "Schrijf nooit iets"), ("en/nu/index.html", "Never write anything")):
        voor, voet = minisite.lees(pad).split("<footer>")
        assert f"{PROJECT}/_edit/main/data/nu.yml" in voet and woord in voet and PROJECT not in voor
    assert PROJECT not in minisite.lees("insluiten/nu/index.html")


def test_een_foute_instelling_stopt_de_bouw(met_paginas):
    klaar = met_paginas.bouw(GIT_ADRES="codeberg.org/groep/project")
    assert klaar.returncode == 1 and "mkdocs.yml" in klaar.stderr and "extra.verbeter.adres" in klaar.stderr


def test_wie_een_nummer_leent_verbetert_zijn_eigen_regel(met_paginas):
    lener = contact("lener", "0", nummer_van="veilig-thuis")
    del lener["nummer"]
    met_paginas.data["contacten.yml"]["contacten"].append(lener)
    met_paginas.paginas["gewoon.md"] += '\n{{ contact("lener") }}\n'
    met_paginas.paginas["gewoon.en.md"] += '\n{{ contact("lener") }}\n'
    klaar = met_paginas.bouw(**OMGEVING)
    assert klaar.returncode == 0, klaar.stderr
    assert "lener" in potloden(met_paginas.lees("gewoon/index.html"))
