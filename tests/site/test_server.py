"""The built site behind a real nginx and a real Caddy with the generated settings: headers, refusals, no violation in Chromium."""

from __future__ import annotations

from http.client import HTTPConnection

import pytest

from kern.gebouwd import lees_map
from kern.kopregels import NIET_TOEGESTAAN, inline_stijl, lees_beleid
from tests.browser.conftest import TELEFOON
from tests.browser.opmaken import IN_HET_ENGELS, OPMAKEN
from tests.browser.toestel import KLAAR
from tests.wachten import wacht_tot
from tests.hulp import eigen_map
from tests.serverproces import GEDULD


@pytest.fixture(scope="module")
def beleid(gebouwd):
    return lees_beleid(lees_map(gebouwd))


def vraag(adres: str, pad: str, methode: str = "GET", **kopregels):
    """(status, headers, body) of one request, with the path sent as it is."""
    verbinding = HTTPConnection(adres.removeprefix("http://"), timeout=GEDULD)
    verbinding.putrequest(methode, pad, skip_host=False, skip_accept_encoding=True)
    for naam, waarde in kopregels.items():
        verbinding.putheader(naam.replace("_", "-"), waarde)
    verbinding.endheaders()
    antwoord = verbinding.getresponse()
    inhoud = antwoord.read()
    verbinding.close()
    return antwoord.status, antwoord.headers, inhoud


@pytest.mark.parametrize(
    "pad",
    [
        "/",
        "/nu/",
        "/en/stappenplan/stap-1-opmerken/",
        "/assets/img/merk.svg",
        "/assets/zoek/nl.js",
        "/bestaat-niet/",
        "/en/missing/",
        "/.git/config",
        "/assets/",
    ],
)
def test_elk_antwoord_heeft_alle_kopregels(server, beleid, pad):
    _, kop, _ = vraag(server, pad)
    for naam, waarde in beleid.kopregels.items():
        assert kop[naam] == waarde, naam
    assert kop.get("Server") in ("nginx", None) and "Set-Cookie" not in kop
    assert len(kop.keys()) == len({k.lower() for k in kop.keys()}), "elke kopregel een keer"


def test_bewaartijd(server, gebouwd):
    vast = next(p.relative_to(gebouwd).as_posix() for p in gebouwd.rglob("bundle.*.min.js"))
    for pad in (vast, f"assets/{eigen_map(gebouwd)}/js/site.js", f"assets/{eigen_map(gebouwd)}/css/site.css"):
        status, kop, _ = vraag(server, f"/{pad}")
        assert status == 200 and "immutable" in kop["Cache-Control"], pad
    for pad in ("/", "/nu/", "/assets/img/merk.svg"):
        assert "must-revalidate" in vraag(server, pad)[1]["Cache-Control"]


@pytest.mark.parametrize("pad", ["/sw.js", "/en/sw.js"])
def test_de_werker_wordt_nooit_uit_een_cache_gehaald(server, pad):
    status, kop, _ = vraag(server, pad)
    assert status == 200 and kop["Cache-Control"] == "no-cache" and kop["Content-Type"].startswith("text/javascript")


def test_de_werker_werkt_onder_het_beleid(browser, achter_nginx, beleid):
    """Installs under the policy, and the pages it gives carry the same headers."""
    context = browser.new_context(base_url=achter_nginx)
    pagina = context.new_page()
    fouten: list[str] = []
    context.on("console", lambda m: fouten.append(m.text) if m.type == "error" else None)
    pagina.goto("/nu/")
    wacht_tot(pagina, KLAAR)
    antwoord = pagina.goto("/stappenplan/")
    assert (
        antwoord.from_service_worker
        and antwoord.headers["content-security-policy"] == beleid.kopregels["Content-Security-Policy"]
    )
    assert fouten == []
    context.close()


def test_ingepakt_en_soort(server, gebouwd):
    status, kop, _ = vraag(server, "/", Accept_Encoding="gzip")
    assert (
        status == 200
        and kop["Content-Encoding"] == "gzip"
        and kop.get_all("Vary") == ["Accept-Encoding"]
        and kop["Content-Type"] == "text/html; charset=utf-8"
    )
    assert vraag(server, f"/assets/{eigen_map(gebouwd)}/js/site.js")[1]["Content-Type"].startswith("text/javascript")
    assert vraag(server, "/nu.webmanifest")[1]["Content-Type"].startswith("application/manifest+json")


def test_security_txt_is_te_lezen_als_gewone_tekst(server):
    status, kop, inhoud = vraag(server, "/.well-known/security.txt")
    assert status == 200 and kop["Content-Type"] == "text/plain; charset=utf-8"
    velden = dict(regel.split(": ", 1) for regel in inhoud.decode().splitlines())
    assert list(velden) == ["Contact", "Expires", "Preferred-Languages", "Canonical", "Policy"]
    assert velden["Canonical"].endswith("/.well-known/security.txt") and velden["Preferred-Languages"] == "nl, en"
    assert vraag(server, "/" + velden["Policy"].split("/", 3)[3])[0] == 200
    assert vraag(server, "/.well-known/../.git/config")[0] in (400, 404) and vraag(server, "/.well-known-not")[0] == 404


