"""Compose a frame: every code works when it is pasted in a page of another origin, and nothing filled in leaves."""

from __future__ import annotations

import csv
import io

import pytest
from axe_playwright_python.sync_playwright import Axe

from kern.site import lees_site
from kern.vensterprofiel import fragment_van
from tests.browser.test_paginas import ernst
from tests.kern.test_profielregels import TABEL
from tests.minisite import WORTEL
from tests.wachten import wacht_tot

PAD = "/insluiten/samenstellen/"
AID = "insluiten/keuzehulp/wat-doe-ik/"
CONTACT = TABEL["goed"]["contacten"][0]
BEL = 'a[href="tel:0100000000"]'


@pytest.fixture
def open_bij(open_bij, achter_nginx):
    """Open a page of ours by its path, or one of somebody else by its address."""
    return lambda adres, **opties: open_bij(adres if adres.startswith("http") else achter_nginx + adres, **opties)


def vul_in(pagina, **anders: str) -> None:
    """The own contact of the table, with other values where they are given."""
    waarden = {"organisatie": TABEL["goed"]["organisatie"], **CONTACT, **anders}
    if not pagina.locator("[data-contact]").count():
        pagina.locator("[data-doe=erbij]").click()
    for naam, waarde in waarden.items():
        veld = pagina.locator(f"form [data-veld={naam}]").first
        veld.select_option(waarde) if naam == "rol" else veld.fill(waarde)
    veld.blur()


def kies(pagina, pad: str = AID, taal: str = "nl", breedte: str = "700") -> None:
    for deel, waarde in (("venster", pad), ("taal", taal), ("breedte", breedte)):
        pagina.locator(f"[data-deel={deel}]").select_option(waarde)


def code(pagina, soort: str) -> str:
    return pagina.locator(f"[data-code={soort}] textarea").input_value()


def voorbeeld(pagina):
    return pagina.frame_locator("[data-deel=voorbeeld]")


def samengesteld(open_bij, begin: str = "", **keuzes: str):
    """The page with a frame and an own contact, when the preview is there."""
    pagina = open_bij(begin + PAD)
    kies(pagina, **keuzes)
    vul_in(pagina)
    voorbeeld(pagina).locator(BEL).wait_for()
    wacht_tot(pagina, "!document.querySelector('[data-code=lms] textarea').value.includes('title=\"\"')")
    return pagina


@pytest.mark.parametrize("soort", ["adres", "sharepoint", "website", "lms"])
@pytest.mark.parametrize(("begin", "taal"), [("", "nl"), ("/en", "en"), ("", "en"), ("/en", "nl")])
def test_elke_code_werkt_in_een_pagina_van_een_ander(open_bij, zij, achter_nginx, soort, begin, taal):
    pagina = samengesteld(open_bij, begin, taal=taal)
    tekst = code(pagina, soort)
    assert pagina.fouten == []
    wortel = f"{achter_nginx}/" if taal == "nl" else f"{achter_nginx}/{taal}/"
    assert f"{wortel}{AID}#{fragment_van(TABEL['goed'])}" in tekst
    if soort == "adres":
        tekst = f'<iframe src="{tekst}" title="x" width="100%" height="900"></iframe>'
    host = open_bij(zij.toon(f"<!doctype html><html lang='nl'><title>Intranet</title><h1>Intranet</h1>{tekst}"))
    kader = host.frame_locator("iframe")
    assert kader.locator(BEL).is_visible() and kader.locator(f"html[lang={taal}]").count() == 1
    kader.locator(".kh__antwoord").first.click()
    assert "112" in kader.locator("[data-deel=plek]").inner_text()
    assert host.locator("iframe").get_attribute("title")
    if soort == "website":
        wacht_tot(host, "frames[0] && Number(document.querySelector('iframe').height) % 50 === 0")
    assert host.fouten == []
    assert len(tekst.splitlines()) <= 20


