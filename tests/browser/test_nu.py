"""The stairwell page: small, usable without script, an action in three taps, nothing kept."""

from __future__ import annotations

import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe

from kern.grenzen import NU_BYTES, NU_VERZOEKEN
from tests.serverproces import wacht_op
from tests.browser.conftest import GEEN_SPOOR, SPOOR, TELEFOON, weg_en_terug
from tests.browser.opmaken import AANTAL_KAARTEN, AANTAL_PLAATSEN
from tests.browser.test_paginas import ernst
from tests.wachten import wacht_tot

NU = ("/nu/", "/en/nu/")


@pytest.mark.parametrize(("pad", "script"), [("/nu/", True), ("/en/nu/", False)])
def test_elke_plaats_en_elk_werk_geeft_een_actie_in_drie_tikken(maak_pagina, pad, script):
    pagina = maak_pagina(viewport=TELEFOON, java_script_enabled=script)
    pagina.goto(pad)
    plaatsen = pagina.locator("details.plaats")
    assert plaatsen.count() == AANTAL_PLAATSEN
    aantal = 0
    for nummer in range(plaatsen.count()):
        plaats = plaatsen.nth(nummer)
        plaats.locator("> summary").click()
        assert pagina.locator("main > .alarm").is_visible()  # after one tap, before any choice of work
        kaarten = plaats.locator("details.kaart")
        assert kaarten.count() >= 2
        aantal += kaarten.count()
        for k in range(kaarten.count()):
            kaart = kaarten.nth(k)
            kaart.locator("> summary").click()  # the second tap; the call button is the third
            assert kaart.locator(".actie").is_visible() and kaart.locator(".bel").first.is_visible()
            assert kaart.locator(".doe li").count() == kaart.locator(".niet li").count() == 2
            kaart.locator("> summary").click()  # another answer
            assert not kaart.locator(".actie").is_visible()
        plaats.locator("> summary").click()
    assert aantal == AANTAL_KAARTEN


@pytest.mark.parametrize("script", [True, False])
def test_wie_kiest_ziet_de_andere_antwoorden_niet_meer_tot_hij_anders_kiest(maak_pagina, script):
    pagina = maak_pagina(viewport=TELEFOON, java_script_enabled=script)
    pagina.goto("/nu/")
    plaatsen = pagina.locator("details.plaats > summary")
    plaatsen.nth(1).click()
    assert [p.is_visible() for p in plaatsen.all()].count(True) == 1
    plaatsen.nth(1).get_by_text("Wijzig").click()
    assert all(p.is_visible() for p in plaatsen.all())


VOLGORDE = (".alarm", ".weg", ".actie", ".zeg", ".bel")
"""What stands on a card, from the top: when to call 112, leave, the action, the words to say, whom to call."""


HOOR = """() => {
  for (const d of document.querySelectorAll('details')) {
    d.addEventListener('toggle', () => { d.dataset.is = d.open ? 'open' : 'dicht'; });
  }
}"""


def zet(details, is_: str) -> None:
    """Open or close, and wait until the page has heard of it: only then has it closed the others and scrolled."""
    details.locator("> summary").click()
    wacht_op(
        lambda: details.get_attribute("data-is") == is_,
        f"de pagina weet dat het {is_} is",
        rust=lambda: details.page.wait_for_timeout(20),
    )


def kaarten_onder_de_vouw(pagina) -> tuple[int, list[str]]:
    """How many cards there are, and those that do not show `VOLGORDE` in that order, below the header, on one screen."""
    fouten, aantal = [], 0
    pagina.evaluate(HOOR)
    for plaats in pagina.locator("details.plaats").all():
        zet(plaats, "open")
        for kaart in plaats.locator("details.kaart").all():
            zet(kaart, "open")
            aantal += 1
            onder = pagina.locator("header").bounding_box()["height"]
            kaders = [kaart.locator(deel).first.bounding_box() for deel in VOLGORDE]
            for kader in kaders:
                if kader is None or kader["y"] < onder or kader["y"] + kader["height"] > TELEFOON["height"]:
                    fouten.append(kaart.locator("> div").get_attribute("id"))
                    break
                onder = kader["y"] + kader["height"]
            zet(kaart, "dicht")
        zet(plaats, "dicht")
    return aantal, fouten


@pytest.mark.parametrize("pad", NU)
def test_elke_kaart_begint_met_112_en_past_tot_en_met_de_belknop_op_een_scherm(maak_pagina, pad):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    assert kaarten_onder_de_vouw(pagina) == (AANTAL_KAARTEN, [])
    eerste = pagina.locator("details.kaart > div > :first-child")
    assert eerste.evaluate_all("e => new Set(e.map((a) => a.href)).size") == 1
    assert eerste.first.get_attribute("href") == "tel:112" and "112" in eerste.first.text_content()
    pagina.add_style_tag(content=".actie { font-size: 8rem !important; }")
    assert len(kaarten_onder_de_vouw(pagina)[1]) == AANTAL_KAARTEN, "de meting kan niet falen"


