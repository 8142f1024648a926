"""Readers who see, type or read in another way: the focus is always in sight, a choice shows in forced colours, and a page that the browser translates still works."""

from __future__ import annotations

import pytest

from tests.browser.conftest import BUREAU, TELEFOON
from tests.browser.opmaken import HULP, LIJST, NOTITIE, OPMAKEN, REGIO, SIGNALEN
from tests.browser.test_kop import STOPS
from tests.wachten import wacht_tot

VERBORGEN = """() => {
  const alle = [...document.querySelectorAll('[data-stop]')], uit = new Set();
  const stops = [...new Set([...alle.slice(0, 40), ...alle.slice(-40)])]; // the rest of a long list is more of the same
  const inBeeld = (e) => [...e.getClientRects(), ...[...e.labels ?? []].flatMap((l) => [...l.getClientRects()])]
    .some(({ left, right, top, bottom }) => [0.5, 0.1, 0.9].some((deel) => {
      const boven = document.elementFromPoint((left + right) / 2, top + (bottom - top) * deel);
      return boven && (e.contains(boven) || boven.contains(e) || [...e.labels ?? []].some((l) => l.contains(boven)));
    }));
  for (const rij of [stops, [...stops].reverse()]) {
    for (const e of rij) {
      e.focus();
      if (!inBeeld(e)) uit.add(e.outerHTML.slice(0, 100));
    }
  }
  return [...uit];
}"""
"""Tab stops that nothing can be seen of when they have the focus, going down the page and up again."""


@pytest.mark.parametrize("breedte", [320, 1000])
def test_wat_de_focus_heeft_is_in_beeld(maak_pagina, breedte):
    """Not under a bar that stays, and not in a menu that is closed."""
    pagina = maak_pagina(viewport={"width": breedte, "height": 700}, reduced_motion="reduce")
    for pad in OPMAKEN.values():
        pagina.goto(pad)
        assert pagina.evaluate(STOPS) > 3 and pagina.evaluate(VERBORGEN) == [], pad
    pagina.goto("/rollen/vakman/")
    pagina.evaluate("""() => document.body.insertAdjacentHTML('beforeend', '<a href="#x" id="weg">x</a>')""")
    pagina.locator("#weg").evaluate("a => { a.style.cssText = 'position: fixed; left: -300px; top: 300px'; }")
    pagina.evaluate(STOPS)
    assert len(pagina.evaluate(VERBORGEN)) == 1


KEUZEN = {"zoekvenster": ("/", ".zoek__invoer", "huisverbod"), "Veilig Thuis-zoeker": (REGIO, "[role=combobox]", "zw")}


@pytest.mark.parametrize("waar", KEUZEN)
def test_met_eigen_kleuren_van_het_toestel_is_een_keuze_te_zien(maak_pagina, waar):
    pad, veld, tekst = KEUZEN[waar]
    pagina = maak_pagina(viewport=BUREAU, forced_colors="active")
    pagina.goto(pad)
    if pad == "/":
        pagina.locator("[data-zoek][role=button]").click()
        pagina.locator(".zoek[data-klaar]").wait_for()
    pagina.locator(veld).fill(tekst)
    keuze = pagina.locator("[role=option]").first
    gewoon = keuze.screenshot()
    assert keuze.screenshot() == gewoon
    pagina.keyboard.press("ArrowDown")
    assert keuze.get_attribute("aria-selected") == "true" and keuze.screenshot() != gewoon


def test_een_letter_doet_nergens_iets(maak_pagina):
    """Speech software types what somebody says; no letter may be a command. Every key that prints, on pages with tools too."""
    pagina = maak_pagina(viewport=BUREAU)
    for pad in ("/", HULP, LIJST):
        pagina.goto(pad)
        pagina.locator("[data-uitgang] + [role=status]").wait_for(state="attached")
        stand = pagina.evaluate("document.body.innerText")
        pagina.keyboard.type("abcdefghijklmnopqrstuvwxyz0123456789,./?-=[];'sluit venster")
        assert pagina.evaluate("document.body.innerText") == stand and pagina.url.endswith(pad)
        assert pagina.locator("dialog[open]").count() == 0
        assert not [u for u in pagina.verzoeken if "zoek/venster" in u], (
            "een zoekvenster dat nog laadt, is ook begonnen"
        )


