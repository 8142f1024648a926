"""The linters of `make check`: the project is clean, each of them can find something, and none fails in silence."""

import json
import shutil
import tomllib

import pytest

from kern.meldingen import Melding
from tests.minisite import WORTEL
from tools import linters
from tools.check import check

BESTANDEN = (".ryl.toml", ".rumdl.toml", ".oxlintrc.json", "pyproject.toml")


@pytest.fixture
def project(tmp_path):
    """A folder with the settings of the linters and one clean file of each kind."""
    for naam in BESTANDEN:
        shutil.copy(WORTEL / naam, tmp_path / naam)
    for map_ in (
        "kern",
        "kern/zoeken",
        "stappen",
        "hooks",
        "macros/onderdelen",
        "tools",
        "uittocht",
        "tests",
        "docs/assets/js",
        "werker/bron",
        "formulier/bron",
        "data",
    ):
        (tmp_path / map_).mkdir(parents=True)
    (tmp_path / "kern" / "a.py").write_text('"""Doc."""\n\nEEN = 1\n')
    (tmp_path / "docs" / "assets" / "js" / "a.js").write_text("export const een = 1;\n")
    (tmp_path / "mkdocs.yml").write_text("een: 1\n")
    (tmp_path / "data" / "a.yml").write_text('een: "x"\n')
    return tmp_path


def vind(wortel) -> list[str]:
    return [str(m) for m in linters.start(wortel)()]


def test_het_project_is_schoon():
    assert vind(WORTEL) == []


def test_een_schone_map_is_schoon(project):
    assert vind(project) == []


@pytest.mark.parametrize(
    ("pad", "inhoud", "verwacht"),
    [
        (
            "tools/a.py",
            "A = {  'x' : 1}\n",
            "tools/a.py:1 [ruff unformatted]: File would be reformatted Voer uit: .venv/bin/ruff format",
        ),
        ("kern/a.py", "import os\n", "kern/a.py:1 [ruff F401]: `os` imported but unused"),
        ("tools/a.py", f'A = "{"x" * 130}"\n', "tools/a.py:1 [ruff E501]: Line too long (136 > 120)"),
        (
            "kern/a.py",
            'def f(a: int) -> str:\n    """Doc."""\n    return a\n',
            "kern/a.py:3 [ty invalid-explicit-return]:",
        ),
        ("docs/assets/js/a.js", "const een = 1;\n", "docs/assets/js/a.js:1 [oxlint eslint(no-unused-vars)]:"),
        ("data/a.yml", "en: No\n", "data/a.yml:1 [ryl truthy]:"),
        ("data/a.yml", "ja: 1\nja: 2\n", "data/a.yml:2 [ryl key-duplicates]:"),
        ("mkdocs.yml", "a: [1\n", "mkdocs.yml:1 [ryl syntax]:"),
        ("data/a.yml", "a: 1\n\n\nb: 2\n", "data/a.yml:3 [ryl empty-lines]:"),
        (
            "docs/a.md",
            "---\ntitle: x\n---\n\n## A { #a }\n\n| a | b |\n| --- | --- |\n| 1 |\n",
            "docs/a.md:9 [rumdl MD056]: Deze rij heeft",
        ),
        (
            "docs/a.md",
            "---\ntitle: x\n---\n\n## A { #a }\n\nTekst.\n- punt\n",
            "docs/a.md:8 [rumdl MD032]: Voor of na deze lijst",
        ),
        ("macros/onderdelen/x/teksten.yml", "a: 1 \n", "macros/onderdelen/x/teksten.yml:1 [ryl trailing-spaces]:"),
        (
            ".github/workflows/a.yml",
            "name: a\non: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: a/b@main\n",
            ".github/workflows/a.yml:8 [zizmor unpinned-uses]:",
        ),
    ],
)
def test_elke_linter_kan_iets_vinden(project, pad, inhoud, verwacht):
    (project / pad).parent.mkdir(parents=True, exist_ok=True)
    (project / pad).write_text(inhoud)
    gevonden = vind(project)
    assert len(gevonden) == 1 and gevonden[0].startswith(verwacht)


def test_de_regels_die_gegevens_beschermen_staan_aan():
    regels = tomllib.loads((WORTEL / ".ryl.toml").read_text("utf-8"))["lint"]["rules"]
    assert regels["key-duplicates"] == "enable" and regels["truthy"]["level"] == "error"


def test_van_een_bestand_alleen_de_vorm(project):
    (project / "kern" / "a.py").write_text("import os\n")
    (project / "data" / "a.yml").write_text("en: No\n")
    assert [m.veld for m in linters.start(project, ["data/a.yml"])()] == ["ryl truthy"]
    assert linters.start(project, ["docs/x.png"])() == []


def test_een_linter_die_ontbreekt_of_niet_werkt_is_een_fout(project, monkeypatch):
    (project / ".oxlintrc.json").write_text("{")
    (fout,) = vind(project)
    assert fout.startswith("oxlint: Deze linter werkte niet:")
    monkeypatch.setattr(linters.shutil, "which", lambda naam, path: None)
    gevonden = vind(project)
    assert len(gevonden) == 6 and all(
        "Deze linter ontbreekt. Voer uit: python3 tools/opzet.py check" in m for m in gevonden
    )


@pytest.mark.parametrize("uitvoer", ["", "Traceback", "{}", '[{"a": 1}]', "[1]"])
def test_wat_niet_te_lezen_is_geldt_niet_als_schoon(uitvoer):
    assert linters.lees_gitlab(uitvoer, "x") is None
    assert linters.lees_gitlab(json.dumps([]), "x") == []


def test_de_controle_telt_wat_linters_vinden(minisite, capsys):
    from tests.tools.test_check import klaar

    wortel = klaar(minisite)
    assert check(wortel, linters=lambda w, b: list) == 0
    assert check(wortel, linters=lambda w, b: lambda: [Melding("a.py", 1, "ruff F401", "x", "")]) == 1
    assert "FOUT  a.py:1 [ruff F401]: x" in capsys.readouterr().err
