"""Without a connection: what was kept works, in each language, and what was not kept gives a page with the numbers."""

from __future__ import annotations

import gzip
import re
import shutil
import threading
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe

from kern.grenzen import OFFLINE_BYTES
from tests.browser.conftest import BUREAU, TELEFOON, nieuw_toestel
from tests.browser.opmaken import AANTAL_PLAATSEN
from tests.browser.test_paginas import ernst
from tests.browser.toestel import CACHES, Nep, bezoek, instellingen, nepserver
from tests.minisite import WORTEL
from tests.wachten import wacht_tot
from tools.serveer import Voorbeeld, bediend, maak_server

TALEN = ("", "en/")

EERSTE = {"": "/wetgeving/avg/", "en/": "/en/nu/"}
"""Where a device first comes: a page that is kept because it was visited, and one that is kept beforehand."""

AANMELDEN = """
  const echt = ServiceWorkerContainer.prototype.register;
  ServiceWorkerContainer.prototype.register = function (...alles) {
    const { loadEventEnd } = performance.getEntriesByType('navigation')[0];
    window.__gemeld = loadEventEnd > 0 && performance.now() >= loadEventEnd;
    return echt.apply(this, alles);
  };"""
UITSLAG = """
  const echt = ServiceWorkerContainer.prototype.register;
  ServiceWorkerContainer.prototype.register = function (...alles) {
    const uit = echt.apply(this, alles);
    uit.then(() => { window.__uitslag = 'gelukt'; }, () => { window.__uitslag = 'geweigerd'; });
    return uit;
  };"""


@pytest.fixture
def toestel(browser, nep):
    """A device of one test."""
    pagina = nieuw_toestel(browser, nep.adres)
    yield pagina
    pagina.context.close()


@dataclass
class Bewaard:
    """A device that has everything, with the server it came from and what happened at its first visit."""

    pagina: object
    nep: Nep
    taal: str
    gemeld: bool
    verzoeken: list[str]
    gevraagd: list[str]


@pytest.fixture(scope="module", params=TALEN)
def geinstalleerd(request, browser, gebouwd):
    """A device of each language that has everything, installed once for the tests that change nothing on it."""
    with nepserver(gebouwd) as nep:
        pagina = nieuw_toestel(browser, nep.adres)
        pagina.add_init_script(AANMELDEN)
        verzoeken: list[str] = []
        pagina.on("request", lambda r: verzoeken.append(r.url))
        bezoek(pagina, EERSTE[request.param])
        yield Bewaard(
            pagina, nep, request.param, pagina.evaluate("window.__gemeld"), list(verzoeken), list(nep.gevraagd)
        )
        nep.los.set()
        pagina.context.close()


@pytest.fixture
def bewaard(geinstalleerd):
    """That device at the start of a test: the server answers and nothing went wrong."""
    geinstalleerd.nep.altijd("ok")
    geinstalleerd.pagina.goto("about:blank")
    geinstalleerd.pagina.fouten.clear()
    return geinstalleerd


def paden(gebouwd, taal: str) -> list[str]:
    """Pages that the worker of a language keeps, from the root of the site."""
    data = instellingen(gebouwd / taal / "sw.js")
    return [
        f"/{taal}{pad}".replace("./", "") for deel in ("kern", "rest") for pad, _ in data[deel] if pad.endswith("/")
    ]


def verwacht(taal: str) -> dict[str, int]:
    """How many pages of a kind a worker keeps, as the data and the pages say; lists and route aids have an overview too."""

    def aantal(patroon: str) -> int:
        return len({p.name.split(".")[0] for p in WORTEL.glob(patroon)})

    return {
        f"/{taal}{deel}": hoeveel
        for deel, hoeveel in {
            "nu/": 1,
            "bijlagen/hulplijnen/": 1,
            "stappenplan/stap-": aantal("docs/stappenplan/stap-*.md"),
            "hulpmiddelen/afvinklijsten/": aantal("data/afvinklijsten/*.yml") + 1,
            "hulpmiddelen/keuzehulpen/": aantal("data/keuzehulpen/*.yml") + 1,
            "hulpmiddelen/signaalwijzer/": 1,
            "hulpmiddelen/notitiehulp/": 1,
            "hulpmiddelen/veilig-thuis-zoeker/": 1,
        }.items()
    }


