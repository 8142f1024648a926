"""Waiting in the browser, on a condition and nothing else."""

from __future__ import annotations

import time

from playwright.sync_api import Error

from tests.serverproces import GEDULD

BLIK = """async () => Promise.race([
  (async () => Boolean(%s))(),
  new Promise((klaar) => setTimeout(() => klaar(null), %d)),
])"""
"""One look: true or false, or null when the browser gave no answer at all."""

VERVANGEN = ("context was destroyed", "Cannot find context")
"""What the browser says when the page is replaced while we look."""


def wacht_tot(waar, voorwaarde: str, geduld: float = GEDULD, antwoord: int = 10_000) -> None:
    """Wait until an expression of JavaScript, which may await, is true in a page or frame; fails with it when it never is.

    `antwoord` is how long, in milliseconds, one look may take before it is asked again.

    Not `wait_for_function`: from its second look on it runs text as script inside the page, and our
    Content-Security-Policy refuses that. Such a test passes only as long as the first look is in time.
    """
    einde = time.monotonic() + geduld
    while (uitslag := _blik(waar, BLIK % (voorwaarde, antwoord))) is not True:
        staat = "geeft de browser geen antwoord op" if uitslag is None else "is nog niet waar"
        assert time.monotonic() < einde, f"na {geduld:g} seconden {staat}: {voorwaarde} (op {waar.url})"
        waar.wait_for_timeout(20)


def _blik(waar, script: str) -> bool | None:
    try:
        return waar.evaluate(script)
    except Error as fout:
        if not any(woord in str(fout) for woord in VERVANGEN):
            raise
        return False
