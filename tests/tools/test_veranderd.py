"""A critical page or fact that changes has to be told to readers; whatever means the same does not."""

import pytest

from kern.site import lees_site
from tests.minisite import pagina, vertaling
from tests.tools.test_vertaling import in_git, vervang
from tools.veranderd import gevraagd
from tools.vroeger import Vroeger


@pytest.fixture
def site(minisite):
    minisite.paginas["kritiek.md"] = pagina("## Een { #een }\n\nBel meteen, zei hij.\n", extra="kritisch: true\n")
    minisite.paginas["kritiek.en.md"] = vertaling("## One { #een }\n\nCall.\n")
    minisite.schrijf()
    in_git(minisite.map)
    return minisite.map


def vragen(wortel):
    return [
        (m.bestand, m.doe.partition(": [")[2].partition("]")[0]) for m in gevraagd(lees_site(wortel), Vroeger(wortel))
    ]


REGEL = """wijzigingen:
  - id: proef
    datum: 2026-11-24
    versie: volgende
    soort: {soort}
    {wat}
"""
TEKST = '    tekst: {nl: "Anders.", en: "Different."}\n'


def test_zonder_verandering_wordt_niets_gevraagd(site):
    assert vragen(site) == []


def test_een_kritische_pagina_vraagt_om_een_regel_en_is_daarmee_klaar(site):
    vervang(site / "docs" / "kritiek.md", "Bel meteen", "Bel later")
    vervang(site / "docs" / "index.md", "Tekst.", "Nieuw.")
    assert vragen(site) == [("docs/kritiek.md", "kritiek.md")]
    regels = site / "data" / "wijzigingen.yml"
    regels.write_text(REGEL.format(soort="anders", wat="paginas: [index.md]") + TEKST, "utf-8")
    assert vragen(site) == [("docs/kritiek.md", "kritiek.md")], "een regel over iets anders telt niet"
    regels.write_text(REGEL.format(soort="anders", wat="paginas: [kritiek.md#een]") + TEKST, "utf-8")
    assert vragen(site) == []
    regels.write_text(REGEL.format(soort="typefout", wat="paginas: [kritiek.md]"), "utf-8")
    assert vragen(site) == [], "ook een typefout is gezegd, en de lezer ziet haar niet"


@pytest.mark.parametrize(("oud", "nieuw"), [("Bel meteen, zei hij.", "Bel  meteen zei hij!"), ("Bel", "bel")])
def test_leestekens_en_hoofdletters_zijn_geen_verandering(site, oud, nieuw):
    vervang(site / "docs" / "kritiek.md", oud, nieuw)
    assert vragen(site) == []


def test_een_feit_vraagt_om_een_regel_met_dat_feit(site):
    vervang(site / "data" / "contacten.yml", '"0800-2000"', '"0800-2001"')
    assert vragen(site) == [("data/contacten.yml", "contacten/veilig-thuis")]
    (site / "data" / "wijzigingen.yml").write_text(
        REGEL.format(soort="feit", wat="feiten: [contacten/veilig-thuis]") + TEKST, "utf-8"
    )
    assert vragen(site) == []


def test_een_feit_dat_alleen_opnieuw_is_nagekeken_is_niet_veranderd(site):
    vervang(site / "data" / "contacten.yml", '"geldig_tot": 2027-05-01', '"geldig_tot": 2027-06-01')
    vervang(site / "data" / "begrippen.yml", '"een proef"', '"een andere proef"')
    assert vragen(site) == []


def test_een_regel_van_vroeger_telt_niet_voor_nu(site):
    (site / "data" / "wijzigingen.yml").write_text(
        REGEL.format(soort="anders", wat="paginas: [kritiek.md]") + TEKST, "utf-8"
    )
    import subprocess

    wie = ["-c", "user.name=p", "-c", "user.email=p@example.org"]
    subprocess.run(["git", "-C", str(site), *wie, "commit", "-qam", "eerder"], check=True)
    vervang(site / "docs" / "kritiek.md", "Bel meteen", "Bel later")
    assert vragen(site) == [("docs/kritiek.md", "kritiek.md")]


def test_vergelijken_met_een_andere_tak_en_zonder_git(site, tmp_path, minisite):
    vervang(site / "docs" / "kritiek.md", "Bel meteen", "Bel later")
    assert Vroeger(site, "bestaat-niet").basis is None and Vroeger(site, "main").basis is not None
    assert Vroeger(tmp_path / "elders").basis is None
