"""Fresh or not: age is shown, a new version reaches the reader whole, and a broken one never replaces the last good one."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kern.assets import SPOREN, voorvoegsel
from kern.serverbestanden import opheffen
from tests.browser.conftest import nieuw_toestel
from tests.browser.opmaken import AANTAL_PLAATSEN
from tests.browser.toestel import (
    CACHES,
    KLAAR,
    ZET_TIJD,
    Nep,
    bezoek,
    instellingen,
    nepserver,
    nieuwe_versie,
)
from tests.hulp import eigen_map
from tests.minisite import WORTEL
from tests.serverproces import wacht_op
from tests.wachten import wacht_tot

OUD, NIEUW = "0800-2000", "0800-9999"


@pytest.fixture(scope="module")
def nieuw(gebouwd, tmp_path_factory):
    """A next version of the site: another number on every page and other styles."""
    doel = tmp_path_factory.mktemp("nieuw") / "site"
    nieuwe_versie(gebouwd, doel, OUD, NIEUW)
    return doel


@pytest.fixture
def toestel(browser, nep):
    pagina = nieuw_toestel(browser, nep.adres)
    bezoek(pagina, "/wetgeving/avg/")
    yield pagina
    pagina.context.close()


@pytest.fixture(scope="module")
def geinstalleerd(browser, gebouwd):
    """A device that has everything, with its server, for the tests that only change the age of what it has."""
    with nepserver(gebouwd) as nep:
        pagina = nieuw_toestel(browser, nep.adres)
        bezoek(pagina, "/wetgeving/avg/")
        yield pagina, nep
        pagina.context.close()


BEVESTIGD = (
    "(async () => { const tijd = await caches.open((await caches.keys()).find(n => n.endsWith(' tijd')));"
    " return Date.now() - Number(await (await tijd.match((await tijd.keys())[0])).text()) < 86400000 })()"
)
"""Within the last day the server said that this version is still right."""


@pytest.fixture
def vers(geinstalleerd):
    """That device at the start of a test: everything confirmed by the server, one page visited, nothing of it still under way."""
    pagina, nep = geinstalleerd
    nep.altijd("ok")
    pagina.evaluate(ZET_TIJD, 31)
    pagina.goto("/wetgeving/avg/")
    wacht_tot(pagina, f"await {BEVESTIGD} && await caches.match('{nep.adres}/wetgeving/avg/')")
    return pagina, nep


def nummer(pagina) -> str:
    return NIEUW if NIEUW in pagina.content() else OUD


def kijk_bij_de_server(pagina) -> None:
    """Let the worker ask the server for a newer version and finish what follows from it."""
    pagina.evaluate(
        "async () => { try { await (await navigator.serviceWorker.getRegistration()).update(); } catch {} }"
    )
    wacht_tot(pagina, KLAAR)


def bewaarde_nummers(pagina) -> set[str]:
    """Numbers on the kept pages, of the first visit or the next version."""
    return {
        NIEUW if NIEUW in d["tekst"] else OUD
        for d in pagina.evaluate(CACHES)
        if '<meta name="svd-werker"' in d["tekst"]
    }


@pytest.mark.parametrize("pad", ["/nu/", "/stappenplan/stap-1-opmerken/", "/wetgeving/avg/"])
def test_leeftijd(vers, pad):
    """Nothing at 29 days, a notice at 31, only the two numbers and a way to refresh at 91."""
    toestel, nep = vers
    nep.altijd("weg")
    for dagen, melding in ((29, 0), (31, 1)):
        toestel.evaluate(ZET_TIJD, dagen)
        assert toestel.goto(pad).status == 200 and toestel.locator(".ouderdom").count() == melding, dagen
    assert "30 dagen" in toestel.locator(".ouderdom").inner_text() and toestel.locator(".ouderdom a").is_visible()
    toestel.evaluate(ZET_TIJD, 91)
    toestel.goto(pad)
    assert toestel.locator("main a").evaluate_all("as => as.map(a => a.getAttribute('href'))") == [
        "tel:112",
        "tel:08002000",
        "",
    ]
    assert "Ververs" in toestel.locator("main").inner_text() and toestel.locator("details").count() == 0
    nep.altijd("ok")
    toestel.locator(".ververs").click()
    wacht_tot(toestel, "!document.querySelector('.ververs')")
    assert toestel.locator(".ouderdom").count() == 0


def test_de_server_zegt_dat_het_nog_klopt_en_dan_is_het_weer_vers(vers):
    toestel, nep = vers
    toestel.evaluate(ZET_TIJD, 31)
    toestel.goto("/nu/")
    wacht_tot(toestel, f"await {BEVESTIGD}")
    nep.altijd("weg")
    toestel.goto("/nu/")
    assert toestel.locator(".ouderdom").count() == 0


@pytest.mark.parametrize("waarde", ["morgen", "", "9999999999999"])
def test_een_onbekende_tijd_telt_als_oud(vers, waarde):
    toestel, nep = vers
    nep.altijd("weg")
    toestel.evaluate(
        """async (waarde) => {
      const cache = await caches.open((await caches.keys()).find(n => n.endsWith(' tijd')));
      const [sleutel] = await cache.keys();
      await cache.put(sleutel, new Response(waarde));
    }""",
        waarde,
    )
    toestel.goto("/nu/")
    assert toestel.locator(".ouderdom, .ververs").count() >= 1


def test_een_nieuwe_versie_komt_bij_het_tweede_bezoek_aan(toestel, nep, nieuw, gebouwd):
    nep.map = nieuw
    toestel.goto("/nu/")
    # A reader takes seconds; here the next visit waits until the worker found the new version.
    wacht_tot(
        toestel,
        f"(r => r.installing || r.waiting)(await navigator.serviceWorker.getRegistration()) || await caches.match('{nep.adres}/assets/{eigen_map(nieuw)}/css/site.css')",
    )
    toestel.goto("/stappenplan/stap-1-opmerken/")
    assert nummer(toestel) == NIEUW
    toestel.goto("/nu/")
    assert nummer(toestel) == NIEUW
    wacht_tot(toestel, KLAAR)
    assert bewaarde_nummers(toestel) == {NIEUW}
    nep.altijd("weg")
    for pad in ("/nu/", "/stappenplan/stap-1-opmerken/"):
        toestel.goto(pad)
        assert nummer(toestel) == NIEUW
        uit = toestel.evaluate(
            "[...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(e => e.href || e.src).filter(u => u.includes('/v-'))"
        )
        assert uit and all(f"/{eigen_map(nieuw)}/" in u for u in uit)
    assert toestel.evaluate("[...document.styleSheets].every(s => s.cssRules.length > 0)")


def test_een_pagina_die_nog_openstaat_houdt_haar_eigen_scripts(toestel, nep, nieuw, gebouwd):
    """The old page asks for a module after the new version took over, and the server no longer has it."""
    toestel.goto("/")
    nep.map = nieuw
    kijk_bij_de_server(toestel)
    assert bewaarde_nummers(toestel) == {NIEUW}
    assert nummer(toestel) == OUD
    toestel.evaluate(f"import('{nep.adres}/assets/{eigen_map(gebouwd)}/js/zoek/vraag.js')")
    with pytest.raises(Exception, match="Failed to fetch"):
        toestel.evaluate("import('/assets/v-00000000/js/zoek/vraag.js')")


def _half(nep, nieuw, gebouwd, tmp_path):
    """The worker and the pages are new, half of the rest is not there yet."""
    nep.map = nieuw
    nep.gedrag = lambda pad: "404" if pad.startswith("/hulpmiddelen/keuzehulpen/") else "ok"


def _afgekapt(nep, nieuw, gebouwd, tmp_path):
    """One file arrived half."""
    nep.map = tmp_path / "half"
    shutil.copytree(nieuw, nep.map)
    pad = nep.map / "hulpmiddelen" / "index.html"
    pad.write_bytes(pad.read_bytes()[:5000])


def _door_elkaar(nep, nieuw, gebouwd, tmp_path):
    """New worker, but the pages are still those of the former version."""
    nep.map = tmp_path / "mix"
    shutil.copytree(gebouwd, nep.map)
    shutil.copy(nieuw / "sw.js", nep.map / "sw.js")


def _stuk(nep, nieuw, gebouwd, tmp_path):
    """The worker itself arrived half."""
    nep.map = tmp_path / "stuk"
    shutil.copytree(nieuw, nep.map)
    (nep.map / "sw.js").write_bytes((nieuw / "sw.js").read_bytes()[:9000])


def _antwoord(wat):
    def zet(nep, nieuw, gebouwd, tmp_path):
        nep.map = nieuw
        nep.gedrag = lambda pad: wat if pad != "/sw.js" else "ok"

    return zet


def _alles(wat):
    return lambda nep, nieuw, gebouwd, tmp_path: nep.altijd(wat)


@dataclass
class Bijgewerkt:
    """A device with the version in `goed`; `nieuw` is the other version, which a test lets it take at the end."""

    pagina: object
    nep: Nep
    goed: Path
    nieuw: Path

    def nummer_van(self, map_: Path) -> str:
        return NIEUW if map_.parent.name.startswith("nieuw") else OUD


@pytest.fixture(scope="module")
def apparaten(browser, gebouwd, nieuw):
    """The device that goes from case to case, each time with the version it took last; a new one after a case that failed."""
    rij: list[Bijgewerkt] = []
    with nepserver(gebouwd) as nep:

        def geef() -> Bijgewerkt:
            if not rij:
                nep.gedrag, nep.map = (lambda pad: "ok"), gebouwd
                rij.append(Bijgewerkt(nieuw_toestel(browser, nep.adres), nep, gebouwd, nieuw))
                bezoek(rij[0].pagina, "/wetgeving/avg/")
            return rij.pop()

        yield geef, rij
        for apparaat in rij:
            apparaat.pagina.context.close()


@pytest.mark.parametrize(
    "storing",
    [
        _half,
        _afgekapt,
        _door_elkaar,
        _stuk,
        _antwoord("500"),
        _antwoord("portaal"),
        _antwoord("weg"),
        _alles("weg"),
        _alles("500"),
        _alles("portaal"),
    ],
    ids=[
        "half",
        "afgekapt",
        "door elkaar",
        "werker stuk",
        "500",
        "portaal",
        "weg",
        "alles weg",
        "alles 500",
        "alles portaal",
    ],
)
def test_een_kapotte_bijwerking_laat_de_laatste_goede_staan(apparaten, tmp_path, storing):
    """Each case leaves the device with the other version, from which the next one starts."""
    geef, rij = apparaten
    apparaat = geef()
    toestel, nep, goed, nieuw = apparaat.pagina, apparaat.nep, apparaat.goed, apparaat.nieuw
    storing(nep, nieuw, goed, tmp_path)
    for _ in range(2):
        kijk_bij_de_server(toestel)
        for pad in ("/nu/", "/stappenplan/stap-1-opmerken/"):
            assert toestel.goto(pad).status == 200
            assert (
                nummer(toestel) == apparaat.nummer_van(goed)
                and toestel.locator("h1").count() == 1
                and "Gratis wifi" not in toestel.content()
            )
            assert toestel.evaluate("[...document.styleSheets].every(s => s.cssRules.length > 0)")
    teksten = [d["tekst"] for d in toestel.evaluate(CACHES)]
    assert not any("Gratis wifi" in t or "<title>fout" in t for t in teksten)
    bewaard = {
        (goed / p / "index.html").read_text("utf-8") for p, _ in instellingen(goed / "sw.js")["rest"] if p.endswith("/")
    }
    assert bewaard <= set(teksten), "elke vooraf bewaarde pagina is nog precies die van de laatste goede versie"
    nep.gedrag, nep.map = (lambda pad: "ok"), nieuw
    kijk_bij_de_server(toestel)
    toestel.goto("/nu/")
    assert nummer(toestel) == apparaat.nummer_van(nieuw), "zodra de server heel is, komt de nieuwe versie alsnog"
    rij.append(replace(apparaat, goed=nieuw, nieuw=goed))


def test_een_bijwerking_die_blijft_hangen_houdt_de_lezer_niet_op(toestel, nep, nieuw):
    _antwoord("traag")(nep, nieuw, None, None)
    for _ in range(2):
        toestel.goto("/nu/")
        assert nummer(toestel) == OUD and toestel.locator("details.plaats").count() == AANTAL_PLAATSEN
    assert not nep.los.is_set(), "de server houdt de bijwerking nog vast"
    nep.los.set()
    kijk_bij_de_server(toestel)
    assert bewaarde_nummers(toestel) == {OUD}


@pytest.mark.parametrize("wat", ["500", "portaal"])
def test_een_bezochte_pagina_wordt_niet_vervangen_door_iets_vreemds(vers, wat):
    toestel, nep = vers
    toestel.goto("/rollen/vakman/")
    wacht_tot(toestel, f"await caches.match('{nep.adres}/rollen/vakman/')")
    nep.altijd(wat)
    assert toestel.goto("/rollen/vakman/").status == 200 and toestel.locator("h1").count() == 1
    toestel.goto("/rollen/huismeester/")
    if wat == "portaal":
        assert "Gratis wifi" in toestel.content(), "wie moet inloggen, moet dat kunnen"
    else:
        assert toestel.locator("a[href='tel:112']").is_visible()
    toestel.goto("/nu/")
    assert not any("Gratis wifi" in d["tekst"] or "huismeester/" in d["adres"] for d in toestel.evaluate(CACHES))


def test_een_eerste_installatie_met_verkeerde_inhoud_bewaart_niets(browser, nep):
    pagina = nieuw_toestel(browser, nep.adres)
    nep.gedrag = lambda pad: "portaal" if pad.startswith("/stappenplan/") else "ok"
    pagina.goto("/nu/")
    wacht_tot(pagina, "(await caches.keys()).length > 1")
    wacht_tot(pagina, "!(await navigator.serviceWorker.getRegistration())")
    assert not any("Gratis wifi" in d["tekst"] for d in pagina.evaluate(CACHES))
    nep.altijd("ok")
    pagina.goto("/nu/")
    wacht_tot(pagina, KLAAR)
    nep.altijd("weg")
    assert pagina.goto("/stappenplan/").status == 200
    pagina.context.close()


NIETS_MEER = "!(await navigator.serviceWorker.getRegistration()) && (await caches.keys()).join() === 'van een ander'"
ANDERE_SITE = "<!doctype html><html lang=nl><title>Andere site</title><p>Hier woont nu iemand anders"


def andere_site(map_: Path) -> Path:
    """What stands on the address once the site is gone: a page of somebody else, and no worker."""
    (map_ / "nu").mkdir(parents=True)
    for pad in (map_, map_ / "nu"):
        (pad / "index.html").write_text(ANDERE_SITE, "utf-8")
    return map_


def is_weg(pagina) -> None:
    """Nothing of the site is left, and addresses are answered by the server."""
    wacht_tot(pagina, NIETS_MEER)
    pagina.goto("/nu/")
    assert "iemand anders" in pagina.content()


@pytest.fixture
def verhuisd(toestel, nep, tmp_path):
    """A device that has everything, beside a cache of somebody else, when the address got another site."""
    toestel.evaluate("async () => { await caches.open('van een ander'); }")
    nep.map = andere_site(tmp_path / "ander")
    return toestel, nep


@pytest.mark.parametrize("code", [404, 410])
def test_zonder_sw_js_op_de_server_ruimt_de_werker_zich_op(verhuisd, code):
    """A browser keeps a worker and its pages when the script is gone; who comes twice has the page of the server."""
    toestel, nep = verhuisd
    nep.gedrag = lambda pad: str(code) if pad == "/sw.js" else "ok"
    toestel.goto("/nu/")
    is_weg(toestel)


def test_een_site_die_helemaal_weg_is_blijft_niet_op_het_toestel(verhuisd):
    toestel, nep = verhuisd
    nep.altijd("404")
    toestel.goto("/nu/")
    wacht_tot(toestel, NIETS_MEER)
    assert toestel.goto("/stappenplan/").status == 404


def test_het_bestand_dat_de_werker_opheft(verhuisd, gebouwd):
    """What the build gives for the old address takes the pages away, with the worker and nothing else."""
    toestel, nep = verhuisd
    (nep.map / "sw.js").write_text(opheffen(voorvoegsel((WORTEL / "docs/assets" / SPOREN).read_bytes())), "utf-8")
    toestel.goto("/nu/")
    is_weg(toestel)


def test_een_site_die_te_oud_is_houdt_niet_tegen_wat_er_nu_op_het_adres_staat(verhuisd):
    """The host answers everything with pages of its own, the worker's script too: then nothing says that we are gone."""
    toestel, nep = verhuisd
    nep.gedrag = lambda pad: "portaal" if pad == "/sw.js" else "ok"
    toestel.evaluate(ZET_TIJD, 31)
    toestel.goto("/nu/")
    assert "iemand anders" not in toestel.content()
    toestel.evaluate(ZET_TIJD, 91)
    toestel.goto("/nu/")
    assert "iemand anders" in toestel.content()


