"""Reading again after a change: what could look different is put ready anew, and all else is the same object."""

from __future__ import annotations

import pytest

from kern.hergebruik import opnieuw, uitleg
from kern.site import Site
from tests.minisite import Minisite, pagina, t, vertaling

UITLEG = ("nl", "a.md")


@pytest.fixture
def voor(minisite: Minisite) -> Site:
    minisite.paginas |= {
        "a.md": pagina("Een proef.\n", title="Aaa"),
        "a.en.md": vertaling("A test.\n", title="Aye"),
        "b.md": pagina('{{ contact("veilig-thuis") }} {{ alfabet() }}\n', title="Bee", soort="register"),
    }
    minisite.data["begrippen.yml"]["begrippen"].append(
        {**minisite.data["begrippen.yml"]["begrippen"][0], "id": "stil", "term": t("stil"), "automatisch": False}
    )
    site = minisite.site_gelezen()
    assert site.bladen and uitleg(site) and not site.leesfouten
    return site


def anders(oud: Site, nieuw: Site) -> set[tuple[str, str]]:
    """Pages that were put ready anew."""
    assert oud.bladen.keys() == nieuw.bladen.keys()
    return {s for s, blad in nieuw.bladen.items() if blad is not oud.bladen[s]}


def wijzig(minisite: Minisite, pad: str, oud: str, nieuw: str) -> None:
    bestand = minisite.map / pad
    tekst = bestand.read_text("utf-8")
    assert oud in tekst
    bestand.write_text(tekst.replace(oud, nieuw), "utf-8")


def test_zonder_verandering_blijft_alles_hetzelfde(voor):
    na = opnieuw(voor, ["a.md", "a.en.md"])
    assert anders(voor, na) == set() and uitleg(na) is uitleg(voor)
    assert na.gegevens is voor.gegevens


def test_de_tekst_van_een_pagina_raakt_die_pagina_in_elke_taal(voor, minisite):
    wijzig(minisite, "docs/a.md", "Een proef.", "Een andere proef.")
    na = opnieuw(voor, ["a.md"])
    assert anders(voor, na) == {("nl", "a.md"), ("en", "a.md")}
    assert "andere" in na.bladen[UITLEG].tekst and "andere" not in voor.bladen[UITLEG].tekst


def test_een_vertaling_raakt_alleen_haar_taal(voor, minisite):
    wijzig(minisite, "docs/a.en.md", "A test.", "Another test.")
    assert anders(voor, opnieuw(voor, ["a.en.md"])) == {("en", "a.md")}


def test_een_titel_raakt_ook_wie_haar_toont(voor, minisite):
    wijzig(minisite, "docs/a.md", "title: Aaa", "title: Zzz")
    na = opnieuw(voor, ["a.md"])
    assert {("nl", "a.md"), ("nl", "b.md")} <= anders(voor, na)
    assert ("nl", "bijlagen/bronnen.md") not in anders(voor, na)


def test_een_gegeven_raakt_alleen_wie_het_toont(voor, minisite):
    wijzig(minisite, "data/contacten.yml", "0800-2000", "0800-2001")
    na = opnieuw(voor, data=True)
    assert anders(voor, na) == {("nl", "b.md"), ("en", "b.md")}
    assert "08002001" in na.bladen[("nl", "b.md")].als_markdown


def test_een_begrip_raakt_lopende_tekst_in_zijn_taal(voor, minisite):
    wijzig(minisite, "data/begrippen.yml", '"een proef"', '"een nieuwe uitleg"')
    geraakt = anders(voor, opnieuw(voor, data=True))
    assert UITLEG not in geraakt, "het begrip staat niet in wat de pagina toonde"
    voor.bladen[UITLEG].gebruikt.begrippen["proefbegrip"] = None
    geraakt = anders(voor, opnieuw(voor, data=True))
    assert UITLEG in geraakt and ("nl", "b.md") not in geraakt


def test_een_ander_woord_voor_een_begrip_raakt_elke_lopende_tekst(voor, minisite):
    wijzig(minisite, "data/begrippen.yml", '"nl": "proef"', '"nl": "toets"')
    geraakt = anders(voor, opnieuw(voor, data=True))
    assert UITLEG in geraakt and ("nl", "bijlagen/bronnen.md") not in geraakt and ("en", "a.md") not in geraakt


def test_een_begrip_dat_niet_vanzelf_wordt_uitgelegd_telt_niet(voor):
    assert {woord.split(" ", 1)[0] for woord in uitleg(voor)["nl"]} == {"proefbegrip"}
    assert list(uitleg(voor)) == ["nl", "en"] and "proefbegrip test" in uitleg(voor)["en"]


def test_wat_vers_moet_zijn_wordt_nieuw_wat_er_ook_gebeurde(voor):
    assert anders(voor, opnieuw(voor, vers=[("en", "b.md")])) == {("en", "b.md")}


def test_sjablonen_geven_alleen_nieuw_wat_anders_is(voor):
    na = opnieuw(voor, sjablonen=True)
    assert anders(voor, na) == set() and "uitleg" in na.__dict__


def test_fouten_worden_bewaard_en_er_is_geen_blad_zonder_gegevens(voor, minisite):
    wijzig(minisite, "docs/a.md", "soort: uitleg", "soort: verhaal")
    na = opnieuw(voor, ["a.md"])
    assert [(m.bestand, m.veld) for m in na.leesfouten] == [("docs/a.md", "soort")] and na.bladen
    wijzig(minisite, "data/cijfers.yml", '"2020"', '""')
    na = opnieuw(voor, ["a.md"], data=True)
    assert [m.bestand for m in na.leesfouten] == ["docs/a.md", "data/cijfers.yml"]
    assert na.gegevens is None and na.bladen == {}
