"""Paths of Windows through the same code: what becomes a name, an address or a message has slashes everywhere."""

import re
from pathlib import Path, PureWindowsPath

from kern import assets
from kern.bestanden import fouten_in_bestanden
from kern.lader import Lader
from kern.paginas import lees_alles
from kern.profiel import naam_van
from tests.minisite import WORTEL


class Windowspad(PureWindowsPath):
    """A path as on Windows, over the files of this machine."""

    @property
    def hier(self) -> Path:
        return Path("/", *self.parts[1:])

    def rglob(self, patroon):
        return (self / p.relative_to(self.hier).as_posix() for p in self.hier.rglob(patroon))

    def glob(self, patroon):
        return (self / p.relative_to(self.hier).as_posix() for p in self.hier.glob(patroon))

    def is_file(self):
        return self.hier.is_file()

    def is_symlink(self):
        return self.hier.is_symlink()

    def stat(self):
        return self.hier.stat()

    def read_bytes(self):
        return self.hier.read_bytes()

    def read_text(self, encoding):
        return self.hier.read_text(encoding)


ECHT = WORTEL.resolve()
WINDOWS = Windowspad("C:" + ECHT.as_posix())


def test_paginas_heten_hetzelfde():
    van_windows, van_hier = (lees_alles(w / "docs", ("nl", "en")) for w in (WINDOWS, ECHT))
    assert list(van_windows.per_naam) == list(van_hier.per_naam)
    assert [(p.bestand, p.tekst) for p in van_windows.alle()] == [(p.bestand, p.tekst) for p in van_hier.alle()]


def test_bestanden_worden_hetzelfde_beoordeeld(tmp_path):
    assert list(fouten_in_bestanden(WINDOWS / "docs", ("nl", "en"))) == []
    for naam in ("en/a.md", "map/A.md", "map/x.html"):
        (tmp_path / "docs" / naam).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / naam).touch()
    gevonden = [
        fouten_in_bestanden(w / "docs", ("nl", "en")) for w in (tmp_path, Windowspad("C:" + tmp_path.as_posix()))
    ]
    een, ander = map(list, gevonden)
    assert een == ander and len(een) == 3


def test_gegevens_en_scripts_heten_hetzelfde():
    lader = Lader(WINDOWS / "data")
    lader.vreemde_bestanden()
    assert lader.meldingen == []
    assert assets.eigen(WINDOWS / "docs", []) == assets.eigen(ECHT / "docs", [])
    assert naam_van(PureWindowsPath("C:\\x\\data\\profiel.yml")) == "data/profiel.yml"


def test_wat_van_een_pad_een_naam_maakt_zet_er_schuine_strepen_in():
    mag = {"kern/profiel.py": 1, "tools/opzet.py": 1, "tools/wijziging.py": 2}
    """Uses that stay a path: a comparison, an interpreter, a file of the site."""
    gevonden: dict[str, int] = {}
    for map_ in ("kern", "stappen", "hooks", "macros", "tools", "uittocht"):
        for pad in (WORTEL / map_).rglob("*.py"):
            kaal = re.findall(r"relative_to\((?:[^()]|\([^()]*\))*\)(?!\.as_posix\(\))", pad.read_text("utf-8"))
            if kaal and not pad.name.startswith("test_"):
                gevonden[pad.relative_to(WORTEL).as_posix()] = len(kaal)
    assert gevonden == mag
