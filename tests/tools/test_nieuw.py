"""A new tool: made in a copy of the real project it works at once, is on its page, and goes without a trace."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.minisite import WORTEL
from tools import __main__ as regel
from tools.nieuw import MENU, Plan, neem_weg, nieuw

NAAM = "proefwijzer"
NIET = shutil.ignore_patterns(
    ".git", ".venv*", ".bouw*", ".cache", "node_modules", "__pycache__", ".*_cache", ".hypothesis"
)
GEBOUWD = {"site", "server"}
NA_HET_MAKEN = """
import json
from pathlib import Path
import macros.onderdelen
from kern.regels import meldingen
from kern.site import lees_site
from tools.bouw import mkdocs_bouw
from tests.browser.opmaken import HULPMIDDELEN
wortel = Path.cwd()
oordeel = [str(m) for m in meldingen(lees_site(wortel))]
fout = mkdocs_bouw(wortel, wortel / "site")
print(json.dumps({"oordeel": oordeel, "fout": fout, "browser": HULPMIDDELEN}))
"""


def zonder(map_: str, namen: list[str]) -> set[str]:
    """What a copy of the project leaves out: what is made again."""
    return NIET(map_, namen) | (GEBOUWD if Path(map_) == WORTEL else set())


def stand(map_: Path) -> dict[str, bytes]:
    """Every file of a project with its content, without what running it leaves behind."""
    return {
        p.relative_to(map_).as_posix(): p.read_bytes()
        for p in map_.rglob("*")
        if p.is_file() and "__pycache__" not in p.parts and p.relative_to(map_).parts[0] != "site"
    }


def draai(map_: Path, *woorden: str) -> str:
    """What Python prints in the project `map_`; it has to go well."""
    klaar = subprocess.run([sys.executable, *woorden], cwd=map_, capture_output=True, text=True, encoding="utf-8")
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    return klaar.stdout


@pytest.mark.heel
def test_een_nieuw_hulpmiddel_werkt_meteen_en_gaat_weer_weg(tmp_path):
    project = tmp_path / "project"
    shutil.copytree(WORTEL, project, ignore=zonder)
    voor = stand(project)
    gezegd = draai(project, "-m", "tools", "nieuw", "onderdeel", NAAM)
    na = stand(project)
    anders = {p for p in na if voor.get(p) != na[p]}
    buiten = {p for p in anders if not p.startswith(Plan(NAAM).map)}
    assert buiten == {
        MENU,
        f"data/{NAAM}/voorbeeld.yml",
        f"docs/hulpmiddelen/{NAAM}.md",
        f"docs/hulpmiddelen/{NAAM}.en.md",
        f"schemas/{NAAM}.schema.json",
    }, "hoogstens vier bestanden en het schema"
    assert "Daarbuiten: 4 (" in gezegd and not set(voor) - set(na)
    assert not [p for p in anders if b"voorbeeldje" in na[p] or b"VANDAAG" in na[p]]

    uitkomst = json.loads(draai(project, "-c", NA_HET_MAKEN).splitlines()[-1])
    assert uitkomst["oordeel"] == [] and uitkomst["fout"] is None
    assert uitkomst["browser"][NAAM] == f"/hulpmiddelen/{NAAM}/"
    for taal, knop in (("", "Open alles"), ("en/", "Open all")):
        pagina = (project / "site" / taal / "hulpmiddelen" / NAAM / "index.html").read_text("utf-8")
        assert f"<{NAAM}-x " in pagina and knop in pagina and f"{NAAM}-x.js" in pagina and "<details>" in pagina
        uitleg = (project / "site" / taal / "meewerken" / "hulpmiddelen" / "index.html").read_text("utf-8")
        assert f"{NAAM}(" in uitleg and f"data/{NAAM}/" in uitleg
    (script,) = (project / "site" / "assets").glob(f"v-*/js/hulp/{NAAM}-x.js")
    assert f".{NAAM}__titel" in (script.parents[2] / "css" / "site.css").read_text("utf-8")
    over_alles = (
        "tests/macros/test_register.py",
        "tests/macros/test_hulpmiddelen_html.py",
        "tests/tools/test_schemas.py",
        "tests/tools/test_linters.py",
    )
    draai(project, "-m", "pytest", "-p", "no:cacheprovider", f"macros/onderdelen/{NAAM}", *over_alles)

    draai(project, "-m", "tools", "nieuw", "onderdeel", NAAM, "--weg")
    shutil.rmtree(project / ".cache", ignore_errors=True)
    assert stand(project) == voor


@pytest.mark.parametrize("naam", ["Wijzer", "een-twee", "ab", "1wijzer", "voorbeeldje", "../x", "a" * 31, "é"])
def test_een_naam_die_niet_kan(capsys, naam):
    with pytest.raises(SystemExit) as einde:
        regel.main(["nieuw", "onderdeel", naam])
    uit = capsys.readouterr().err
    assert einde.value.code == 2 and uit.count("\n") == 1
    assert uit.startswith("FOUT  Bij NAAM hoort een naam van 3 tot 30 kleine letters en cijfers, zoals meldwijzer.")


@pytest.mark.parametrize(
    ("soort", "zegt"),
    [("pagina", "Bij onderdeel kan 'pagina' niet. Kies uit: "), ("onderdeel", "Er ontbreekt iets: NAAM.")],
)
def test_een_soort_die_niet_kan(capsys, soort, zegt):
    with pytest.raises(SystemExit):
        regel.main(["nieuw", soort, *(["wijzer"] if soort == "pagina" else [])])
    assert capsys.readouterr().err.startswith(f"FOUT  {zegt}")


@pytest.fixture
def bijna(tmp_path):
    """A folder with no more than a menu."""
    (tmp_path / MENU).write_text("nav:\n  - Hulpmiddelen:\n      - hulpmiddelen/index.md\n", "utf-8")
    return tmp_path


def test_niets_wordt_overschreven(bijna, capsys):
    (bijna / "data" / "wijzer").mkdir(parents=True)
    assert nieuw(bijna, "onderdeel", "wijzer") == 2
    assert "data/wijzer bestaat al. Kies een andere naam." in capsys.readouterr().err
    assert nieuw(bijna, "onderdeel", "casus") == 2
    assert "De naam 'casus' is al in gebruik." in capsys.readouterr().err
    assert nieuw(bijna, "onderdeel", "wetten") == 2, "de naam van gegevens"
    (bijna / MENU).write_text("nav: []\n", "utf-8")
    assert nieuw(bijna, "onderdeel", "meldwijzer") == 2
    assert "staat geen hulpmiddel in het menu" in capsys.readouterr().err
    assert sorted(p.name for p in bijna.rglob("*")) == ["data", MENU, "wijzer"]


def test_alleen_wat_zo_gemaakt_is_gaat_zo_weg(bijna, capsys):
    (bijna / "macros" / "onderdelen" / "casus").mkdir(parents=True)
    assert nieuw(bijna, "onderdeel", "casus", weg=True) == 2
    assert "is niet met deze opdracht gemaakt" in capsys.readouterr().err
    (bijna / "macros" / "onderdelen" / "wijzer").mkdir()
    (bijna / MENU).write_text("nav:\n  - hulpmiddelen/wijzer.md\n  - hulpmiddelen/wijzer2.md\n", "utf-8")
    neem_weg(bijna, Plan("wijzer"))
    assert (bijna / MENU).read_text("utf-8") == "nav:\n  - hulpmiddelen/wijzer2.md\n"
    assert not (bijna / "macros" / "onderdelen" / "wijzer").exists()
