"""What the worker leaves on a device: nothing the reader enters, no page for residents, and nothing after leaving."""

from __future__ import annotations

import json
import struct

import pytest

from kern.merk import ICONEN
from tests.browser.conftest import nieuw_toestel
from tests.browser.toestel import CACHES, KLAAR, bezoek, nepserver
from tests.serverproces import wacht_op
from tests.wachten import wacht_tot

GEHEIM = "kwikstaart"
LEEG = "(await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0"
NIETS = "/assets/img/merk.svg"
"""An address of the site without a page of ours: from there a test can look without anything being registered."""

ROND = "for (let i = 0; i < 20; i += 1) await caches.keys()"
RUSTIG = f"async () => {{ await new Promise((klaar) => requestIdleCallback(klaar, {{ timeout: 5000 }})); {ROND}; }}"
"""Until a page that was loaded has been idle, which is when it would register, and then some steps more."""


@pytest.fixture
def context(browser, nep):
    context = nieuw_toestel(browser, nep.adres).context
    context.route("https://**/*", lambda route: route.fulfill(body="<title>weer</title>", content_type="text/html"))
    yield context
    context.close()


@pytest.fixture
def toestel(context):
    return context.pages[0]


def verlaat(pagina) -> None:
    """Leave with the button and wait for the other site."""
    with pagina.expect_navigation(url="https://www.knmi.nl/**"):
        pagina.locator("[data-uitgang]").click()


def test_niets_wat_iemand_invult_komt_in_een_cache(toestel, nep):
    bezoek(toestel, "/hulpmiddelen/notitiehulp/")
    toestel.reload()
    for veld in toestel.locator("textarea[data-veld]").all():
        veld.fill(GEHEIM)
    toestel.get_by_role("button", name="Maak de notitie").click()
    toestel.goto("/hulpmiddelen/veilig-thuis-zoeker/")
    toestel.locator("regio-zoeker input").first.fill(GEHEIM)
    toestel.goto("/hulpmiddelen/signaalwijzer/")
    toestel.locator("input[type=search]").first.fill(GEHEIM)
    toestel.goto("/hulpmiddelen/keuzehulpen/wat-doe-ik/")
    toestel.locator(".kh__antwoord").first.click()
    toestel.keyboard.press("Control+k")
    toestel.locator(".zoek__invoer").fill(GEHEIM)
    toestel.wait_for_load_state("networkidle")
    toestel.goto(f"/wetgeving/avg/?q={GEHEIM}#{GEHEIM}")
    toestel.goto("/rollen/vakman/")
    wacht_tot(toestel, f"await caches.match('{nep.adres}/rollen/vakman/')")
    alles = toestel.evaluate(CACHES)
    assert len(alles) > 50 and not [d["adres"] for d in alles if GEHEIM in d["tekst"] + d["adres"] + d["naam"]]
    assert not [d["adres"] for d in alles if "?" in d["adres"].replace("?__WB_REVISION__=", "")]
    toestel.evaluate(f"async () => (await caches.open('proef')).put('/x', new Response('{GEHEIM}'))")
    assert [d for d in toestel.evaluate(CACHES) if GEHEIM in d["tekst"]], "zo'n spoor zou opvallen"


def test_paginas_voor_bewoners_worden_niet_bewaard(toestel, nep):
    bezoek(toestel, "/zelf/")
    toestel.reload()
    toestel.goto("/over/verlaten/")
    toestel.goto("/en/zelf/")
    wacht_tot(toestel, KLAAR)
    toestel.reload()
    toestel.goto("/over/citeren/")
    wacht_tot(toestel, f"await caches.match('{nep.adres}/over/citeren/')")
    assert not [d["adres"] for d in toestel.evaluate(CACHES) if "zelf" in d["adres"] or "verlaten" in d["adres"]]


def test_hoogstens_veertig_bezochte_bestanden(toestel, nep):
    bezoek(toestel, "/nu/")
    toestel.reload()
    toestel.goto("/over/citeren/")
    wacht_tot(toestel, f"await caches.match('{nep.adres}/over/citeren/')")
    toestel.evaluate("""async () => {
      const cache = await caches.open((await caches.keys()).find(n => n.endsWith(' gezien')));
      for (let i = 0; i < 60; i += 1) await cache.put(`/vol-${i}`, new Response('x'));
    }""")
    toestel.goto("/over/toegankelijkheid/")
    wacht_tot(toestel, f"await caches.match('{nep.adres}/over/toegankelijkheid/')")
    wacht_tot(
        toestel,
        "(await (await caches.open((await caches.keys()).find(n => n.endsWith(' gezien')))).keys()).length <= 40",
    )


@pytest.mark.parametrize("pad", ["/nu/", "/en/wetgeving/avg/"])
def test_verlaten_laat_niets_achter(toestel, nep, pad):
    bezoek(toestel, pad)
    toestel.reload()
    assert toestel.evaluate("caches.keys()") != []
    verlaat(toestel)
    toestel.goto(NIETS)
    wacht_tot(toestel, LEEG)


