"""Bundle the service worker (`werker/bron/` and Workbox) into one file that is kept in the repository.

Only for who changes the worker: it needs Node and npm. Building the site needs neither;
`stappen/werker.py` reads the file.
`werker/controle.json` holds hashes of source and bundle; a test compares them.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

from kern.assets import lf
from tools.opdrachten import opdracht

MAP = "werker"
BUNDEL, CONTROLE = "sw.bundel.js", "controle.json"


def bronnen(map_: Path) -> list[Path]:
    """The files that decide what the bundle is."""
    return [map_ / "package.json", *sorted((map_ / "bron").glob("*.js"))]


def controle(map_: Path) -> dict[str, str]:
    """Hashes of source and bundle as they are now."""
    bron = hashlib.sha256()
    for pad in bronnen(map_):
        bron.update(pad.name.encode() + b"\0" + lf(pad.read_bytes()) + b"\0")
    return {"bron": bron.hexdigest(), "bundel": hashlib.sha256(lf((map_ / BUNDEL).read_bytes())).hexdigest()}


@opdracht(
    "werker",
    "bundelt de werker (offline) opnieuw, alleen na een verandering in `werker/bron/` (vraagt om Node)",
)
def bundel(wortel: Path) -> int:
    """Install the pinned packages, bundle, and write the hashes; 1 when Node is missing or a step fails."""
    map_ = wortel / MAP
    if not shutil.which("npm"):
        print("FOUT  De werker bundelen vraagt om Node 18 of nieuwer met npm.")
        return 1
    stappen = (
        ["npm", "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        [
            str(map_ / "node_modules" / ".bin" / "esbuild"),
            "bron/sw.js",
            "--bundle",
            "--minify",
            "--format=iife",
            "--target=es2022",
            "--charset=utf8",
            "--legal-comments=none",
            '--define:process.env.NODE_ENV="production"',
            f"--outfile={BUNDEL}",
            "--log-level=warning",
        ],
    )
    for stap in stappen:
        if subprocess.run(stap, cwd=map_).returncode:
            print("FOUT  Het bundelen is mislukt; lees de melding hierboven.")
            return 1
    licentie = (map_ / "node_modules" / "workbox-core" / "LICENSE").read_text("utf-8").strip()
    pad = map_ / BUNDEL
    pad.write_text(f"/*! Met delen van Workbox 7.\n\n{licentie}\n*/\n{pad.read_text('utf-8')}", "utf-8")
    (map_ / CONTROLE).write_text(json.dumps(controle(map_), indent=2) + "\n", "utf-8")
    print(f"De werker staat in {MAP}/{BUNDEL} ({pad.stat().st_size} bytes).")
    return 0
