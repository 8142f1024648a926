"""Put modules of ours together in one classic script.

An embed page may stand in a sandbox without an origin of its own: a browser then refuses modules, and a classic script
works. Our modules are plain: named imports and exports, each a statement at the start of a line. Anything else is
refused here, with the name of the file, so that nothing is half put together.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping

_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"(\.[^"]+)";\n', re.M)
_EXPORT = re.compile(r"^export ((?:async )?function|class|const|let) (\w+)", re.M)
_OVER = re.compile(r"^(?:import|export|await)\b|\bimport\(|\bimport\.meta\b", re.M)
_UITLEG = re.compile(r"^[ \t]*/\*\*.*?\*/[ \t]*\n", re.M | re.S)


def _namen(deel: str) -> str:
    """Names of an import as they stand in a pattern: `a as b` is `a: b`."""
    return re.sub(r"\s+as\s+", ": ", deel.strip().rstrip(","))


def _stuk(naam: str, bron: str, nummers: Mapping[str, int]) -> str:
    """A module as a function that runs at once and gives what it exports."""
    begin = []

    def haal(m: re.Match[str]) -> str:
        doel = posixpath.normpath(posixpath.join(posixpath.dirname(naam), m.group(2)))
        if m.group(1) is not None:
            begin.append(f"const {{ {_namen(m.group(1))} }} = m{nummers[doel]};\n")
        return ""

    zonder = _IMPORT.sub(haal, _UITLEG.sub("", bron))
    geeft = [m.group(2) for m in _EXPORT.finditer(zonder)]
    code = _EXPORT.sub(lambda m: f"{m.group(1)} {m.group(2)}", zonder)
    if over := _OVER.search(code):
        raise ValueError(f"{naam}: '{over.group()}' kan niet in een bundel; gebruik een gewone import of export")
    return f"const m{nummers[naam]} = (() => {{\n{''.join(begin)}{code}return {{ {', '.join(geeft)} }};\n}})();\n"


def bundel(bronnen: Mapping[str, bytes], ingangen: Iterable[str]) -> bytes:
    """One script of the modules `ingangen` and what they import, each once and after what it needs.

    `bronnen` are the files by the path at which they import each other.
    """
    volgorde: dict[str, int] = {}

    def neem(naam: str, bezig: tuple[str, ...]) -> None:
        if naam in volgorde:
            return
        if naam in bezig:
            raise ValueError(f"{naam}: modules halen elkaar in een kring op")
        for m in _IMPORT.finditer(bronnen[naam].decode()):
            neem(posixpath.normpath(posixpath.join(posixpath.dirname(naam), m.group(2))), (*bezig, naam))
        volgorde[naam] = len(volgorde)

    for ingang in ingangen:
        neem(ingang, ())
    stukken = [_stuk(naam, bronnen[naam].decode(), volgorde) for naam in volgorde]
    return ('(() => {\n"use strict";\n' + "".join(stukken) + "})();\n").encode()
