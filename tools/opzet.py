"""Set up this project on a fresh machine and run one command in it.

Uses only Python itself, because nothing is installed yet:

    python3 tools/opzet.py <command>

It makes `.venv` (for `uittocht` an environment of its own), installs the pinned packages once (again only when the
lock changed) and installs what the command needs: Chromium and Java through apt when we are root, else Playwright's
own download or one clear message. Which commands there are, and what each needs, stands with the commands themselves
(`tools/opdrachten.py`).
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from functools import cache
from pathlib import Path

HIER = Path(__file__).resolve().parent
WORTEL = HIER.parent
VENV = WORTEL / ".venv"
STEMPEL = VENV / "geinstalleerd.json"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
BASIS, TEST, AUDIT = LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-audit.lock")
"""Each holds everything in the ones before it."""
UITTOCHT, VENV_UITTOCHT = "requirements-uittocht.lock", ".venv-uittocht"
PER_SOORT = {"niets": None, "site": BASIS, "test": TEST, "audit": AUDIT, "uittocht": UITTOCHT}
"""What a command says it needs -> the lock file with that."""


def klaag(wat: str, doe: str) -> None:
    """Stop with one clear message."""
    sys.exit(f"FOUT  {wat}\n      {doe}")


def gebruik(map_: Path) -> None:
    """Work in the environment `map_` instead of `.venv`."""
    global VENV, STEMPEL, PYTHON
    VENV, STEMPEL = map_, map_ / STEMPEL.name
    PYTHON = map_ / PYTHON.relative_to(PYTHON.parent.parent)


def hash_van(naam: str) -> str:
    """Fingerprint of a lock file; a stamp with this value means it is installed."""
    return hashlib.sha256((WORTEL / naam).read_bytes()).hexdigest()


def als_root() -> bool:
    """Whether apt may be used: Debian, and we are root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt(*pakketten: str) -> bool:
    """Install Debian packages; True when that worked."""
    omgeving = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for opdracht in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *pakketten],
    ):
        if subprocess.run(opdracht, env=omgeving, stdout=subprocess.DEVNULL).returncode:
            return False
    return True


def maak_venv() -> None:
    """Create `.venv`; Debian's Python needs the package python3-venv for it."""
    if PYTHON.exists():
        return
    if sys.version_info < (3, 11):
        klaag("Deze Python is te oud.", "Installeer Python 3.11 of nieuwer.")
    try:
        venv.create(VENV, with_pip=True, clear=True)
    except (subprocess.CalledProcessError, ImportError):
        shutil.rmtree(VENV, ignore_errors=True)
        versie = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not (als_root() and apt(versie)):
            klaag("Python kan geen eigen omgeving maken.", f"Voer uit: sudo apt-get install {versie}")
        venv.create(VENV, with_pip=True, clear=True)


def installeer(lock: str) -> None:
    """Install `lock` with hashes, unless exactly that is already there."""
    maak_venv()
    stempel = json.loads(STEMPEL.read_text()) if STEMPEL.exists() else {}
    if stempel.get(lock) == hash_van(lock):
        return
    print(f"Pakketten installeren uit {lock} ...", flush=True)
    klaar = subprocess.run(
        [
            PYTHON,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--require-hashes",
            "-r",
            WORTEL / lock,
        ],
        cwd=WORTEL,
    )
    if klaar.returncode:
        klaag(
            "Het installeren van de pakketten is mislukt.", "Controleer de internetverbinding en probeer het opnieuw."
        )
    for naam in (*LOCKS[: LOCKS.index(lock)], lock) if lock in LOCKS else (BASIS, lock):
        stempel[naam] = hash_van(naam)
    STEMPEL.write_text(json.dumps(stempel))


def chromium() -> str | None:
    """Path of a Chromium on this machine, or None when Playwright's own is to be used."""
    for naam in ("chromium", "chromium-browser", "google-chrome"):
        pad = shutil.which(naam)
        if pad:
            return pad
    return None


def firefox() -> str | None:
    """Path of a Firefox on this machine."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


def zorg_voor_firefox() -> None:
    """Have a second browser for the tests of what a browser keeps."""
    if firefox() or (als_root() and apt("firefox-esr") and firefox()):
        return
    klaag("De test van sporen heeft Firefox nodig.", "Voer uit: sudo apt-get install firefox-esr")


def zorg_voor_browser() -> None:
    """Have a browser for the tests: on the machine, through apt, or Playwright's own."""
    if chromium() or (als_root() and apt("chromium") and chromium()):
        return
    if subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], stdout=subprocess.DEVNULL).returncode:
        klaag("Er is geen browser voor de tests.", "Voer uit: sudo apt-get install chromium")


def zorg_voor_java() -> None:
    """Have Java for the HTML validator."""
    if shutil.which("java") or (als_root() and apt("default-jre-headless")):
        return
    klaag("De HTML-controle heeft Java nodig.", "Voer uit: sudo apt-get install default-jre-headless")


def zorg_voor_servers() -> None:
    """Have nginx and Caddy for the tests of the server settings."""
    for naam, pakket in (("nginx", "nginx-light"), ("caddy", "caddy")):
        if shutil.which(naam) or os.path.exists(f"/usr/sbin/{naam}") or (als_root() and apt(pakket)):
            continue
        klaag(f"De test van de serverinstellingen heeft {naam} nodig.", f"Voer uit: sudo apt-get install {pakket}")


def zorg_voor_poppler() -> None:
    """Have what measures paper: sheets, words and type of a PDF."""
    if shutil.which("pdftotext") or (als_root() and apt("poppler-utils")):
        return
    klaag("De test van papier heeft pdftotext nodig.", "Voer uit: sudo apt-get install poppler-utils")


def zorg_voor_hunspell() -> None:
    """Have the dictionaries for spelling where that goes by itself; without them the check says so and goes on."""
    if not shutil.which("hunspell") and als_root():
        apt("hunspell", "hunspell-nl", "hunspell-en-gb")


@cache
def koppen() -> dict:
    """What the source says of each command; when this file runs by itself, Python does not know the project yet."""
    if str(HIER.parent) not in sys.path:
        sys.path.insert(0, str(HIER.parent))
    from tools.opdrachten import uit_bron

    return uit_bron()


def lock_voor(argumenten: list[str]) -> str | None:
    """The lock file with what a command needs, None when it needs nothing.

    An unknown command gets what the site needs, for `tools` to say what is wrong.
    """
    kop = koppen().get("week" if "--week" in argumenten else argumenten[0])
    return PER_SOORT[kop.pakketten] if kop else BASIS


def main(argumenten: list[str]) -> int:
    """Install what `argumenten[0]` needs and run it in `.venv`."""
    argumenten = argumenten or ["site"]
    lock = lock_voor(argumenten)
    if lock == UITTOCHT:
        gebruik(WORTEL / VENV_UITTOCHT)
    if lock:
        installeer(lock)
    kop = koppen().get(argumenten[0])
    zorg = {
        "browser": zorg_voor_browser,
        "firefox": zorg_voor_firefox,
        "java": zorg_voor_java,
        "servers": zorg_voor_servers,
        "poppler": zorg_voor_poppler,
        "hunspell": zorg_voor_hunspell,
    }
    for programma in kop.programmas if kop else ():
        zorg[programma]()
    omgeving = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    python = PYTHON if lock else sys.executable
    return subprocess.run([python, "-m", "tools", *argumenten], cwd=WORTEL, env=omgeving).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as fout:
        klaag(f"Dit lukt niet op deze plek ({fout}).", "Maak ruimte op de schijf, of geef jezelf rechten op deze map.")
