"""Lighthouse on its phone profile, with Chromium of this machine and a local server with compression."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from tests.minisite import WORTEL
from tools.opzet import chromium
from tools.serveer import bediend, maak_server

HIER = Path(__file__).resolve().parent
PAGINAS = ("", "stappenplan/stap-1-opmerken/", "wetgeving/wmo-2015/", "rollen/vakman/")
SOORTEN = ("performance", "accessibility", "best-practices", "seo")


def _zorg_voor_lighthouse() -> Path:
    programma = HIER / "node_modules" / ".bin" / "lighthouse"
    if not programma.exists():
        if not shutil.which("npm"):
            raise SystemExit("FOUT  Lighthouse heeft Node en npm nodig. Installeer Node 18 of nieuwer.")
        subprocess.run(
            ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"], cwd=HIER, check=True
        )
    return programma


def meet() -> None:
    """One line per page and language with the four scores; the reports go to `tests/bench/uitkomst/`."""
    programma = _zorg_voor_lighthouse()
    uitkomst = HIER / "uitkomst"
    uitkomst.mkdir(exist_ok=True)
    with bediend(maak_server(WORTEL / "site")) as adres:
        for taal in ("", "en/"):
            for pad in PAGINAS:
                naam = uitkomst / ((taal + pad).strip("/").replace("/", "_") or "start")
                subprocess.run(
                    [
                        programma,
                        f"{adres}/{taal}{pad}",
                        "--quiet",
                        "--output=json",
                        f"--output-path={naam}.json",
                        "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync",
                    ],
                    env={**os.environ, "CHROME_PATH": chromium() or ""},
                    check=True,
                )
                verslag = json.loads(Path(f"{naam}.json").read_text("utf-8"))
                punten = {s: round(100 * (verslag["categories"][s]["score"] or 0)) for s in SOORTEN}
                niet_goed = [
                    a["id"]
                    for s in SOORTEN
                    for r in verslag["categories"][s]["auditRefs"]
                    if (a := verslag["audits"][r["id"]])["score"] not in (None, 1) and r["weight"]
                ]
                print(
                    f"/{taal}{pad:32s} "
                    + "  ".join(f"{s} {p}" for s, p in punten.items())
                    + (f"  [{', '.join(niet_goed)}]" if niet_goed else ""),
                    flush=True,
                )
