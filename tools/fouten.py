"""What an unforeseen failure reads like: one line with FOUT, never an empty screen or only a trace."""

from __future__ import annotations

import errno
import sys
import traceback
from pathlib import Path

_DOE = {
    errno.EACCES: (
        "Hier mag niet geschreven of gelezen worden",
        "Geef jezelf rechten op die map, of bouw op een andere plek.",
    ),
    errno.EPERM: (
        "Hier mag niet geschreven of gelezen worden",
        "Geef jezelf rechten op die map, of bouw op een andere plek.",
    ),
    errno.EROFS: ("Deze schijf is alleen om te lezen", "Bouw op een plek waar je mag schrijven."),
    errno.ENOSPC: ("De schijf is vol", "Maak ruimte en probeer het opnieuw."),
    errno.EDQUOT: ("Je deel van de schijf is vol", "Maak ruimte en probeer het opnieuw."),
    errno.EFBIG: ("Een bestand wordt te groot", "Maak ruimte, of vraag om een ruimere grens."),
}


def in_woorden(fout: BaseException) -> str:
    """One line: what went wrong, where, and what to do."""
    if isinstance(fout, OSError) and fout.errno in _DOE:
        wat, doe = _DOE[fout.errno]
        plek = f" ({fout.filename})" if fout.filename else ""
        return _een_regel(f"FOUT  {wat}{plek}. {doe}")
    if isinstance(fout, MemoryError):
        return "FOUT  Het geheugen is vol. Sluit andere programma's en probeer het opnieuw."
    return _een_regel(f"FOUT  Onverwacht{_plek(fout)}: {type(fout).__name__}: {fout}")


def _plek(fout: BaseException) -> str:
    stapel = traceback.extract_tb(fout.__traceback__)
    return f" in {Path(stapel[-1].filename).name}:{stapel[-1].lineno}" if stapel else ""


def _een_regel(tekst: str) -> str:
    return " ".join(tekst.split()).replace("FOUT ", "FOUT  ", 1)


def leesbare_uitvoer() -> None:
    """Print everything, also a name that this terminal has no letters for: half a message is none."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(errors="backslashreplace")
