"""Words: one concept, one word, with file, line and the word to use; strict words stop, the others advise."""

from __future__ import annotations

import re

import pytest

from kern.regels import meldingen
from kern.regels.termen import adviezen
from tests.minisite import WORTEL, pagina, t, vertaling

TERM = {
    "id": "bon",
    "woord": t("werkbon", "job sheet"),
    "vermijd": {"nl": ["klusbriefje"], "en": ["work order"]},
    "streng": True,
    "waarom": "Een woord.",
}


@pytest.fixture
def met_term(minisite):
    minisite.data["schrijfwijzer.yml"]["termen"] = [dict(TERM)]
    return minisite


def test_een_afgekeurd_woord_op_een_pagina(met_term):
    met_term.paginas["rollen/a.md"] = pagina("Een\n\nLeg het Klusbriefje weg.\n")
    assert [str(m) for m in meldingen(met_term.site_gelezen())] == [
        "docs/rollen/a.md:15 [woord]: Hier staat 'Klusbriefje'. Schrijf 'werkbon'. Een woord."
    ]


@pytest.mark.parametrize(
    "woord", ["klusbriefje", "KLUSBRIEFJE", "klu\u017fbriefje", "klusbr\u0131efje", "KLUSBR\u0130EFJE"]
)
def test_een_afgekeurd_woord_in_elke_schrijfwijze(met_term, woord):
    met_term.paginas["a.md"] = pagina(f"Leg het {woord} weg.\n")
    met_term.data["begrippen.yml"]["begrippen"][0]["definitie"] = t(f"een {woord}", "a test")
    gevonden = [m.bestand for m in meldingen(met_term.site_gelezen()) if m.wat == f"Hier staat '{woord}'."]
    assert gevonden == ["data/begrippen.yml", "docs/a.md"]


def test_deel_van_een_woord_telt_niet(met_term):
    met_term.paginas["a.md"] = pagina("De klusbriefjesmap.\n")
    assert meldingen(met_term.site_gelezen()) == []


def test_een_afgekeurd_woord_in_gegevens(met_term):
    met_term.data["begrippen.yml"]["begrippen"][0]["definitie"] = t("een ding", "a work order")
    (melding,) = meldingen(met_term.site_gelezen())
    assert (melding.bestand, melding.veld, melding.wat) == (
        "data/begrippen.yml",
        "proefbegrip.en",
        "Hier staat 'work order'.",
    ) and melding.regel > 1


def test_een_afgekeurd_woord_in_een_tekst_van_een_hulpmiddel_noemt_het_bestand_van_het_hulpmiddel(met_term):
    site = met_term.site_gelezen()
    (sleutel, tekst) = next((s, x.root["nl"]) for s, x in site.gegevens.teksten.items() if s.startswith("sw."))
    met_term.data["schrijfwijzer.yml"]["termen"][0]["vermijd"] = {"nl": [re.findall(r"\w+", tekst)[0]]}
    melding = next(m for m in meldingen(met_term.site_gelezen()) if m.veld == f"{sleutel}.nl")
    assert melding.bestand == "macros/onderdelen/signaalwijzer/teksten.yml"
    assert (WORTEL / melding.bestand).read_text("utf-8").splitlines()[melding.regel - 1].startswith(f"{sleutel}:")


def test_advies_houdt_niets_tegen(met_term):
    met_term.data["schrijfwijzer.yml"]["termen"][0]["streng"] = False
    met_term.paginas["a.md"] = pagina("Het klusbriefje.\n")
    site = met_term.site_gelezen()
    assert meldingen(site) == [] and [m.wat for m in adviezen(site)] == ["Hier staat 'klusbriefje'."]


