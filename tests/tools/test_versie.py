"""The version is one fact: `pyproject.toml` has it, what readers see follows."""

import re
import tomllib

from kern.instellingen import lees_instellingen
from tests.minisite import WORTEL

VERSIE = tomllib.loads((WORTEL / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def test_de_voet_van_elke_pagina_noemt_de_versie():
    assert lees_instellingen(WORTEL).extra["versie"] == VERSIE


def test_de_nieuwste_kop_van_de_wijzigingen_is_de_versie():
    assert re.findall(r"^## (\S+)", (WORTEL / "CHANGELOG.md").read_text("utf-8"), re.M)[0] == VERSIE


def test_een_module_verwijzing():
    """Names that say the same confuse: only the model is called so."""
    namen = [
        p.relative_to(WORTEL).as_posix()
        for map_ in ("kern", "macros", "stappen", "hooks", "tools", "uittocht")
        for p in (WORTEL / map_).rglob("verwijzing*.py")
    ]
    assert namen == ["kern/modellen/verwijzing.py"]
