"""Own contacts in the address of a frame: shown there, judged, carried along, and never sent to a server."""

from __future__ import annotations

import copy

import pytest
from axe_playwright_python.sync_playwright import Axe

from kern.serverbestanden import nginx
from kern.site import lees_site
from kern.vensterprofiel import BEGIN, fragment_van
from tests.browser.test_paginas import ernst
from tests.gastheer import venster
from tests.hulp import TALEN, eigen_map
from tests.kern.test_profielregels import TABEL, fragment
from tests.minisite import WORTEL
from tests.nginx import draai
from tests.site.test_insluiten import BEWAARD
from tests.wachten import wacht_tot
from tools.hoogtes import alle

GOED = fragment_van(TABEL["goed"])
STAP, AID, NU = "/insluiten/stap/stap-1-opmerken/", "/insluiten/keuzehulp/wat-doe-ik/", "/insluiten/nu/"
LIJST = "/insluiten/afvinklijst/huisbezoek-voor/"
ZACHT = "\u00ad"
BEL = 'a[href="tel:0100000000"]'


@pytest.fixture(scope="module")
def logboek(tmp_path_factory):
    return tmp_path_factory.mktemp("log") / "verzoeken.log"


@pytest.fixture(scope="module")
def achter_nginx(gebouwd, beleid, logboek, tmp_path_factory):
    """nginx as it is generated, but with a log of everything it is told."""
    vorm = 'log_format alles "$request $request_uri $args $http_referer $http_user_agent $status";\n'

    def config(wortel: str, luister: str) -> str:
        tekst = nginx(beleid, TALEN[1:], wortel, luister)
        assert "access_log off;" in tekst
        return vorm + tekst.replace("access_log off;", f"access_log {logboek} alles;")

    with draai(gebouwd, config, tmp_path_factory.mktemp("nginx")) as adres:
        yield adres


@pytest.fixture
def toon(open_bij, achter_nginx, zij):
    """Show an address of ours in a frame of somebody else; gives the frame. What is asked stands in `verzoeken`."""

    def doe(pad: str, opties: dict | None = None, **attributen: str):
        return open_bij(zij.toon(venster(achter_nginx + pad, **attributen)), **(opties or {})).frames[1]

    return doe


@pytest.mark.parametrize("geval", TABEL["gevallen"], ids=lambda g: g["wat"])
def test_de_browser_oordeelt_als_de_tabel(regels, geval):
    bekend = {"rollen": TABEL["rollen"], "landelijk": TABEL["landelijk"]}
    uit = regels.evaluate("([f, bekend]) => window.regels.leesFragment(f, bekend)", [fragment(geval), bekend])
    assert uit["fout"] == geval.get("fout") and (uit["profiel"] is None) is ("fout" in geval)


@pytest.fixture(scope="module")
def regels(browser, adres, gebouwd):
    """A page of ours with the rules as the site has them."""
    context = browser.new_context(base_url=adres)
    pagina = context.new_page()
    pagina.goto("/insluiten/")
    pagina.evaluate(
        "async (pad) => { window.regels = await import(pad); }", f"/assets/{eigen_map(gebouwd)}/js/profielregels.js"
    )
    yield pagina
    context.close()


def test_de_browser_maakt_hetzelfde_fragment_als_python(regels):
    assert regels.evaluate("p => window.regels.fragmentVan(p)", TABEL["goed"]) == GOED


@pytest.mark.parametrize("begin", ["", "/en"])
def test_in_een_venster_staat_het_eigen_contact_bovenaan_en_blijft_de_rest(toon, begin):
    zonder = toon(begin + STAP)
    vast = "[...document.querySelectorAll('a[href^=\"tel:\"]')].map(a => a.href + a.textContent)"
    voor = zonder.evaluate(vast)
    met = toon(f"{begin}{STAP}#{GOED}")
    blok = met.locator("[data-profiel]")
    woorden = blok.inner_text().replace(ZACHT, "")
    assert blok.locator(BEL).is_visible() and "Woonstichting Voorbeeld" in woorden
    assert ("Set by your organisation" if begin else "Ingesteld door jullie organisatie") in woorden
    assert blok.locator('a[href="tel:112"]').is_visible()
    na = [deel for deel in met.evaluate(vast) if not deel.startswith("tel:0100000000")]
    assert na == voor and zonder.locator("[data-profiel]").is_hidden()
    assert met.page.fouten == [] and zonder.page.fouten == []