def test_behalve_en_niet_in(met_term):
    met_term.data["schrijfwijzer.yml"]["termen"][0] |= {"behalve": ["index.md"], "niet_in": ["wet"]}
    met_term.paginas["index.md"] = pagina("## Kop { #kop }\n\nKlusbriefje.\n", title="Start", soort="start")
    met_term.paginas["wetgeving/a.md"] = pagina("De werkbon.\n")
    met_term.paginas["handreiking/a.md"] = pagina("De werkbon.\n")
    assert [(m.bestand, m.wat) for m in meldingen(met_term.site_gelezen()) if m.veld == "woord"] == [
        ("docs/wetgeving/a.md", "Hier staat 'werkbon'.")
    ]


def test_elk_woord_van_een_pagina_op_zijn_regel_en_in_zijn_taal(met_term):
    met_term.paginas |= {
        "a.md": pagina("Een klusbriefje\n\nen work order en klusbriefje.\n"),
        "a.en.md": vertaling("A work order, klusbriefje.\n"),
    }
    assert [(m.bestand, m.regel, m.wat) for m in meldingen(met_term.site_gelezen())] == [
        ("docs/a.en.md", 8, "Hier staat 'work order'."),
        ("docs/a.md", 13, "Hier staat 'klusbriefje'."),
        ("docs/a.md", 15, "Hier staat 'klusbriefje'."),
    ]


def test_code_en_macros_tellen_niet(met_term):
    met_term.paginas["a.md"] = pagina("`klusbriefje` {{ en('klusbriefje') }}\n")
    assert [m for m in meldingen(met_term.site_gelezen()) if m.veld == "woord"] == []


def test_een_term_zonder_zone_mag_zijn_eigen_woord_gebruiken_en_een_zone_geldt_ook_in_een_vertaling(met_term):
    met_term.paginas |= {"wetgeving/a.md": pagina("De werkbon.\n"), "wetgeving/a.en.md": vertaling("A job sheet.\n")}
    assert meldingen(met_term.site_gelezen()) == []
    met_term.data["schrijfwijzer.yml"]["termen"][0]["niet_in"] = ["handreiking", "wet"]
    assert [(m.bestand, m.wat) for m in meldingen(met_term.site_gelezen())] == [
        ("docs/wetgeving/a.en.md", "Hier staat 'job sheet'."),
        ("docs/wetgeving/a.md", "Hier staat 'werkbon'."),
    ]


def test_wat_een_lezer_niet_ziet_mag_het_woord_hebben(met_term):
    met_term.data["bronnen.yml"]["bronnen"][0]["titel"] = "Het klusbriefje"
    met_term.data["wetten.yml"]["wetten"][0]["titel"] = t("Het klusbriefje")
    met_term.data["zoeken/synoniemen.yml"]["synoniemen"] = [
        {"id": "s", "typt": {"nl": ["klusbriefje"]}, "vindt": {"nl": ["werkbon"]}}
    ]
    assert meldingen(met_term.site_gelezen()) == []


def test_een_pagina_die_het_woord_mag_hebben_geldt_ook_voor_wat_erop_staat(met_term):
    met_term.data["begrippen.yml"]["begrippen"][0]["definitie"] = t("een klusbriefje")
    met_term.data["rollen.yml"]["rollen"][0]["naam"] = t("klusbriefje")
    term = met_term.data["schrijfwijzer.yml"]["termen"][0]
    assert {m.veld for m in meldingen(met_term.site_gelezen())} == {"proefbegrip.nl", "vakman.nl"}
    term["behalve"] = ["bijlagen/begrippen.md"]
    assert {m.veld for m in meldingen(met_term.site_gelezen())} == {"vakman.nl"}
    term["behalve"] = ["index.md"]
    assert {m.veld for m in meldingen(met_term.site_gelezen())} == {"proefbegrip.nl"}


def test_met_fouten_in_gegevens_wordt_er_niet_naar_woorden_gekeken(met_term):
    met_term.data["cijfers.yml"]["cijfers"][0]["jaar"] = ""
    met_term.paginas["a.md"] = pagina("Het klusbriefje.\n")
    assert [m.bestand for m in meldingen(met_term.site_gelezen())] == ["data/cijfers.yml"]