def test_alles_wat_beloofd_is_werkt_zonder_verbinding(bewaard, gebouwd):
    """Every page loads with its styles and scripts, and one tool of each kind does its work."""
    toestel, nep, taal = bewaard.pagina, bewaard.nep, bewaard.taal
    nep.altijd("weg")
    alle = paden(gebouwd, taal)
    for deel, aantal in verwacht(taal).items():
        assert aantal and len([p for p in alle if p.startswith(deel)]) >= aantal, deel
    for pad in alle:
        antwoord = toestel.goto(pad)
        noodpagina = pad.endswith(("/offline/", "/verouderd/"))
        assert antwoord.status == 200 and antwoord.from_service_worker and toestel.locator("h1").count() == 1, pad
        assert toestel.evaluate("[...document.styleSheets].every(s => s.cssRules.length > 0)"), pad
        assert noodpagina or "data-uitgang" in toestel.content()
    assert toestel.fouten == []

    toestel.goto(f"/{taal}nu/")
    toestel.locator("details.plaats > summary").first.click()
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
    toestel.locator(".zoek__invoer").fill("exclusion order" if taal else "huisverbod")
    toestel.locator(".zoek__lijst [role=option]").first.wait_for()
    assert f"/{taal}wetgeving/huisverbod/" in " ".join(
        toestel.eval_on_selector_all(".zoek__optie", "l => l.map(a => a.href)")
    )
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


def test_een_bezochte_pagina_blijft_en_een_andere_geeft_de_nummers(bewaard):
    toestel, nep, taal = bewaard.pagina, bewaard.nep, bewaard.taal
    if EERSTE[taal] != f"/{taal}wetgeving/avg/":  # else it was open before the worker was there
        toestel.goto(f"/{taal}wetgeving/avg/")
        wacht_tot(toestel, f"await caches.match('{nep.adres}/{taal}wetgeving/avg/')")
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
    assert toestel.locator("details.plaats").count() == AANTAL_PLAATSEN
    toestel.go_back()
    nep.altijd("ok")
    toestel.locator(".ververs").click()
    wacht_tot(toestel, "document.title.length > 0 && !document.querySelector('.ververs')")
    assert toestel.locator("main h2").count() > 1


alleen_nederlands = pytest.mark.parametrize("geinstalleerd", [""], indirect=True)


@alleen_nederlands
def test_de_andere_taal_zonder_eigen_werker_geeft_ook_de_nummers(bewaard):
    bewaard.nep.altijd("weg")
    toestel = bewaard.pagina
    assert toestel.goto("/en/nu/").status == 503 and toestel.locator("a[href='tel:112']").is_visible()


@alleen_nederlands
def test_een_trage_server_houdt_niets_op(bewaard):
    """While the server holds back every answer: a kept page does not ask for it, and a visited page gives up on it after three seconds."""
    toestel, nep = bewaard.pagina, bewaard.nep
    toestel.goto("/wetgeving/avg/")
    wacht_tot(toestel, f"await caches.match('{nep.adres}/wetgeving/avg/')")
    nep.altijd("traag")
    voor = len(nep.gevraagd)
    for pad in ("/nu/", "/stappenplan/stap-1-opmerken/", "/wetgeving/avg/"):
        assert toestel.goto(pad, wait_until="domcontentloaded").status == 200
    assert [
        p for p in nep.gevraagd[voor:] if p in ("/nu/", "/stappenplan/stap-1-opmerken/")
    ] == [] and "/wetgeving/avg/" in nep.gevraagd[voor:]
    assert not nep.los.is_set(), "de server houdt alles nog vast"
    assert (
        int(re.search(r"const GEDULD = (\d+);", (WORTEL / "werker" / "bron" / "gezien.js").read_text("utf-8")).group(1))
        <= 3
    )
    nep.los.set()
    nep.los = threading.Event()


def test_wie_gegevens_bespaart_krijgt_alleen_de_kern(toestel, nep, gebouwd, tmp_path):
    nep.map = tmp_path / "site"
    shutil.copytree(gebouwd, nep.map)
    werker = nep.map / "sw.js"
    werker.write_text(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });" + werker.read_text("utf-8"),
        "utf-8",
    )
    bezoek(toestel, "/nu/")
    toestel.goto("/stappenplan/")
    wacht_tot(toestel, f"await caches.match('{nep.adres}/stappenplan/')")
    nep.altijd("weg")
    for pad, status in (("/nu/", 200), ("/bijlagen/hulplijnen/", 200), ("/stappenplan/", 200), ("/hulpmiddelen/", 503)):
        assert toestel.goto(pad).status == status, pad


