"""One folder per tool: what it is made of stands together, and importing this package registers all of them."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from kern.register import REGISTER

HIER = Path(__file__).resolve().parent


def laad() -> list[str]:
    """Make every folder known and import its macro; returns their names. A folder that begins with `_` is shared."""
    mappen = sorted(p for p in HIER.iterdir() if p.is_dir() and p.name != "__pycache__")
    for map_ in mappen:
        REGISTER.onderdelen[map_.name] = map_
        if (map_ / "macro.py").is_file():
            import_module(f"macros.onderdelen.{map_.name}.macro")
    return [map_.name for map_ in mappen]


NAMEN = laad()
