"""One page of each layout in a real browser: axe, reflow, keyboard, traces, print."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import BUREAU, TELEFOON

OPMAKEN = {
    "start": "/",
    "overzicht": "/rollen/",
    "uitleg": "/bijlagen/dynamiek/",
    "stap": "/stappenplan/stap-1-opmerken/",
    "rol": "/rollen/vakman/",
    "wet": "/wetgeving/wmo-2015/",
    "casus": "/bijlagen/casussen/01-badkamerdeur/",
    "register": "/bijlagen/hulplijnen/",
    "begrippen": "/bijlagen/begrippen/",
    "cijfers": "/bijlagen/cijfers/",
    "over": "/over/",
    "bewoner": "/zelf/",
    "niet-gevonden": "/bestaat-niet/",
}
"""One page of each layout."""

ALLE = [(f"{taal}{pad}") for pad in OPMAKEN.values() for taal in ("", "/en")]


def ernst(uitslag) -> list[str]:
    return [f"{v['id']}: {[n['target'] for n in v['nodes']][:3]}" for v in uitslag.response["violations"]]


@pytest.mark.parametrize("kleur", ["light", "dark"])
@pytest.mark.parametrize("pad", ALLE)
def test_axe_vindt_niets(maak_pagina, pad, kleur):
    pagina = maak_pagina(viewport=TELEFOON, color_scheme=kleur)
    pagina.goto(pad)
    assert ernst(Axe().run(pagina)) == []


def test_axe_vindt_niets_op_een_breed_scherm(maak_pagina):
    for pad in ("/", "/stappenplan/stap-1-opmerken/", "/en/wetgeving/wmo-2015/"):
        pagina = maak_pagina(viewport=BUREAU)
        pagina.goto(pad)
        assert ernst(Axe().run(pagina)) == [], pad


def test_axe_kan_falen(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/")
    pagina.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\">')")
    assert ernst(Axe().run(pagina))


@pytest.mark.parametrize("pad", ALLE)
def test_niets_valt_buiten_een_smal_scherm(maak_pagina, pad):
    """320 px wide, which is also 1280 px at 400 % zoom."""
    pagina = maak_pagina(viewport={"width": 320, "height": 640})
    pagina.goto(pad)
    breedte, te_breed = pagina.evaluate(
        """() => [document.documentElement.scrollWidth,
          [...document.querySelectorAll('article *')].filter(e => !e.closest('table') && e.getBoundingClientRect().right > 321
            && getComputedStyle(e).position !== 'absolute').map(e => e.outerHTML.slice(0, 80)).slice(0, 3)]"""
    )
    assert breedte <= 320 and te_breed == []


def test_geen_ander_adres_geen_fouten_en_geen_sporen(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    for pad in ALLE:
        if "bestaat-niet" in pad:
            continue
        pagina.goto(pad)
        pagina.wait_for_load_state("networkidle")
    assert pagina.vreemd == [] and pagina.fouten == []
    sporen = pagina.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert sporen == [0, 0, ""]
    assert pagina.context.cookies() == []


def test_bewaking_van_andere_adressen_kan_falen(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/")
    pagina.evaluate("fetch('http://voorbeeld.invalid/').catch(() => {})")
    pagina.wait_for_function("true")
    assert pagina.vreemd == ["http://voorbeeld.invalid/"]


def test_leesbaar_zonder_script(maak_pagina):
    pagina = maak_pagina(java_script_enabled=False, viewport=TELEFOON)
    pagina.goto("/stappenplan/stap-1-opmerken/")
    assert pagina.locator("h1").is_visible()
    assert pagina.locator(".hulpbalk a").first.get_attribute("href") == "tel:112"
    pagina.locator("[data-menu]").click()
    assert pagina.locator("#menu a").first.is_visible()


def test_taalwissel_houdt_het_anker(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto("/stappenplan/stap-1-opmerken/#doen")
    pagina.locator("[data-taalwissel]").click()
    pagina.wait_for_url("**/en/stappenplan/stap-1-opmerken/#doen")
    assert pagina.locator("#doen").is_visible()


def test_menu_met_het_toetsenbord(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/rollen/vakman/")
    knop = pagina.locator("[data-menu]")
    knop.focus()
    assert knop.get_attribute("aria-expanded") == "false"
    pagina.keyboard.press("Enter")
    assert knop.get_attribute("aria-expanded") == "true"
    assert pagina.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    pagina.keyboard.press("Escape")
    assert knop.get_attribute("aria-expanded") == "false"
    assert pagina.evaluate("document.activeElement.hasAttribute('data-menu')")


def test_eerste_tab_gaat_naar_de_inhoud(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto("/wetgeving/wmo-2015/")
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.classList.contains('md-skip')")
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("location.hash") == "#inhoud"


def test_papier_toont_adres_datum_en_versie_en_geen_menu(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto("/stappenplan/stap-1-opmerken/")
    pagina.emulate_media(media="print")
    for weg in (".kop", ".hulpbalk", ".md-sidebar--primary", ".md-tabs", ".sitevoet", ".volgorde"):
        assert not pagina.locator(weg).first.is_visible(), weg
    papier = pagina.locator(".alleen-papier").inner_text()
    assert papier.strip().endswith("/stappenplan/stap-1-opmerken/")
    voet = pagina.locator(".paginavoet").inner_text()
    assert "Versie" in voet and "Nog niet nagekeken door" in voet
    assert len(pagina.pdf()) > 10_000


def test_geen_verschuiving_tijdens_laden(maak_pagina):
    """Cumulative layout shift of a first visit on a phone is zero."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.add_init_script(
        "window.__cls = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) window.__cls += e.value })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for pad in ("/", "/stappenplan/stap-1-opmerken/", "/wetgeving/wmo-2015/", "/rollen/vakman/"):
        pagina.goto(pad)
        pagina.wait_for_load_state("networkidle")
        assert pagina.evaluate("window.__cls") == 0, pad


def test_aantal_verzoeken_van_een_eerste_bezoek(maak_pagina):
    for pad in ("/", "/stappenplan/stap-1-opmerken/", "/en/rollen/vakman/"):
        pagina = maak_pagina(viewport=TELEFOON)
        pagina.goto(pad)
        pagina.wait_for_load_state("networkidle")
        assert len(pagina.verzoeken) <= 12, pagina.verzoeken


def test_knoppen_zijn_groot_genoeg(maak_pagina):
    """Targets in header and help bar are at least 44 px high; WCAG 2.2 asks 24."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/")
    hoogtes = pagina.eval_on_selector_all(".kop__knop, .hulpbalk__knop, .nood__knop", "l => l.map(e => e.getBoundingClientRect().height)")
    assert hoogtes and min(hoogtes) >= 43.5