@pytest.mark.parametrize("wanneer", ["script", "eerste bestand", "halverwege"])
def test_verlaten_tijdens_de_installatie(toestel, nep, wanneer):
    """The server holds back the worker, its first file or a file half-way; later it lets go, and still nothing comes back."""
    vast = {"script": "/sw.js", "eerste bestand": "/assets/img/merk.svg", "halverwege": "/stappenplan/"}[wanneer]

    def gedrag(pad: str) -> str:
        if pad == vast and "/sw.js" in [*nep.gevraagd, "/sw.js" if vast == "/sw.js" else ""]:
            nep.los.wait()
        return "ok"

    nep.gedrag = gedrag
    toestel.goto("/nu/")

    def gevraagd() -> bool:
        """By the worker, so after its own script; the page asked for some of it before."""
        alles = list(nep.gevraagd)
        return "/sw.js" in alles and vast in alles[alles.index("/sw.js") :]

    wacht_op(gevraagd, f"de werker vraagt {vast}", lambda: toestel.wait_for_timeout(20))
    verlaat(toestel)
    nep.los.set()
    toestel.goto(NIETS)
    wacht_tot(toestel, LEEG)
    voor = len(nep.gevraagd)
    toestel.reload()
    toestel.wait_for_load_state("networkidle")
    wacht_tot(toestel, LEEG)
    assert not [p for p in nep.gevraagd[voor:] if "sw.js" in p or p.startswith("/stappenplan")]


def test_verlaten_terwijl_een_ander_tabblad_openstaat(toestel, context, nep):
    """The other tab keeps its worker until it closes, but that worker may keep nothing any more."""
    bezoek(toestel, "/nu/")
    ander = context.new_page()
    ander.goto("/wetgeving/avg/")
    verlaat(toestel)
    toestel.goto(NIETS)
    wacht_tot(toestel, LEEG)
    ander.evaluate("async () => { await fetch('/rollen/vakman/'); await fetch('/zoek.json'); await fetch('/nu/'); }")
    wacht_tot(toestel, LEEG)


def test_na_wissen_meldt_dezelfde_pagina_zich_niet_opnieuw_aan(toestel, nep):
    toestel.add_init_script("""
      window.requestIdleCallback = (klaar) => { window.__rustig = klaar; };
      const echt = ServiceWorkerContainer.prototype.register; window.__keren = 0;
      ServiceWorkerContainer.prototype.register = function (...alles) { window.__keren += 1; return echt.apply(this, alles); };""")
    toestel.context.unroute("https://**/*")
    toestel.context.route("https://**/*", lambda route: route.fulfill(status=204))
    toestel.goto("/nu/")
    wacht_tot(toestel, "typeof window.__rustig === 'function'")
    with toestel.expect_request("https://**/*"):
        toestel.locator("[data-uitgang]").click()
    toestel.evaluate(f"async () => {{ window.__rustig(); {ROND}; }}")
    assert toestel.evaluate("window.__keren") == 0
    wacht_tot(toestel, LEEG)


def test_terugkomen_na_verlaten_is_een_eerste_bezoek(toestel, nep):
    bezoek(toestel, "/nu/")
    verlaat(toestel)
    bezoek(toestel, "/nu/")
    nep.altijd("weg")
    assert toestel.goto("/stappenplan/").status == 200


def test_in_een_venster_van_een_andere_site_wordt_niets_aangemeld(browser, nep, gebouwd, tmp_path):
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>Intranet</title><iframe src="{nep.adres}/nu/"></iframe>', "utf-8"
    )
    with nepserver(tmp_path) as intranet:
        pagina = nieuw_toestel(browser, intranet.adres)
        pagina.goto("/")
        pagina.frame_locator("iframe").locator("h1").wait_for()
        pagina.wait_for_load_state("networkidle")
        pagina.frames[1].evaluate(RUSTIG)
        pagina.goto(nep.adres + NIETS)
        wacht_tot(pagina, LEEG)
        assert not [p for p in nep.gevraagd if "sw.js" in p]
        pagina.context.close()


@pytest.mark.parametrize("maat", ICONEN)
def test_elk_pictogram_is_er_in_zijn_maat(gebouwd, maat):
    inhoud = (gebouwd / "assets" / "img" / f"merk-{maat}.png").read_bytes()
    assert inhoud[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", inhoud[16:24]) == (maat, maat)
    for map_ in ("", "en/"):
        manifest = gebouwd / map_ / "nu.webmanifest"
        paden = [manifest.parent / i["src"] for i in json.loads(manifest.read_text("utf-8"))["icons"]]
        assert len(paden) == len(ICONEN) + 1 and all(p.resolve().is_file() for p in paden)


def test_een_manifest_zonder_pictogram_valt_op(toestel, nep):
    nep.gedrag = lambda pad: "404" if pad.endswith((".svg", ".png")) else "ok"
    toestel.goto("/nu/")
    fouten = toestel.context.new_cdp_session(toestel).send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [f["errorId"] for f in fouten if f["errorId"] != "in-incognito"]
