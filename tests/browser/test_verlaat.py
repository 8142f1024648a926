"""Leaving the site quickly: order, Shift, without script, in a frame of another origin."""

from __future__ import annotations

import pytest

from tests.browser.conftest import BUREAU, TELEFOON
from tests.wachten import wacht_tot

PAGINAS = ("/", "/stappenplan/stap-1-opmerken/", "/zelf/", "/en/zelf/", "/bestaat-niet/")


def is_weg(pagina) -> bool:
    return pagina.evaluate(
        "document.body.children.length === 0 && document.documentElement.classList.contains('leeg') && document.title.trim() === ''"
    )


@pytest.mark.parametrize("pad", PAGINAS)
def test_de_uitgang_is_het_eerste_na_de_springlink(maak_pagina, pad):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    pagina.keyboard.press("Tab")
    if "bestaat-niet" not in pad:
        assert pagina.evaluate("document.activeElement.classList.contains('md-skip')")
        pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.hasAttribute('data-uitgang')")


def test_eerst_leeg_dan_wissen_dan_weg(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))  # 204: the browser stays, so that we can look
    pagina.goto("/hulpmiddelen/notitiehulp/")
    pagina.locator("textarea[data-veld]").first.fill("dinsdag")
    pagina.evaluate("""() => {
      localStorage.setItem('svd-a', '1'); sessionStorage.setItem('svd-b', '1');
      window.__volgorde = [];
      document.addEventListener('svd:wis', () => window.__volgorde.push(document.body.children.length === 0 ? 'leeg-voor-wissen' : 'vol'));
    }""")
    lengte = pagina.evaluate("history.length")
    with pagina.expect_request("https://**/*") as verzoek:
        pagina.locator("[data-uitgang]").click()
    assert verzoek.value.url.startswith("https://www.knmi.nl/") and verzoek.value.is_navigation_request()
    assert pagina.evaluate("window.__volgorde") == ["leeg-voor-wissen"] and is_weg(pagina)
    assert pagina.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert pagina.evaluate("history.length") == lengte, "replace: geen nieuwe stap in de geschiedenis"


def test_drie_keer_shift(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))
    pagina.goto("/")
    pagina.keyboard.press("Shift")
    status = pagina.locator("[data-uitgang] + [role=status]")
    assert "nog twee keer" in status.inner_text()
    pagina.keyboard.press("a")
    assert status.inner_text() == ""
    for _ in range(2):
        pagina.keyboard.press("Shift")
    assert "nog één keer" in status.inner_text() and not is_weg(pagina)
    pagina.keyboard.press("Shift")
    wacht_tot(pagina, "document.documentElement.classList.contains('leeg')")


VENSTERS = {
    "zoeken": ("[data-zoek]", ".zoek", ".zoek__invoer"),
    "menu": ("[data-menu]", ".menu", None),
}


@pytest.mark.parametrize("venster", VENSTERS)
@pytest.mark.parametrize("weg", ["toetsen", "tik", "shift"])
def test_weg_uit_een_venster(maak_pagina, venster, weg):
    """Inside the window stands the exit too; what was typed is gone and the window closed when the page is left."""
    opener, vak, veld = VENSTERS[venster]
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))
    pagina.goto("/stappenplan/stap-1-opmerken/")
    pagina.locator(opener).click()
    pagina.locator(vak).wait_for()
    uit = pagina.locator(f"{vak} [data-verlaat]")
    assert uit.is_visible() and uit.bounding_box()["height"] >= 43.5
    assert uit.evaluate("a => a.getAttribute('aria-label') || a.textContent") == "Verlaat deze site"
    pagina.evaluate("(vak) => { window.__venster = document.querySelector(vak); }", vak)
    if veld:
        pagina.locator(veld).fill("mijn man slaat mij")
    with pagina.expect_request("https://**/*") as verzoek:
        if weg == "tik":
            uit.click()
        elif weg == "shift":
            for _ in range(3):
                pagina.keyboard.press("Shift")
        else:
            for _ in range(12):
                pagina.keyboard.press("Tab")
                if pagina.evaluate("document.activeElement.hasAttribute('data-verlaat')"):
                    break
            pagina.keyboard.press("Enter")
    assert verzoek.value.url.startswith("https://www.knmi.nl/") and is_weg(pagina)
    assert not pagina.evaluate("window.__venster.open")
    assert pagina.evaluate("[...window.__venster.querySelectorAll('input')].map((i) => i.value).join('')") == ""
    assert pagina.vreemd == []


@pytest.mark.parametrize("pad", ["/zelf/", "/en/zelf/", "/over/verlaten/", "/en/over/verlaten/"])
def test_het_tabblad_van_een_pagina_voor_bewoners_zegt_niets(maak_pagina, pad):
    pagina = maak_pagina()
    pagina.goto(pad)
    titel, kop = pagina.title().lower(), pagina.locator("h1").inner_text().replace("\u00ad", "").lower()
    assert titel and titel != kop
    verraadt = ("geweld", "signal", "verlaat", "verlaten", "zelf mee", "mishand", "abuse", "violence", "leav", "notic")
    assert [woord for woord in verraadt if woord in titel] == []
    assert [woord for woord in verraadt if woord in kop] or "you" in kop, "de woorden hierboven zeggen niets"


def test_zonder_script_een_gewone_link(maak_pagina):
    pagina = maak_pagina(java_script_enabled=False)
    pagina.goto("/zelf/")
    link = pagina.locator("[data-uitgang]")
    assert link.get_attribute("href").startswith("https://") and "noreferrer" in link.get_attribute("rel")
