"""Take away everything that can be made again."""

from __future__ import annotations

import shutil
from pathlib import Path

from tools.opdrachten import opdracht

WEG = ("site", "server", ".bouw-*", ".cache", ".venv", ".venv-uittocht")


@opdracht("clean", "haalt weg wat opnieuw te maken is: de site en alles wat is geïnstalleerd", pakketten="niets")
def ruim_op(wortel: Path) -> int:
    """Remove the folders that a build and an installation make."""
    for pad in [p for naam in WEG for p in wortel.glob(naam)]:
        shutil.rmtree(pad, ignore_errors=True)
    return 0
