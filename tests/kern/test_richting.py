"""Imports run one way: docs and data know nothing, the core knows only itself, and only `hooks` knows MkDocs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.minisite import WORTEL

MAG: dict[str, set[str]] = {
    "kern": {"kern"},
    "macros": {"kern", "macros", "stappen"},
    "stappen": {"kern", "macros", "stappen"},
    "hooks": {"kern", "stappen", "hooks"},
    "uittocht": {"kern", "macros", "stappen", "uittocht"},
    "tools": {"kern", "macros", "stappen", "hooks", "uittocht", "tools"},
}
"""Room -> rooms it may import. `macros/__init__` alone names `stappen`: it is what mkdocs-macros calls."""

PLATFORM = {"mkdocs", "material", "mkdocs_macros", "mkdocs_static_i18n", "properdocs", "zensical"}
KENT_PLATFORM = {"hooks"}
UITZONDERINGEN = {"tools/bouw.py": {"mkdocs"}}
"""Files outside `hooks` that start the platform."""


def imports(code: str) -> set[str]:
    """First part of every module that `code` imports, wherever in it."""
    uit: set[str] = set()
    for knoop in ast.walk(ast.parse(code)):
        if isinstance(knoop, ast.Import):
            uit |= {n.name.split(".")[0] for n in knoop.names}
        elif isinstance(knoop, ast.ImportFrom) and knoop.module and not knoop.level:
            uit.add(knoop.module.split(".")[0])
    return uit


def fouten(kamer: str, naam: str, code: str) -> list[str]:
    """Imports of a file that its room may not have."""
    gevonden = imports(code)
    omhoog = {m for m in gevonden & (set(MAG) | {"tests"}) if m not in MAG[kamer]}
    platform = set() if kamer in KENT_PLATFORM else (gevonden & PLATFORM) - UITZONDERINGEN.get(naam, set())
    return [f"{naam}: {m}" for m in sorted(omhoog | platform)]


@pytest.mark.parametrize("kamer", MAG)
def test_niemand_kijkt_omhoog(kamer):
    paden = [p for p in sorted((WORTEL / kamer).rglob("*.py")) if not p.name.startswith("test_")]
    assert paden
    gevonden = [f for p in paden for f in fouten(kamer, p.relative_to(WORTEL).as_posix(), p.read_text("utf-8"))]
    assert gevonden == []


def test_alleen_de_ingang_van_de_macros_kent_de_stappen():
    kent = [p for p in Path(WORTEL / "macros").rglob("*.py") if "stappen" in imports(p.read_text("utf-8"))]
    assert [p.relative_to(WORTEL).as_posix() for p in kent] == ["macros/__init__.py"]


def test_een_verkeerde_richting_valt_op():
    assert fouten("kern", "kern/x.py", "from macros.onderdelen import taal\nimport mkdocs") == [
        "kern/x.py: macros",
        "kern/x.py: mkdocs",
    ]
    assert fouten("tools", "tools/x.py", "def f():\n    from tests.bench import x") == ["tools/x.py: tests"]


def test_docs_en_data_kennen_geen_code():
    assert [p for map_ in ("docs", "data") for p in (WORTEL / map_).rglob("*.py")] == []


@pytest.mark.parametrize("kamer", ["kern", "macros", "stappen", "hooks", "tools", "uittocht"])
def test_geen_bestand_is_te_lang(kamer):
    lang = {
        p.relative_to(WORTEL).as_posix(): n
        for p in (WORTEL / kamer).rglob("*.py")
        if (n := len(p.read_text("utf-8").splitlines())) > 250
    }
    assert lang == {}