def test_de_voorvertoning_heeft_geen_werker(browser, gebouwd):
    """An editor who builds again must see the new page at once."""
    with bediend(maak_server(gebouwd, soort=Voorbeeld)) as adres:
        pagina = nieuw_toestel(browser, adres)
        pagina.add_init_script(UITSLAG)
        pagina.goto("/nu/")
        wacht_tot(pagina, "window.__uitslag === 'geweigerd'")
        wacht_tot(pagina, "(await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())")
        pagina.context.close()


def test_per_taal_hoogstens_anderhalve_megabyte(bewaard, gebouwd):
    """On the device, where it is kept compressed, and over the line; a list without its largest page would differ, so the sum is real."""
    toestel, taal = bewaard.pagina, bewaard.taal
    toestel.goto(f"/{taal}nu/")
    op_toestel = sum(d["bytes"] for d in toestel.evaluate(CACHES))
    data = instellingen(gebouwd / taal / "sw.js")
    bestanden = [
        (gebouwd / taal / pad / "index.html" if pad.endswith("/") else gebouwd / taal / pad)
        for deel in ("kern", "rest")
        for pad, _ in data[deel]
    ]
    over_de_lijn = sum(len(gzip.compress(b.read_bytes(), 6)) for b in bestanden)
    assert 100_000 < op_toestel <= OFFLINE_BYTES and 100_000 < over_de_lijn <= OFFLINE_BYTES
    print(f"{taal or 'nl/'} op het toestel {op_toestel} bytes, over de lijn {over_de_lijn} bytes")


def test_eerste_bezoek_doet_voor_het_laden_niets_anders(bewaard):
    """The worker is asked for once the load event is over, and the page itself asks for nothing more."""
    assert bewaard.gemeld is True and len(bewaard.gevraagd) > len(bewaard.verzoeken)
    if "nu/" in EERSTE[bewaard.taal]:
        assert len([u for u in bewaard.verzoeken if u.startswith("http")]) <= 4


def test_te_installeren_met_een_neutrale_naam_en_eigen_taal(bewaard):
    toestel, pad = bewaard.pagina, f"/{bewaard.taal}nu/"
    toestel.goto(pad)
    cdp = toestel.context.new_cdp_session(toestel)
    manifest = cdp.send("Page.getAppManifest")
    naam = "Do now" if bewaard.taal else "Nu doen"
    assert (
        manifest["errors"] == [] and f'"{naam}"' in manifest["data"] and manifest["manifest"]["startUrl"].endswith(pad)
    )
    fouten = [f["errorId"] for f in cdp.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert [f for f in fouten if f != "in-incognito"] == [], (
        "een testprofiel is een privevenster; verder mag er niets zijn"
    )


def test_zonder_toestemming_voor_een_werker_werkt_alles(maak_pagina):
    """`maak_pagina` refuses service workers, as all other browser tests do; here we look that nothing complains."""
    pagina = maak_pagina(viewport=BUREAU)
    for pad in ("/", "/nu/", "/hulpmiddelen/keuzehulpen/wat-doe-ik/", "/en/wetgeving/avg/"):
        with pagina.expect_console_message(lambda m: "Service Worker registration blocked" in m.text):
            pagina.goto(pad)
        pagina.wait_for_load_state("networkidle")
        wacht_tot(pagina, "(await caches.keys()).length === 0")
    assert pagina.fouten == []


@pytest.mark.parametrize(
    "storing",
    [
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('geweigerd', 'SecurityError') } })",
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })",
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('geweigerd', 'SecurityError'))",
        "CacheStorage.prototype.open = CacheStorage.prototype.has = CacheStorage.prototype.keys = () => Promise.reject(new DOMException('geweigerd', 'SecurityError'))",
        "delete window.CompressionStream",
    ],
)
def test_een_browser_die_weigert(browser, adres, storing):
    pagina = nieuw_toestel(browser, adres)
    pagina.add_init_script(storing)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))
    pagina.goto("/nu/")
    pagina.wait_for_load_state("networkidle")
    pagina.locator("details.plaats > summary").first.click()
    with pagina.expect_request("https://**/*"):
        pagina.locator("[data-uitgang]").click()
    assert pagina.fouten == []
    pagina.context.close()
