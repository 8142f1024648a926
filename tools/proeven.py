"""Run the tests and the measurements, each as a program of its own: nothing in `tools/` imports a test."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.opdrachten import opdracht

VERDEEL = ("--dist", "worksteal", "-n")
"""Processes share the tests; who is done first takes over from the others. How many there are comes after it."""

SNEL = ("-m", "not heel", "--ignore=tests/browser", "--ignore=tests/site")
"""Only what needs neither the whole site nor a browser."""


def _python(wortel: Path, module: str, *rest: str) -> int:
    """Run a module. What Python compiles is kept between its many processes, also where the machine says not to."""
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run([sys.executable, "-m", module, *rest], cwd=wortel, env=omgeving).returncode


@opdracht(
    "test",
    "draait alle tests",
    pakketten="test",
    programmas=("browser", "firefox", "java", "servers", "poppler"),
    vrij=True,
)
def test(wortel: Path, rest: list[str]) -> int:
    """All tests, or those that the arguments for pytest choose."""
    return _python(wortel, "pytest", *VERDEEL, "4", *rest)  # a browser test is waiting for a good part


@opdracht("snel", "draait de tests zonder browser en zonder de hele site te bouwen", pakketten="test", vrij=True)
def snel(wortel: Path, rest: list[str]) -> int:
    """The tests to run while working."""
    return _python(wortel, "pytest", *VERDEEL, "2", *SNEL, *rest)


@opdracht(
    "bench",
    "meet bouwtijd, groei, gewicht, vensters, eerste bezoek, belasting, zoeken en Lighthouse (dat vraagt om Node)",
    pakketten="test",
    programmas=("browser", "java", "servers"),
    vrij=True,
)
def bench(wortel: Path, rest: list[str]) -> int:
    """All measurements, or those that are named."""
    return _python(wortel, "tests.bench", *rest)
