"""The registry of commands: what the help, the README, the Makefile and the installer say is what is registered."""

import re
import subprocess
import sys

import pytest

from tests.minisite import WORTEL
from tools import __main__ as regel
from tools.opdrachten import OPDRACHTEN, Kop, arg, haal, opdracht, uit_bron
from tools.opzet import PER_SOORT

KOPPEN = uit_bron()
README = (WORTEL / "README.md").read_text("utf-8")
MAKEFILE = (WORTEL / "Makefile").read_text("utf-8")


def verplicht(naam: str) -> list[str]:
    """What a command cannot do without, as the README writes it."""
    return [
        a.opties["metavar"]
        for a in haal(KOPPEN[naam]).argumenten
        if not a.naam.startswith("-") and a.opties.get("nargs") not in ("?", "*")
    ]


def roep(naam: str, rest: list[str]) -> str:
    """How the README writes a command."""
    return f"make {naam}" if not rest else f"python3 tools/opzet.py {naam} {' '.join(rest)}"


def test_wat_de_bron_zegt_is_wat_er_geregistreerd_wordt():
    for naam, kop in KOPPEN.items():
        gekozen = haal(kop)
        assert gekozen.functie.__module__ == kop.module and gekozen.naam == naam
        assert kop.pakketten in PER_SOORT and set(kop.programmas) <= {
            "browser",
            "firefox",
            "java",
            "servers",
            "poppler",
            "hunspell",
        }
        assert kop.uitleg[0].islower() and not kop.uitleg.endswith(".")
        assert not (kop.vrij and gekozen.argumenten)
    assert {n for n, o in OPDRACHTEN.items() if o.functie.__module__.startswith("tools.")} == set(KOPPEN)


def test_de_readme_noemt_elke_opdracht_een_keer_met_dezelfde_woorden():
    tabel = README.split("## Alle opdrachten")[1].split("## ")[0]
    rijen = re.findall(r"^\| `([^`]+)` \| (.+) \|$", tabel, re.M)
    assert len(rijen) == len(dict(rijen)) == len(KOPPEN)
    assert dict(rijen) == {roep(naam, verplicht(naam)): kop.uitleg for naam, kop in KOPPEN.items()}


def test_make_kent_elke_opdracht_die_niets_nodig_heeft():
    regels = dict(re.findall(r"^(\w+): +; @\$\(OPZET\) (\w+)(?: \$\(POORT\))?$", MAKEFILE, re.M))
    assert all(doel == naam for doel, naam in regels.items())
    assert set(regels) == {naam for naam in KOPPEN if not verplicht(naam)}
    (phony,) = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.M)
    assert set(phony.split()) == set(regels)


def test_de_uitleg_noemt_elke_opdracht(capsys):
    assert regel.main([]) == regel.main(["help"]) == 0
    uit = capsys.readouterr().out
    assert all(f"  {naam} " in uit for naam in KOPPEN) and "`" not in uit


@pytest.mark.parametrize(
    ("woorden", "verwacht"),
    [
        (["bild"], "De opdracht 'bild' bestaat niet. Bedoel je 'build'?"),
        (["xyz"], "De opdracht 'xyz' bestaat niet. Alle opdrachten: python -m tools help"),
        (["week", "docs"], "Dit hoort er niet bij: docs. Gebruik: python -m tools week"),
        (["check", "--wee"], "Dit hoort er niet bij: --wee."),
        (
            ["site", "achtduizend"],
            "Bij POORT hoort een getal van 1024 tot en met 65535. Gebruik: python -m tools site [POORT]",
        ),
        (["site", "99999999999999999999"], "Bij POORT hoort een getal van 1024 tot en met 65535."),
        (["zoek"], "Er ontbreekt iets: VRAAG."),
        (["zoek", "slot", "--taal"], "Achter --taal hoort nog iets."),
        (["check", "--week=ja"], "Achter --week hoort niets, ook niet 'ja'."),
    ],
)
def test_een_verkeerde_opdracht_geeft_een_nederlandse_regel(capsys, woorden, verwacht):
    try:
        code = regel.main(woorden)
    except SystemExit as einde:
        code = einde.code
    uit = capsys.readouterr()
    assert code == 2 and uit.out == "" and uit.err.count("\n") == 1 and uit.err.startswith(f"FOUT  {verwacht}")


