"""What stands around a page: bar, header, menu and focus, on one page of each layout (see `opmaken.py`)."""

from __future__ import annotations

import re

import pytest

from kern.contrast import contrast
from tests.browser.conftest import BUREAU, TELEFOON, nieuwe_pagina, terug
from tests.browser.opmaken import IN_HET_ENGELS, LIJST, NOTITIE, OPMAKEN, SIGNALEN

EIGEN_KADER = ("/nu/", "/offline/", "/verouderd/")
"""Pages without the frame of the site; `macros/onderdelen/nu` and `offline` have their own."""
PAGINAS = [p for p in (*OPMAKEN.values(), *IN_HET_ENGELS.values()) if p not in EIGEN_KADER]

MATEN = """() => {
  const vak = (e) => document.querySelector(e).getBoundingClientRect();
  return { balk: vak('.hulpbalk').height, kop: vak('.kop').height, h1: vak('h1').top, onder: vak('.kop').bottom };
}"""


def te_hoog(pagina) -> dict[str, float]:
    """What of the frame takes more of a phone than it may."""
    grens = {"balk": 48, "kop": 56, "onder": 104, "h1": 129}
    return {naam: maat for naam, maat in pagina.evaluate(MATEN).items() if maat > grens[naam] + 0.5}


@pytest.fixture(scope="module")
def telefoon(browser, adres):
    pagina = nieuwe_pagina(browser, adres, viewport=TELEFOON)
    yield pagina
    pagina.context.close()


def test_de_inhoud_begint_hoog(telefoon):
    for pad in PAGINAS:
        telefoon.goto(pad)
        assert te_hoog(telefoon) == {}, pad
    telefoon.evaluate("document.querySelector('.kop').style.paddingTop = '2rem'")
    assert set(te_hoog(telefoon)) == {"kop", "onder", "h1"}


def test_een_pagina_met_een_eigen_kader_begint_hoog_en_houdt_de_uitgang(telefoon):
    for pad in EIGEN_KADER:
        telefoon.goto(pad)
        assert telefoon.locator("h1").bounding_box()["y"] < 130, pad
        telefoon.evaluate("scrollTo(0, document.body.scrollHeight)")
        weg = telefoon.locator("[data-uitgang]").bounding_box()
        assert weg["y"] >= 0 and 44 <= weg["height"] <= 64 and weg["y"] + weg["height"] <= 64, pad


def test_op_een_breed_scherm_een_rij_onder_de_balk(maak_pagina):
    for breedte in (820, BUREAU["width"]):
        pagina = maak_pagina(viewport={"width": breedte, "height": 900})
        for pad in ("/", LIJST, "/en/wetgeving/wmo-2015/"):
            pagina.goto(pad)
            maten = pagina.evaluate(MATEN)
            assert maten["onder"] <= 122 and maten["h1"] < 160, (breedte, pad, maten)


BEREIKBAAR = """() => [...document.querySelectorAll('.hulpbalk__knop')].filter((knop) => {
  const { x, y, width, height } = knop.getBoundingClientRect();
  const boven = document.elementFromPoint(x + width / 2, y + height / 2);
  return !knop.contains(boven) || width < 44 || height < 44;
}).map((knop) => knop.textContent)"""


@pytest.mark.parametrize("breedte", [320, 360, 1440])
def test_de_balk_blijft_bij_het_schuiven(maak_pagina, breedte):
    pagina = maak_pagina(viewport={"width": breedte, "height": 740})
    for pad in ("/", "/stappenplan/acuut-gevaar/", NOTITIE, SIGNALEN, "/zelf/", "/en/rollen/vakman/", "/bestaat-niet/"):
        pagina.goto(pad)
        for plek in ("0", "document.body.scrollHeight / 2", "document.body.scrollHeight"):
            pagina.evaluate(f"scrollTo(0, {plek})")
            assert pagina.evaluate(BEREIKBAAR) == [], (pad, plek)
            assert pagina.locator(".hulpbalk").bounding_box()["y"] == 0
    namen = pagina.locator(".hulpbalk__knop").all_inner_texts()
    assert any("112" in naam for naam in namen) and any("Verlaat" in naam for naam in namen)


