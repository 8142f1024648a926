"""Embed pages behind a real nginx and a real Caddy, inside a page of another origin, in the hosts that people have."""

from __future__ import annotations

import json
import re

import pytest

from kern.gebouwd import lees_map
from kern.kopregels import lees_beleid
from kern.serverbestanden import nginx
from kern.site import lees_site
from stappen.serverbestanden import insluitbeleid
from tests.conftest import VLAGGEN
from tests.browser.conftest import noteer
from tests.gastheer import VREEMD, venster
from tests.hulp import TALEN
from tests.minisite import WORTEL
from tests.nginx import draai
from tests.serverproces import GEDULD
from tests.site.test_server import vraag
from tests.wachten import wacht_tot
from tools.hoogtes import alle
from tools.opzet import chromium

AID, LIJST, WIJZER = (
    "/insluiten/keuzehulp/wat-doe-ik/",
    "/insluiten/afvinklijst/huisbezoek-voor/",
    "/insluiten/signaalwijzer/",
)


BEWAARD = """Promise.all([
  () => navigator.serviceWorker.getRegistrations(), () => caches.keys(), () => localStorage, () => sessionStorage,
  () => document.cookie
].map(async (wat) => { try { return (await wat()).length; } catch { return "geweigerd"; } }))"""
"""How much is kept, per place; "geweigerd" where a browser gives a frame of another site nothing."""


@pytest.fixture(scope="module")
def site():
    return lees_site(WORTEL)


def in_venster(pagina):
    return pagina.frame_locator("#venster")


def gebruik(pagina) -> None:
    """The route aid in the frame, by hand: it is styled, asks, takes an answer, and can be left."""
    kader = in_venster(pagina)
    kader.locator(".kh__antwoord").first.wait_for()
    assert kader.locator("h1").count() == 1
    assert kader.locator(".nummers .gevaar").evaluate("e => getComputedStyle(e).minHeight") == "44px"
    kader.locator(".kh__antwoord").first.click()
    assert "112" in kader.locator("[data-deel=plek]").inner_text()
    assert kader.locator("[data-uitgang]").is_visible()


@pytest.mark.parametrize(
    ("pad", "insluiten"),
    [
        (AID, True),
        ("/en" + LIJST, True),
        ("/insluiten/nu/", True),
        ("/", False),
        ("/insluiten/", False),
        ("/en/insluiten/", False),
        ("/zelf/", False),
        ("/nu/", False),
        ("/hulpmiddelen/notitiehulp/", False),
        ("/insluiten/keuzehulp/bestaat-niet/", False),
        ("/insluiten/", False),
        ("/assets/img/merk.svg", False),
    ],
)
def test_alleen_een_insluitpad_mag_in_een_venster(server, beleid, pad, insluiten):
    status, kop, _ = vraag(server, pad)
    verwacht = (
        beleid.kopregels | beleid.insluit if insluiten else beleid.kopregels | {"Cross-Origin-Embedder-Policy": ""}
    )
    for naam, waarde in verwacht.items():
        assert (kop[naam] or "") == waarde, naam
    assert len(kop.keys()) == len({k.lower() for k in kop.keys()}), "elke kopregel een keer"
    kaders = kop["Content-Security-Policy"].split("frame-ancestors ")[1].split(";")[0]
    assert (kaders == "'self'") is not insluiten and (VREEMD in kaders) is insluiten


def test_alles_wat_een_venster_laadt_mag_ook_geladen_worden(server, gebouwd):
    """Styles and scripts stand on embed paths too: a frame without an origin of its own gets them as well."""
    pagina = lees_map(gebouwd)["insluiten/keuzehulp/wat-doe-ik/index.html"]
    geladen = [a for a in pagina.geladen if not a.startswith("data:")]
    assert len(geladen) == 2
    for adres in geladen:
        status, kop, _ = vraag(server, AID + adres)
        assert status == 200 and kop["Cross-Origin-Resource-Policy"] == "cross-origin", adres
        assert "immutable" in kop["Cache-Control"]


def test_de_lijst_van_de_bouw_is_die_van_de_gegevens(site):
    kaders, pad = insluitbeleid(site, ("https://intranet.voorbeeld.nl",))
    assert "https://*.sharepoint.com" in kaders and kaders[-1] == "https://intranet.voorbeeld.nl"
    assert all(host.waarom.root["nl"] and host.bron for host in site.gegevens.insluithosts.values())


@pytest.mark.parametrize("wie", ["nginx", "caddy"])
def test_een_host_op_de_lijst_toont_het_venster(request, open_bij, zij, wie):
    adres = request.getfixturevalue(f"achter_{wie}")
    pagina = open_bij(zij.toon(venster(adres + AID)))
    gebruik(pagina)
    assert pagina.fouten == []


