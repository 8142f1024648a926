"""No address and no anchor of an earlier release disappears: who kept a link still finds what it was about."""

from __future__ import annotations

from pathlib import Path

import pytest

from kern.gebouwd import lees_pagina
from tests.minisite import WORTEL

LIJSTEN = sorted((WORTEL / "tests" / "content").glob("adressen-*.txt"))


def verdwenen(lijst: str, site: Path) -> list[str]:
    """Addresses and anchors of `lijst` that `site` does not have."""
    uit: list[str] = []
    for regel in lijst.splitlines():
        if not regel or regel.startswith("#"):
            continue
        adres, *ankers = regel.split()
        pad = site / (adres if adres.endswith(".html") else f"{adres}index.html")
        if not pad.is_file():
            uit.append(adres)
            continue
        heeft = lees_pagina(pad.read_text("utf-8")).ankers
        uit += [f"{adres}#{a}" for a in ankers if a not in heeft]
    return uit


@pytest.mark.parametrize("pad", LIJSTEN, ids=lambda p: p.stem)
def test_geen_adres_en_geen_anker_is_verdwenen(gebouwd, pad):
    tekst = pad.read_text("utf-8")
    assert len(tekst.splitlines()) > 200
    assert verdwenen(tekst, gebouwd) == []


def test_wat_verdween_valt_op(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text('<h2 id="blijft">x</h2>', "utf-8")
    assert verdwenen("# kop\na/ blijft weg\nb/ x\n404.html\n", tmp_path) == ["a/#weg", "b/", "404.html"]