VERTAAL = """() => {
  const omhul = (knoop) => {
    const tekst = document.createTreeWalker(knoop, NodeFilter.SHOW_TEXT), knopen = [];
    while (tekst.nextNode()) knopen.push(tekst.currentNode);
    if (knoop.nodeType === Node.TEXT_NODE) knopen.push(knoop);
    for (const k of knopen) {
      if (!k.data.trim() || k.parentElement?.closest('font, script, style, textarea, option, template, pre')) continue;
      const buiten = document.createElement('font'), binnen = document.createElement('font');
      k.replaceWith(buiten);
      buiten.append(binnen);
      binnen.append(`${k.data.slice(0, 1)}${k.data.slice(1)} `);
    }
  };
  document.documentElement.lang = 'de';
  document.documentElement.classList.add('translated-ltr');
  omhul(document.body);
  new MutationObserver((lijst) => lijst.forEach(({ addedNodes }) => addedNodes.forEach((n) => n.isConnected && omhul(n))))
    .observe(document.body, { childList: true, subtree: true });
}"""
"""What the translation of a browser does: every text in two elements of its own, also what comes later, and another language."""


@pytest.fixture
def vertaald(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))

    def open_(pad: str):
        pagina.goto(pad)
        pagina.locator("[data-uitgang] + [role=status]").wait_for(state="attached")
        pagina.evaluate(VERTAAL)
        return pagina

    yield open_
    assert [
        f for f in pagina.fouten if "Missing element" not in f
    ] == []  # of the theme, once the exit emptied the page


def midden(pagina, keuze: str) -> None:
    """Click where the words are, so on the element that the translation put there."""
    pagina.locator(keuze).first.locator("font").first.click()


def test_vertaald_werken_de_hulpmiddelen(vertaald):
    pagina = vertaald(HULP)
    for aantal in (1, 2):
        if pagina.locator(".kh__antwoord").count():
            midden(pagina, ".kh__antwoord:last-child")
            wacht_tot(pagina, f"document.querySelectorAll('.kh__pad li').length === {aantal}")
    midden(pagina, "[data-doe=terug]")
    wacht_tot(pagina, "document.querySelectorAll('.kh__pad li').length < 2")
    pagina = vertaald(LIJST)
    midden(pagina, ".lijst__label")
    assert pagina.locator(".lijst__stand").inner_text().startswith("1 ")
    midden(pagina, "[data-doe=leeg]")
    assert pagina.locator(".lijst__stand").inner_text().startswith("0 ")
    pagina = vertaald(REGIO)
    pagina.locator("[role=combobox]").fill("zwol")
    midden(pagina, "[role=option]")
    assert "Zwolle" in pagina.locator("[data-deel=uitkomst]").inner_text()
    pagina = vertaald(SIGNALEN)
    pagina.locator("input[name=woorden]").fill("blauw")
    pagina.locator("select").first.select_option(index=1)
    assert 0 < pagina.locator("[data-signaal]:visible").count() < 60
    pagina = vertaald(NOTITIE)
    pagina.locator("textarea[data-veld]").first.fill("dinsdag")
    midden(pagina, "[data-doe=maak]")
    assert "dinsdag" in pagina.locator("[data-tekst=notitie]").inner_text()
    midden(pagina, "notitie-hulp form [data-doe=wis]")
    assert pagina.locator("textarea[data-veld]").first.input_value() == ""


def test_vertaald_werken_zoeken_menu_en_uitgang(vertaald):
    pagina = vertaald("/stappenplan/stap-1-opmerken/")
    pagina.locator("[data-menu]").click()
    midden(pagina, ".menu__kop button")
    assert not pagina.locator(".menu").is_visible()
    midden(pagina, ".begrip--knop")
    assert pagina.locator(".begrip--knop").first.get_attribute("aria-expanded") == "true"
    pagina.locator("[data-zoek]").click()
    pagina.locator(".zoek[data-klaar]").wait_for()
    pagina.locator(".zoek__invoer").fill("huisverbod")
    assert pagina.locator(".zoek__optie").count() > 0 and "112" in pagina.locator("body").inner_text()
    midden(pagina, ".zoek__sluit")
    midden(pagina, "[data-uitgang]")
    wacht_tot(pagina, "document.documentElement.classList.contains('leeg')")
