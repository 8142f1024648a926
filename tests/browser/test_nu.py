"""The stairwell page: small, usable without script, an action in three taps, nothing kept."""

from __future__ import annotations

import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import TELEFOON
from tests.browser.opmaken import AANTAL_ROLLEN
from tests.browser.test_paginas import ernst

MAX_BYTES, MAX_VERZOEKEN, MAX_TIKKEN = 50_000, 4, 3
NU = ("/nu/", "/en/nu/")


@pytest.mark.parametrize(("pad", "script"), [("/nu/", True), ("/en/nu/", False)])
def test_elke_rol_en_elk_moment_geeft_een_actie_in_drie_tikken(maak_pagina, pad, script):
    pagina = maak_pagina(viewport=TELEFOON, java_script_enabled=script)
    pagina.goto(pad)
    rollen = pagina.locator("details.rol")
    assert rollen.count() == AANTAL_ROLLEN
    for nummer in range(rollen.count()):
        rol = rollen.nth(nummer)
        rol.locator("> summary").click()
        kaarten = rol.locator("details.kaart")
        assert kaarten.count() >= 2
        for k in range(kaarten.count()):
            kaarten.nth(k).locator("> summary").click()  # the second tap; the call button is the third
            kaart = kaarten.nth(k)
            assert kaart.locator(".actie").is_visible() and kaart.locator(".bel").is_visible()
            assert kaart.locator(".doe li").count() == kaart.locator(".niet li").count() == 2
            assert kaart.locator(".weg").is_visible()


@pytest.mark.parametrize("pad", NU)
def test_klein_weinig_verzoeken_en_geen_spoor(maak_pagina, adres, gebouwd, pad):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    pagina.wait_for_load_state("networkidle")
    verzoeken = [u for u in pagina.verzoeken if not u.startswith("data:")]
    assert len(verzoeken) <= MAX_VERZOEKEN, verzoeken
    gewicht = 0
    for url in verzoeken:
        bestand = gebouwd / url.removeprefix(adres).strip("/")
        gewicht += len(gzip.compress((bestand / "index.html" if bestand.is_dir() else bestand).read_bytes(), 6))
    assert gewicht <= MAX_BYTES, gewicht
    lengte = pagina.evaluate("history.length")
    pagina.locator("details.rol > summary").first.click()
    pagina.locator("details.kaart > summary").first.click()
    assert pagina.evaluate("[history.length, location.hash, localStorage.length, sessionStorage.length, document.cookie]") == [lengte, "", 0, 0, ""]
    assert pagina.vreemd == [] and pagina.fouten == []


@pytest.mark.parametrize(("pad", "kleur"), [("/nu/", "light"), ("/nu/", "dark"), ("/en/nu/", "light")])
def test_axe_smal_en_beide_nummers_altijd_in_beeld(maak_pagina, pad, kleur):
    """With a card open; `test_paginas.py` looks at the page as it opens."""
    pagina = maak_pagina(viewport={"width": 320, "height": 640}, color_scheme=kleur)
    pagina.goto(pad)
    pagina.locator("details.rol > summary").last.click()
    pagina.locator("details.rol[open] details.kaart > summary").last.click()
    assert ernst(Axe().run(pagina)) == []
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 320
    pagina.evaluate("scrollTo(0, document.body.scrollHeight)")
    for tel in ("tel:112", "tel:08002000"):
        kader = pagina.locator(f"header a[href='{tel}']").bounding_box()
        assert kader["y"] >= 0 and kader["y"] + kader["height"] <= 640


def test_een_kaart_tegelijk_en_leeg_na_terugkomen(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/nu/")
    pagina.locator("details.rol > summary").nth(0).click()
    pagina.locator("details.rol > summary").nth(1).click()
    pagina.wait_for_function("document.querySelectorAll('details.rol[open]').length === 1")
    pagina.goto("/")
    pagina.go_back()
    assert pagina.locator("details[open]").count() == 0


def test_van_elke_pagina_in_een_tik_naar_nu(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    for pad, doel in (("/wetgeving/wmo-2015/", "/nu/"), ("/en/rollen/vakman/", "/en/nu/"), ("/", "/nu/")):
        pagina.goto(pad)
        pagina.locator(".hulpbalk__knop--nu").click()
        pagina.wait_for_url(f"**{doel}")


def test_te_installeren_met_een_neutrale_naam(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/nu/")
    cdp = pagina.context.new_cdp_session(pagina)
    gevonden = cdp.send("Page.getAppManifest")
    assert gevonden["errors"] == [] and gevonden["url"].endswith("/nu.webmanifest")
    assert "geweld" not in gevonden["data"].lower() and '"Nu doen"' in gevonden["data"]