def test_niet_gevonden_en_doorverwijzing(server):
    status, _, inhoud = vraag(server, "/bestaat-niet/")
    assert status == 404 and "Deze pagina is er niet" in inhoud.decode() and "tel:112" in inhoud.decode()
    status, _, inhoud = vraag(server, "/en/missing/")
    assert status == 404 and '<html lang="en"' in inhoud.decode() and "tel:112" in inhoud.decode()
    for pad in ("/enx", "/assets/", "/.git/config"):
        status, _, inhoud = vraag(server, pad)
        assert status == 404 and "Deze pagina is er niet" in inhoud.decode(), pad
    status, kop, _ = vraag(server, "/nu")
    assert status in (301, 308) and kop["Location"] == "/nu/"


@pytest.mark.parametrize(
    "pad",
    [
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f..%2fetc/passwd",
        "/.git/config",
        "/_headers",
        "/_redirects",
        "/staticwebapp.config.json",
        "/nu/..%5c..%5cetc",
        "/.env",
    ],
)
def test_paden_naar_buiten_worden_geweigerd(server, pad):
    status, _, inhoud = vraag(server, pad)
    assert status in (400, 404) and b"root:" not in inhoud


@pytest.mark.parametrize("methode", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"])
def test_vreemde_methoden_worden_geweigerd(server, methode):
    assert vraag(server, "/", methode)[0] in (400, 405)


def test_head_mag(server):
    status, _, inhoud = vraag(server, "/", "HEAD")
    assert status == 200 and inhoud == b""


def test_geen_stijl_in_de_paginas(gebouwd):
    assert inline_stijl(lees_map(gebouwd)) == []


def test_chromium_ziet_geen_enkele_overtreding(browser, achter_nginx):
    """Every layout, every tool and the stairwell page, with scripts running; nothing is refused and nothing is asked elsewhere."""
    context = browser.new_context(base_url=achter_nginx, viewport=TELEFOON)
    context.add_init_script(
        "window.__csp = []; document.addEventListener('securitypolicyviolation', e => window.__csp.push(e.violatedDirective + ' ' + e.blockedURI))"
    )
    pagina = context.new_page()
    vreemd: list[str] = []
    fouten: list[str] = []
    pagina.on("request", lambda r: vreemd.append(r.url) if not r.url.startswith((achter_nginx, "data:")) else None)
    pagina.on("console", lambda m: fouten.append(m.text) if m.type == "error" and "404" not in m.text else None)
    for pad in [*OPMAKEN.values(), *IN_HET_ENGELS.values(), "/en/nu/"]:
        pagina.goto(pad)
        pagina.wait_for_load_state("networkidle")
        assert pagina.evaluate("window.__csp") == [], pad
    pagina.goto("/hulpmiddelen/keuzehulpen/wat-doe-ik/")
    pagina.locator(".kh__antwoord").first.click()
    pagina.keyboard.press("Control+k")
    pagina.locator(".zoek__invoer").fill("slot")
    pagina.locator(".zoek__optie").first.wait_for()
    assert pagina.evaluate("window.__csp") == [] and vreemd == [] and fouten == []
    context.close()


def test_leeg_in_een_venster_onder_het_beleid(browser, achter_nginx):
    context = browser.new_context(base_url=achter_nginx, viewport=TELEFOON)
    pagina = context.new_page()
    fouten: list[str] = []
    pagina.on("console", lambda m: fouten.append(m.text) if m.type == "error" else None)
    eromheen = "<!doctype html><title>eromheen</title><iframe src=/nu/ title=proef></iframe>"
    pagina.route("**/eromheen", lambda route: route.fulfill(body=eromheen, content_type="text/html"))
    pagina.goto("/eromheen")
    kader = pagina.frame_locator("iframe")
    kader.locator("[data-uitgang] + [role=status]").wait_for(state="attached")
    kader.locator("[data-uitgang]").click()
    knop = kader.locator("body > *").and_(kader.get_by_role("button"))
    assert knop.evaluate("b => getComputedStyle(b).paddingTop") == "16px" and fouten == []
    context.close()


def test_een_overtreding_valt_op(browser, achter_nginx):
    context = browser.new_context(base_url=achter_nginx)
    pagina = context.new_page()
    fouten: list[str] = []
    pagina.on("console", lambda m: fouten.append(m.text) if m.type == "error" else None)
    pagina.goto("/")
    with pagina.expect_console_message(lambda m: "Content Security Policy" in m.text):
        pagina.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')")
    assert any("Content Security Policy" in f for f in fouten)
    context.close()


def test_chromium_neemt_elk_verbod_over(browser, achter_nginx):
    """What the page may use, as the browser sees it; the copy buttons keep the clipboard."""
    context = browser.new_context(base_url=achter_nginx)
    pagina = context.new_page()
    pagina.goto("/")
    mag = set(pagina.evaluate("document.featurePolicy.allowedFeatures()"))
    context.close()
    assert "clipboard-write" in mag and not mag & set(NIET_TOEGESTAAN)
