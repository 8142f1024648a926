import pytest

from kern.bestand import MAX_TEKENS
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


def fout(tekst: str, eerste_regel: int = 1):
    with pytest.raises(InvoerFout) as gevonden:
        lees(tekst, "data/proef.yml", eerste_regel)
    return [(m.regel, m.veld, m.wat) for m in gevonden.value.meldingen]


def test_elk_veld_heeft_de_regel_van_zijn_naam_en_elk_lid_zijn_eigen():
    _, regels = lees("a:\n  b: x\n  c:\n    - d\n    - e: 1\n", "p", 10)
    assert regels == {
        (): 10,
        ("a",): 10,
        ("a", "b"): 11,
        ("a", "c"): 12,
        ("a", "c", 0): 13,
        ("a", "c", 1): 14,
        ("a", "c", 1, "e"): 14,
    }
    assert regel_van(regels, ("a", "c", 9)) == 12 and regel_van({}, ("a",)) == 0


@pytest.mark.parametrize(
    ("tekst", "data"), [("", None), ("# niets\n", None), ("3\n", 3), ("- a\n- [b, {c: d}]\n", ["a", ["b", {"c": "d"}]])]
)
def test_waarden(tekst, data):
    assert lees(tekst, "p")[0] == data


def test_getallen_dagen_en_samengevoegde_velden_zoals_yaml_ze_leest():
    data, _ = lees("a: 2026-11-01\nb: 1.5\nc: ~\nd: yes\n1: x\n", "p")
    assert (str(data["a"]), data["b"], data["c"], data["d"], data[1]) == ("2026-11-01", 1.5, None, True, "x")


def test_diepte():
    goed = "a: " + "[" * 24 + "x" + "]" * 24
    assert lees(goed, "p")[0]["a"]
    assert fout("a: " + "[" * 25 + "x" + "]" * 25) == [(1, "", "Dit zit meer dan 25 lagen diep.")]


@pytest.mark.parametrize("tekst", ["[" * 201 + "]" * 201, "{a: " * 201 + "}" * 201, "- " * 51 + "x", "? " * 60 + "x"])
def test_te_diep_voor_wie_leest(tekst):
    assert fout(tekst)[0] == (0, "", "Dit bestand zit te diep in elkaar.")


def test_veel_naast_elkaar_is_niet_diep():
    assert len(lees("a: [" + "[x], " * 1000 + "]", "p")[0]["a"]) == 1000
    assert lees("a: '" + "[" * 150 + "'", "p")[0]["a"] == "[" * 150


def test_een_verwijzing_en_een_veldnaam_die_geen_tekst_is():
    assert fout("a: &x [1]\nb: *x\n", 5) == [(5, "", "Naar dit deel van het bestand verwijst een * verderop.")]
    assert fout("b: 1\n? [a]\n: 1\nb: 2\n") == [
        (2, "", "Deze veldnaam is geen tekst."),
        (4, "b", "Het veld 'b' staat er twee keer."),
    ]


@pytest.mark.parametrize(
    ("tekst", "regel"),
    [
        ("a: 1\nb: 2026-13-01\n", 6),
        ("a: 1\nlijst:\n  - 2026-02-30\n", 7),
        ("a: 'b: c'\nd: 2026-13-01\n", 6),
        ("a: [\n  2026-13-01]\n", 0),
    ],
)
def test_een_dag_die_niet_bestaat_op_haar_regel(tekst, regel):
    ((gevonden, _, wat),) = fout(tekst, 5)
    assert "datum, tijd of getal dat niet bestaat" in wat and gevonden == regel


def test_een_bestand_is_niet_langer_dan_de_grens():
    assert len(lees("a: " + "x" * (MAX_TEKENS - 3), "p")[0]["a"]) == MAX_TEKENS - 3
    assert fout("a: " + "x" * (MAX_TEKENS - 2)) == [(0, "", f"Dit bestand is langer dan {MAX_TEKENS} tekens.")]


def test_geen_yaml_zegt_waarom():
    ((regel, _, wat),) = fout("a: b\n c: d: e\n", 3)
    assert regel == 4 and wat.startswith("Dit is geen geldige YAML: ") and "None" not in wat


def test_een_bestand_met_een_andere_codering_noemt_de_regel(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"a: 1\nb: caf\xe9\n")
    with pytest.raises(InvoerFout) as gevonden:
        lees_bestand(tmp_path / "a.yml", "data/a.yml")
    (melding,) = gevonden.value.meldingen
    assert (melding.bestand, melding.regel) == ("data/a.yml", 2) and "geen UTF-8" in melding.wat


def test_een_onzichtbaar_begin_en_een_groot_bestand(tmp_path):
    assert fout("\ufeffa: 1\n") == [(1, "", "Het bestand begint met een onzichtbaar teken (BOM).")]
    with (tmp_path / "a.yml").open("wb") as bestand:
        bestand.truncate(4 * MAX_TEKENS + 1)
    with pytest.raises(InvoerFout, match="langer dan"):
        lees_bestand(tmp_path / "a.yml", "data/a.yml")
