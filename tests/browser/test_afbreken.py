"""Words stay whole: on a narrow screen, with large text, and in a table on a wide one and on paper. A word breaks only
at a hyphen, and never into crumbs."""

from __future__ import annotations

import pytest

from kern.afbreken import DEEL
from tests.browser.opmaken import OPMAKEN

BREEDTES = (320, 360, 390)
GROOT = 360
"""Width at which text is also looked at twice as large."""

PAGINAS = [
    *(pad for naam, pad in OPMAKEN.items() if naam not in ("niet gevonden",)),
    "/rollen/aandachtsfunctionaris/",
    "/wetgeving/samenwerkingsverbanden/",
    "/en/stappenplan/stap-4-advies-en-wegen/",
    "/en/handreiking/vastleggen-en-bewaren/",
]

GEBROKEN = """(waar) => [...document.querySelectorAll(waar ?? 'main')].flatMap((deel) => {
  const uit = [], loper = document.createTreeWalker(deel, NodeFilter.SHOW_TEXT);
  const reeks = document.createRange();
  while (loper.nextNode()) {
    const knoop = loper.currentNode, ouder = knoop.parentElement;
    if (!ouder.checkVisibility() || ouder.closest('script, style, .alleen-lezer, code, svg')) continue;
    for (const m of knoop.data.matchAll(/(?<![\\w.\\/@-])[\\p{L}\\u00ad]{4,}(?![\\w@\\/]|\\.\\w)/gu)) {
      reeks.setStart(knoop, m.index);
      reeks.setEnd(knoop, m.index + m[0].length);
      const regels = new Set([...reeks.getClientRects()].filter(r => r.width).map(r => Math.round(r.top)));
      if (regels.size < 2) continue;
      const delen = [];
      let boven = null;
      for (let i = 0; i < m[0].length; i++) {
        if (m[0][i] === '\\u00ad') { delen[delen.length - 1] += '-'; continue; }
        reeks.setStart(knoop, m.index + i);
        reeks.setEnd(knoop, m.index + i + 1);
        // A letter after a soft hyphen also has a box at the end of the line before: that of the hyphen.
        const top = Math.round([...reeks.getClientRects()].at(-1).top);
        if (boven === null || Math.abs(top - boven) > 4) delen.push('');
        boven = top;
        delen[delen.length - 1] += m[0][i];
      }
      if (delen.length > 1) uit.push(delen);
    }
  }
  return uit;
})"""
"""Every word on more than one line, as its pieces; a soft hyphen shows as a hyphen. Addresses break where they like."""


def kruimels(delen: list[str]) -> bool:
    """Whether a word broke without a hyphen, or left a piece too short to read."""
    return any(not deel.endswith("-") for deel in delen[:-1]) or any(
        len(deel.replace("-", "")) < DEEL for deel in delen
    )


def gebroken(pagina, pad: str) -> list[list[str]]:
    pagina.goto(pad)
    uit = []
    for breedte in BREEDTES:
        pagina.set_viewport_size({"width": breedte, "height": 740})
        uit += pagina.evaluate(GEBROKEN)
    pagina.set_viewport_size({"width": GROOT, "height": 740})
    pagina.evaluate(
        "document.documentElement.style.fontSize = 2 * parseFloat(getComputedStyle(document.documentElement).fontSize) + 'px'"
    )
    return uit + pagina.evaluate(GEBROKEN)


@pytest.mark.parametrize("pad", PAGINAS)
def test_geen_woord_breekt_in_kruimels(maak_pagina, pad):
    delen = gebroken(maak_pagina(), pad)
    assert [d for d in delen if kruimels(d)] == []


def test_een_gebroken_woord_valt_op(maak_pagina):
    pagina = maak_pagina(viewport={"width": 320, "height": 640})
    pagina.goto("/rollen/aandachtsfunctionaris/")
    pagina.evaluate("document.querySelector('h1').textContent = 'Aandachtsfunctionarissenoverleggen'")
    assert any(kruimels(d) for d in pagina.evaluate(GEBROKEN))


TABELLEN = {"1280": (1280, "screen"), "1920": (1920, "screen"), "A4": (680, "print")}
"""How a table is looked at: width in pixels and medium; A4 without its margins."""
SMALLE_KOLOMMEN = "/wetgeving/rechtspraak/"


@pytest.fixture(scope="module")
def met_tabel(gebouwd) -> list[str]:
    """Every page that shows a table, in each language."""
    paginas = sorted(p.parent for p in gebouwd.rglob("index.html") if "<table" in p.read_text("utf-8"))
    return [f"/{p.relative_to(gebouwd).as_posix()}/" for p in paginas if "insluiten" not in p.parts]


ALS_TOEN = """() => {
  const stijl = new CSSStyleSheet();
  stijl.replaceSync('.tabel :is(td, th) { overflow-wrap: anywhere !important; }');
  document.adoptedStyleSheets = [stijl];
}"""


def kruimels_in_tabellen(pagina) -> dict[str, list]:
    """Per way of looking the pieces of words on the page that is open."""
    uit = {}
    for naam, (breedte, medium) in TABELLEN.items():
        pagina.set_viewport_size({"width": breedte, "height": 900})
        pagina.emulate_media(media=medium)
        uit[naam] = [d for d in pagina.evaluate(GEBROKEN, "table") if kruimels(d)]
    return uit


def test_geen_woord_breekt_in_een_cel(maak_pagina, met_tabel):
    pagina = maak_pagina(java_script_enabled=False)  # no script changes a table, and hundreds of pages load sooner
    assert SMALLE_KOLOMMEN in met_tabel and f"/en{SMALLE_KOLOMMEN}" in met_tabel
    for pad in met_tabel:
        pagina.goto(pad)
        assert not any(kruimels_in_tabellen(pagina).values()), pad
    pagina.goto(SMALLE_KOLOMMEN)
    pagina.evaluate(ALS_TOEN)
    assert all(kruimels_in_tabellen(pagina).values()), "zo was het, en dat valt op"


def test_een_lange_kop_breekt_met_een_streepje(maak_pagina):
    """Also proof that the test sees broken words at all."""
    pagina = maak_pagina(viewport={"width": 320, "height": 640})
    pagina.goto("/rollen/aandachtsfunctionaris/")
    assert any("aandachts" in "".join(d).lower().replace("-", "") for d in pagina.evaluate(GEBROKEN))
