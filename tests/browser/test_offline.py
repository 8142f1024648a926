"""Without a connection: what was kept works, in each language, and what was not kept gives a page with the numbers."""

from __future__ import annotations

import gzip
import shutil
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import BUREAU, TELEFOON
from tests.browser.test_paginas import ernst
from tests.browser.toestel import CACHES, KLAAR, bezoek, instellingen, wacht_tot
from tools.serveer import Voorbeeld, maak_server

TALEN = ("", "en/")
GRENS = 1_500_000


@pytest.fixture
def toestel(browser, nep):
    """A page in a fresh profile with service workers; what goes wrong in a page is recorded."""
    context = browser.new_context(base_url=nep.adres, viewport=TELEFOON)
    pagina = context.new_page()
    pagina.fouten = []
    pagina.on("pageerror", lambda fout: pagina.fouten.append(str(fout)))
    # A picture that is still on its way when the next page opens is aborted; that is no fault.
    pagina.on("requestfailed", lambda r: pagina.fouten.append(f"{r.url} {r.failure}") if "ERR_ABORTED" not in (r.failure or "") else None)
    yield pagina
    context.close()


def paden(gebouwd, taal: str) -> list[str]:
    """Pages that the worker of a language keeps, from the root of the site."""
    data = instellingen(gebouwd / taal / "sw.js")
    return [f"/{taal}{pad}".replace("./", "") for deel in ("kern", "rest") for pad, _ in data[deel] if pad.endswith("/")]


@pytest.mark.parametrize("taal", TALEN)
def test_alles_wat_beloofd_is_werkt_zonder_verbinding(toestel, nep, gebouwd, taal):
    """Every page loads with its styles and scripts, and one tool of each kind does its work."""
    bezoek(toestel, f"/{taal}nu/")
    nep.altijd("weg")
    alle = paden(gebouwd, taal)
    for deel, aantal in (("nu/", 1), ("bijlagen/hulplijnen/", 1), ("stappenplan/stap-", 6), ("hulpmiddelen/afvinklijsten/", 21), ("hulpmiddelen/keuzehulpen/", 6),
                         ("hulpmiddelen/signaalwijzer/", 1), ("hulpmiddelen/notitiehulp/", 1), ("hulpmiddelen/veilig-thuis-zoeker/", 1)):
        assert len([p for p in alle if p.startswith(f"/{taal}{deel}")]) >= aantal, deel
    for pad in alle:
        antwoord = toestel.goto(pad)
        noodpagina = pad.endswith(("/offline/", "/verouderd/"))
        assert antwoord.status == 200 and antwoord.from_service_worker and toestel.locator("h1").count() == 1, pad
        assert toestel.evaluate("[...document.styleSheets].every(s => s.cssRules.length > 0)"), pad
        assert noodpagina or "data-uitgang" in toestel.content()
    assert toestel.fouten == []

    toestel.goto(f"/{taal}nu/")
    toestel.locator("details.rol > summary").first.click()
    toestel.locator("details.kaart > summary").first.click()
    assert toestel.locator("details.kaart[open] .actie").is_visible()
    toestel.goto(f"/{taal}hulpmiddelen/keuzehulpen/wat-doe-ik/")
    vraag = toestel.locator(".kh__vraag:visible").first.inner_text()
    toestel.locator(".kh__antwoord").last.click()
    assert toestel.locator(".kh__vraag:visible").first.inner_text() != vraag
    toestel.goto(f"/{taal}hulpmiddelen/veilig-thuis-zoeker/")
    toestel.locator("regio-zoeker input").first.fill("Utrecht")
    toestel.get_by_text("Utrecht").first.wait_for()
    toestel.goto(f"/{taal}hulpmiddelen/afvinklijsten/sleutel-of-slot/")
    toestel.locator("afvink-lijst input[type=checkbox]").first.check()
    toestel.goto(f"/{taal}hulpmiddelen/notitiehulp/")
    toestel.locator("textarea[data-veld]").first.fill("dinsdag")
    toestel.goto(f"/{taal}hulpmiddelen/signaalwijzer/")
    toestel.locator("[data-signaal] summary").first.click()
    toestel.locator("a[data-zoek]").click()
    toestel.locator(".zoek__invoer").fill("Veilig Thuis")
    toestel.locator(".zoek__lijst [role=option]").first.wait_for()
    assert toestel.fouten == []