def test_de_uitgang_is_neutraal_en_112_rood(maak_pagina):
    for schema in ("light", "dark"):
        pagina = maak_pagina(viewport=TELEFOON, color_scheme=schema)
        pagina.goto("/zelf/")
        grond = "e => getComputedStyle(e).backgroundColor"
        weg = getallen(pagina.locator("[data-uitgang]").evaluate(grond))
        nood = getallen(pagina.locator(".hulpbalk__knop--gevaar").evaluate(grond))
        assert max(weg) - min(weg) < 20 and max(weg) < 80
        assert nood[0] > 2 * max(nood[1:])


STOPS = """() => {
  const zichtbaar = (e) => e.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });
  const wortel = document.querySelector('dialog[open]') ?? document; // the rest is out of reach meanwhile
  const uit = [...wortel.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && zichtbaar(e));
  document.querySelectorAll('[data-stop]').forEach((e) => e.removeAttribute('data-stop'));
  uit.forEach((e, nr) => e.setAttribute('data-stop', nr));
  return uit.length;
}"""
NAMEN = """() => [...document.querySelectorAll('[data-stop]')].filter((e) => {
  const naam = e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ')
    .map((id) => document.getElementById(id)?.textContent || '').join(' ') || e.textContent
    || [...(e.labels || [])].map((l) => l.textContent).join(' ') || e.title;
  return !naam.trim() || e.matches('label');
}).map((e) => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("scherm", [TELEFOON, BUREAU], ids=["telefoon", "bureau"])
def test_elke_tabstop_heeft_een_naam(maak_pagina, scherm):
    pagina = maak_pagina(viewport=scherm)
    for pad in OPMAKEN.values():
        pagina.goto(pad)
        assert pagina.evaluate(STOPS) > 3 and pagina.evaluate(NAMEN) == [], pad
    pagina.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<label tabindex=0>x</label><button><svg></svg></button>')"
    )
    pagina.evaluate(STOPS)
    assert len(pagina.evaluate(NAMEN)) == 2


ANDERS = """() => [...document.querySelectorAll(':is(a, button, summary, input)[aria-label]')].filter((e) => {
  const plat = (t) => t.replace(/\\u00ad/g, '').replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim().toLowerCase();
  return e.innerText?.trim() && !plat(e.getAttribute('aria-label')).includes(plat(e.innerText));
}).map((e) => `${e.getAttribute('aria-label')} | ${e.innerText}`)"""
"""What has another name than it shows: who speaks to a device says what is on the screen."""


def test_wat_je_ziet_is_hoe_het_heet(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    for pad in (*OPMAKEN.values(), *IN_HET_ENGELS.values()):
        pagina.goto(pad)
        assert pagina.evaluate(ANDERS) == [], pad
    pagina.evaluate("document.querySelector('h1').innerHTML = '<button aria-label=Weg>Sluit</button>'")
    assert len(pagina.evaluate(ANDERS)) == 1


def stop_van_eerste_vak(pagina) -> int:
    """How often to press Tab from the start of the page to be at the first checkbox; 99 when it takes longer."""
    for keer in range(1, 60):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("document.activeElement.matches('article input[type=checkbox]')"):
            return keer
    return 99


@pytest.mark.parametrize("pad", [LIJST, "/en/hulpmiddelen/afvinklijsten/week-aandachtsfunctionaris/"])
def test_eerste_vak_van_een_lijst_is_dichtbij(maak_pagina, pad):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(pad)
    assert stop_van_eerste_vak(pagina) <= 15
    pagina.goto(pad)
    pagina.evaluate("document.querySelector('article').before(document.querySelector('.rail--menu'))")
    assert stop_van_eerste_vak(pagina) > 15, "met het menu ervoor is het verder: anders telt deze test niets"


def getallen(kleur: str) -> list[float]:
    return [float(g) for g in re.findall(r"[\d.]+", kleur)][:3]


def verhouding(een: str, ander: str) -> float:
    """Contrast of two colours as a browser gives them: `rgb(...)`."""
    return contrast(*("#" + "".join(f"{round(g):02x}" for g in getallen(kleur)) for kleur in (een, ander)))


RINGEN = """async () => {
  const doorzichtig = (kleur) => kleur === 'transparent' || /, 0\\)$/.test(kleur);
  const grond = (e) => {
    while (e && doorzichtig(getComputedStyle(e).backgroundColor)) e = e.parentElement;
    return getComputedStyle(e ?? document.body).backgroundColor;
  };
  const uit = [];
  for (const e of document.querySelectorAll('[data-stop]')) {
    e.focus();
    const ring = getComputedStyle(e);
    const binnen = parseFloat(ring.outlineOffset) < 0;
    uit.push([e.outerHTML.slice(0, 90), ring.outlineStyle, parseFloat(ring.outlineWidth), ring.outlineColor,
      grond(binnen ? e : e.parentElement), e.getBoundingClientRect().bottom]);
  }
  return uit;
}"""


def zwakke_ringen(pagina) -> list:
    """Tab stops without a clear ring. It stands in the surface around the stop, or inside it when its offset is negative."""
    pagina.evaluate(STOPS)
    pagina.keyboard.press("Tab")  # from here on the browser takes the focus for one of the keyboard
    return [
        (wat, stijl, breedte, ring, grond)
        for wat, stijl, breedte, ring, grond, _ in pagina.evaluate(RINGEN)
        if stijl == "none" or breedte < 2 or verhouding(ring, grond) < 3
    ]


@pytest.mark.parametrize("schema", ["light", "dark"])
def test_de_ring_van_de_focus_steekt_overal_af(maak_pagina, schema):
    pagina = maak_pagina(viewport=BUREAU, color_scheme=schema, reduced_motion="reduce")
    for pad in OPMAKEN.values():
        pagina.goto(pad)
        assert zwakke_ringen(pagina) == [], pad
    pagina.set_viewport_size(TELEFOON)
    for opener in ("[data-zoek]", "[data-menu]"):
        pagina.goto("/rollen/vakman/")
        pagina.locator(opener).click()
        pagina.locator("dialog[open]").wait_for()
        assert zwakke_ringen(pagina) == [], opener
    pagina.goto("/")
    pagina.evaluate("document.documentElement.style.setProperty('--focus', 'var(--amber)')")
    assert bool(zwakke_ringen(pagina)) == (schema == "light"), "amber haalt op een lichte grond geen 3 op 1"


def test_de_balk_dekt_niets_af_dat_de_focus_heeft(maak_pagina):
    """Going back with Shift and Tab from the foot brings each stop into view from below the bar."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/hulpmiddelen/afvinklijsten/huisbezoek-tijdens/")
    pagina.evaluate("document.querySelector('.sitevoet a').focus()")
    for _ in range(25):
        pagina.keyboard.press("Shift+Tab")
        boven = pagina.evaluate(
            "((e) => e.closest('.hulpbalk, .kop') ? 99 : e.getBoundingClientRect().top)(document.activeElement)"
        )
        assert boven >= 48, pagina.evaluate("document.activeElement.outerHTML")


