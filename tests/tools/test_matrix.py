"""The workflow that builds on every system: no secret, least permission, actions fixed on a commit, all versions."""

import re

import yaml

from tests.minisite import WORTEL

TEKST = (WORTEL / ".github" / "workflows" / "matrix.yml").read_text("utf-8")
PLAN = yaml.safe_load(TEKST)


def test_elke_actie_staat_vast_op_een_commit():
    acties = re.findall(r"uses: (\S+)( # v\d+\.\d+\.\d+)?", TEKST)
    assert acties and all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", naam) and versie for naam, versie in acties)


def test_zij_kan_niets_en_weet_niets():
    assert PLAN["permissions"] == {"contents": "read"} and PLAN["jobs"]["gelijk"]["permissions"] == {}
    assert "secrets" not in TEKST and "pull_request_target" not in TEKST and "persist-credentials: false" in TEKST
    assert set(re.findall(r"\$\{\{ (.+?) \}\}", TEKST)) == {"github.ref", "matrix.stelsel", "matrix.python"}


def test_elk_stelsel_en_elke_python_en_elke_taak_houdt_op():
    bouw = PLAN["jobs"]["bouw"]
    stelsels = bouw["strategy"]["matrix"]["stelsel"]
    assert {s.split("-")[0] for s in stelsels} == {"ubuntu", "windows", "macos"}
    assert bouw["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert all(taak["timeout-minutes"] <= 20 for taak in PLAN["jobs"].values())
    assert f"-eq {len(stelsels) * 4}" in TEKST and f"sommen-{stelsels[0]}-3.11" in TEKST