def test_zonder_werker_is_er_zonder_verbinding_niets(browser, nep):
    """The test above can fail: with the worker refused the same page does not load."""
    context = browser.new_context(base_url=nep.adres, service_workers="block")
    pagina = context.new_page()
    pagina.goto("/nu/")
    nep.altijd("weg")
    with pytest.raises(Exception, match="ERR_"):
        pagina.goto("/nu/")
    context.close()


@pytest.mark.parametrize("taal", TALEN)
def test_een_bezochte_pagina_blijft_en_een_andere_geeft_de_nummers(toestel, nep, taal):
    bezoek(toestel, f"/{taal}wetgeving/avg/")  # open before the worker was there
    toestel.goto(f"/{taal}rollen/vakman/")
    wacht_tot(toestel, f"await caches.match('{nep.adres}/{taal}rollen/vakman/')")
    nep.altijd("weg")
    for pad in ("wetgeving/avg/", "rollen/vakman/"):
        assert toestel.goto(f"/{taal}{pad}?x=1#y").status == 200 and toestel.locator("main h2").count() > 1
    assert toestel.goto(f"/{taal}bijlagen/vormen/").status == 503
    assert toestel.locator("html").get_attribute("lang") == (taal.rstrip("/") or "nl")
    assert toestel.locator("a[href='tel:112']").is_visible() and toestel.locator("a[href='tel:08002000']").is_visible()
    assert ernst(Axe().run(toestel)) == []
    assert toestel.evaluate("document.documentElement.scrollWidth") <= TELEFOON["width"]
    toestel.get_by_role("link", name="Do now" if taal else "Nu doen").click()
    toestel.wait_for_url(f"**/{taal}nu/")
    assert toestel.locator("details.rol").count() == 12
    toestel.go_back()
    nep.altijd("ok")
    toestel.locator(".ververs").click()
    toestel.wait_for_function("document.title.length > 0 && !document.querySelector('.ververs')")
    assert toestel.locator("main h2").count() > 1


def test_de_andere_taal_zonder_eigen_werker_geeft_ook_de_nummers(toestel, nep):
    bezoek(toestel, "/nu/")
    nep.altijd("weg")
    assert toestel.goto("/en/nu/").status == 503 and toestel.locator("a[href='tel:112']").is_visible()


def test_een_trage_server_houdt_niets_op(toestel, nep):
    """Kept pages come at once; a visited page waits three seconds for the server at most."""
    bezoek(toestel, "/wetgeving/avg/")
    nep.altijd("traag")
    for pad, grens in (("/nu/", 2000), ("/stappenplan/stap-1-opmerken/", 3500), ("/wetgeving/avg/", 6000)):
        assert toestel.goto(pad, timeout=grens, wait_until="domcontentloaded").status == 200


def test_wie_gegevens_bespaart_krijgt_alleen_de_kern(toestel, nep, gebouwd, tmp_path):
    nep.map = tmp_path / "site"
    shutil.copytree(gebouwd, nep.map)
    werker = nep.map / "sw.js"
    werker.write_text("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });" + werker.read_text("utf-8"), "utf-8")
    bezoek(toestel, "/nu/")
    toestel.goto("/stappenplan/")
    wacht_tot(toestel, f"await caches.match('{nep.adres}/stappenplan/')")
    nep.altijd("weg")
    for pad, status in (("/nu/", 200), ("/bijlagen/hulplijnen/", 200), ("/stappenplan/", 200), ("/hulpmiddelen/", 503)):
        assert toestel.goto(pad).status == status, pad


