"""LinkChecker over a served build: no broken internal link or anchor."""

from __future__ import annotations

import csv
import subprocess
import sys
import threading
from pathlib import Path

from tools.serveer import maak_server

HIER = Path(__file__).resolve().parent


def loop_links_na(adres: str) -> tuple[int, list[str]]:
    """Number of addresses checked, and a line for each broken one (page, link, reason)."""
    klaar = subprocess.run(
        [Path(sys.executable).parent / "linkchecker", "--config", HIER / "linkcheckerrc", "--verbose", "--no-robots", "-o", "csv", f"{adres}/"],
        capture_output=True, text=True, timeout=400,
    )
    regels = list(csv.DictReader((r for r in klaar.stdout.splitlines() if r and not r.startswith("#")), delimiter=";"))
    assert regels, klaar.stderr
    kapot = [
        f"{r['parentname']} -> {r['urlname']}: {r['result']} {r['warningstring']}"
        for r in regels
        if r["valid"] != "True" or "Anchor" in r["warningstring"]
    ]
    return len(regels), kapot


def test_geen_kapotte_link_of_anker(adres, gebouwd):
    aantal, kapot = loop_links_na(adres)
    assert kapot == []
    assert aantal > sum(1 for _ in gebouwd.rglob("*.html")), "niet elke pagina is bereikt"


def test_een_kapotte_link_en_een_kapot_anker_vallen_op(tmp_path):
    kop = '<!doctype html><html lang="nl"><title>x</title><h1 id="er">x</h1>'
    (tmp_path / "index.html").write_text(kop + '<a href="weg.html">a</a><a href="b.html#niet">b</a><a href="b.html#er">c</a>', "utf-8")
    (tmp_path / "b.html").write_text(kop, "utf-8")
    server = maak_server(tmp_path)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _, kapot = loop_links_na(f"http://127.0.0.1:{server.server_address[1]}")
    server.shutdown()
    server.server_close()
    assert len(kapot) == 2 and any("weg.html" in k for k in kapot) and any("niet" in k for k in kapot)
