"""Watch folders: with `watchfiles` when it is there, else by looking at the times of the files."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

TEL = 0.3
"""Seconds between two looks without `watchfiles`."""


def stand(wortel: Path, mappen: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Path from `wortel` -> time and size, of every file below `mappen` (folders or files)."""
    uit: dict[str, tuple[int, int]] = {}
    for map_ in mappen:
        begin = wortel / map_
        paden = [begin] if begin.is_file() else [Path(m) / naam for m, _, namen in os.walk(begin) for naam in namen]
        for pad in paden:
            try:
                feiten = pad.stat()
            except OSError:
                continue  # gone since we listed it
            uit[pad.relative_to(wortel).as_posix()] = feiten.st_mtime_ns, feiten.st_size
    return uit


def verschil(voor: dict[str, tuple[int, int]], na: dict[str, tuple[int, int]]) -> set[str]:
    """Files that changed, came or went."""
    return {pad for pad in voor.keys() | na.keys() if voor.get(pad) != na.get(pad)}


def _tel(wortel: Path, mappen: Sequence[str], meld: Callable[[set[str]], None], stop: threading.Event) -> None:
    voor = stand(wortel, mappen)
    while not stop.wait(TEL):
        na = stand(wortel, mappen)
        if anders := verschil(voor, na):
            meld(anders)
        voor = na


def kijk(wortel: Path, mappen: Sequence[str], meld: Callable[[set[str]], None], stop: threading.Event) -> None:
    """Call `meld` with the files that changed (from `wortel`), until `stop`.

    A file is watched through its folder: an editor that saves puts another file in its place.
    """
    try:
        from watchfiles import watch
    except ImportError:
        return _tel(wortel, mappen, meld, stop)

    def volg(paden: set[Path], diep: bool, alleen: set[str]) -> None:
        for lijst in watch(*paden, recursive=diep, stop_event=stop, debounce=200, step=30, raise_interrupt=False):
            anders = {Path(pad).relative_to(wortel).as_posix() for _, pad in lijst}
            if anders := anders & alleen if alleen else anders:
                meld(anders)

    bestanden = {naam for naam in mappen if (wortel / naam).is_file()}
    if om := {(wortel / naam).parent for naam in bestanden}:
        threading.Thread(target=volg, args=(om, False, bestanden), daemon=True).start()
    return volg({wortel / naam for naam in mappen if (wortel / naam).is_dir()}, True, set())