def test_op_nu_doen_staat_het_op_elke_kaart_van_die_rol_voor_veilig_thuis(toon):
    kader = toon(f"{NU}#{GOED}")
    kaarten = kader.locator('[data-rol="aandachtsfunctionaris"]')
    assert kaarten.count() > 10
    for tekst in kaarten.evaluate_all("k => k.map(e => [...e.querySelectorAll('a')].map(a => a.getAttribute('href')))"):
        assert tekst == ["tel:0100000000", "tel:08002000"]
    assert kader.locator(".bel--tweede").count() == kaarten.count()
    assert kader.locator('[data-rol]:not([data-rol="aandachtsfunctionaris"]) [data-eigen]').count() == 0


IN_BEELD = "e => { const { top } = e.getBoundingClientRect(); return top >= 0 && top < innerHeight; }"


def test_een_anker_erachter_werkt_en_blijft_werken(toon, achter_nginx):
    kader = toon(f"{STAP}#{GOED}/doen")
    assert kader.evaluate("location.hash") == "#doen" and kader.locator("[data-profiel]").is_visible()
    assert kader.locator("#doen").evaluate(IN_BEELD) and kader.locator("#doen:target").count() == 1
    kader.evaluate("location.hash = 'wie'")
    wacht_tot(kader, "history.state !== null")
    assert kader.locator("#wie").evaluate(IN_BEELD)
    kader.evaluate("location.reload()")
    kader.page.wait_for_load_state("networkidle")
    kader.wait_for_selector(BEL)
    assert kader.evaluate("location.hash") == "#wie"


def test_een_link_naar_een_tweeling_neemt_het_mee_en_de_volgende_ook(toon):
    """Links in a frame leave no step to go back to (adr/0009), so the way on is a link again."""
    kader = toon(f"{STAP}#{GOED}")
    for doel in ("acuut-gevaar", "stap-"):
        kader.locator(f'main a[href*="{doel}"]:not([target])').first.click()
        kader.wait_for_url(f"**/{doel}*/")
        kader.wait_for_selector(BEL)
    assert kader.page.fouten == []


def test_op_zichzelf_wordt_het_genegeerd_en_dat_staat_er(browser, achter_nginx):
    context = browser.new_context()
    pagina = context.new_page()
    for pad in (f"{STAP}#{GOED}/doen", f"/en{NU}#{GOED}"):
        pagina.goto(achter_nginx + pad)
        melding = pagina.locator("[data-profielmelding]")
        assert melding.is_visible() and pagina.locator(BEL).count() == 0
        assert pagina.locator("[data-profiel]").is_hidden()
        woord = "general version" if "/en/" in pad else "algemene versie"
        assert woord in melding.inner_text().replace(ZACHT, "")
    pagina.goto(f"{achter_nginx}{STAP}#{GOED}/doen")
    assert pagina.locator("#doen").evaluate(IN_BEELD)
    context.close()


@pytest.mark.parametrize("sandbox", ["allow-scripts", "allow-scripts allow-same-origin"])
def test_in_een_zandbak(toon, sandbox):
    kader = toon(f"{STAP}#{GOED}/doen", sandbox=sandbox)
    assert kader.locator(BEL).is_visible() and kader.locator("#doen").evaluate(IN_BEELD)
    assert kader.page.fouten == []


KWAAD = [g for g in TABEL["gevallen"] if "fout" in g]


