"""Closed world: the built files ask nothing of another host and carry no paths of the machine."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.minisite import WORTEL, Minisite, pagina
from tools.bouw import SERVER

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


OVERAL = {
    "geen herkomst": '<meta name="referrer" content="no-referrer">',
    "geen nummers": '<meta name="format-detection" content="telephone=no">',
}
"""What every page says itself, on a host without headers of ours too: not to tell another site where somebody came
from, and not to make a phone link of a figure that is none (ours are links already)."""


def zonder_regel(map_: Path, regel: str) -> list[str]:
    """Pages that do not say it."""
    return [p.relative_to(map_).as_posix() for p in sorted(map_.rglob("*.html")) if regel not in p.read_text("utf-8")]


@pytest.mark.parametrize("regel", OVERAL.values(), ids=list(OVERAL))
def test_elke_pagina_zegt_het_zelf(gebouwd, tmp_path, regel):
    assert zonder_regel(gebouwd, regel) == []
    (tmp_path / "404.html").write_text("<title>weg</title>", "utf-8")
    assert zonder_regel(tmp_path, regel) == ["404.html"]


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
    (tmp_path / "a.html").write_text(
        '<a href="https://voorbeeld.invalid/">x</a><link rel="canonical" href="https://voorbeeld.invalid/">', "utf-8"
    )
    assert vreemde_verzoeken(tmp_path) == []


GEHEIM = {
    "een geheime sleutel": re.compile(r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----"),
    "een sleutel van een dienst": re.compile(
        r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35}|sk-[A-Za-z0-9]{20,})"
    ),
    "een toegangsbewijs": re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
    "een wachtwoord": re.compile(
        r"""https?://[^/\s:@"'<>]+:[^/\s:@"'<>]+@|\b(?:password|passwd|wachtwoord|api_?key|secret)\s*[=:]\s*["'][^"'\s]{8,}["']""",
        re.I,
    ),
    "een pad op een machine": re.compile(
        r"(?<![\w./-])/(?:home|Users|root|private|tmp|var|etc|opt)/[\w.-]+|\b[A-Z]:\\\\?Users\\\\?\w|file:///"
    ),
    "een bronkaart": re.compile(r"[#@]\s*sourceMappingURL=(?!\s*\$)"),
}


OPEN = (".well-known/security.txt", ".nojekyll")
"""Hidden files that a host asks for."""


def geheimen(map_: Path, *paden: str) -> list[str]:
    """File and kind of everything that should not leave the machine; `paden` are folders of the machine itself."""
    uit = []
    for pad in sorted(p for p in map_.rglob("*") if p.is_file()):
        naam, tekst = pad.relative_to(map_).as_posix(), pad.read_text("utf-8", errors="replace")
        uit += [f"{naam}: {soort}" for soort, patroon in GEHEIM.items() if patroon.search(tekst)]
        uit += [f"{naam}: een map van deze machine" for eigen in paden if eigen in tekst]
        uit += [f"{naam}: een bronkaart"] if pad.suffix == ".map" else []
        uit += [f"{naam}: een verborgen bestand"] if "/." in f"/{naam}" and naam not in OPEN else []
    return uit


def test_niets_geheims_in_de_bouw(gebouwd):
    assert geheimen(gebouwd, str(WORTEL), str(Path.home()) + "/") == []


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("-----BEGIN RSA " + "PRIVATE KEY-----", "een geheime sleutel"),
        ("-----BEGIN " + "PRIVATE KEY-----", "een geheime sleutel"),
        ("AKIA" + "A" * 16, "een sleutel van een dienst"),
        ("ghp_" + "a" * 36, "een sleutel van een dienst"),
        ("glpat-" + "a" * 20, "een sleutel van een dienst"),
        ("eyJ" + "a" * 12 + ".eyJ" + "b" * 12 + "." + "c" * 12, "een toegangsbewijs"),
        ("https://naam:geheim@voorbeeld.nl", "een wachtwoord"),
        ("api_key = 'abcdefgh'", "een wachtwoord"),
        ("bron: /home/iemand/x.md", "een pad op een machine"),
        ('"/root/x"', "een pad op een machine"),
        ("C:\\Users\\iemand", "een pad op een machine"),
        ("file:///x", "een pad op een machine"),
        ("/*# sourceMappingURL=a.css.map */", "een bronkaart"),
        ("x = EIGEN-MAP/y", "een map van deze machine"),
    ],
)
def test_iets_geheims_valt_op(tmp_path, tekst, soort):
    (tmp_path / "a.js").write_text(tekst, "utf-8")
    assert geheimen(tmp_path, "EIGEN-MAP") == [f"a.js: {soort}"]


