"""What a reader may change: spacing of the text, zoom to 400 %, colours of the device, less motion; per layout."""

from __future__ import annotations

import pytest

from tests.browser.conftest import BUREAU, nieuwe_pagina
from tests.browser.opmaken import OPMAKEN

SMAL = {"width": 320, "height": 640}
VIER_KEER = {"width": 320, "height": 256}
"""A window of 1280 by 1024 at 400 %, in CSS pixels."""

PAGINAS = sorted({*OPMAKEN.values(), "/nu/", "/en/", "/en/nu/"})
"""A layout is the same in both languages; what stands on every page, the bar, has other words."""

RUIM = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
"""WCAG 2.2, 1.4.12."""

AFGEKNIPT = """() => {
  const knipt = (s) => ['hidden', 'clip'].includes(s);
  const zichtbaar = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return [...document.querySelectorAll('body *')].filter((e) => {
    const s = getComputedStyle(e), r = e.getBoundingClientRect();
    if (!zichtbaar(e) || r.width <= 1 || r.height <= 1 || s.clipPath !== 'none' || !e.innerText?.trim()) return false;
    return (knipt(s.overflowX) && e.scrollWidth > e.clientWidth + 1 && s.display !== 'inline')
      || (knipt(s.overflowY) && e.scrollHeight > e.clientHeight + 2 && s.display !== 'inline');
  }).map((e) => `${e.tagName}.${e.className} ${e.innerText.slice(0, 30)}`);
}"""
"""Elements that cut off text of their own, without a way to scroll to it."""

OVER_ELKAAR = """() => {
  const verborgen = (e) => e && (getComputedStyle(e).clipPath !== 'none' || verborgen(e.parentElement));
  const vakken = [...document.querySelectorAll(
    'main :is(p, h1, h2, h3, li, dt, dd, summary, label, legend, td, th, button), .hulpbalk a'
  )]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !verborgen(e)
      && ![...e.children].some((k) => k.matches('p, ul, ol, dl, div, details, table, li')))
    .flatMap((e) => {
      const teksten = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
      const uit = [];
      while (teksten.nextNode()) {  // words for a screen reader only lie over others, and nobody sees them
        if (verborgen(teksten.currentNode.parentElement)) continue;
        const b = document.createRange();
        b.selectNodeContents(teksten.currentNode);
        uit.push(...[...b.getClientRects()].filter((r) => r.width > 2 && r.height > 2).map((r) => ({ e, r })));
      }
      return uit;
    });
  const uit = [];
  for (let i = 0; i < vakken.length; i += 1) {
    for (let j = i + 1; j < Math.min(vakken.length, i + 40); j += 1) {
      const { e: a, r: p } = vakken[i], { e: b, r: q } = vakken[j];
      if (a === b || a.contains(b) || b.contains(a)) continue;
      const x = Math.min(p.right, q.right) - Math.max(p.left, q.left);
      const y = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
      if (x > 4 && y > .4 * Math.min(p.height, q.height)) uit.push(`${a.innerText.slice(0, 30)} / ${b.innerText.slice(0, 30)}`);
    }
  }
  return uit;
}"""
"""Pairs of texts of which one lies over the other for a good part of its line."""

BREDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

VAST = """() => [...document.querySelectorAll('body *')]
  .filter((e) => ['sticky', 'fixed'].includes(getComputedStyle(e).position) && e.checkVisibility())
  .map((e) => e.getBoundingClientRect()).filter((r) => r.bottom > 0 && r.top < innerHeight && r.width > innerWidth / 2)
  .reduce((som, r) => som + Math.min(r.bottom, innerHeight) - Math.max(r.top, 0), 0)"""
"""Height of what stays in place over the text while the page scrolls."""


@pytest.fixture(scope="module", params=PAGINAS)
def pad(request):
    return request.param


@pytest.fixture(scope="module")
def smal(browser, adres):
    pagina = nieuwe_pagina(browser, adres, viewport=SMAL)
    yield pagina
    pagina.context.close()


@pytest.fixture(scope="module")
def groot(browser, adres):
    pagina = nieuwe_pagina(browser, adres, viewport=VIER_KEER, device_scale_factor=4)
    yield pagina
    pagina.context.close()


def test_meer_ruimte_in_de_tekst_knipt_niets_af(smal, pad):
    smal.goto(pad)
    smal.add_style_tag(content=RUIM)
    assert smal.evaluate(BREDER) <= 0
    assert smal.evaluate(AFGEKNIPT) == []
    assert smal.evaluate(OVER_ELKAAR) == []


def test_op_vierhonderd_procent_is_er_meer_tekst_dan_balk(groot, pad):
    groot.goto(pad)
    assert groot.evaluate(BREDER) <= 0
    groot.evaluate("scrollTo(0, 600)")
    assert groot.evaluate(VAST) <= VIER_KEER["height"] / 2


def test_wat_wordt_afgeknipt_over_elkaar_ligt_of_te_veel_bedekt_valt_op(smal, groot):
    smal.goto("/zelf/")
    smal.add_style_tag(content="main h1 { height: 10px; overflow: hidden; } main p { margin-bottom: -2em !important; }")
    assert smal.evaluate(AFGEKNIPT) and smal.evaluate(OVER_ELKAAR)
    groot.goto("/rollen/")
    groot.add_style_tag(content=".hulpbalk { position: fixed !important; top: 0; width: 100%; height: 200px; }")
    assert groot.evaluate(VAST) > VIER_KEER["height"] / 2


@pytest.mark.parametrize("pad_", ["/", "/nu/", OPMAKEN["keuzehulp"], OPMAKEN["signaalwijzer"]])
def test_met_kleuren_van_het_toestel_houdt_elke_knop_een_rand_of_streep(maak_pagina, pad_):
    pagina = maak_pagina(viewport=BUREAU, forced_colors="active")
    pagina.goto(pad_)
    kaal = pagina.locator("main :is(button, summary, a.alarm, a.belknop, a.bel)").evaluate_all(
        """(lijst) => lijst.filter((e) => e.checkVisibility()).filter((e) => {
          const s = getComputedStyle(e);
          return !parseFloat(s.borderTopWidth) && !s.textDecorationLine.includes('underline')
            && !getComputedStyle(e.querySelector('strong') ?? e).textDecorationLine.includes('underline')
            && e.tagName !== 'SUMMARY';
        }).map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert kaal == []


@pytest.mark.parametrize("pad_", ["/", "/nu/", OPMAKEN["keuzehulp"], OPMAKEN["afvinklijst"]])
def test_wie_minder_beweging_wil_krijgt_geen(maak_pagina, pad_):
    duur = """() => [...document.querySelectorAll('body, body *')].filter((e) => {
      const s = getComputedStyle(e);
      const lang = (d) => d.split(',').some((x) => parseFloat(x) * (x.trim().endsWith('ms') ? 1 : 1000) > 10);
      return e.checkVisibility() && (lang(s.transitionDuration) || (s.animationName !== 'none' && lang(s.animationDuration)));
    }).map((e) => `${e.tagName}.${e.className}`)"""
    pagina = maak_pagina(viewport=BUREAU, reduced_motion="reduce")
    pagina.goto(pad_)
    assert pagina.evaluate(duur) == []
    pagina.add_style_tag(content="main { transition: opacity 1s !important; }")
    assert pagina.evaluate(duur) != []
