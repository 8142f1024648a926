"""The process that atheris takes over: it tries each target on what libFuzzer makes, and ends at the first defect."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["kern", "markdown", "macros"]):
    from tools.wroetdoelen import DOELEN

NAMEN = sorted(DOELEN)


def probeer(ruw: bytes) -> None:
    """The first byte chooses the target, the rest is the text."""
    if ruw:
        DOELEN[NAMEN[ruw[0] % len(NAMEN)]](ruw[1:].decode("utf-8", "ignore"))


if __name__ == "__main__":
    atheris.Setup(sys.argv, probeer)
    atheris.Fuzz()