@pytest.mark.parametrize(
    ("gevraagd", "wordt"),
    [
        ("/nu", "/nu/"),
        ("/nu?van=mail", "/nu/?van=mail"),
        ("/nu/?van=mail", "/nu/?van=mail"),
        ("/nu/index.html", "/nu/index.html"),
        ("/index.html", "/index.html"),
        ("/wetgeving/avg", "/wetgeving/avg/"),
        ("/wetgeving/avg/index.html?x=1", "/wetgeving/avg/index.html?x=1"),
        ("/stappenplan/stap-1-opmerken#doen", "/stappenplan/stap-1-opmerken/#doen"),
    ],
)
def test_een_adres_dat_anders_geschreven_is_geeft_zonder_verbinding_dezelfde_pagina(vers, gevraagd, wordt):
    toestel, nep = vers
    nep.altijd("weg")
    toestel.fouten.clear()
    assert toestel.goto(gevraagd).status == 200 and toestel.url == nep.adres + wordt
    assert toestel.evaluate("[...document.styleSheets].every(s => s.cssRules.length > 0)") and toestel.fouten == []
    assert toestel.goto("/bestaat/niet").status == 503, "wat er niet is, is er ook zonder streep niet"


def test_een_stuk_van_een_bestand_komt_van_de_server(toestel, nep):
    """A request for a range gets an answer to it, not the whole file out of what is kept."""
    pad = f"/assets/{eigen_map(nep.map)}/css/site.css"
    for kop, vraagt in (({}, False), ({"Range": "bytes=0-9"}, True)):
        nep.gevraagd.clear()
        toestel.evaluate("async ([pad, headers]) => { await (await fetch(pad, { headers })).text(); }", [pad, kop])
        assert (pad in nep.gevraagd) is vraagt, kop


def test_een_vol_toestel_leest_gewoon_en_bewaart_als_er_weer_plaats_is(browser, nep):
    pagina = nieuw_toestel(browser, nep.adres)
    cdp = pagina.context.new_cdp_session(pagina)
    cdp.send("Storage.overrideQuotaForOrigin", {"origin": nep.adres, "quotaSize": 150_000})
    pagina.goto("/wetgeving/avg/")
    wacht_op(
        lambda: "/sw.js" in nep.gevraagd[:-1],
        "de werker haalt op wat hij wil bewaren",
        rust=lambda: pagina.wait_for_timeout(20),
    )
    wacht_tot(
        pagina, "(r => !r?.installing && !r?.waiting && !r?.active)(await navigator.serviceWorker.getRegistration())"
    )
    assert pagina.locator("h1").is_visible() and pagina.fouten == []
    cdp.send("Storage.overrideQuotaForOrigin", {"origin": nep.adres})
    bezoek(pagina, "/wetgeving/avg/")
    pagina.context.close()
