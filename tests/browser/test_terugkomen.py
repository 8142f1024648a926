"""What a reader did on a page is gone from it on leaving: the browser keeps a page alive for who goes back, and the exit empties it."""

from __future__ import annotations

import pytest

from tests.browser.conftest import TELEFOON, terug, weg_en_terug
from tests.browser.opmaken import (
    BELEID,
    BEWAARLIJST,
    CASUS,
    GROEISCAN,
    HUIS,
    HULP,
    LIJST,
    NOTITIE,
    REGIO,
    SIGNALEN,
    TRAINING,
)
from tests.wachten import wacht_tot

AANGEVINKT = "document.querySelectorAll('.lijst__vink:checked').length"


def tik(*keuzes: str):
    """Click the first of each of these."""

    def doe(pagina):
        for keuze in keuzes:
            pagina.locator(keuze).first.click()

    return doe


def schrijf(veld: str, *na: str, tekst: str = "zwol"):
    """Type in the first of these fields, then click."""

    def doe(pagina):
        pagina.locator(veld).first.fill(tekst)
        tik(*na)(pagina)

    return doe


def zoek(pagina):
    pagina.keyboard.press("Control+k")
    pagina.locator(".zoek[data-klaar]").wait_for()
    schrijf(".zoek__invoer", tekst="hij heeft een mes")(pagina)


WAS = "(s) => window.__was.flatMap((e) => [...(e.matches(s) ? [e] : []), ...e.querySelectorAll(s)])"
"""Looks in what stood on the page, also when it is taken away."""

elk_hulpmiddel = pytest.mark.parametrize(
    ("pad", "doe", "over"),
    [
        pytest.param(HULP, tik(".kh__antwoord"), "$('.kh__pad li').length", id="keuzehulp"),
        pytest.param(
            NOTITIE,
            schrijf("textarea[data-veld]", "[data-doe=maak]"),
            "[...$('textarea').map(v => v.value), ...$('[data-tekst]').map(p => p.textContent)].join('')",
            id="notitiehulp",
        ),
        pytest.param(CASUS, tik(".casus__keuzes summary"), "$('.casus__keuzes details[open]').length", id="casus"),
        pytest.param(CASUS, tik(".onthul > summary"), "$('.onthul[open]').length", id="antwoord van een casus"),
        pytest.param(HUIS, tik(".huis__lijst summary"), "$('.huis__lijst details[open]').length", id="huis"),
        pytest.param(LIJST, tik(".lijst__label"), "$('.lijst__vink:checked').length", id="afvinklijst"),
        pytest.param(LIJST, tik(".lijst__waarom summary"), "$('.lijst__waarom[open]').length", id="uitleg in de lijst"),
        pytest.param(BEWAARLIJST, tik(".lijst__label"), "$('.lijst__vink:checked').length", id="lijst die bewaart"),
        pytest.param(SIGNALEN, schrijf("input[name=woorden]"), "$('input[name=woorden]')[0].value", id="signaalwijzer"),
        pytest.param(
            SIGNALEN, tik("[data-signaal] summary"), "$('[data-signaal] details[open]').length", id="uitleg bij signaal"
        ),
        pytest.param(REGIO, schrijf("[role=combobox]"), "$('[role=combobox]')[0].value", id="regio-zoeker"),
        pytest.param(REGIO, schrijf("[role=combobox]"), "$('[role=option]').length", id="namen in regio-zoeker"),
        pytest.param(
            GROEISCAN,
            tik("[data-bouwsteen] input", "[data-doe=toon]"),
            "$('[data-bouwsteen] input:checked, [data-deel=acties] > li').length + $('[data-deel=niveau]')[0].textContent.length",
            id="groeiscan",
        ),
        pytest.param(
            BELEID,
            schrijf("[data-veld=organisatie]", tekst="Woonstichting"),
            "[...$('[data-veld]').map(v => v.value), ...$('[data-deel=concept]').map(c => c.textContent)].join('').match('Woonstichting')",
            id="beleidmaker",
        ),
        pytest.param(
            TRAINING,
            schrijf("herhaal-agenda input", tekst="2026-11-30"),
            "$('herhaal-agenda input')[0].value",
            id="herhaling",
        ),
        pytest.param("/nu/", tik("details.plaats > summary"), "$('details[open]').length", id="nu"),
        pytest.param("/over/", zoek, "$('.zoek__invoer')[0].value", id="zoekvenster"),
        pytest.param(
            "/over/", zoek, "$('.zoek[open], .zoek__optie, .zoek__nood > *').length", id="resultaten in zoekvenster"
        ),
    ],
)
"""`doe`: what the reader does there; `over`: what is left of it, as an expression in which `$` looks for elements."""


