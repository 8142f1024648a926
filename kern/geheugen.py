"""Data and pages, read once per build and shared by all languages, macros and hooks.

`ververs` looks at the files and reads again what changed; a build calls it once
at its start. The other functions only hand out what was read.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from kern.gegevens import Gegevens, laad
from kern.paginas import Paginas, lees_alles
from kern.profiel import profielpad

Stand = tuple[tuple[str, int], ...]

_gegevens: dict[tuple[Path, Path], Gegevens] = {}
_paginas: dict[tuple[Path, frozenset[str]], Paginas] = {}


def _stand(map_: Path, patroon: str) -> Stand:
    return tuple(sorted((p.as_posix(), p.stat().st_mtime_ns) for p in map_.rglob(patroon)))


@lru_cache(maxsize=2)
def _laad(data: Path, docs: Path, profiel: Path | None, _: Stand) -> Gegevens:
    return laad(data, docs, profiel)


@lru_cache(maxsize=2)
def _lees(docs: Path, talen: frozenset[str], _: Stand) -> Paginas:
    return lees_alles(docs, set(talen))


def ververs(data: Path, docs: Path, talen: frozenset[str]) -> None:
    """Read what changed since the last build. Raises `InvoerFout` when the data are wrong; pages are kept then too."""
    _gegevens.pop((data, docs), None)
    bladen = _stand(docs, "*.md")
    _paginas[(docs, talen)] = _lees(docs, talen, bladen)
    # Data name pages, so a page that came or went is a reason to check the data again.
    profiel = profielpad(data)
    eigen = _stand(profiel.parent, profiel.name) if profiel else ()
    _gegevens[(data, docs)] = _laad(data, docs, profiel, _stand(data, "*.yml") + bladen + eigen)


def gegevens_van(data: Path, docs: Path) -> Gegevens:
    """Data of this build."""
    if (data, docs) not in _gegevens:
        _gegevens[(data, docs)] = laad(data, docs, profielpad(data))
    return _gegevens[(data, docs)]


def paginas_van(docs: Path, talen: frozenset[str]) -> Paginas:
    """Source pages of this build."""
    if (docs, talen) not in _paginas:
        _paginas[(docs, talen)] = lees_alles(docs, set(talen))
    return _paginas[(docs, talen)]
