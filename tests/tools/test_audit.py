"""The audit of packages: what it asks, and what it makes of an answer; the service itself is not called."""

import json
from types import SimpleNamespace

import pytest

from tests.minisite import WORTEL
from tools.audit import LOCKS, audit, meldingen_uit, regel

GOED = {"name": "a", "version": "1", "vulns": []}
LEK = {
    "name": "b",
    "version": "2",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["3"], "aliases": [], "description": "x"}],
}
LEK_ZONDER = {"name": "c", "version": "4", "vulns": [{"id": "PYSEC-2", "fix_versions": []}]}
ONBEKEND = {"name": "d", "skip_reason": "not found"}


def antwoord(*pakketten) -> str:
    return json.dumps({"dependencies": list(pakketten), "fixes": []})


def doe(uitvoer: str, fout: str = ""):
    """Run the audit with the same answer for each lock file; returns the exit code and the commands."""
    gevraagd = []

    def voer_uit(regel, **_):
        gevraagd.append(regel)
        return SimpleNamespace(stdout=uitvoer, stderr=fout, returncode=1)

    return audit(WORTEL, voer_uit), gevraagd


def test_elke_lock_met_hashes_en_zonder_iets_te_installeren():
    assert set(LOCKS) == {p.name for p in WORTEL.glob("requirements*.lock")}
    code, gevraagd = doe(antwoord(GOED))
    assert code == 0 and [r[r.index("--requirement") + 1] for r in gevraagd] == [str(WORTEL / lock) for lock in LOCKS]
    assert all({"--require-hashes", "--disable-pip"} <= set(r) for r in gevraagd)
    assert all((WORTEL / lock).is_file() for lock in LOCKS) and regel(WORTEL, LOCKS[0])[1:3] == ["-m", "pip_audit"]


def test_een_lek_zegt_welk_pakket_en_wat_te_doen(capsys):
    code, _ = doe(antwoord(GOED, LEK, LEK_ZONDER, ONBEKEND))
    regels = capsys.readouterr().err.splitlines()
    assert code == 1 and len(regels) == 3, "een pakket dat in meer bestanden staat, wordt een keer genoemd"
    assert (
        regels[0]
        == "FOUT  requirements.lock [b]: Versie 2 heeft een bekend lek (PYSEC-1). Zet in pyproject.toml een versie zonder dit lek (3) en voer uit: make lock"
    )
    assert "nog geen versie zonder dit lek" in regels[1] and "kent dit pakket of deze versie niet" in regels[2]


@pytest.mark.parametrize("uitvoer", ["", "Traceback", "[]", "{}", antwoord(ONBEKEND), antwoord()])
def test_geen_antwoord_is_geen_goed_nieuws(capsys, uitvoer):
    code, gevraagd = doe(uitvoer, "geen verbinding")
    assert code == 2 and len(gevraagd) == 1
    assert "gaf geen antwoord. Controleer de internetverbinding" in capsys.readouterr().err
    assert meldingen_uit(uitvoer, "x") is None
