"""Closed world: the built files ask nothing of another host and carry no paths of the machine."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tests.minisite import WORTEL

VREEMD = r"(?:https?:)?//(?!127\.0\.0\.1)[\w.-]+"
LADEN = re.compile(
    rf"""<(?:script|img|iframe|source|video|audio|embed|track|input)\b[^>]*\bsrc(?:set)?=["']?{VREEMD}"""
    rf"""|<link\b(?=[^>]*\brel=["']?(?:stylesheet|preload|preconnect|dns-prefetch|modulepreload|icon|manifest))[^>]*\bhref=["']?{VREEMD}"""
    rf"""|<(?:form)\b[^>]*\baction=["']?{VREEMD}|<object\b[^>]*\bdata=["']?{VREEMD}""",
    re.I,
)
STIJL = re.compile(rf"""url\(\s*["']?{VREEMD}|@import\s+["']?{VREEMD}""", re.I)
SCRIPT = re.compile(rf"""(?:fetch|import|sendBeacon|WebSocket|EventSource|open)\s*\(\s*["'`]{VREEMD}""", re.I)
ZOEK = {".html": (LADEN, STIJL), ".css": (STIJL,), ".js": (SCRIPT,), ".svg": (LADEN, STIJL)}


def vreemde_verzoeken(map_: Path) -> list[str]:
    """File and text of everything that would load something from another host."""
    return [
        f"{pad.relative_to(map_)}: {m.group(0)[:120]}"
        for pad in sorted(map_.rglob("*"))
        for patroon in ZOEK.get(pad.suffix, ())
        for m in patroon.finditer(pad.read_text("utf-8"))
    ]


def test_geen_verzoek_aan_een_ander_adres(gebouwd):
    assert vreemde_verzoeken(gebouwd) == []


@pytest.mark.parametrize(
    ("naam", "tekst"),
    [
        ("a.html", '<script src="https://voorbeeld.invalid/x.js"></script>'),
        ("a.html", '<link rel="stylesheet" href="//voorbeeld.invalid/x.css">'),
        ("a.html", '<link href="https://voorbeeld.invalid" rel="preconnect">'),
        ("a.html", "<img alt='' src='https://voorbeeld.invalid/x.png'>"),
        ("a.html", "<style>@import 'https://voorbeeld.invalid/x.css'</style>"),
        ("a.css", "a { background: url(https://voorbeeld.invalid/x.png) }"),
        ("a.js", 'fetch("https://voorbeeld.invalid/")'),
    ],
)
def test_een_vreemd_verzoek_valt_op(tmp_path, naam, tekst):
    (tmp_path / naam).write_text(tekst, "utf-8")
    assert len(vreemde_verzoeken(tmp_path)) == 1


def test_een_link_om_aan_te_klikken_mag(tmp_path):
    (tmp_path / "a.html").write_text('<a href="https://voorbeeld.invalid/">x</a><link rel="canonical" href="https://voorbeeld.invalid/">', "utf-8")
    assert vreemde_verzoeken(tmp_path) == []


def test_geen_bronkaarten_en_geen_paden_van_deze_machine(gebouwd):
    assert [p for p in gebouwd.rglob("*.map")] == []
    for pad in gebouwd.rglob("*"):
        if pad.suffix in (".html", ".js", ".css", ".json", ".xml", ".txt"):
            tekst = pad.read_text("utf-8")
            assert str(WORTEL) not in tekst and str(Path.home()) + "/" not in tekst, pad


def _afdrukken(map_: Path) -> dict[str, str]:
    return {p.relative_to(map_).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in map_.rglob("*") if p.is_file()}


def test_twee_keer_bouwen_geeft_dezelfde_bestanden(gebouwd, tmp_path, monkeypatch):
    """Byte for byte, also when the build does not know what day it is."""
    from tools.bouw import bouw

    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert bouw(WORTEL, tmp_path / "site") == 0
    assert _afdrukken(tmp_path / "site") == _afdrukken(gebouwd)
