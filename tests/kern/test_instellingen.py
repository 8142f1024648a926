"""What the core reads of `mkdocs.yml`, with lines and without running anything."""

from __future__ import annotations

from datetime import date

import pytest

from kern.instellingen import Instellingen, Taal, lees_instellingen
from kern.meldingen import InvoerFout

TEKST = """site_name: !ENV [PROEF_NAAM, PROEF_ANDERS, Zonder]
site_url: !ENV PROEF_URL
nav:
  - index.md
  - Map:
      - a/b.md
      - Titel: a/c.md
plugins:
  - search
  - i18n:
      languages:
        - locale: en
          name: English
          site_name: Name
          site_description: About
          nav_translations: {Map: Folder}
        - locale: nl
          name: Nederlands
        - locale: ar
          build: false
        - locale: uk
          build: true
extra:
  beveiliging:
    verloopt: 2027-10-01
    lijst: [x]
    wanneer: 2027-10-01 10:00:00
"""


@pytest.fixture
def lees(tmp_path):
    def doe(tekst: str = TEKST) -> Instellingen:
        (tmp_path / "mkdocs.yml").write_text(tekst, "utf-8")
        return lees_instellingen(tmp_path)

    return doe


def test_talen_met_de_bron_voorop_en_zonder_wat_niet_gebouwd_wordt(lees):
    gelezen = lees()
    assert gelezen.talen == (
        Taal("nl", "Nederlands"),
        Taal("en", "English", {"Map": "Folder"}, "Name", "About"),
        Taal("uk", "uk"),
    )
    assert gelezen.codes == ("nl", "en", "uk")


@pytest.mark.parametrize("tekst", ["", "plugins:\n", "plugins: [search]\n", "plugins:\n  - i18n:\n      languages:\n"])
def test_zonder_talen_menu_en_eigen_instellingen(lees, tekst):
    gelezen = lees(tekst)
    assert (gelezen.codes, gelezen.menupaginas, dict(gelezen.extra)) == ((), [], {})


def test_menu_op_volgorde(lees):
    assert lees().menupaginas == ["index.md", "a/b.md", "a/c.md"]


@pytest.mark.parametrize(
    ("pad", "regel"),
    [
        ("site_url", 2),
        ("nav", 3),
        ("nav.index.md", 4),
        ("nav.a/b.md", 6),
        ("nav.a/c.md", 7),
        ("plugins", 8),
        ("extra.beveiliging.verloopt", 25),
        ("extra.beveiliging", 24),
        ("extra.weg", 0),
    ],
)
def test_de_regel_van_een_veld(lees, pad, regel):
    assert lees().regel(pad) == regel


def test_alleen_een_dag_is_een_datum(lees):
    gelezen = lees()
    assert gelezen.datum("extra.beveiliging.verloopt") == date(2027, 10, 1)
    for pad in ("extra.beveiliging.lijst", "extra.beveiliging.wanneer", "extra.weg.dieper", "site_url.x", "extra"):
        assert gelezen.datum(pad) is None


def test_de_omgeving_gaat_voor_de_eerste_naam_eerst(lees, monkeypatch):
    for naam in ("PROEF_NAAM", "PROEF_ANDERS", "PROEF_URL"):
        monkeypatch.delenv(naam, raising=False)
    assert (lees().ruw["site_name"], lees().ruw["site_url"]) == ("Zonder", None)
    monkeypatch.setenv("PROEF_ANDERS", "Twee")
    monkeypatch.setenv("PROEF_URL", "https://voorbeeld.nl/")
    assert (lees().ruw["site_name"], lees().ruw["site_url"]) == ("Twee", "https://voorbeeld.nl/")
    monkeypatch.setenv("PROEF_NAAM", "Een")
    assert lees().ruw["site_name"] == "Een"


def test_kapotte_yaml_en_een_bestand_dat_ontbreekt(lees, tmp_path):
    with pytest.raises(InvoerFout) as fout:
        lees("a: 1\nb: [\n")
    (melding,) = fout.value.meldingen
    assert (melding.bestand, melding.regel) == ("mkdocs.yml", 3) and "geen geldige YAML" in melding.wat
    (tmp_path / "mkdocs.yml").unlink()
    with pytest.raises(InvoerFout, match="mkdocs.yml: Dit bestand ontbreekt"):
        lees_instellingen(tmp_path)
