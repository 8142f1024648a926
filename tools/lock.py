"""Make the lock files again from `pyproject.toml`, for all platforms and with hashes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.opdrachten import opdracht


@opdracht("lock", "maakt `requirements*.lock` opnieuw uit `pyproject.toml` (vraagt om uv)")
def lock(wortel: Path) -> int:
    """Needs the program uv; the files record no download address."""
    basis = [
        "uv",
        "pip",
        "compile",
        "pyproject.toml",
        "--universal",
        "--python-version",
        "3.11",
        "--generate-hashes",
        "--no-header",
        "--no-emit-index-url",
        "--no-annotate",
        "--quiet",
    ]
    try:
        for extra, naam in (
            ([], "requirements.lock"),
            (["--extra", "test", "-c", "requirements.lock"], "requirements-test.lock"),
            (["--extra", "test", "--extra", "audit", "-c", "requirements-test.lock"], "requirements-audit.lock"),
            (["--extra", "uittocht", "-c", "requirements.lock"], "requirements-uittocht.lock"),
        ):
            subprocess.run([*basis, *extra, "-o", naam], cwd=wortel, check=True)
    except FileNotFoundError:
        print("FOUT  Het programma uv ontbreekt. Installeer het met: pipx install uv", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as fout:
        return fout.returncode
    return 0
