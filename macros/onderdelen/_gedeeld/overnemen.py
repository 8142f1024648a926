"""What a reader may take over: printed whole, or copied (`neem-over.js`)."""

from __future__ import annotations

from kern.weergave import Weergave

SCRIPT = "neem-over"


def laat_overnemen(w: Weergave) -> None:
    """The page gets the script that makes the buttons of `<neem-over>` work."""
    w.gebruikt.scripts[SCRIPT] = None