def test_de_hoogte_is_de_gepubliceerde_met_die_van_de_contacten_erbij(open_bij):
    pagina = open_bij(PAD)
    kies(pagina, breedte="320")
    voorbeeld(pagina).locator("h1").wait_for()
    kaal = int(pagina.locator("[data-deel=voorbeeld]").get_attribute("height"))
    rij = pagina.locator(f'tr:has([data-pad="{AID}"]) td')
    assert kaal == int(rij.nth(1).text_content())
    vul_in(pagina)
    voorbeeld(pagina).locator(BEL).wait_for()
    wacht_tot(pagina, f"Number(document.querySelector('[data-deel=voorbeeld]').height) > {kaal}")
    erbij = int(pagina.locator("[data-deel=voorbeeld]").get_attribute("height")) - kaal
    blok = voorbeeld(pagina).locator("[data-profiel]").evaluate("e => e.getBoundingClientRect().height")
    assert blok <= erbij <= blok + 40 and f'height="{kaal + erbij}"' in code(pagina, "sharepoint")


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ({"nummer": "0900-1234"}, "duur"),
        ({"nummer": "0800-2000"}, "landelijk"),
        ({"naam": "<b>Dienst</b>"}, "teken"),
        ({"naam": "Veilig Thuis"}, "landelijk"),
        ({"bereikbaar": "bel 06 12 34 56 78"}, "nummer-in-tekst"),
    ],
)
def test_wat_niet_mag_geeft_een_melding_bij_het_veld_en_geen_code(open_bij, anders, regel):
    pagina = open_bij("/en" + PAD)
    kies(pagina)
    vul_in(pagina, **anders)
    fout = lees_site(WORTEL).gegevens.teksten["profiel.fout." + regel].root["en"]
    veld = pagina.locator(f"[data-veld={next(iter(anders))}][aria-invalid=true]")
    assert pagina.locator("#" + veld.get_attribute("aria-describedby")).inner_text() == fout
    assert pagina.locator("[data-deel=uitkomst]").is_hidden()
    assert fout in pagina.locator("[data-deel=status]").inner_text()
    assert ernst(Axe().run(pagina)) == []
    vul_in(pagina)
    voorbeeld(pagina).locator(BEL).wait_for()
    assert pagina.locator("[aria-invalid=true]").count() == 0


def test_vier_contacten_en_niet_meer_en_er_kan_een_af(open_bij):
    pagina = open_bij(PAD)
    for _ in range(5):
        pagina.locator("[data-doe=erbij]").click()
    assert pagina.locator("[data-contact]").count() == 4 and pagina.locator("[data-deel=status]").inner_text()
    pagina.locator("[data-doe=eraf]").nth(1).click()
    assert pagina.locator("[data-contact] > legend").all_inner_texts() == ["Contact 1", "Contact 2", "Contact 3"]
    assert pagina.locator("[data-doe=erbij]").evaluate("e => e === document.activeElement")


def test_de_lijst_voor_snelle_koppelingen(open_bij, achter_nginx):
    pagina = samengesteld(open_bij)
    with pagina.expect_download() as haal:
        pagina.locator("[data-doe=csv]").click()
    rijen = list(csv.reader(io.StringIO(haal.value.path().read_text("utf-8-sig")), delimiter=";"))
    links = pagina.locator("[data-deel=lijst] a")
    assert rijen[0] == ["Titel", "Adres", "Soort"] and len(rijen) == links.count() + 1 > 40
    for titel, adres, soort in rijen[1:]:
        assert titel and soort and adres.startswith(achter_nginx + "/insluiten/") and "#" not in adres
        assert not any(w.startswith(("=", "+", "-", "@")) for w in (titel, adres, soort))


def test_zonder_script_staan_alle_adressen_en_de_code_er(open_bij, achter_nginx):
    pagina = open_bij(PAD, java_script_enabled=False)
    assert pagina.locator("form").is_hidden() and "<iframe src=" in pagina.locator("main").inner_text()
    pagina.locator(".stel__alle > summary").click()
    site = lees_site(WORTEL)
    soorten = pagina.locator("[data-deel=lijst] th[scope=rowgroup]")
    assert soorten.count() == len(site.gegevens.insluitsoorten)
    for adres in pagina.locator("[data-deel=lijst] a").evaluate_all("as => as.slice(0, 5).map(a => a.href)"):
        assert pagina.request.get(adres).ok


def test_niets_wat_is_ingevuld_gaat_mee_en_weggaan_wist(open_bij):
    pagina = samengesteld(open_bij)
    deel = fragment_van(TABEL["goed"]).removeprefix("profiel=")[:24]
    for spoor in ("010-000", "0100000000", "Woonstichting", deel):
        assert not any(spoor in v for v in pagina.verzoeken), spoor
    assert pagina.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.hash]") == [
        0,
        0,
        "",
        "",
    ]
    pagina.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert pagina.locator("form [data-veld=organisatie]").input_value() == "" and code(pagina, "lms") == ""
    assert pagina.locator("[data-contact]").count() == 0


@pytest.mark.parametrize("kleuren", ["light", "dark"])
def test_axe_met_een_venster(open_bij, kleuren):
    pagina = open_bij(PAD, color_scheme=kleuren, viewport={"width": 320, "height": 700})
    kies(pagina)
    vul_in(pagina)
    voorbeeld(pagina).locator(BEL).wait_for()
    pagina.locator(".stel__alle > summary").click()
    assert ernst(Axe().run(pagina)) == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
    klein = "e => [...e.querySelectorAll('button, select, input')].filter(d => d.offsetParent && d.offsetHeight < 44)"
    assert pagina.locator("samen-steller").evaluate(f"e => ({klein})(e).map(d => d.outerHTML)") == []
