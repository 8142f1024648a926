"""Tables on a phone: what a sighted reader and a screen reader get of each cell."""

from __future__ import annotations

import pytest

from tests.browser.conftest import BUREAU, TELEFOON

PAGINAS = (
    "/handreiking/vastleggen-en-bewaren/",
    "/stappenplan/gesprek/",
    "/stappenplan/stap-2-vastleggen/",
    "/bijlagen/huiselijk-geweld/",
    "/en/bijlagen/safe-at-home/",
    "/rollen/vakman/",
)

ZONDER_KOP = """() => [...document.querySelectorAll('.tabel:not(.tabel--blokken) td[data-kop]')].filter(
  c => !getComputedStyle(c, '::before').content.includes(c.dataset.kop)).map(c => c.textContent)"""
"""Cells outside the blocks that do not show the words of their column."""

VOLGORDE = """() => [...document.querySelectorAll('.tabel--blokken')].map(t => [...t.querySelectorAll('th, td')]
  .filter(c => c.textContent).map(c => [c.getBoundingClientRect().top, c.className, c.tagName]).sort((a, b) => a[0] - b[0])
  .map(([, kant, soort]) => kant + ' ' + soort))"""
"""Per table of blocks its cells from top to bottom."""


@pytest.mark.parametrize("pad", PAGINAS)
def test_elke_cel_toont_haar_kop(maak_pagina, pad):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    assert pagina.locator(".tabel td").count() > 3
    assert pagina.evaluate(ZONDER_KOP) == []


def test_een_cel_zonder_kop_valt_op(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)  # where the heads stand above
    pagina.goto("/stappenplan/stap-2-vastleggen/")
    assert pagina.evaluate(ZONDER_KOP)


@pytest.mark.parametrize("pad", ["/handreiking/vastleggen-en-bewaren/", "/en/stappenplan/gesprek/"])
def test_twee_lijsten_staan_in_blokken_onder_elkaar(maak_pagina, pad):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    for cellen in (tabellen := pagina.evaluate(VOLGORDE)):
        half = cellen.index("tabel__niet TH")
        assert cellen[0] == "tabel__wel TH" and set(cellen[1:half]) == {"tabel__wel TD"}
        assert set(cellen[half + 1 :]) == {"tabel__niet TD"}
    assert tabellen
    tekens = pagina.eval_on_selector_all(
        ".tabel--blokken th", "l => l.map(k => getComputedStyle(k, '::before').content)"
    )
    assert len(set(tekens[:2])) == 2, "a sign beside the colour"


def rollen(pagina) -> list[str]:
    """Roles in the accessibility tree of the page."""
    boom = pagina.context.new_cdp_session(pagina).send("Accessibility.getFullAXTree")
    return [k["role"]["value"] for k in boom["nodes"] if "role" in k and not k["ignored"]]


@pytest.mark.parametrize("pad", ["/handreiking/vastleggen-en-bewaren/", "/rollen/vakman/"])
def test_een_schermlezer_hoort_dezelfde_tabel_als_op_een_breed_scherm(maak_pagina, pad):
    tellingen = []
    for venster in (TELEFOON, BUREAU):
        pagina = maak_pagina(viewport=venster)
        pagina.goto(pad)
        hier = rollen(pagina)
        tellingen.append({rol: hier.count(rol) for rol in ("table", "row", "columnheader", "cell")})
    assert tellingen[0] == tellingen[1] and all(tellingen[0].values())
