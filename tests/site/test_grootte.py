"""Sizes: what a first visit to a text page asks for, compressed."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from kern.grenzen import PAGINA_BYTES

PAGINAS = (
    "index.html",
    "stappenplan/stap-1-opmerken/index.html",
    "wetgeving/wmo-2015/index.html",
    "rollen/vakman/index.html",
    "en/index.html",
    "en/bijlagen/dynamiek/index.html",
)
LADEN = re.compile(
    r"""<(?:script|img)\b[^>]*\bsrc=["']?([^"' >]+)|<link\b(?=[^>]*\brel=["']?(?:stylesheet|icon))[^>]*\bhref=["']?([^"' >]+)"""
)


def bestanden(pad: Path, gebouwd: Path) -> set[Path]:
    """The page and every file it loads."""
    uit = {pad}
    for m in LADEN.finditer(pad.read_text("utf-8")):
        uit.add((pad.parent / (m.group(1) or m.group(2)).split("?")[0]).resolve())
    return uit


def test_een_tekstpagina_weegt_hoogstens_130_kb(gebouwd):
    for naam in PAGINAS:
        delen = bestanden(gebouwd / naam, gebouwd)
        som = sum(len(gzip.compress(p.read_bytes(), 6)) for p in delen)
        assert len(delen) >= 4 and som <= PAGINA_BYTES, f"{naam}: {som} bytes in {len(delen)} bestanden"
