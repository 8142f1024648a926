"""The site in a folder of somebody else's address: https://voorbeeld.nl/handreiking/. Built once so, and served there."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from unittest import mock

import pytest

from kern.adressen import NU
from kern.gebouwd import lees_map
from kern.kopregels import lees_beleid
from kern.serverbestanden import caddy, nginx
from kern.site import lees_site
from stappen.serverbestanden import insluitbeleid
from tests.browser.conftest import BUREAU, nieuw_toestel
from tests.browser.toestel import nepserver
from tests.caddy import draai as draai_caddy
from tests.hulp import TALEN
from tests.minisite import WORTEL
from tests.nginx import draai as draai_nginx
from tests.serverproces import een_keer
from tests.site.test_server import vraag
from tests.wachten import wacht_tot
from tools.bouw import mkdocs_bouw

MAP, ADRES = "handreiking", "https://voorbeeld.nl/handreiking/"


def maak(map_: Path) -> None:
    with mock.patch.dict(os.environ, {"SITE_URL": ADRES}):
        fout = mkdocs_bouw(WORTEL, map_ / MAP)
    assert fout is None, fout


@pytest.fixture(scope="session")
def hoofdmap(tmp_path_factory) -> Path:
    """What the host serves: the site in its folder, and nothing of ours beside it."""
    eigen = tmp_path_factory.getbasetemp()
    return een_keer((eigen.parent if "PYTEST_XDIST_WORKER" in os.environ else eigen) / "submap", maak)


@pytest.fixture
def toestel(browser, hoofdmap):
    """A device on that address; `buiten` gathers every request outside the folder, `nep` switches the server."""
    with nepserver(hoofdmap) as nep:
        pagina = nieuw_toestel(browser, nep.adres, viewport=BUREAU)
        pagina.nep, pagina.buiten = nep, []
        pagina.context.on(
            "request",
            lambda r: None if r.url.startswith((f"{nep.adres}/{MAP}/", "data:")) else pagina.buiten.append(r.url),
        )
        yield pagina
        pagina.context.close()
    assert [p for p in nep.gevraagd if not p.startswith(f"/{MAP}/")] == [] and pagina.buiten == []


def test_geen_adres_leidt_buiten_de_map(hoofdmap):
    """Paths from the root stand only on the pages for what is not found, and they keep to the folder."""
    met_pad = set()
    for naam, pagina in lees_map(hoofdmap / MAP).items():
        paden = [adres for _, adres in pagina.links if adres.startswith("/")]
        assert [p for p in paden if not p.startswith(f"/{MAP}/")] == [], naam
        if paden:
            met_pad.add(naam)
    assert met_pad == {"404.html", *(f"{t}/404.html" for t in TALEN[1:])}
    for naam in ("sitemap.xml", "index.html", "en/index.html"):
        tekst = (hoofdmap / MAP / naam).read_text("utf-8")
        adressen = re.findall(r"https://voorbeeld\.nl[^\"<]*", tekst)
        assert adressen and all(a.startswith(ADRES) for a in adressen), naam


@pytest.mark.parametrize(("pad", "kop"), [("weg/van/hier/", "Deze pagina is er niet"), ("en/gone/", "")])
def test_niet_gevonden(toestel, pad, kop):
    taal = "en/" if pad.startswith("en/") else ""
    antwoord = toestel.goto(f"/{MAP}/{pad}")
    assert antwoord.status == 404 and kop in toestel.locator("h1").inner_text()
    assert toestel.evaluate("document.documentElement.lang") == (taal.strip("/") or "nl")
    toestel.locator("[data-uitgang] + [role=status]").wait_for(state="attached")
    assert toestel.evaluate("getComputedStyle(document.querySelector('[data-uitgang]')).color") == "rgb(255, 255, 255)"
    zoek(toestel, "huisverbod" if not taal else "temporary")
    assert toestel.url.startswith(f"{toestel.nep.adres}/{MAP}/{taal}") and toestel.url != antwoord.url
    for keuze, doel in (("article a:not([href^='tel:'])", taal), (".hulpbalk__knop--nu", f"{taal}nu/")):
        toestel.goto(f"/{MAP}/{pad}")
        toestel.locator(keuze).last.click()
        toestel.wait_for_url(f"**/{MAP}/{doel}")
    toestel.goto(f"/{MAP}/{pad}")
    toestel.locator("a.kop__taal").click()
    toestel.wait_for_url(f"**/{MAP}/{'' if taal else 'en/'}404.html")
    assert toestel.evaluate("document.documentElement.lang") == ("nl" if taal else "en")


def zoek(pagina, vraag: str) -> None:
    """Search and open the first result."""
    pagina.locator("[data-zoek][role=button]").click()
    pagina.locator(".zoek__invoer").fill(vraag)
    with pagina.expect_navigation():
        pagina.locator(".zoek__optie").first.click()


def test_zoeken(toestel):
    toestel.goto(f"/{MAP}/over/")
    zoek(toestel, "huisverbod")
    assert toestel.url.startswith(f"{toestel.nep.adres}/{MAP}/")
    wacht_tot(toestel, "CSS.highlights.get('zoek')?.size > 0")


def test_wisselen_van_taal(toestel):
    toestel.goto(f"/{MAP}/stappenplan/stap-1-opmerken/")
    toestel.locator("[data-taalwissel]").first.click()
    toestel.wait_for_url(f"**/{MAP}/en/stappenplan/stap-1-opmerken/")
    toestel.locator("[data-taalwissel]").first.click()
    toestel.wait_for_url(f"**/{MAP}/stappenplan/stap-1-opmerken/")


@pytest.mark.parametrize("taal", ["", "en/"])
def test_voor_in_een_venster(toestel, taal):
    """An embed page finds its script and style, its twins and its way out, all within the folder."""
    basis = f"{toestel.nep.adres}/{MAP}/{taal}insluiten"
    toestel.goto(f"{basis}/keuzehulp/wat-doe-ik/")
    toestel.locator(".kh__antwoord").first.click()
    toestel.goto(f"{basis}/stap/stap-1-opmerken/")
    toestel.locator('main a[href*="acuut-gevaar"]:not([target])').first.click()
    toestel.wait_for_url(f"{basis}/stap/acuut-gevaar/**")
    herkomst = toestel.locator(".vensterbron a").evaluate("a => a.href")
    assert herkomst == f"{toestel.nep.adres}/{MAP}/{taal}stappenplan/acuut-gevaar/" and toestel.fouten == []


@pytest.mark.parametrize("taal", ["", "en/"])
def test_te_installeren(toestel, taal):
    toestel.goto(f"/{MAP}/{taal}{NU}")
    gevonden = toestel.context.new_cdp_session(toestel).send("Page.getAppManifest")
    assert gevonden["errors"] == [] and gevonden["url"].endswith(f"/{MAP}/{taal}nu.webmanifest")
    manifest = gevonden["manifest"]
    assert manifest["startUrl"].endswith(f"/{MAP}/{taal}{NU}") and manifest["scope"].endswith(f"/{MAP}/{taal}")
    for icoon in json.loads(gevonden["data"])["icons"]:
        assert (
            toestel.evaluate(
                "async ([basis, src]) => (await fetch(new URL(src, basis))).status", [gevonden["url"], icoon["src"]]
            )
            == 200
        )


@pytest.mark.parametrize("taal", ["", "en/"])
def test_zonder_verbinding(toestel, taal):
    scope = f"{toestel.nep.adres}/{MAP}/{taal}"
    toestel.goto(f"/{MAP}/{taal}{NU}")
    wacht_tot(toestel, f"(await navigator.serviceWorker.getRegistration('{scope}'))?.active?.state === 'activated'")
    assert toestel.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).map(r => r.scope)") == [
        scope
    ]
    toestel.nep.altijd("weg")
    toestel.fouten.clear()
    assert toestel.goto(f"/{MAP}/{taal}stappenplan/").status == 200
    assert toestel.goto(f"/{MAP}/{taal}weg/van/hier/").status == 503 and "112" in toestel.content()


def test_security_txt(hoofdmap):
    tekst = (hoofdmap / MAP / ".well-known" / "security.txt").read_text("utf-8")
    assert tekst.startswith("# Zet dit bestand op https://voorbeeld.nl/.well-known/security.txt ")
    assert f"Policy: {ADRES}over/kwetsbaarheid/" in tekst


SERVERS = {"nginx": (nginx, draai_nginx), "caddy": (caddy, draai_caddy)}


@pytest.mark.parametrize("soort", SERVERS)
def test_achter_een_server_met_de_instellingen_van_de_bouw(hoofdmap, tmp_path, soort):
    """Pages for what is not found per language, refusals and the headers of embed pages, all below the folder."""
    maak_, draai = SERVERS[soort]
    beleid = lees_beleid(lees_map(hoofdmap / MAP), *insluitbeleid(lees_site(WORTEL)))
    with draai(hoofdmap, lambda wortel, waar: maak_(beleid, TALEN[1:], wortel, waar, f"/{MAP}"), tmp_path) as adres:
        for pad, woorden in (("bestaat-niet/", "Deze pagina is er niet"), ("en/missing/", 'lang="en"')):
            status, kop, tekst = vraag(adres, f"/{MAP}/{pad}")
            assert status == 404 and woorden in tekst.decode() and "data-uitgang" in tekst.decode(), pad
            assert kop["Content-Security-Policy"] == beleid.kopregels["Content-Security-Policy"]
        for pad in ("_headers", "_redirects", "staticwebapp.config.json", ".nojekyll"):
            assert vraag(adres, f"/{MAP}/{pad}")[0] == 404, pad
        status, kop, _ = vraag(adres, f"/{MAP}/insluiten/keuzehulp/wat-doe-ik/")
        assert status == 200 and kop["Content-Security-Policy"] == beleid.insluit["Content-Security-Policy"]
        status, kop, _ = vraag(adres, f"/{MAP}/sw.js")
        assert status == 200 and kop["Cache-Control"] == beleid.nooit
