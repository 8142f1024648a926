"""Words: one concept, one word, with file, line and the word to use; strict words stop, the others advise."""

from __future__ import annotations

import re

import pytest

from kern.regels import meldingen
from kern.regels.termen import adviezen
from tests.minisite import WORTEL, pagina, t

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