@pytest.mark.parametrize(
    ("naam", "soort"),
    [("a.js.map", "een bronkaart"), (".env", "een verborgen bestand"), (".git/config", "een verborgen bestand")],
)
def test_een_bestand_dat_er_niet_hoort_valt_op(tmp_path, naam, soort):
    (tmp_path / naam).parent.mkdir(exist_ok=True)
    (tmp_path / naam).write_text("x", "utf-8")
    assert geheimen(tmp_path) == [f"{naam}: {soort}"]


def _afdrukken(map_: Path) -> dict[str, str]:
    return {
        p.relative_to(map_).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in map_.rglob("*")
        if p.is_file()
    }


def bouw_apart(wortel: Path, doel: Path, **omgeving: str) -> None:
    """Build in a process of its own: the order of sets, the zone and the language of a process are fixed when it starts."""
    code = "import sys; from pathlib import Path; from tools.bouw import bouw; sys.exit(bouw(Path(sys.argv[1]), Path(sys.argv[2])))"
    klaar = subprocess.run(
        [sys.executable, "-c", code, wortel, doel],
        cwd=WORTEL,
        env={**os.environ, **omgeving},
        capture_output=True,
        text=True,
    )
    assert klaar.returncode == 0, klaar.stderr


def test_twee_keer_bouwen_geeft_dezelfde_bestanden(gebouwd, tmp_path, monkeypatch):
    """Byte for byte, also when the build does not know what day it is."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    bouw_apart(WORTEL, tmp_path / "site", PYTHONHASHSEED="1")
    assert _afdrukken(tmp_path / "site") == _afdrukken(gebouwd)
    assert _afdrukken(tmp_path / SERVER) == _afdrukken(gebouwd.parent / SERVER)


def test_elke_map_elk_uur_en_elke_machine_geeft_dezelfde_bestanden(tmp_path):
    """The tiny site in two folders, with another time, zone, language and order of sets, and files of another age."""
    uit = []
    for naam, omgeving in (
        ("een", {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}),
        ("twee/dieper", {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1893456000"}),
    ):
        site = Minisite(tmp_path / naam)
        site.map.mkdir(parents=True)
        site.paginas["over/kwetsbaarheid.md"] = pagina(
            '{{ lekcontact() }} {{ contact("veilig-thuis", "blok") }} {{ wet("proefwet") }}\n'
        )
        site.schrijf()
        for pad in (site.map / "docs").rglob("*"):
            os.utime(pad, (1_000_000_000 + len(naam), 1_000_000_000 + len(naam)))
        bouw_apart(site.map, site.site, **omgeving)
        uit.append(_afdrukken(site.site) | _afdrukken(site.map / SERVER))
    assert uit[0] == uit[1] and ".well-known/security.txt" in uit[0]


def test_een_ander_bestand_valt_op(tmp_path):
    for naam, tekst in (("a", "x"), ("b", "x "), ("c", "x")):
        (tmp_path / naam).mkdir()
        (tmp_path / naam / "index.html").write_text(tekst, "utf-8")
    assert _afdrukken(tmp_path / "a") == _afdrukken(tmp_path / "c") != _afdrukken(tmp_path / "b")