def test_elk_kwaad_profiel_geeft_een_melding_en_de_algemene_versie(toon):
    """One frame, one address after the other: nothing of a refused profile is shown, also not of the one before it."""
    teksten = lees_site(WORTEL).gegevens.teksten
    for taal in ("nl", "en"):
        kader = toon(f"{'' if taal == 'nl' else '/en'}{NU}#{GOED}")
        for geval in KWAAD:
            kader.evaluate("f => { location.hash = f; }", GOED)
            kader.wait_for_selector("[data-profiel]:not([hidden])")
            kader.evaluate("f => { location.hash = f; }", fragment(geval))
            kader.wait_for_selector("[data-profiel][hidden]", state="attached")
            melding = kader.locator("[data-profielmelding]").inner_text()
            assert teksten["profiel.fout." + geval["fout"]].root[taal] in melding, geval["wat"]
            assert teksten["profiel.geweigerd"].root[taal] in melding
            assert kader.locator("[data-rol] [data-eigen], .bel--tweede").count() == 0, geval["wat"]
        assert kader.page.fouten == []


def test_woorden_zijn_woorden(toon):
    """What passes the rules is text, whatever it looks like."""
    profiel = copy.deepcopy(TABEL["goed"])
    profiel["contacten"][0]["naam"] = "Dienst &amp; 'x'"
    kader = toon(f"{STAP}#{fragment_van(profiel)}")
    assert "Dienst &amp; 'x'" in kader.locator(BEL).inner_text()


def test_geen_server_hoort_ervan(toon, logboek, achter_nginx, zij):
    """A whole visit: every embed page with an own contact, a tick, an answer, a link, and out. No log holds a part of it."""
    code = GOED.removeprefix(BEGIN)
    paden = [f"/{v.adres(taal)}" for taal in TALEN for v in alle(lees_site(WORTEL))]
    assert {STAP, AID, LIJST, "/en" + NU} <= set(paden)
    kader = toon(f"{STAP}#{GOED}/doen")
    pagina = kader.page
    for pad in paden:
        pagina.goto(zij.toon(venster(f"{achter_nginx}{pad}#{GOED}")))
        kader = pagina.frames[1]
        wacht_tot(kader, "document.querySelector('a[href=\"tel:0100000000\"]')")
        if pad == LIJST:
            kader.locator("input[type=checkbox]").first.check()
        elif pad == AID:
            kader.locator(".kh__antwoord").first.click()
        elif pad == STAP:
            kader.locator('main a[href*="acuut-gevaar"]:not([target])').first.click()
            kader.wait_for_url("**/acuut-gevaar/")
    kader.locator("[data-uitgang]").click()
    wacht_tot(kader, "document.documentElement.classList.contains('leeg')")
    gelogd = logboek.read_text("utf-8")
    assert [pad for pad in paden if pad not in gelogd] == [], "het logboek is leeg: zo bewijst dit niets"
    deel = [code[n : n + 12] for n in range(0, len(code) - 12, 12)]
    for spoor in ("profiel=", "0100000000", "Woonstichting", *deel):
        assert spoor not in gelogd and not any(spoor in v for v in pagina.verzoeken), spoor


def test_niets_wordt_bewaard(toon):
    kader = toon(f"{STAP}#{GOED}")
    assert set(kader.evaluate(BEWAARD)) <= {0, "geweigerd"}


@pytest.mark.parametrize("pad", [STAP, "/en" + NU])
@pytest.mark.parametrize("kleuren", ["light", "dark"])
def test_axe(browser, adres, gebouwd, pad, kleuren):
    """In a frame of our own, on a phone."""
    context = browser.new_context(base_url=adres, color_scheme=kleuren, viewport={"width": 360, "height": 740})
    pagina = context.new_page()
    pagina.goto("/insluiten/")
    pagina.evaluate(
        "src => { const f = document.createElement('iframe'); f.src = src; f.width = 340; f.height = 700;"
        " f.title = 'x'; document.body.replaceChildren(f); return new Promise(k => { f.onload = k; }); }",
        f"{pad}#{GOED}",
    )
    kader = pagina.frames[1]
    kader.wait_for_selector(BEL)
    assert kader.evaluate("document.documentElement.scrollWidth <= innerWidth")
    hoogte = kader.locator(BEL).first.evaluate("e => e.getBoundingClientRect().height")
    assert hoogte >= 44
    assert ernst(Axe().run(kader)) == []
    context.close()
