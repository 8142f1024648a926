"""Run the tests and the measurements, each as a program of its own: nothing in `tools/` imports a test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.opdrachten import opdracht

SNEL = ("tests/macros", "tests/tools", "tests/content", "macros/onderdelen")
"""What runs without a browser, a server or a build of the whole site."""


def _python(wortel: Path, module: str, *rest: str) -> int:
    return subprocess.run([sys.executable, "-m", module, *rest], cwd=wortel).returncode


@opdracht("test", "draait alle tests", pakketten="test", programmas=("browser", "java", "servers"), vrij=True)
def test(wortel: Path, rest: list[str]) -> int:
    """All tests, or those that the arguments for pytest choose."""
    return _python(wortel, "pytest", *rest)


@opdracht("snel", "draait de tests zonder browser en zonder de hele site te bouwen", pakketten="test", vrij=True)
def snel(wortel: Path, rest: list[str]) -> int:
    """The tests to run while working; all processors share them."""
    return _python(wortel, "pytest", "-m", "not bouw", "-n", "auto", *SNEL, *rest)


@opdracht(
    "bench",
    "meet bouwtijd, groei, gewicht, eerste bezoek, belasting, zoeken en Lighthouse (dat laatste vraagt om Node)",
    pakketten="test",
    programmas=("browser", "java", "servers"),
    vrij=True,
)
def bench(wortel: Path, rest: list[str]) -> int:
    """All measurements, or those that are named."""
    return _python(wortel, "tests.bench", *rest)
