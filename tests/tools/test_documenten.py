"""What the documents for developers name is there: files, functions and rooms."""

from __future__ import annotations

import re

import pytest

from tests.kern.test_richting import MAG
from tests.minisite import WORTEL

DOCUMENTEN = [
    WORTEL / "README.md",
    WORTEL / "CONTRIBUTING.md",
    *sorted((WORTEL / "ontwikkelen").glob("*.md")),
    *sorted((WORTEL / "adr").glob("*.md")),
]
KAMERS = {*MAG, "tests", "overrides", "werker", "adr", "ontwikkelen", "schemas", "templates", ".github"}
NAAM = re.compile(rf"`((?:{'|'.join(map(re.escape, sorted(KAMERS)))})/[\w/-]*)(?:\.(\w+))?`")


def ontbreekt(tekst: str) -> list[str]:
    """Paths (`a/b.py`, `a/b/`) and functions (`a/b.f`) between backticks that are not there."""
    uit = []
    for m in NAAM.finditer(tekst):
        pad, rest = m.groups()
        if (WORTEL / (f"{pad}.{rest}" if rest else pad)).exists():
            continue
        module = WORTEL / f"{pad}.py"
        if not module.is_file() or (rest and not re.search(rf"\b{rest}\b", module.read_text("utf-8"))):
            uit.append(m.group(0))
    return uit


@pytest.mark.parametrize("document", DOCUMENTEN, ids=lambda p: p.relative_to(WORTEL).as_posix())
def test_wat_een_document_noemt_bestaat(document):
    assert ontbreekt(document.read_text("utf-8")) == []


def test_wat_er_niet_is_valt_op():
    tekst = "`kern/weg.py` `kern/weg` `kern/site.bestaat_niet` `kern/site.Site` `kern/site.py` `kern/` `stappen/nu`"
    assert ontbreekt(tekst) == ["`kern/weg.py`", "`kern/weg`", "`kern/site.bestaat_niet`"]


@pytest.mark.parametrize("document", ["README.md", "ontwikkelen/README.md"])
def test_elke_kamer_staat_in_de_tabel(document):
    tabel = [r.split("|")[1] for r in (WORTEL / document).read_text("utf-8").splitlines() if r.startswith("| `")]
    assert {kamer for kamer in MAG if not any(f"`{kamer}/" in cel for cel in tabel)} == set()