@pytest.mark.parametrize("kleur", ["light", "dark"])
def test_wat_je_zegt_is_zo_donker_als_de_rest_en_wat_je_koos_is_gevuld(maak_pagina, kleur):
    pagina = maak_pagina(viewport=TELEFOON, color_scheme=kleur)
    pagina.goto("/nu/#vakman-woning")
    zo = "(e) => { const s = getComputedStyle(e); return [s.color, s.backgroundColor]; }"
    kleuren = {naam: pagina.locator(naam).first.evaluate(zo) for naam in ("body", "#vakman-woning .zeg")}
    assert kleuren["#vakman-woning .zeg"][0] == kleuren["body"][0]
    gekozen = pagina.locator("details[open] > summary").evaluate_all(f"e => e.map({zo}).map((k) => k[1])")
    pagina.locator("details.kaart[open] > summary").click()
    open_ = pagina.locator("details.kaart > summary").first.evaluate(zo)[1]
    assert len(gekozen) == 2 and len(set(gekozen)) == 1 and open_ not in gekozen


def test_een_anker_brengt_je_bij_plaats_en_werk(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON, java_script_enabled=False)
    pagina.goto("/nu/#vakman-woning")
    onder = pagina.locator("header").bounding_box()["height"]
    for deel in (".alarm", ".actie"):
        kader = pagina.locator(f"#vakman-woning {deel}").bounding_box()
        assert onder <= kader["y"] < TELEFOON["height"]


@pytest.mark.parametrize("pad", NU)
def test_klein_weinig_verzoeken_en_geen_spoor(maak_pagina, adres, gebouwd, pad):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    pagina.wait_for_load_state("networkidle")
    verzoeken = [u for u in pagina.verzoeken if not u.startswith("data:")]
    assert len(verzoeken) <= NU_VERZOEKEN, verzoeken
    gewicht = 0
    for url in verzoeken:
        bestand = gebouwd / url.removeprefix(adres).strip("/")
        gewicht += len(gzip.compress((bestand / "index.html" if bestand.is_dir() else bestand).read_bytes(), 6))
    assert gewicht <= NU_BYTES, gewicht
    lengte = pagina.evaluate("history.length")
    pagina.locator("details.plaats > summary").first.click()
    pagina.locator("details.kaart > summary").first.click()
    assert pagina.evaluate("[history.length, location.hash]") == [lengte, ""]
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR
    assert pagina.vreemd == [] and pagina.fouten == []


@pytest.mark.parametrize(("pad", "kleur"), [("/nu/", "light"), ("/nu/", "dark"), ("/en/nu/", "light")])
def test_axe_smal_en_beide_nummers_altijd_in_beeld(maak_pagina, pad, kleur):
    """With a card open; `test_paginas.py` looks at the page as it opens."""
    pagina = maak_pagina(viewport={"width": 320, "height": 640}, color_scheme=kleur)
    pagina.goto(pad)
    pagina.locator("details.plaats > summary").last.click()
    pagina.locator("details.plaats[open] details.kaart > summary").last.click()
    assert ernst(Axe().run(pagina)) == []
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 320
    pagina.evaluate("scrollTo(0, document.body.scrollHeight)")
    for tel in ("tel:112", "tel:08002000"):
        kader = pagina.locator(f"header a[href='{tel}']").bounding_box()
        assert kader["y"] >= 0 and kader["y"] + kader["height"] <= 640


def test_een_kaart_tegelijk_en_leeg_na_terugkomen(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/nu/")
    pagina.evaluate("document.querySelectorAll('details.plaats')[0].open = true")
    pagina.evaluate("document.querySelectorAll('details.plaats')[1].open = true")
    wacht_tot(pagina, "document.querySelectorAll('details.plaats[open]').length === 1")
    weg_en_terug(pagina)
    assert pagina.locator("details[open]").count() == 0


def test_van_elke_pagina_in_een_tik_naar_nu(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    for pad, doel in (
        ("/wetgeving/wmo-2015/", "/nu/"),
        ("/en/rollen/vakman/", "/en/nu/"),
        ("/", "/nu/"),
        ("/is/er/niet/", "/nu/"),
        ("/en/is/er/niet/", "/en/nu/"),
    ):
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


@pytest.mark.parametrize("pad", NU)
def test_elke_kaart_draagt_het_merk_van_de_schaal(maak_pagina, pad):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    actie = pagina.locator("details.kaart .actie .graad:is(.graad--meteen, .graad--vandaag) > svg")
    assert actie.count() == AANTAL_KAARTEN == pagina.locator("details.kaart .alarm .graad--nu > svg").count()
    vormen = pagina.locator(".graad path").evaluate_all(
        "e => e.map((p) => [p.closest('.graad').className, p.getAttribute('d')])"
    )
    per_graad = {graad: {d for g, d in vormen if g == graad} for graad, _ in vormen}
    assert [len(v) for v in per_graad.values()] == [1, 1, 1] and len(set.union(*per_graad.values())) == 3
