"""The tools in a real browser: mouse, keyboard, without script, narrow, print, and no trace."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import BUREAU, GEEN_SPOOR, SPOOR, TELEFOON, nieuwe_pagina, weg_en_terug
from tests.browser.opmaken import BEWAARLIJST, CASUS, HULP, HULPMIDDELEN, LIJST, NOTITIE, REGIO, SIGNALEN
from tests.browser.test_paginas import ernst
from tests.minisite import WORTEL, lees_yaml
from tests.wachten import wacht_tot

SPION = """
window.__sporen = [];
for (const [waar, naam] of [[window, 'fetch'], [Navigator.prototype, 'sendBeacon'], [History.prototype, 'pushState'], [History.prototype, 'replaceState'],
    [Storage.prototype, 'setItem'], [XMLHttpRequest.prototype, 'send']]) {
  const oud = waar[naam];
  waar[naam] = function (...a) { window.__sporen.push(naam); return oud.apply(this, a); };
}
"""


def sporen(pagina) -> list:
    """Everything that could be a trace of what a reader did."""
    return [pagina.evaluate("window.__sporen"), *pagina.evaluate(SPOOR)]


@pytest.fixture
def bewaakt(maak_pagina):
    """A page with a spy on storage, requests and history; returns (page, check) for an address."""

    def open_(pad, **opties):
        pagina = maak_pagina(**{"viewport": TELEFOON, **opties})
        pagina.add_init_script(SPION)
        pagina.goto(pad)
        pagina.wait_for_load_state("networkidle")
        begin = (pagina.url, pagina.title(), pagina.evaluate("history.length"), len(pagina.verzoeken))

        def check():
            assert (pagina.url, pagina.title(), pagina.evaluate("history.length"), len(pagina.verzoeken)) == begin
            assert sporen(pagina) == [[], *GEEN_SPOOR]
            assert pagina.fouten == []

        return pagina, check

    return open_


def test_de_spion_kan_falen(bewaakt):
    pagina, check = bewaakt(LIJST)
    pagina.evaluate("sessionStorage.setItem('a', 'b')")
    with pytest.raises(AssertionError):
        check()


@pytest.fixture(scope="module")
def zonder_script(browser, adres):
    """A page without scripts, for the tests that only look."""
    pagina = nieuwe_pagina(browser, adres, viewport=TELEFOON, java_script_enabled=False)
    yield pagina
    pagina.context.close()


@pytest.mark.parametrize("pad", [*HULPMIDDELEN.values(), f"/en{LIJST}"])
def test_zonder_script_staat_alles_er(zonder_script, pad):
    zonder_script.goto(pad)
    assert zonder_script.locator(".hulp, .huis").first.is_visible()
    knoppen = zonder_script.locator(".hulp button:visible").count()
    assert knoppen == 0, "een knop die niets doet"


def test_afvinklijst_telt_en_laat_geen_spoor(bewaakt):
    pagina, check = bewaakt(LIJST)
    stand = pagina.locator("[data-deel=stand]")
    assert stand.inner_text().startswith("0 van ")
    pagina.locator(".lijst__label").first.click()
    assert stand.inner_text().startswith("1 van ")
    pagina.locator(".lijst__vink").first.focus()
    pagina.keyboard.press("Space")
    assert stand.inner_text().startswith("0 van ")
    pagina.locator(".lijst__vink").nth(1).focus()
    pagina.keyboard.press("Space")
    assert stand.inner_text().startswith("1 van ")
    assert pagina.locator(".lijst__vink:checked").evaluate_all("l => l.map(v => v.value)") == [
        pagina.locator(".lijst__vink").nth(1).get_attribute("value")
    ]
    assert ernst(Axe().run(pagina)) == []
    pagina.locator("[data-doe=leeg]").click()
    assert pagina.locator(".lijst__vink:checked").count() == 0
    check()


def test_afvinklijst_die_niet_bewaart_is_leeg_na_terugkomen(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(LIJST)
    pagina.locator(".lijst__label").first.click()
    weg_en_terug(pagina)
    assert pagina.locator(".lijst__vink:checked").count() == 0


def test_afvinklijst_als_tekst(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(LIJST)
    pagina.locator(".lijst__label").first.click()
    tekst = pagina.evaluate("document.querySelector('afvink-lijst').alsTekst()")
    assert tekst.splitlines()[0] == pagina.locator("afvink-lijst").get_attribute("data-titel")
    assert tekst.count("[x] ") == 1 and tekst.count("[ ] ") == pagina.locator(".lijst__vink").count() - 1


def test_bewaarlijst_bewaart_pas_na_aanzetten_en_wist(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(BEWAARLIJST)
    pagina.locator(".lijst__label").first.click()
    assert pagina.evaluate("localStorage.length") == 0
    pagina.locator("[data-deel=bewaar]").check()
    assert pagina.evaluate("localStorage.length") == 1
    pagina.reload()
    assert pagina.locator(".lijst__vink:checked").count() == 1
    assert pagina.locator("[data-deel=laatst]").is_visible() and pagina.locator("[data-deel=wis]").is_visible()
    pagina.goto(BEWAARLIJST + "#leeg")
    pagina.reload()
    assert pagina.locator(".lijst__vink:checked").count() == 0, "een link met #leeg begint leeg"
    pagina.locator("[data-deel=wis]").click()
    assert pagina.evaluate("localStorage.length") == 0


def test_bewaren_dat_niet_mag_wordt_gezegd_en_aanvinken_blijft_gaan(maak_pagina):
    """As in a frame without storage, or when there is no room."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); }")
    pagina.goto(BEWAARLIJST)
    pagina.locator(".lijst__label").first.click()
    pagina.locator("[data-deel=bewaar]").click()
    assert pagina.locator("[data-deel=melding]").inner_text() == "Bewaren lukt niet in deze browser."
    assert not pagina.locator("[data-deel=bewaar]").is_checked() and not pagina.locator("[data-deel=wis]").is_visible()
    assert pagina.locator(".lijst__vink:checked").count() == 1 and pagina.fouten == []


