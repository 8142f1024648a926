"""The handbook for editors: every command that stands alone on a line is run, in a copy of the project of its own."""

import re
import shutil
import subprocess
import sys

import pytest

from tests.minisite import WORTEL
from tests.tools.test_nieuw import zonder
from tools.opdrachten import uit_bron

BLADEN = sorted((WORTEL / "docs" / "meewerken").glob("*.md"))
ALLEEN = re.compile(r"^`python3 tools/opzet\.py ([^`]+)`$", re.M)
GENOEMD = re.compile(r"`(?:python3 tools/opzet\.py|python -m tools|make) ([a-z]+)[^`]*`")


def opdrachten(taal_en: bool) -> list[list[str]]:
    """Commands of the pages in a language, each once, in order of page and line."""
    bladen = [p for p in BLADEN if p.name.endswith(".en.md") == taal_en]
    return [
        list(o) for o in dict.fromkeys(tuple(o.split()) for p in bladen for o in ALLEEN.findall(p.read_text("utf-8")))
    ]


def test_elke_genoemde_opdracht_bestaat():
    bekend = set(uit_bron())
    genoemd = {o for p in [*BLADEN, WORTEL / "CONTRIBUTING.md"] for o in GENOEMD.findall(p.read_text("utf-8"))}
    assert len(genoemd) >= 6 and genoemd <= bekend


def test_beide_talen_noemen_dezelfde_opdrachten():
    assert opdrachten(False) == opdrachten(True) and len(opdrachten(False)) >= 6


@pytest.mark.heel
def test_de_opdrachten_van_het_handboek_werken(tmp_path):
    project = tmp_path / "project"
    shutil.copytree(WORTEL, project, ignore=zonder)
    for woorden in opdrachten(False):
        klaar = subprocess.run([sys.executable, "-m", "tools", *woorden], cwd=project, capture_output=True, text=True)
        assert klaar.returncode == 0, f"{woorden}: {klaar.stdout}{klaar.stderr}"
