"""Set-up: installs once, and says clearly what is missing."""

import json
import subprocess
import sys

import pytest

from tests.minisite import WORTEL
from tools import opzet


@pytest.fixture
def proefmap(tmp_path, monkeypatch):
    (tmp_path / "requirements.lock").write_text("a==1\n")
    (tmp_path / "requirements-test.lock").write_text("a==1\nb==2\n")
    (tmp_path / "requirements-audit.lock").write_text("a==1\nb==2\nc==3\n")
    monkeypatch.setattr(opzet, "WORTEL", tmp_path)
    monkeypatch.setattr(opzet, "STEMPEL", tmp_path / "stempel.json")
    monkeypatch.setattr(opzet, "maak_venv", lambda: None)
    gedaan = []

    class Klaar:
        returncode = 0

    monkeypatch.setattr(opzet.subprocess, "run", lambda opdracht, **_: gedaan.append(opdracht) or Klaar)
    return tmp_path, gedaan


def test_installeert_met_hashes_en_maar_een_keer(proefmap):
    _, gedaan = proefmap
    opzet.installeer(opzet.BASIS)
    opzet.installeer(opzet.BASIS)
    assert len(gedaan) == 1 and "--require-hashes" in gedaan[0]


def test_testpakketten_zijn_ook_genoeg_voor_de_site(proefmap):
    _, gedaan = proefmap
    opzet.installeer(opzet.TEST)
    opzet.installeer(opzet.BASIS)
    assert len(gedaan) == 1


def test_gewijzigde_lock_installeert_opnieuw(proefmap):
    map_, gedaan = proefmap
    opzet.installeer(opzet.BASIS)
    (map_ / "requirements.lock").write_text("a==2\n")
    opzet.installeer(opzet.BASIS)
    assert len(gedaan) == 2
    assert json.loads((map_ / "stempel.json").read_text())["requirements.lock"] == opzet.hash_van("requirements.lock")


def test_mislukte_installatie_zegt_wat_te_doen(proefmap, monkeypatch):
    class Mislukt:
        returncode = 1

    monkeypatch.setattr(opzet.subprocess, "run", lambda *a, **k: Mislukt)
    with pytest.raises(SystemExit, match="internetverbinding"):
        opzet.installeer(opzet.BASIS)
    assert not (proefmap[0] / "stempel.json").exists()


@pytest.mark.parametrize(
    ("doe", "opdracht"),
    [
        (opzet.zorg_voor_java, "default-jre-headless"),
        (opzet.zorg_voor_poppler, "poppler-utils"),
        (opzet.zorg_voor_browser, "apt-get install chromium"),
        (opzet.zorg_voor_firefox, "apt-get install firefox-esr"),
        (opzet.zorg_voor_servers, "apt-get install nginx-light"),
    ],
)
def test_ontbrekend_programma_noemt_de_opdracht(proefmap, monkeypatch, doe, opdracht):
    class Mislukt:
        returncode = 1

    monkeypatch.setattr(opzet.shutil, "which", lambda naam: None)
    monkeypatch.setattr(opzet.os.path, "exists", lambda pad: False)
    monkeypatch.setattr(opzet.subprocess, "run", lambda *a, **k: Mislukt)
    with pytest.raises(SystemExit, match=opdracht):
        doe()


@pytest.mark.parametrize(
    ("regel", "lock"),
    [
        (["site"], opzet.BASIS),
        (["check"], opzet.TEST),
        (["test", "-q"], opzet.TEST),
        (["audit"], opzet.AUDIT),
        (["week"], opzet.AUDIT),
        (["check", "--week"], opzet.AUDIT),
        (["lock"], opzet.BASIS),
        (["iconen"], opzet.TEST),
        (["clean"], None),
        (["bild"], opzet.BASIS),
    ],
)
def test_elke_opdracht_installeert_wat_zij_nodig_heeft(regel, lock):
    assert opzet.lock_voor(regel) == lock


def test_de_andere_server_wordt_ook_genoemd(proefmap, monkeypatch):
    monkeypatch.setattr(opzet, "als_root", lambda: False)
    monkeypatch.setattr(opzet.shutil, "which", lambda naam: "x" if naam == "nginx" else None)
    monkeypatch.setattr(opzet.os.path, "exists", lambda pad: False)
    with pytest.raises(SystemExit, match="heeft caddy nodig(.|\n)*apt-get install caddy"):
        opzet.zorg_voor_servers()


def test_de_opdracht_gaat_door_naar_tools_en_installeert_alleen_wat_zij_noemt(proefmap, monkeypatch):
    """`lock_voor` reads the commands of this project, also when the folder that is set up is another."""
    _, gedaan = proefmap
    gezorgd = []
    for naam in ("browser", "firefox", "java", "servers", "poppler"):
        monkeypatch.setattr(opzet, f"zorg_voor_{naam}", lambda naam=naam: gezorgd.append(naam))
    assert opzet.main(["test", "-k", "x"]) == 0 and gezorgd == ["browser", "firefox", "java", "servers", "poppler"]
    assert gedaan[-1] == [opzet.PYTHON, "-m", "tools", "test", "-k", "x"] and len(gedaan) == 2
    opzet.main(["iconen"])
    assert gezorgd[5:] == ["browser"] and len(gedaan) == 3, "de pakketten staan er al"
    opzet.main(["clean"])
    assert gedaan[-1] == [opzet.sys.executable, "-m", "tools", "clean"]
    opzet.main([])
    assert gedaan[-1][-1] == "site"


def test_opzet_draait_zonder_geinstalleerde_pakketten():
    """Isolated from every package: only what Python itself brings."""
    code = f"import runpy; print(runpy.run_path({str(WORTEL / 'tools' / 'opzet.py')!r})['lock_voor'](['check']))"
    uit = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True)
    assert uit.stdout.strip() == opzet.TEST, uit.stderr
