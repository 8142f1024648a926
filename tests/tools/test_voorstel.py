"""A proposal of an editor changes content and facts only; git says what it changes, the base says what is content."""

import subprocess

import pytest

from kern.eigenaren import eigenaar_van, geen_inhoud
from kern.gegevens import laad
from kern.meldingen import InvoerFout
from tests.minisite import WORTEL
from tools.check import controleer
from tools.voorstel import alleen_inhoud

EIGENAREN = (WORTEL / "data" / "eigenaren.yml").read_text("utf-8")


@pytest.fixture(scope="module")
def eigenaren():
    return list(laad(WORTEL / "data").eigenaren.values())


@pytest.mark.parametrize(
    ("pad", "soort", "rol"),
    [
        ("docs/index.md", "inhoud", "redactie"),
        ("docs/wetgeving/avg.en.md", "inhoud", "recht"),
        ("docs/assets/img/merk.svg", "inhoud", "redactie"),
        ("docs/assets/js/verlaat.js", "techniek", "techniek"),
        ("docs/assets/css/site.css", "techniek", "techniek"),
        ("data/contacten.yml", "feiten", "feiten"),
        ("data/wetten.yml", "feiten", "recht"),
        ("data/keuzehulpen/wat-doe-ik.yml", "inhoud", "redactie"),
        ("data/eigenaren.yml", "techniek", "techniek"),
        ("data/taalkunde/nl.yml", "techniek", "techniek"),
        ("vertaald.lock", "inhoud", "redactie"),
        ("vertaald.lockx", "techniek", "techniek"),
        ("mkdocs.yml", "techniek", "techniek"),
        ("hooks/thema.py", "techniek", "techniek"),
        ("overrides/main.html", "techniek", "techniek"),
        ("werker/sw.bundel.js", "techniek", "techniek"),
        (".github/workflows/week.yml", "techniek", "techniek"),
        ("docs", "techniek", "techniek"),
        ("docsx/a.md", "techniek", "techniek"),
    ],
)
def test_van_wie_een_bestand_is(eigenaren, pad, soort, rol):
    van = eigenaar_van(pad, eigenaren)
    assert (van.soort, van.rol) == (soort, rol)
    assert bool(geen_inhoud([pad], eigenaren)) == (soort == "techniek")


def test_zonder_afspraken_is_alles_techniek_en_buiten_docs_en_data_altijd(eigenaren):
    assert geen_inhoud(["docs/a.md"], [])
    gul = [eigenaren[1].model_copy(update={"paden": ["*"]})]
    assert [m.bestand for m in geen_inhoud(["docs/a.md", "hooks/a.py", "docs/../hooks/a.py"], gul)] == [
        "hooks/a.py",
        "docs/../hooks/a.py",
    ]


def test_elk_pad_in_de_afspraken_bestaat(eigenaren):
    assert [p for e in eigenaren for p in e.paden if p != "*" and not (WORTEL / p).exists()] == []


@pytest.fixture
def project(tmp_path):
    def git(*argumenten):
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@voorbeeld.nl", *argumenten], cwd=tmp_path, check=True, capture_output=True)  # fmt: skip

    for naam, tekst in {
        "data/eigenaren.yml": EIGENAREN,
        "docs/a.md": "a",
        "hooks/a.py": "a",
        "mkdocs.yml": "a",
    }.items():
        (tmp_path / naam).parent.mkdir(exist_ok=True)
        (tmp_path / naam).write_text(tekst, "utf-8")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "x")
    git("checkout", "-qb", "voorstel")
    return tmp_path, git


def bestanden(wortel, basis=""):
    return [m.bestand for m in alleen_inhoud(wortel, basis)]


def test_alleen_inhoud_gaat_door(project):
    wortel, git = project
    assert bestanden(wortel) == []
    (wortel / "docs" / "a.md").write_text("b")
    (wortel / "docs" / "nieuw.md").write_text("b")
    assert bestanden(wortel) == []
    git("add", ".")
    git("commit", "-qm", "y")
    assert bestanden(wortel) == bestanden(wortel, "main") == bestanden(wortel, "main..voorstel") == []


@pytest.mark.parametrize("vast", [False, True])
@pytest.mark.parametrize(
    "naam", ["hooks/a.py", "hooks/b.py", "mkdocs.yml", "docs/assets/js/x.js", "nieuw.py", ".gitattributes", "Docs/a.md"]
)
def test_al_het_andere_niet_ook_als_het_nog_niet_is_vastgelegd(project, naam, vast):
    wortel, git = project
    (wortel / naam).parent.mkdir(parents=True, exist_ok=True)
    (wortel / naam).write_text("b")
    if vast:
        git("add", ".")
        git("commit", "-qm", "y")
        assert bestanden(wortel, "main..voorstel") == [naam]
    assert bestanden(wortel) == [naam]


def test_weghalen_en_verplaatsen_tellen_ook(project):
    wortel, git = project
    git("mv", "hooks/a.py", "docs/b.md")
    assert bestanden(wortel) == ["hooks/a.py"]
    git("rm", "-q", "mkdocs.yml")
    assert bestanden(wortel) == ["hooks/a.py", "mkdocs.yml"]


def test_een_voorstel_verandert_de_afspraken_niet_voor_zichzelf(project):
    wortel, _ = project
    (wortel / "data" / "eigenaren.yml").write_text(EIGENAREN.replace("soort: techniek", "soort: inhoud"))
    (wortel / "hooks" / "a.py").write_text("b")
    assert bestanden(wortel) == ["data/eigenaren.yml", "hooks/a.py"]


def test_een_koppeling_of_een_programma_is_geen_inhoud(project):
    wortel, git = project
    (wortel / "docs" / "b.md").symlink_to("../hooks/a.py")
    (wortel / "docs" / "a.md").chmod(0o755)
    git("add", ".")
    git("commit", "-qm", "y")
    assert bestanden(wortel) == ["docs/a.md", "docs/b.md"]
    assert "soort 120000" in str(alleen_inhoud(wortel, "main..voorstel")[1])


def test_wat_de_hoofdtak_intussen_deed_telt_niet(project):
    wortel, git = project
    git("checkout", "-q", "main")
    (wortel / "hooks" / "a.py").write_text("c")
    git("commit", "-qam", "z")
    git("checkout", "-q", "voorstel")
    assert bestanden(wortel, "main") == []


@pytest.mark.parametrize("basis", ["bestaat-niet", "--output=x", "main..--output=x"])
def test_een_basis_die_er_niet_is(project, basis):
    with pytest.raises(InvoerFout, match="tak of commit"):
        alleen_inhoud(project[0], basis)
    assert not (project[0] / "x").exists()


def test_geen_git(tmp_path):
    with pytest.raises(InvoerFout, match="Git kan niet vergelijken"):
        alleen_inhoud(tmp_path, "main")


def test_de_opdracht_weigert_voordat_zij_iets_anders_doet(project, capsys):
    wortel, _ = project
    (wortel / "hooks" / "a.py").write_text("b")
    assert controleer(wortel, alleen_inhoud="main") == 1
    uit = capsys.readouterr()
    assert uit.err.startswith("FOUT  hooks/a.py [eigenaar]: Dit bestand is techniek") and "1 bestanden" in uit.out