def test_bewaarlijst_verloopt_en_merkt_nieuwe_punten(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(BEWAARLIJST)
    ids = pagina.eval_on_selector_all(".lijst__vink", "l => l.map(v => v.value)")
    zet = "([sleutel, waarde]) => localStorage.setItem(sleutel, JSON.stringify(waarde))"
    vandaag = pagina.evaluate("new Date().toISOString().slice(0, 10)")
    pagina.evaluate(
        zet, ["svd-lijst-beleid-opzetten", {"op": vandaag, "aan": [ids[0], "bestaat-niet-meer"], "bekend": ids[:-1]}]
    )
    pagina.reload()
    assert pagina.locator(".lijst__vink:checked").count() == 1
    assert pagina.locator(".lijst__nieuw:visible").count() == 1
    lang_geleden = pagina.evaluate("new Date(Date.now() - 91 * 864e5).toISOString().slice(0, 10)")
    pagina.evaluate(zet, ["svd-lijst-beleid-opzetten", {"op": lang_geleden, "aan": ids[:1], "bekend": ids}])
    pagina.reload()
    assert pagina.locator(".lijst__vink:checked").count() == 0
    assert pagina.evaluate("localStorage.length") == 0


def test_afdrukken_leeg_en_aangevinkt(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(LIJST)
    pagina.evaluate(
        "() => { window.print = () => { window.__druk = document.querySelector('.druk-dit').dataset.druk } }"
    )
    pagina.locator(".lijst__label").first.click()
    for doe in ("druk", "druk-leeg"):
        pagina.locator(f"[data-doe={doe}]").click()
        assert pagina.evaluate("window.__druk") == doe
    pagina.emulate_media(media="print")
    assert not pagina.locator(".hulp__knoppen").first.is_visible()
    assert not pagina.locator(".lead").is_visible() and pagina.locator(".lijst__punten").first.is_visible()


def test_keuzehulp_met_het_toetsenbord_heen_en_terug(bewaakt):
    pagina, check = bewaakt(HULP)
    plek = pagina.locator("[data-deel=plek]")
    eerste = plek.locator("[data-deel=vraag]").inner_text()
    pagina.locator(".kh__antwoord").first.focus()
    pagina.keyboard.press("Enter")
    assert plek.locator("[data-deel=vraag]").inner_text() != eerste
    assert pagina.evaluate("document.activeElement.dataset.deel") == "vraag"
    assert pagina.locator(".kh__pad li").count() == 1
    pagina.locator("[data-doe=terug]").click()
    assert plek.locator("[data-deel=vraag]").inner_text() == eerste
    check()


def test_keuzehulp_tot_een_uitkomst_met_redenen_en_wijzigen(bewaakt):
    pagina, check = bewaakt(HULP)
    for _ in range(10):
        if not pagina.locator(".kh__antwoord").count():
            break
        pagina.locator(".kh__antwoord").first.click()
    assert pagina.locator("[data-deel=plek] .kh__urgentie").is_visible()
    assert pagina.locator("[data-deel=plek] a[href^='tel:']").count() > 0, "iemand om te bellen"
    assert ernst(Axe().run(pagina)) == []
    pagina.locator(".kh__wijzig").first.click()
    assert pagina.locator(".kh__antwoord").count() >= 2 and pagina.locator(".kh__pad li").count() == 0
    check()


def test_gevaarknop_staat_bij_elke_vraag_en_leidt_naar_nu(bewaakt):
    pagina, check = bewaakt(HULP)
    for _ in range(10):
        if not pagina.locator(".kh__antwoord").count():
            break
        assert pagina.locator("button[data-gevaar]:visible").count() == 1
        pagina.locator(".kh__antwoord").first.click()
    pagina.locator("[data-doe=opnieuw]").click()
    pagina.locator("button[data-gevaar]").click()
    assert pagina.locator("[data-deel=plek] .kh__urgentie--nu").is_visible()
    check()


def test_op_een_telefoon_staat_gevaar_boven_en_een_uitkomst_in_beeld(maak_pagina):
    pagina = maak_pagina(viewport={"width": 360, "height": 740})
    pagina.goto(HULP)

    def boven(wat: str) -> float:
        return pagina.locator(f"keuze-hulp {wat}").bounding_box()["y"]

    assert boven("button[data-gevaar]") < boven("[data-deel=inleiding]") < boven("[data-deel=plek]")
    pagina.locator("button[data-gevaar]").click()
    bellen = pagina.locator("[data-deel=plek] li").filter(has_text="112").first.bounding_box()
    assert 0 < boven("[data-deel=plek] [data-deel=vraag]") < bellen["y"] and bellen["y"] + bellen["height"] < 740
    assert boven("[data-deel=inleiding]") > bellen["y"]
    pagina.locator("[data-doe=opnieuw]").click()
    assert boven("[data-deel=inleiding]") < boven("[data-deel=plek]")


def test_keuzehulp_twee_keer_op_een_pagina(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(HULP)
    pagina.evaluate("document.querySelector('.soort').append(document.querySelector('.hulp').cloneNode(true))")
    hulpen = pagina.locator("keuze-hulp")
    hulpen.nth(1).locator(".kh__antwoord").first.click()
    assert hulpen.nth(0).locator(".kh__pad li").count() == 0
    assert hulpen.nth(1).locator(".kh__pad li").count() == 1


def test_signaalwijzer_toont_de_signalen_van_een_plek_in_het_huis(bewaakt):
    pagina, check = bewaakt(SIGNALEN)
    huis = lees_yaml(WORTEL / "data" / "tekeningen" / "huis.yml")["huizen"][0]
    plekken = {plek["id"]: plek["signalen"] for deel in huis["delen"] for plek in deel["plekken"]}
    keuze = pagina.locator("select[name=ruimten]")
    assert keuze.locator("option").count() == len(plekken) + 1
    for plek, signalen in plekken.items():
        keuze.select_option(plek)
        assert pagina.locator("[data-signaal]:visible").count() == len(signalen), plek
    check()


def test_signaalwijzer_filters_en_woorden_samen(bewaakt):
    pagina, check = bewaakt(SIGNALEN)
    totaal = pagina.locator("[data-signaal]").count()
    assert pagina.locator("[data-signaal]:visible").count() == totaal >= 100
    pagina.locator("select[name=rollen]").select_option("vakman")
    na_rol = pagina.locator("[data-signaal]:visible").count()
    assert 0 < na_rol < totaal
    assert f"({na_rol})" in pagina.locator("select[name=rollen] option[value=vakman]").inner_text()
    pagina.locator("input[name=woorden]").fill("slot")
    samen = pagina.locator("[data-signaal]:visible").count()
    assert 0 < samen < na_rol
    assert pagina.locator("[data-deel=stand]").inner_text().startswith(f"{samen} ")
    pagina.locator("[data-signaal]:visible summary").first.press("Enter")
    assert pagina.locator("signaal-wijzer details[open]").count() == 1
    assert ernst(Axe().run(pagina)) == []
    pagina.locator("input[name=woorden]").fill("zzzz")
    assert pagina.locator("[data-deel=leeg] a[href='tel:112']").is_visible()
    pagina.locator("button[data-doe=leeg]").click()
    assert pagina.locator("[data-signaal]:visible").count() == totaal
    assert pagina.locator("signaal-wijzer details[open]").count() == 0, "wat je bekeek, vertelt ook iets"
    check()


def test_casus_geeft_uitleg_bij_elke_keuze(bewaakt):
    pagina, check = bewaakt(CASUS)
    keuzes = pagina.locator(".casus__keuzes details")
    for nummer in range(keuzes.count()):
        keuzes.nth(nummer).locator("summary").press("Enter")
        assert keuzes.nth(nummer).locator("[data-deel=oordeel]").is_visible()
        wacht_tot(pagina, "document.querySelectorAll('.casus__keuzes details[open]').length === 1")
    pagina.locator("[data-doe=opnieuw]").click()
    wacht_tot(pagina, "document.querySelectorAll('.casus__keuzes details[open]').length === 0")
    check()


@pytest.mark.parametrize(
    ("getypt", "gemeente", "regio"),
    [
        ("amsterd", "Amsterdam", "Amsterdam-Amstelland"),
        ("den haag", "'s-Gravenhage", "Haaglanden"),
        ("sudwest", "Súdwest-Fryslân", "Fr"),
        ("weesp", "Amsterdam", "Amsterdam-Amstelland"),
        ("hertogenb", "'s-Hertogenbosch", "Oost-Brabant"),
    ],
)
def test_regiozoeker_met_het_toetsenbord(bewaakt, getypt, gemeente, regio):
    pagina, check = bewaakt(REGIO)
    veld = pagina.get_by_role("combobox")
    veld.press_sequentially(getypt)
    assert veld.get_attribute("aria-expanded") == "true"
    pagina.keyboard.press("ArrowDown")
    actief = veld.get_attribute("aria-activedescendant")
    assert pagina.locator(f"#{actief}").get_attribute("aria-selected") == "true"
    assert ernst(Axe().run(pagina)) == []
    pagina.keyboard.press("Enter")
    kaart = pagina.locator("[data-deel=uitkomst] .kaart")
    assert gemeente in kaart.inner_text() and regio in kaart.inner_text()
    assert kaart.locator("a[href='tel:08002000']").is_visible()
    check()


def test_regiozoeker_zonder_treffer_geeft_beide_nummers(bewaakt):
    pagina, check = bewaakt(REGIO)
    pagina.get_by_role("combobox").fill("Atlantis")
    kaart = pagina.locator("[data-deel=uitkomst]")
    assert kaart.locator("a[href='tel:112']").is_visible() and kaart.locator("a[href='tel:08002000']").is_visible()
    pagina.keyboard.press("Escape")
    assert pagina.get_by_role("combobox").input_value() == ""
    check()


def test_notitiehulp_maakt_merkt_en_wist(bewaakt):
    pagina, check = bewaakt(NOTITIE)
    pagina.locator("[data-doe=maak]").click()
    assert pagina.locator("[data-deel=resultaat]").is_hidden()
    velden = pagina.locator("textarea[data-veld]")
    velden.nth(2).fill("Derde keer slot stuk. Bel 06-12345678 of jan@voorbeeld.nl. BSN 111222333. Geboren 01-02-1980.")
    assert pagina.locator(".nh__vlaggen li").count() == 4
    velden.nth(3).fill("De man was agressief.")
    assert pagina.locator(".nh__vlaggen li").count() >= 5
    assert ernst(Axe().run(pagina)) == []
    pagina.locator("[data-doe=maak]").click()
    assert "Derde keer slot stuk" in pagina.locator("[data-tekst=notitie]").inner_text()
    assert "zonder namen" in pagina.locator("[data-tekst=script]").inner_text()
    pagina.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async t => { window.__klembord = t }}})"
    )
    pagina.locator("[data-doe=kopieer-alles]").click()
    wacht_tot(pagina, "window.__klembord")
    assert "Derde keer slot stuk" in pagina.evaluate("window.__klembord")
    assert pagina.locator("[data-deel=resultaat]").is_hidden() and velden.nth(2).input_value() == ""
    check()


