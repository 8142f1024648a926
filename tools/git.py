"""Ask git, for what compares a proposal or a change with what was there before."""

from __future__ import annotations

import subprocess
from pathlib import Path

TAKKEN = ("origin/main", "main")
"""What a change is compared with when nothing is said: the branch that is published."""


def vraag(wortel: Path, *argumenten: str) -> subprocess.CompletedProcess[bytes]:
    """What git says in the folder `wortel`. Raises `OSError` when there is no git."""
    return subprocess.run(["git", *argumenten], cwd=wortel, capture_output=True)