def test_een_host_die_niet_op_de_lijst_staat_wordt_geweigerd(open_bij, zij, gebouwd, site, tmp_path):
    beleid = lees_beleid(lees_map(gebouwd), *insluitbeleid(site))
    with draai(gebouwd, lambda wortel, luister: nginx(beleid, TALEN[1:], wortel, luister), tmp_path) as adres:
        pagina = open_bij(zij.toon(venster(adres + AID)))
        assert any("frame-ancestors" in fout for fout in pagina.fouten)
        assert in_venster(pagina).locator("[data-uitgang]").count() == 0


@pytest.mark.parametrize("pad", ["/zelf/", "/nu/", "/insluiten/", "/hulpmiddelen/keuzehulpen/wat-doe-ik/"])
def test_ook_een_host_op_de_lijst_toont_geen_andere_pagina(open_bij, zij, achter_nginx, pad):
    pagina = open_bij(zij.toon(venster(achter_nginx + pad)))
    assert any("frame-ancestors" in fout for fout in pagina.fouten)
    assert in_venster(pagina).locator("[data-uitgang]").count() == 0


def test_binnen_een_pagina_die_van_alles_toestemming_vraagt(open_bij, zij, achter_nginx):
    """COEP: what is shown has to say that it may be shown, the frame and all in it."""
    pagina = open_bij(
        zij.toon(
            venster(achter_nginx + AID),
            Cross_Origin_Embedder_Policy="require-corp",
            Cross_Origin_Opener_Policy="same-origin",
        )
    )
    assert pagina.evaluate("crossOriginIsolated"), "de gastheer vraagt niets: zo bewijst dit niets"
    gebruik(pagina)
    assert pagina.fouten == []


@pytest.mark.parametrize(
    "sandbox",
    [
        "allow-scripts",
        "allow-scripts allow-same-origin",
        "allow-scripts allow-popups allow-forms",
        "allow-scripts allow-same-origin allow-popups allow-forms allow-top-navigation-by-user-activation",
    ],
)
def test_in_een_zandbak(open_bij, zij, achter_nginx, sandbox):
    pagina = open_bij(zij.toon(venster(achter_nginx + AID, sandbox=sandbox)))
    gebruik(pagina)
    assert pagina.fouten == []


def test_in_een_zandbak_zonder_script_is_alles_te_lezen(open_bij, zij, achter_nginx):
    pagina = open_bij(zij.toon(venster(achter_nginx + AID, sandbox="")))
    kader = in_venster(pagina)
    assert kader.locator("[data-deel=boom]").is_visible() and kader.locator("[data-uitgang]").is_visible()
    assert kader.locator(".nummers .gevaar").evaluate("e => getComputedStyle(e).minHeight") == "44px"
    assert all("Blocked script execution" in fout for fout in pagina.fouten)


@pytest.mark.parametrize(
    "pad", [AID, LIJST, WIJZER, "/insluiten/nu/", "/en/insluiten/hulplijnen/", "/insluiten/regio/"]
)
def test_op_280_pixels_past_het(open_bij, zij, achter_nginx, pad):
    pagina = open_bij(zij.toon(venster(achter_nginx + pad, breedte=280)), viewport={"width": 320, "height": 900})
    kader = pagina.frames[1]
    assert kader.evaluate("innerWidth") <= 280
    assert kader.evaluate("document.documentElement.scrollWidth <= innerWidth"), "er moet opzij geschoven worden"
    assert pagina.fouten == []


def test_geen_werker_geen_spoor_en_geen_vreemd_verzoek(open_bij, zij, achter_nginx, browser):
    """Nothing is registered or kept in a frame, nor on the site by itself; and nothing is asked of another host."""
    for adres in (zij.toon(venster(achter_nginx + AID)), achter_nginx + AID):
        pagina = open_bij(adres)
        kader = pagina.frames[-1]
        kader.locator(".kh__antwoord").first.click()
        in_een_ander = kader != pagina.main_frame
        assert set(kader.evaluate(BEWAARD)) <= ({0, "geweigerd"} if in_een_ander else {0})
        assert kader.url == achter_nginx + AID
        assert pagina.fouten == []


def test_elk_venster_in_een_host_zonder_fout(open_bij, zij, achter_nginx, site):
    """Every embed page in both languages: shown, one heading, nothing refused, nothing asked elsewhere."""
    lijst = alle(site)
    pagina = open_bij(zij.toon("<!doctype html><title>x</title>", "/leeg"))
    vreemd: list[str] = []
    ons = (achter_nginx, zij.adres, "data:")
    pagina.on("request", lambda r: vreemd.append(r.url) if not r.url.startswith(ons) else None)
    for taal in TALEN:
        for v in lijst:
            pagina.goto(zij.toon(venster(f"{achter_nginx}/{v.adres(taal)}")))
            pagina.wait_for_load_state("load")
            assert in_venster(pagina).locator("h1").count() == 1, v
            assert in_venster(pagina).locator(f"html[lang={taal}]").count() == 1
    assert pagina.fouten == [] and vreemd == [] and len(lijst) > 40


