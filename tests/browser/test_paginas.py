"""One page of each layout (see `opmaken.py`) in a real browser: axe, reflow, keyboard, traces, print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from kern.grenzen import PAGINA_VERZOEKEN
from tests.browser.conftest import BUREAU, GEEN_SPOOR, SPOOR, TELEFOON, nieuwe_pagina
from tests.browser.opmaken import IN_HET_ENGELS, OPMAKEN, VENSTERS


def ernst(uitslag) -> list[str]:
    return [f"{v['id']}: {[n['target'] for n in v['nodes']][:3]}" for v in uitslag.response["violations"]]


SMAL = {"width": 320, "height": 640}
"""320 px wide, which is also 1280 px at 400 % zoom."""


@pytest.fixture(scope="module", params=[*OPMAKEN.values(), *IN_HET_ENGELS.values(), *VENSTERS.values()])
def blad(request, browser, adres):
    """One visit to a layout, shared by the tests that only look. Without movement: a link that changes its colour slowly has none yet."""
    pagina = nieuwe_pagina(browser, adres, viewport=SMAL, reduced_motion="reduce")
    pagina.goto(request.param)
    yield pagina
    pagina.context.close()


def te_breed(pagina) -> list:
    """What falls outside a narrow screen: the width of the page when it scrolls, and parts of the text. A table and a drawing scroll by themselves."""
    breedte, delen = pagina.evaluate(
        """() => [document.documentElement.scrollWidth,
          [...document.querySelectorAll(':is(article, body > main) *')].filter(e => !e.closest('table, .tekening') && e.getBoundingClientRect().right > 321
            && getComputedStyle(e).position !== 'absolute').map(e => e.outerHTML.slice(0, 80)).slice(0, 3)]"""
    )
    return [breedte] * (breedte > SMAL["width"]) + delen


@pytest.mark.parametrize("kleur", ["light", "dark"])
def test_axe_vindt_niets(blad, kleur):
    blad.emulate_media(media="screen", color_scheme=kleur)
    assert ernst(Axe().run(blad)) == []


def test_niets_valt_buiten_een_smal_scherm(blad):
    blad.emulate_media(media="screen")
    assert te_breed(blad) == []


def test_op_papier_staat_de_inhoud_en_geen_knop(blad):
    blad.emulate_media(media="print")
    # Of the policy and the poster only the sheets themselves are printed, with a heading of their own.
    assert blad.locator(":is(h1, .beleid__concept h2, .blad--poster .blad__titel):visible").count() == 1
    # A tool that is a guest on the page of a step or a role has a sheet of its own.
    hulp = blad.locator(".soort:not(.soort--stap, .soort--rol) .hulp")
    assert hulp.count() == 0 or hulp.first.is_visible()
    # An answer of a route aid and an explained word are text on paper.
    knoppen = blad.eval_on_selector_all(
        "button",
        "l => l.filter(k => k.offsetParent !== null && !k.matches('.kh__antwoord, .begrip--knop')).map(k => k.textContent)",
    )
    assert knoppen == []
    assert len(blad.pdf()) > 5_000


def klassen(bestand: Path) -> set[str]:
    """Names of classes in a built page."""
    return {naam for m in re.finditer(r'\bclass="([^"]*)"', bestand.read_text("utf-8")) for naam in m.group(1).split()}


def buiten_de_tabel(map_: Path, tabel: Iterable[str]) -> dict[str, str]:
    """Classes that no page of the table has, each with a page that does."""
    bestanden = [map_ / ("404.html" if "bestaat-niet" in pad else f"{pad[1:]}index.html") for pad in tabel]
    bekend = set().union(*(klassen(b) for b in bestanden))
    return {naam: str(b.relative_to(map_)) for b in sorted(map_.rglob("*.html")) for naam in klassen(b) - bekend}


def test_elke_opmaak_staat_in_de_tabel(gebouwd):
    assert buiten_de_tabel(gebouwd, [*OPMAKEN.values(), *VENSTERS.values()]) == {}, (
        "zet een pagina met deze opmaak in tests/browser/opmaken.py"
    )


def test_een_opmaak_buiten_de_tabel_valt_op(gebouwd):
    assert "alfabet__lijst" in buiten_de_tabel(gebouwd, [pad for pad in OPMAKEN.values() if "van-a-tot-z" not in pad])


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


def test_geen_ander_adres_geen_fouten_en_geen_sporen(maak_pagina):
    """Also the place for what each layout does in English on a narrow screen: this visits them all anyway."""
    pagina = maak_pagina(viewport=SMAL)
    breed = {}
    for pad in [f"{taal}{pad}" for pad in OPMAKEN.values() if "bestaat-niet" not in pad for taal in ("", "/en")]:
        pagina.goto(pad)
        pagina.wait_for_load_state("networkidle")
        breed |= {pad: delen} if (delen := te_breed(pagina)) else {}
        assert pagina.vreemd == [] and pagina.fouten == [], pad
    assert breed == {}
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR
    assert pagina.context.cookies() == []


def test_bewaking_van_andere_adressen_kan_falen(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/")
    with pagina.expect_event("requestfailed"):
        pagina.evaluate("fetch('http://voorbeeld.invalid/').catch(() => {})")
    assert pagina.vreemd == ["http://voorbeeld.invalid/"]


def test_iets_dat_buiten_het_scherm_valt_valt_op(maak_pagina):
    pagina = maak_pagina(viewport=SMAL)
    pagina.goto("/")
    assert te_breed(pagina) == []
    pagina.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend', '<pre style=\"width: 400px\">x</pre>')"
    )
    assert te_breed(pagina)


def test_leesbaar_zonder_script(maak_pagina):
    pagina = maak_pagina(java_script_enabled=False, viewport=TELEFOON)
    pagina.goto("/stappenplan/stap-1-opmerken/")
    assert pagina.locator("h1").is_visible()
    assert pagina.locator(".hulpbalk a[href^='tel:']").first.get_attribute("href") == "tel:112"
    pagina.locator("[data-menu]").click()
    assert pagina.locator("#menu a").first.is_visible()


def test_taalwissel_houdt_het_anker(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto("/stappenplan/stap-1-opmerken/#doen")
    pagina.locator(".kop__taal").click()
    pagina.wait_for_url("**/en/stappenplan/stap-1-opmerken/#doen")
    assert pagina.locator("#doen").is_visible()


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
    for weg in (".kop", ".hulpbalk", ".rail--menu", ".rail--inhoud", ".sitevoet", ".volgorde"):
        assert pagina.locator(weg).count() == 1 and not pagina.locator(weg).is_visible(), weg
    papier = pagina.locator(".paginavoet .alleen-papier").inner_text()
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
        assert len(pagina.verzoeken) <= PAGINA_VERZOEKEN, pagina.verzoeken


def test_knoppen_zijn_groot_genoeg(maak_pagina):
    """Targets in header and help bar are at least 44 px high; WCAG 2.2 asks 24."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/")
    hoogtes = pagina.eval_on_selector_all(
        ".kop__knop, .hulpbalk__knop, .nood__knop",
        "l => l.filter(e => e.offsetParent !== null).map(e => e.getBoundingClientRect().height)",
    )
    assert len(hoogtes) >= 8 and min(hoogtes) >= 43.5