def test_kopieren_dat_niet_lukt_wordt_gezegd_en_wist_niets(maak_pagina):
    """As on http, or in a frame that may not: no clipboard, and the old way says no or breaks."""
    for oud in ("() => false", "() => { throw new Error('nee'); }"):
        pagina = maak_pagina(viewport=TELEFOON)
        pagina.add_init_script(
            f"Object.defineProperty(navigator, 'clipboard', {{ value: undefined }}); document.execCommand = {oud};"
        )
        pagina.goto(NOTITIE)
        veld = pagina.locator("textarea[data-veld]").first
        veld.fill("dinsdag")
        pagina.locator("[data-doe=maak]").click()
        pagina.locator("[data-doe=kopieer-alles]").click()
        wacht_tot(pagina, "document.querySelector('[data-deel=status]').textContent.startsWith('Kopiëren lukt niet')")
        assert veld.input_value() == "dinsdag" and pagina.locator("[data-deel=resultaat]").is_visible()
        assert pagina.locator("textarea").count() == pagina.locator("textarea[data-veld]").count()
        assert pagina.fouten == []


def test_notitiehulp_merkt_namen_en_adressen_maar_niet_de_collega(bewaakt):
    """What identifies a household is named at its field; the name of the colleague it went to belongs in the note."""
    pagina, check = bewaakt(NOTITIE)
    velden = pagina.locator("textarea[data-veld]")
    vlaggen = pagina.locator(".nh__vlaggen li")
    velden.nth(6).fill("Vandaag om 15.00 aan Kim de Wit.")
    assert vlaggen.count() == 0
    velden.nth(6).fill("Aan Kim de Wit, over Kerkstraat 12.")
    assert vlaggen.all_inner_texts() == [
        f"Kerkstraat 12: {pagina.locator('notitie-hulp').get_attribute('data-vlag-adres')}"
    ]
    velden.nth(4).fill("Mevrouw Jansen zei: stop.")
    assert vlaggen.count() == 2
    pagina.locator("[data-doe=maak]").click()
    assert "2" in pagina.locator("notitie-hulp [data-deel=status]").inner_text()
    check()