def test_menu_met_het_toetsenbord(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/rollen/vakman/")
    knop, menu = pagina.locator("[data-menu]"), pagina.locator("dialog.menu")
    assert not pagina.locator(".boom").is_visible(), "dicht: niet in beeld en niet in de volgorde van Tab"
    knop.focus()
    assert knop.get_attribute("aria-expanded") == "false"
    pagina.keyboard.press("Enter")
    assert knop.get_attribute("aria-expanded") == "true"
    assert pagina.evaluate("document.activeElement.textContent") == "Sluit"
    vak = menu.bounding_box()
    assert (vak["x"], vak["y"], vak["width"], vak["height"]) == (0, 0, 360, 740)
    delen = menu.locator(".boom > details > summary")
    assert delen.count() == 6 and menu.locator("details[open]").count() == 0
    onder = delen.last.bounding_box()
    assert onder["y"] + onder["height"] <= 740 and onder["height"] >= 43.5
    assert menu.locator("summary[aria-current]").inner_text() == "Ik zie iets (hier ben je)"
    menu.locator("summary[aria-current]").click()
    assert menu.locator("a[aria-current=page]").inner_text().startswith("Vakman")
    pagina.keyboard.press("Escape")
    assert knop.get_attribute("aria-expanded") == "false" and not menu.is_visible()
    assert pagina.evaluate("document.activeElement.hasAttribute('data-menu')")
    knop.click()
    menu.get_by_role("button", name="Sluit").click()
    assert not menu.is_visible() and pagina.evaluate("document.activeElement.hasAttribute('data-menu')")


def test_uit_het_menu_naar_een_kop_naar_een_pagina_en_terug(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/stappenplan/stap-1-opmerken/")
    pagina.locator("[data-menu]").click()
    pagina.locator(".menu a[href='#doen']").click()
    pagina.wait_for_url("**/stappenplan/stap-1-opmerken/#doen")
    assert not pagina.locator(".menu").is_visible() and pagina.locator("#doen").is_visible()
    pagina.locator("[data-menu]").click()
    assert pagina.locator(".menu__talen a").get_attribute("href").endswith("/en/stappenplan/stap-1-opmerken/#doen")
    pagina.locator(".menu summary", has_text="Opzoeken").click()
    pagina.locator(".menu a", has_text="Wetgeving").first.click()
    pagina.wait_for_url("**/wetgeving/")
    terug(pagina, "**/stappenplan/stap-1-opmerken/#doen")
    assert not pagina.locator(".menu").is_visible()
    pagina.set_viewport_size(BUREAU)
    assert pagina.locator(".rail--menu a[aria-current=page]").is_visible()


def test_de_voet_is_een_regel_die_opent(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/stappenplan/stap-1-opmerken/")
    regel = pagina.locator(".paginavoet summary")
    tekst = regel.inner_text().replace("\u00ad", "")
    assert "Nog niet nagekeken" in tekst and "Bronnen: " in tekst
    assert not pagina.locator(".paginavoet__feiten").is_visible()
    assert pagina.locator(".paginavoet").bounding_box()["height"] < 160
    regel.focus()
    pagina.keyboard.press("Enter")
    assert pagina.locator(".paginavoet__feiten").is_visible()
    aantal = pagina.locator("#bronnen-bij-deze-pagina + ul > li").count()
    assert f"Bronnen: {aantal}." in regel.inner_text()
    pagina.goto("/stappenplan/stap-2-vastleggen/#bronnen-bij-deze-pagina")
    assert pagina.locator("#bronnen-bij-deze-pagina").is_visible(), "een link naar de bronnen opent de voet"


def test_met_eigen_kleuren_van_het_toestel_zijn_ring_en_plek_te_zien(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON, forced_colors="active")
    pagina.goto("/rollen/vakman/")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Tab")
    stijl = "e => [getComputedStyle(e).outlineStyle, getComputedStyle(e).outlineWidth]"
    assert pagina.locator("[data-uitgang]").evaluate(stijl) == ["solid", "3px"]
    pagina.locator("[data-menu]").click()
    rand = pagina.locator(".menu summary[aria-current]").evaluate("e => getComputedStyle(e).borderInlineStartWidth")
    assert float(rand.removesuffix("px")) >= 3


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_het_zoekvenster_begint_met_uitleg_en_voorbeelden(maak_pagina, taal):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/" if taal == "nl" else "/en/")
    pagina.locator("[data-zoek]").click()
    pagina.locator(".zoek[data-klaar]").wait_for()
    veld = pagina.get_by_role("combobox", name="Zoek in deze site" if taal == "nl" else "Search this site")
    assert pagina.locator(".zoek label").is_visible() and pagina.locator("#zoek-uitleg").is_visible()
    woorden = pagina.locator(".zoek__voorbeeld").all_inner_texts()
    assert len(woorden) == 4
    for woord in woorden:
        pagina.get_by_role("button", name=woord).click()
        assert veld.input_value() == woord and pagina.locator(".zoek__optie").count() > 0, woord
        assert not pagina.locator(".zoek__start").is_visible() and veld.evaluate("v => v === document.activeElement")
        veld.fill("")
        assert pagina.locator(".zoek__start").is_visible()
