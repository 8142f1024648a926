"""Leaving in a frame on a page of another origin: our text goes at once, the page around it stays, Back shows nothing."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import GETOOND
from tests.wachten import wacht_tot
from tools.serveer import bediend, maak_server

MAG_WEG = {
    "zonder sandbox": None,
    "sandbox die weggaan toestaat": "allow-scripts allow-same-origin allow-top-navigation",
    "sandbox die een klik toestaat": "allow-scripts allow-same-origin allow-top-navigation-by-user-activation",
}
MAG_NIET_WEG = {"sandbox die weggaan weigert": "allow-scripts allow-same-origin"}
OVERAL = {**MAG_WEG, **MAG_NIET_WEG}
EERSTE, TWEEDE = "/stappenplan/stap-1-opmerken/", "/hulpmiddelen/notitiehulp/"


def opgaven(soorten: dict) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("sandbox", soorten.values(), ids=list(soorten))


@pytest.fixture
def intranet(browser, adres, tmp_path):
    """Make a page of an intranet with a page of ours in a frame; the reader came there from its start page."""
    (tmp_path / "begin").mkdir()
    (tmp_path / "begin" / "index.html").write_text("<!doctype html><title>Begin</title><p>begin", "utf-8")
    context = browser.new_context(viewport={"width": 900, "height": 700})
    context.add_init_script(GETOOND)
    context.route("https://**/*", lambda route: route.fulfill(body="<title>weer</title>", content_type="text/html"))
    with bediend(maak_server(tmp_path)) as host:

        def maak(
            sandbox: str | None = None,
            pad: str = EERSTE,
            breed: int = 700,
            vooraf: str = "",
            fouten: list | None = None,
        ) -> SimpleNamespace:
            attribuut = f' sandbox="{sandbox}"' if sandbox else ""
            (tmp_path / "index.html").write_text(
                "<!doctype html><html lang=nl><title>Intranet</title><h1>Intranet</h1><input id=werk aria-label=werk>"
                f'<iframe{attribuut} src="{adres}{pad}" title="Signaleren" name="kader" width="{breed}" height="500"></iframe>',
                "utf-8",
            )
            pagina = context.new_page()
            pagina.add_init_script(vooraf)
            pagina.on("pageerror", lambda fout: None if fouten is None else fouten.append(str(fout)))
            pagina.goto(f"{host}/begin/")
            pagina.goto(host)
            kader = next(f for f in pagina.frames if f.parent_frame)
            kader.locator("[data-uitgang] + [role=status]").wait_for(state="attached")  # the exit is connected
            pagina.locator("#werk").fill("half werk")
            return SimpleNamespace(pagina=pagina, kader=kader, host=host)

        yield maak
    context.close()


def verlaat(venster) -> None:
    venster.kader.locator("[data-uitgang]").click()
    wacht_tot(venster.kader, "document.documentElement.classList.contains('leeg')")


def is_leeg(kader) -> bool:
    """Nothing of ours but the second choice, and nothing that says what it was."""
    return kader.evaluate(
        "[...document.body.childNodes].every((n) => n.localName === 'button') && document.body.childElementCount === 1"
        " && document.title.trim() === '' && document.styleSheets.length === 0"
    )


def host_is_ongeschonden(venster) -> None:
    assert venster.pagina.url == f"{venster.host}/" and venster.pagina.locator("#werk").input_value() == "half werk"
    assert venster.kader.evaluate("window.name") == "kader", "de naam van het venster is van de pagina eromheen"


def terug_naar_het_begin(venster) -> None:
    """One step back leads to the page before the intranet page: no page of ours was a step of the history."""
    venster.pagina.evaluate("setTimeout(() => history.back(), 0)")
    venster.pagina.wait_for_url(f"{venster.host}/begin/", wait_until="commit")


@opgaven(OVERAL)
def test_de_tekst_is_weg_voordat_er_iets_anders_gebeurt(intranet, sandbox):
    """Within the very click, so before any frame is drawn and before anything can be asked of a server."""
    venster = intranet(sandbox, TWEEDE)
    venster.kader.locator("textarea[data-veld]").first.fill("dinsdag")
    verzoeken: list[str] = []
    venster.pagina.on("request", lambda r: verzoeken.append(r.url))
    na_de_klik = venster.kader.evaluate("""() => {
      const gezien = [];
      const kijk = () => gezien.push(document.body.innerText);
      document.addEventListener("svd:wis", kijk);
      document.querySelector("[data-uitgang]").click();
      kijk();
      return gezien;
    }""")
    assert na_de_klik == ["", "Ga met het hele tabblad naar een andere site"]
    assert is_leeg(venster.kader)
    venster.kader.evaluate("() => new Promise((klaar) => setTimeout(klaar, 0))")
    assert verzoeken == []
    host_is_ongeschonden(venster)


def test_dat_de_tekst_nog_niet_weg_is_valt_op(intranet):
    assert not is_leeg(intranet().kader)


@opgaven(OVERAL)
def test_terug_laat_niets_zien(intranet, sandbox):
    """Also when the reader went through several pages and headings of ours before."""
    venster = intranet(sandbox)
    venster.kader.locator(".koplink").first.click(force=True)
    venster.kader.wait_for_url("**/#*")
    venster.kader.locator("a[data-taalwissel]").first.evaluate("a => a.click()")
    venster.kader.wait_for_url("**/en/**")
    venster.kader.locator("[data-uitgang] + [role=status]").wait_for(state="attached")
    verlaat(venster)
    host_is_ongeschonden(venster)
    terug_naar_het_begin(venster)


def test_een_stap_in_de_geschiedenis_zou_opvallen(intranet):
    """What Back shows when a page of ours does become a step: the former page, after the reader had left."""
    venster = intranet()
    venster.kader.evaluate("(pad) => { location.href = pad; }", TWEEDE)
    venster.kader.wait_for_url(f"**{TWEEDE}")
    venster.kader.locator("[data-uitgang] + [role=status]").wait_for(state="attached")
    verlaat(venster)
    venster.pagina.evaluate("setTimeout(() => history.back(), 0)")
    venster.kader.wait_for_url(f"**{EERSTE}")
    assert venster.pagina.url == f"{venster.host}/"


@opgaven(MAG_WEG)
def test_de_tweede_keuze_neemt_het_hele_tabblad_mee(intranet, sandbox):
    venster = intranet(sandbox)
    verlaat(venster)
    venster.kader.get_by_role("button", name="Ga met het hele tabblad naar een andere site").click()
    venster.pagina.wait_for_url(re.compile("^https://www.knmi.nl/"))
    terug_naar_het_begin(venster)


@opgaven(MAG_NIET_WEG)
def test_waar_het_niet_mag_staat_wat_je_doet(intranet, sandbox):
    venster = intranet(sandbox)
    verlaat(venster)
    venster.kader.get_by_role("button").click()
    tekst = "Dat kan hier niet. Sluit dit tabblad met Ctrl en W, of met het kruisje."
    assert venster.kader.get_by_role("alert").inner_text() == venster.kader.locator("body").inner_text() == tekst
    host_is_ongeschonden(venster)


GEWEIGERD = """if (top !== window) for (const naam of ["localStorage", "sessionStorage", "caches"]) {
  Object.defineProperty(window, naam, { get() { throw new DOMException("geweigerd", "SecurityError"); } });
}"""


def test_ook_waar_de_browser_een_venster_geen_opslag_gunt(intranet):
    fouten: list[str] = []
    venster = intranet(pad="/nu/", vooraf=GEWEIGERD, fouten=fouten)
    verlaat(venster)
    venster.kader.get_by_role("button").click()
    venster.pagina.wait_for_url(re.compile("^https://www.knmi.nl/"))
    assert fouten == []


def test_de_toetsen_van_de_pagina_doen_niets_meer(intranet):
    """Shift leaves here too, and after that the search window cannot be opened; Tab and Enter still reach the choice."""
    venster = intranet()
    venster.kader.locator("h1").click()
    for _ in range(3):
        venster.pagina.keyboard.press("Shift")
    wacht_tot(venster.kader, "document.documentElement.classList.contains('leeg')")
    verzoeken: list[str] = []
    venster.pagina.on("request", lambda r: verzoeken.append(r.url))
    venster.pagina.keyboard.press("Control+k")
    assert is_leeg(venster.kader) and verzoeken == []
    venster.pagina.keyboard.press("Tab")
    assert venster.kader.evaluate("document.activeElement.localName") == "button"
    venster.pagina.keyboard.press("Enter")
    venster.pagina.wait_for_url(re.compile("^https://www.knmi.nl/"))


@pytest.mark.parametrize("pad", [EERSTE, "/nu/", "/en/zelf/"])
@pytest.mark.parametrize("kleur", ["light", "dark"])
def test_het_lege_vlak_is_smal_te_gebruiken(intranet, pad, kleur):
    venster = intranet(pad=pad, breed=280)
    venster.pagina.emulate_media(color_scheme=kleur)
    verlaat(venster)
    knop = venster.kader.get_by_role("button")
    assert knop.bounding_box()["height"] >= 43.5
    assert venster.kader.evaluate("document.documentElement.scrollWidth <= innerWidth")
    eisen = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
    uitslag = Axe().run(
        venster.kader, options={**eisen, "rules": {"document-title": {"enabled": False}}}
    )  # the frame has one
    assert [(v["id"], n["html"]) for v in uitslag.response["violations"] for n in v["nodes"]] == []
