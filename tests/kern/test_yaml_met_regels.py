import pytest

from kern.meldingen import InvoerFout
from kern.yaml_met_regels import lees, lees_bestand, regel_van


def test_geeft_regel_van_elk_veld():
    data, regels = lees("a: 1\nb:\n  - c: x\n    d: y\n", "proef.yml")
    assert data == {"a": 1, "b": [{"c": "x", "d": "y"}]}
    assert regels[("a",)] == 1
    assert regels[("b", 0, "d")] == 4


def test_regel_telt_door_vanaf_eerste_regel():
    _, regels = lees("a: 1\n", "proef.md", eerste_regel=2)
    assert regels[("a",)] == 2


def test_ontbrekend_veld_krijgt_regel_van_ouder():
    _, regels = lees("a:\n  b: 1\n", "proef.yml")
    assert regel_van(regels, ("a", "weg", "dieper")) == 1


@pytest.mark.parametrize(
    ("tekst", "regel"), [("a: [1\n", 2), ("a: 1\nb: x: y\n", 2), ("a: {nl: Is er gevaar?, en: b: c}\n", 1)]
)
def test_kapotte_yaml_noemt_bestand_en_regel(tekst, regel):
    with pytest.raises(InvoerFout) as fout:
        lees(tekst, "data/proef.yml")
    melding = fout.value.meldingen[0]
    assert melding.bestand == "data/proef.yml"
    assert melding.regel == regel
    assert "geen geldige YAML" in melding.wat


def test_dubbel_veld_wordt_geweigerd():
    with pytest.raises(InvoerFout) as fout:
        lees("a: 1\nb: 2\na: 3\n", "data/proef.yml")
    assert (fout.value.meldingen[0].regel, fout.value.meldingen[0].veld) == (3, "a")


def test_ontbrekend_bestand(tmp_path):
    with pytest.raises(InvoerFout, match="ontbreekt"):
        lees_bestand(tmp_path / "weg.yml", "data/weg.yml")
