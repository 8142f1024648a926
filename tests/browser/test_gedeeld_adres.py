"""On an address that others use too: all we keep carries our prefix, and leaving or wiping takes nothing else."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kern.assets import SPOREN, voorvoegsel
from tests.browser.conftest import nieuw_toestel
from tests.browser.toestel import CACHES
from tests.minisite import WORTEL
from tests.wachten import wacht_tot
from tools.serveer import bediend, maak_server


EIGEN = voorvoegsel((WORTEL / "docs" / "assets" / SPOREN).read_bytes())
LIJST = "hulpmiddelen/afvinklijsten/beleid-opzetten/"

PORTAAL = "<!doctype html><html lang=nl><title>Portaal</title><p>van een ander"
WERKER = """self.addEventListener("fetch", (e) => {
  if (e.request.url.endsWith("/wie")) e.respondWith(new Response("van een ander"));
});"""
VREEMD = ["portaal", "svd", "svd portaal", "svd_portaal", "svdportaal", "van-svd-portaal"]
"""Names that others could use, also with our letters in them."""

LEG_NEER = """async ([namen, werkers]) => {
  for (const naam of namen) {
    localStorage.setItem(naam, "1");
    sessionStorage.setItem(naam, "1");
    await (await caches.open(naam)).put("/x", new Response("x"));
  }
  window.name = "portaal";
  for (const [script, scope] of werkers) {
    const { installing } = await navigator.serviceWorker.register(script, { scope });
    await new Promise((klaar) => installing.addEventListener("statechange", () => installing.state === "activated" && klaar()));
  }
}"""
WAT_ER_STAAT = """async () => ({
  lokaal: Object.keys(localStorage).sort(), sessie: Object.keys(sessionStorage).sort(), naam: window.name,
  caches: (await caches.keys()).sort(),
  werkers: (await navigator.serviceWorker.getRegistrations()).map((r) => new URL(r.scope).pathname).sort(),
})"""

PLEKKEN = {
    "site in een map": ("/handreiking/", {"/werker.js": "/", "/portaal/sw.js": "/portaal/"}),
    "site op de wortel": ("/", {"/portaal/werker.js": "/portaal/x/", "/portaal/sw.js": "/portaal/"}),
}
"""Where the site is, and script -> scope of the workers of others: above it, beside it and below it."""


in_een_map = pytest.mark.parametrize("toestel", ["site in een map"], indirect=True)


@pytest.fixture(params=PLEKKEN)
def toestel(request, browser, gebouwd, tmp_path):
    """A device on which somebody else's portal, on the same address, kept things; the site was not there yet."""
    plek, werkers = PLEKKEN[request.param]
    site = tmp_path / plek.strip("/")
    site.mkdir(exist_ok=True)
    for deel in gebouwd.iterdir():
        (site / deel.name).symlink_to(deel)
    (tmp_path / "portaal").mkdir()
    (tmp_path / "portaal" / "index.html").write_text(PORTAAL, "utf-8")
    (site / "zaken").mkdir()
    (site / "zaken" / "index.html").write_text(PORTAAL, "utf-8")
    (site / "zaken" / "ik.json").write_text('{"naam": "van een ander"}', "utf-8")
    for script in werkers:
        (tmp_path / script[1:]).write_text(WERKER, "utf-8")
    with bediend(maak_server(tmp_path)) as adres:
        pagina = nieuw_toestel(browser, adres)
        pagina.context.route("https://**/*", lambda route: route.fulfill(status=204))  # stays, so that we can look
        pagina.goto("/portaal/")
        pagina.evaluate(LEG_NEER, [VREEMD, list(werkers.items())])
        yield SimpleNamespace(
            pagina=pagina, adres=adres, site=adres + plek, plek=plek, werkers=sorted(werkers.values())
        )
        pagina.context.close()


def gebruik(toestel) -> None:
    """Use everything that is kept: a list on the device, and the workers of both languages."""
    for taal in ("en/", ""):
        toestel.pagina.goto(f"{toestel.site}{taal}{LIJST}")
        scope = f"{toestel.site}{taal}"
        wacht_tot(
            toestel.pagina,
            f"(r => r?.scope === '{scope}' && r.active?.state === 'activated')(await navigator.serviceWorker.getRegistration())",
        )
    toestel.pagina.locator("[data-deel=bewaar]").check()
    toestel.pagina.locator(".lijst__label").first.click()


def van_ons(staat: dict) -> list[str]:
    """What stands there that was not laid down by the portal; of a kind that lacks, nothing is told here."""
    return [n for deel in ("lokaal", "sessie", "caches") for n in staat[deel] if n not in VREEMD]


def alleen_van_een_ander(toestel, naam: str = "portaal") -> dict:
    """What the portal laid down, all of it and no more."""
    return {"lokaal": VREEMD, "sessie": VREEMD, "naam": naam, "caches": VREEMD, "werkers": toestel.werkers}