def begin(pagina, pad: str, doe, over: str) -> None:
    """Do it, and see that it leaves something."""
    pagina.goto(pad)
    doe(pagina)
    pagina.evaluate("() => { window.__was = [...document.body.children]; }")
    assert pagina.evaluate(f"(($) => {over})({WAS})"), "er stond niets, dus er was niets te wissen"


@elk_hulpmiddel
def test_leeg_na_terugkomen(maak_pagina, pad, doe, over):
    pagina = maak_pagina(viewport=TELEFOON)
    begin(pagina, pad, doe, over)
    weg_en_terug(pagina)
    assert not pagina.evaluate(f"(($) => {over})({WAS})") and pagina.fouten == []


@elk_hulpmiddel
def test_leeg_na_de_uitgang(maak_pagina, pad, doe, over):
    """The real exit, pressed by script because the search window lies over it; the browser stays, so that we can look."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))
    begin(pagina, pad, doe, over)
    with pagina.expect_request("https://**/*"):
        pagina.evaluate("document.querySelector('[data-uitgang]').click()")
    assert pagina.evaluate("document.body.childElementCount") == 0
    assert not pagina.evaluate(f"(($) => {over})({WAS})")


def bewaar(pagina, aantal: int = 1) -> None:
    """Keep this many ticks on the device."""
    pagina.goto(BEWAARLIJST)
    pagina.locator("[data-deel=bewaar]").check()
    for nummer in range(aantal):
        pagina.locator(".lijst__label").nth(nummer).click()


BEWAARDE_VINKJES = "JSON.parse(localStorage.getItem('svd-lijst-beleid-opzetten'))?.aan.length ?? 0"


def is_als_nieuw(pagina) -> None:
    """The list as it is when nothing is kept, and a tick does not change that."""
    assert pagina.evaluate(AANGEVINKT) == 0 and not pagina.locator("[data-deel=bewaar]").is_checked()
    assert not pagina.locator("[data-deel=laatst]").is_visible() and not pagina.locator("[data-deel=wis]").is_visible()
    assert pagina.locator("[data-deel=stand]").inner_text().startswith("0 van ")
    pagina.locator(".lijst__label").nth(2).click()
    assert pagina.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("anker", ["", "#leeg"])
def test_wat_bewaard_is_staat_er_na_terugkomen_weer(maak_pagina, anker):
    """Also on a list that was opened empty: another tick may not take the place of those that are kept."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(BEWAARLIJST + anker)
    pagina.locator("[data-deel=bewaar]").check()
    for nummer in range(2):
        pagina.locator(".lijst__label").nth(nummer).click()
    weg_en_terug(pagina)
    assert pagina.evaluate(AANGEVINKT) == 2 and pagina.locator("[data-deel=stand]").inner_text().startswith("2 van ")
    pagina.locator(".lijst__label").nth(2).click()
    assert pagina.evaluate(BEWAARDE_VINKJES) == 3


def test_wat_elders_gewist_is_komt_na_terugkomen_niet_weer(maak_pagina):
    """The reader leaves the site from another page and then goes back two steps."""
    pagina = maak_pagina(viewport=TELEFOON)
    bewaar(pagina)
    lijst = pagina.url
    pagina.context.route("https://**/*", lambda r: r.fulfill(body="<title>weer</title>", content_type="text/html"))
    pagina.goto("/over/")
    with pagina.expect_navigation(url="https://www.knmi.nl/**"):
        pagina.locator("[data-uitgang]").click()
    terug(pagina, lijst)
    is_als_nieuw(pagina)


def test_wat_in_een_ander_tabblad_gewist_is_staat_ook_hier_niet_meer(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    bewaar(pagina)
    ander = pagina.context.new_page()
    ander.goto(BEWAARLIJST)
    assert ander.evaluate(AANGEVINKT) == 1
    ander.locator("[data-doe=wis]").click()
    wacht_tot(pagina, f"{AANGEVINKT} === 0")
    is_als_nieuw(pagina)


def test_een_vinkje_in_een_ander_tabblad_gaat_hier_niet_verloren(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    bewaar(pagina)
    ander = pagina.context.new_page()
    ander.goto(BEWAARLIJST)
    ander.locator(".lijst__label").nth(1).click()
    wacht_tot(pagina, f"{AANGEVINKT} === 2")
    pagina.locator(".lijst__label").nth(2).click()
    assert pagina.evaluate(BEWAARDE_VINKJES) == 3