def test_geen_engels_van_argparse(capsys):
    """Whatever argparse says that has no Dutch sentence, only the general one is shown."""
    with pytest.raises(SystemExit):
        regel.Ontleder(Kop("x", "doet x", "m")).error("conflicting option strings: -a")
    assert capsys.readouterr().err == "FOUT  Zo werkt deze opdracht niet. Gebruik: python -m tools x\n"
    with pytest.raises(SystemExit):
        regel.Ontleder(Kop("x", "doet x", "m")).parse_args(["--help"])
    uit = capsys.readouterr().out
    assert (
        "Gebruik: python -m tools x" in uit
        and "toon deze uitleg" in uit
        and "usage" not in uit
        and "options" not in uit
    )


def test_onleesbare_instellingen_geven_een_regel_en_geen_stapel(capsys, monkeypatch, tmp_path):
    (tmp_path / "mkdocs.yml").write_text("nav: [", "utf-8")
    monkeypatch.setattr(regel, "WORTEL", tmp_path)
    assert regel.main(["vertaling"]) == 1
    assert capsys.readouterr().err.startswith("FOUT  mkdocs.yml")


def test_een_opdracht_erbij_is_twee_regels(tmp_path):
    (tmp_path / "proef.py").write_text(
        "from tools.opdrachten import opdracht\n@opdracht('proef', 'doet niets', pakketten='test')\ndef proef(w): return 0\n"
    )
    (tmp_path / "geen.py").write_text("import functools\n@functools.cache\ndef f(): ...\n")
    assert uit_bron(tmp_path) == {"proef": Kop("proef", "doet niets", "tools.proef", "test")}
    (tmp_path / "nog.py").write_text((tmp_path / "proef.py").read_text())
    with pytest.raises(ValueError, match="'proef' bestaat al in tools.nog"):
        uit_bron(tmp_path)


def test_argumenten_komen_met_hun_naam(monkeypatch):
    gekregen = []
    monkeypatch.setitem(OPDRACHTEN, "proef", None)
    opdracht("proef", "doet x", arg("een"), arg("--twee-drie", default="d"))(
        lambda w, **k: gekregen.append((w, k)) or 3
    )
    assert regel.voer_uit(Kop("proef", "doet x", "m"), OPDRACHTEN["proef"], ["1", "--twee-drie", "v"]) == 3
    assert gekregen == [(WORTEL, {"een": "1", "twee_drie": "v"})]


def test_wat_een_bezoeker_draait_kent_geen_tests():
    """Production code imports nothing from the tests; they are run as programs."""
    fout = [
        str(pad.relative_to(WORTEL))
        for map_ in ("kern", "stappen", "hooks", "macros", "tools")
        for pad in (WORTEL / map_).rglob("*.py")
        if re.search(r"^\s*(from|import) tests\b", pad.read_text("utf-8"), re.M) and not pad.name.startswith("test_")
    ]
    assert fout == []
    uit = subprocess.run([sys.executable, "-m", "tests.bench", "onzin"], cwd=WORTEL, capture_output=True, text=True)
    assert uit.returncode == 2 and "Onbekende meting 'onzin'" in uit.stdout


def test_wat_geen_pagina_tekent_laadt_de_sjablonen_niet():
    code = "import sys, tools.zoek; print([m for m in ('jinja2', 'babel', 'pydantic') if m in sys.modules])"
    uit = subprocess.run([sys.executable, "-c", code], cwd=WORTEL, capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "['pydantic']"