def test_zonder_opslag_voor_derden_werkt_het_ook(browser, zij, achter_nginx, tmp_path):
    """A profile that blocks what a frame of another site keeps: a list that can be kept says so, and can be ticked."""
    keuzes = {"profile": {"cookie_controls_mode": 1, "block_third_party_cookies": True}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(keuzes), "utf-8")
    context = browser.browser_type.launch_persistent_context(
        str(tmp_path), executable_path=chromium(), args=VLAGGEN, timeout=GEDULD * 1000
    )
    pagina = noteer(context.new_page())
    pagina.goto(zij.toon(venster(f"{achter_nginx}/insluiten/afvinklijst/beleid-opzetten/")))
    kader = in_venster(pagina)
    kader.locator(".lijst__vink").first.wait_for()
    mag = "(() => { try { return localStorage.length; } catch (fout) { return fout.name; } })()"
    assert pagina.frames[1].evaluate(mag) == "SecurityError", "de opslag staat open: zo bewijst dit niets"
    kader.locator(".lijst__vink").first.check()
    assert kader.locator("[data-deel=stand]").inner_text().startswith("1 ")
    kader.locator("[data-deel=bewaar]").click()
    assert not kader.locator("[data-deel=bewaar]").is_checked()
    assert kader.locator("[data-deel=melding]").inner_text() != ""
    assert kader.locator(".lijst__vink").first.is_checked() and pagina.fouten == []
    context.close()


def test_bericht_met_de_hoogte(open_bij, zij, achter_nginx):
    """The height is told, says nothing else, and grows in steps only."""
    html = (
        venster(achter_nginx + AID)
        .replace(
            "</body>",
            "<script>window.berichten = [];addEventListener('message', e => berichten.push([e.origin, e.data]))</script></body>",
        )
        .replace("<iframe", "<iframe loading='lazy'")
    )
    pagina = open_bij(zij.toon(html))
    wacht_tot(pagina, "window.berichten.length > 0")
    gebruik(pagina)
    berichten = pagina.evaluate("window.berichten")
    assert all(herkomst == achter_nginx and list(b) == ["svdHoogte"] for herkomst, b in berichten), json.dumps(
        berichten
    )
    hoogten = [b["svdHoogte"] for _, b in berichten]
    assert hoogten == sorted(set(hoogten)) and all(h % 50 == 0 for h in hoogten)
    echt = pagina.frames[1].evaluate("document.body.getBoundingClientRect().bottom + scrollY")
    assert hoogten[-1] >= echt


def test_buiten_een_venster_wordt_niets_gezegd(open_bij, achter_nginx):
    pagina = open_bij(achter_nginx + AID)
    pagina.evaluate("window.berichten = []; addEventListener('message', e => berichten.push(e.data))")
    pagina.locator(".kh__antwoord").first.click()
    assert pagina.evaluate("new Promise(k => setTimeout(() => k(window.berichten.length), 50))") == 0


def als_gedocumenteerd(open_bij, adres: str, pad: str) -> str:
    """The code as a reader copies it from the page at `pad`, for the site at `adres`; at most 20 lines."""
    pagina = open_bij(adres + pad)
    tekst = pagina.locator(".code pre").inner_text()
    assert 3 < len(tekst.splitlines()) <= 20
    tekst, aantal = re.subn(r"https://(?:ADRES-VAN-DE-SITE|ADDRESS-OF-THE-SITE)/", f"{adres}/", tekst)
    assert aantal == 1
    return f"<!doctype html><title>Intranet</title>{tekst}"


@pytest.mark.parametrize("pad", ["/insluiten/", "/en/insluiten/"])
def test_de_code_uit_de_uitleg_laat_het_venster_meegroeien(open_bij, zij, achter_nginx, pad):
    html = als_gedocumenteerd(open_bij, achter_nginx, pad)
    pagina = open_bij(zij.toon(html), viewport={"width": 480, "height": 900})
    kader = pagina.frames[1]
    kader.locator(".kh__antwoord").first.wait_for()
    past = "document.documentElement.scrollHeight <= innerHeight"
    wacht_tot(kader, past)
    hoog = pagina.locator("#svd").evaluate("e => e.clientHeight")
    kader.locator(".kh__antwoord").first.click()
    wacht_tot(kader, past)
    assert pagina.locator("#svd").evaluate("e => e.clientHeight") > hoog > 900 and pagina.fouten == []


def test_een_ander_kan_de_hoogte_niet_zetten(open_bij, zij, achter_nginx):
    """What another window says is not for the frame."""
    pagina = open_bij(zij.toon(als_gedocumenteerd(open_bij, achter_nginx, "/insluiten/")))
    pagina.evaluate("postMessage({ svdHoogte: 19999 }, '*')")
    hoogte = "new Promise(k => setTimeout(() => k(document.getElementById('svd').clientHeight), 50))"
    assert pagina.evaluate(hoogte) < 19_999