def test_de_voorvertoning_heeft_geen_werker(browser, gebouwd):
    """An editor who builds again must see the new page at once."""
    server = maak_server(gebouwd, soort=Voorbeeld)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context()
    pagina = context.new_page()
    with pagina.expect_event("console", lambda m: "sw.js" in m.text or "404" in m.text or "script" in m.text):
        pagina.goto(f"http://127.0.0.1:{server.server_address[1]}/nu/")
    wacht_tot(pagina, "(await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())")
    context.close()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("taal", TALEN)
def test_per_taal_hoogstens_anderhalve_megabyte(toestel, gebouwd, taal):
    """On the device, where it is kept compressed, and over the line; a list without its largest page would differ, so the sum is real."""
    bezoek(toestel, f"/{taal}nu/")
    op_toestel = sum(d["bytes"] for d in toestel.evaluate(CACHES))
    data = instellingen(gebouwd / taal / "sw.js")
    bestanden = [(gebouwd / taal / pad / "index.html" if pad.endswith("/") else gebouwd / taal / pad) for deel in ("kern", "rest") for pad, _ in data[deel]]
    over_de_lijn = sum(len(gzip.compress(b.read_bytes(), 6)) for b in bestanden)
    assert 100_000 < op_toestel <= GRENS and 100_000 < over_de_lijn <= GRENS
    print(f"{taal or 'nl/'} op het toestel {op_toestel} bytes, over de lijn {over_de_lijn} bytes")


@pytest.mark.parametrize("pad", ["/nu/", "/en/nu/", "/wetgeving/avg/"])
def test_eerste_bezoek_doet_voor_het_laden_niets_anders(toestel, nep, pad):
    """The worker is asked for once the load event is over, and the page itself asks for nothing more."""
    toestel.add_init_script("""
      const echt = ServiceWorkerContainer.prototype.register;
      ServiceWorkerContainer.prototype.register = function (...alles) {
        const { loadEventEnd } = performance.getEntriesByType('navigation')[0];
        window.__gemeld = loadEventEnd > 0 && performance.now() >= loadEventEnd;
        return echt.apply(this, alles);
      };""")
    verzoeken = []
    toestel.on("request", lambda r: verzoeken.append(r.url))
    toestel.goto(pad)
    wacht_tot(toestel, KLAAR)
    assert toestel.evaluate("window.__gemeld") is True and len(nep.gevraagd) > len(verzoeken)
    if "nu/" in pad:
        assert len([u for u in verzoeken if u.startswith("http")]) <= 4


def test_zonder_toestemming_voor_een_werker_werkt_alles(maak_pagina):
    """`maak_pagina` refuses service workers, as all other browser tests do; here we look that nothing complains."""
    pagina = maak_pagina(viewport=BUREAU)
    for pad in ("/", "/nu/", "/hulpmiddelen/keuzehulpen/wat-doe-ik/", "/en/wetgeving/avg/"):
        pagina.goto(pad)
        pagina.wait_for_load_state("networkidle")
    wacht_tot(pagina, "(await caches.keys()).length === 0")
    assert pagina.fouten == []


@pytest.mark.parametrize("storing", [
    "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('geweigerd', 'SecurityError') } })",
    "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })",
    "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('geweigerd', 'SecurityError'))",
    "CacheStorage.prototype.open = CacheStorage.prototype.has = CacheStorage.prototype.keys = () => Promise.reject(new DOMException('geweigerd', 'SecurityError'))",
    "delete window.CompressionStream",
])
def test_een_browser_die_weigert(browser, adres, storing):
    context = browser.new_context(base_url=adres)
    context.add_init_script(storing)
    pagina = context.new_page()
    fouten = []
    pagina.on("pageerror", lambda fout: fouten.append(str(fout)))
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))
    pagina.goto("/nu/")
    pagina.wait_for_load_state("networkidle")
    pagina.locator("details.rol > summary").first.click()
    with pagina.expect_request("https://**/*"):
        pagina.locator("[data-uitgang]").click()
    assert fouten == []
    context.close()