def test_alles_wat_wij_bewaren_draagt_ons_voorvoegsel(toestel):
    gebruik(toestel)
    staat = toestel.pagina.evaluate(WAT_ER_STAAT)
    eigen = van_ons(staat)
    assert [n for n in eigen if not n.startswith(EIGEN)] == []
    assert f"{EIGEN}lijst-beleid-opzetten" in eigen
    assert {n for n in eigen if n.endswith(" stand")} == {f"{EIGEN}{toestel.site}{t} stand" for t in ("", "en/")}
    assert set(staat["werkers"]) - set(toestel.werkers) == {toestel.plek, f"{toestel.plek}en/"}
    toestel.pagina.goto(f"{toestel.site}over/")
    toestel.pagina.locator("[data-zoek][role=button]").click()
    toestel.pagina.locator(".zoek__invoer").fill("huisverbod")
    toestel.pagina.locator(".zoek__optie").first.wait_for()
    toestel.pagina.evaluate("addEventListener('pagehide', () => localStorage.setItem('meegegeven', window.name))")
    toestel.pagina.locator(".zoek__optie").first.click()
    wacht_tot(toestel.pagina, "localStorage.getItem('meegegeven')")
    assert toestel.pagina.evaluate("localStorage.getItem('meegegeven')").startswith(f"{EIGEN}zoek:")


@pytest.mark.parametrize("taal", ["", "en/"])
def test_verlaten_neemt_alles_van_ons_weg_en_niets_van_een_ander(toestel, taal):
    gebruik(toestel)
    assert van_ons(toestel.pagina.evaluate(WAT_ER_STAAT)) != []
    toestel.pagina.goto(f"{toestel.site}{taal}{LIJST}")
    with toestel.pagina.expect_request("https://**/*"):
        toestel.pagina.locator("[data-uitgang]").click()
    assert toestel.pagina.evaluate("window.name") == "portaal"
    toestel.pagina.goto(f"{toestel.adres}/portaal/")
    wacht_tot(toestel.pagina, f"(await navigator.serviceWorker.getRegistrations()).length === {len(toestel.werkers)}")
    assert toestel.pagina.evaluate(WAT_ER_STAAT) == alleen_van_een_ander(toestel)
    assert toestel.pagina.evaluate("async () => (await fetch('wie')).text()") == "van een ander", (
        "en de werker werkt nog"
    )


def test_van_een_programma_onder_onze_map_bewaart_de_werker_niets(toestel):
    """A program without a worker of its own is in the reach of ours, with whatever it asks for about somebody."""
    gebruik(toestel)
    toestel.pagina.goto(f"{toestel.site}zaken/")
    assert toestel.pagina.evaluate("navigator.serviceWorker.controller.scriptURL") == f"{toestel.site}sw.js"
    assert toestel.pagina.evaluate("async () => (await (await fetch('ik.json')).json()).naam") == "van een ander"
    for laatste in ("assets/img/merk-192.png", "over/citeren/"):
        if laatste.endswith("/"):
            toestel.pagina.goto(toestel.site + laatste)
        else:
            toestel.pagina.evaluate("(adres) => fetch(adres)", toestel.site + laatste)
        wacht_tot(toestel.pagina, f"await caches.match('{toestel.site}{laatste}')")
    assert [d["adres"] for d in toestel.pagina.evaluate(CACHES) if "/zaken/" in d["adres"]] == []


@in_een_map
def test_de_naam_van_het_tabblad_gaat_mee_weg_als_hij_van_ons_is(toestel):
    toestel.pagina.goto(f"{toestel.site}over/")
    toestel.pagina.evaluate("(eigen) => { window.name = `${eigen}zoek:[]`; }", EIGEN)
    with toestel.pagina.expect_request("https://**/*"):
        toestel.pagina.locator("[data-uitgang]").click()
    assert toestel.pagina.evaluate("window.name") == ""


@in_een_map
def test_wis_op_de_lijst_neemt_alleen_de_lijst_weg(toestel):
    gebruik(toestel)
    toestel.pagina.locator("[data-doe=wis]").click()
    staat = toestel.pagina.evaluate(WAT_ER_STAAT)
    assert (staat["lokaal"], staat["sessie"]) == (VREEMD, VREEMD) and set(VREEMD) < set(staat["caches"])
    assert set(toestel.werkers) < set(staat["werkers"]), "de site werkt nog zonder verbinding"


def test_namen_van_vroeger_blijven_niet_achter(toestel):
    """Up to 0.1.0 the caches began with "svd " and their scope; such a name of another scope is left alone."""
    vroeger, ander = f"svd {toestel.site} gezien", f"svd {toestel.adres}/portaal/ gezien"
    toestel.pagina.evaluate("async (namen) => { for (const n of namen) await caches.open(n); }", [vroeger, ander])
    gebruik(toestel)
    wacht_tot(toestel.pagina, f"!(await caches.has('{vroeger}')) && await caches.has('{ander}')")


@in_een_map
def test_een_ander_script_op_onze_plek_is_niet_van_ons(toestel):
    """Whoever puts a worker of their own in our folder keeps it."""
    toestel.pagina.goto(f"{toestel.site}nu/")
    wacht_tot(toestel.pagina, f"(await navigator.serviceWorker.getRegistration())?.scope === '{toestel.site}'")
    script = "/werker.js"
    toestel.pagina.evaluate(
        "async ([script, scope]) => navigator.serviceWorker.register(script, { scope })", [script, toestel.site]
    )
    wacht_tot(
        toestel.pagina,
        f"(await navigator.serviceWorker.getRegistration()).active?.scriptURL === '{toestel.adres}{script}'",
    )
    with toestel.pagina.expect_request("https://**/*"):
        toestel.pagina.locator("[data-uitgang]").click()
    toestel.pagina.goto(f"{toestel.adres}/portaal/")
    staat = toestel.pagina.evaluate(WAT_ER_STAAT)
    assert toestel.plek in staat["werkers"] and van_ons(staat) == []
