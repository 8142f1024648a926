"""Build the site strictly; `site/` and the server settings beside it are replaced only when everything went well."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools.kopregels import lees_kaders
from tools.serverbestanden import schrijf

RUIS = re.compile(r"^(INFO|DEBUG)\s|^\s*$")


def filter_uitvoer(uitvoer: str) -> str:
    """Keep what an editor has to read: warnings, errors and our own messages."""
    regels, weg = [], False
    for regel in uitvoer.splitlines():
        if re.match(r"^[A-Z]+\s+-", regel) or regel.startswith("FOUT"):
            weg = bool(RUIS.match(regel))
        if not weg and regel.strip():
            regels.append(regel)
    return "\n".join(regels)


def bouw(wortel: Path, doel: Path | None = None) -> int:
    """Build into a temporary folder and put it in place of `doel` (default `site/`).

    Returns the exit code of the build; the old site stays when it failed.
    """
    doel = doel or wortel / "site"
    try:
        kaders = lees_kaders(os.environ.get("KADERS", ""))
    except ValueError as fout:
        print(f"FOUT  {fout}", file=sys.stderr)
        return 2
    tijdelijk = wortel / ".bouw"
    shutil.rmtree(tijdelijk, ignore_errors=True)
    klaar = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tijdelijk)],
        cwd=wortel, text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(wortel), "PYTHONUTF8": "1"},
    )
    if klaar.returncode:
        print(filter_uitvoer(klaar.stdout), file=sys.stderr)
        shutil.rmtree(tijdelijk, ignore_errors=True)
        return klaar.returncode
    schrijf(tijdelijk, doel.parent, kaders)
    shutil.rmtree(doel, ignore_errors=True)
    tijdelijk.rename(doel)
    aantal = sum(1 for _ in doel.rglob("*.html"))
    print(f"De site staat in {doel.name}/ ({aantal} pagina's).")
    return 0