def test_notitiehulp_wist_na_tien_minuten_rust(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.clock.install(time="2026-11-24T12:00:00Z")
    pagina.goto(NOTITIE)
    pagina.clock.pause_at("2026-11-24T13:00:00Z")  # else the seconds of a busy machine would count too
    pagina.locator("textarea[data-veld]").first.fill("dinsdag")
    pagina.clock.fast_forward("09:59")
    assert pagina.locator("textarea[data-veld]").first.input_value() == "dinsdag"
    pagina.clock.fast_forward("00:02")
    assert pagina.locator("textarea[data-veld]").first.input_value() == ""


def test_notitiehulp_is_leeg_na_terugkomen(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(NOTITIE)
    pagina.locator("textarea[data-veld]").first.fill("dinsdag")
    weg_en_terug(pagina)
    assert pagina.locator("textarea[data-veld]").first.input_value() == ""


def test_begrip_gaat_open_en_dicht(bewaakt):
    pagina, check = bewaakt("/stappenplan/stap-1-opmerken/")
    knop = pagina.locator(".begrip--knop").first
    uitleg = pagina.locator(f"#{knop.get_attribute('aria-controls')}")
    assert uitleg.is_hidden()
    knop.press("Enter")
    assert uitleg.is_visible() and knop.get_attribute("aria-expanded") == "true"
    assert ernst(Axe().run(pagina)) == []
    pagina.keyboard.press("Escape")
    assert uitleg.is_hidden()
    check()


LOSSE_TEKENS = """() => [...document.querySelectorAll('.begrip')].filter((begrip) => {
  const tekst = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  tekst.currentNode = begrip.lastChild;
  let na = tekst.nextNode();
  while (na?.parentElement.closest('[hidden]')) na = tekst.nextNode();
  if (!/^[.,;:!?)]/.test(na?.data ?? "")) return false;
  const teken = document.createRange();
  teken.setStart(na, 0);
  teken.setEnd(na, 1);
  return teken.getBoundingClientRect().top >= begrip.getBoundingClientRect().bottom - 2;
}).map((begrip) => begrip.textContent)"""
"""Terms of which the full stop or comma stands on the next line."""


@pytest.mark.parametrize("pad", ["/en/wetgeving/avg/", "/bijlagen/veilig-thuis/"])
def test_geen_regel_begint_met_de_punt_na_een_begrip(maak_pagina, pad):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    assert pagina.locator(".begrip__vast").count() > 0
    for breed in range(320, 1500, 40):
        pagina.set_viewport_size({"width": breed, "height": 800})
        assert pagina.evaluate(LOSSE_TEKENS) == [], breed


@pytest.mark.parametrize("pad", [HULP, CASUS, SIGNALEN, NOTITIE])
def test_te_bedienen_met_alleen_het_toetsenbord(maak_pagina, pad):
    """Every control of the tool gets focus by tabbing, in order, and the focus can leave it again."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    zichtbaar = pagina.eval_on_selector_all(
        ".hulp :is(button, a[href], input, select, textarea, summary)",
        "l => l.filter(e => e.checkVisibility({visibilityProperty: true})).length",
    )
    pagina.evaluate("document.querySelector('.hulp').scrollIntoView(); document.querySelector('#inhoud').focus()")
    bereikt = 0
    for _ in range(zichtbaar + 40):
        pagina.keyboard.press("Tab")
        stand = pagina.evaluate("document.activeElement.closest('.hulp') ? 'in' : 'uit'")
        if stand == "in":
            bereikt += 1
        elif bereikt:
            break
    assert bereikt == zichtbaar and stand == "uit"
