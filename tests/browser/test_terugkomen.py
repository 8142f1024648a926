"""Going back: the browser keeps a page alive when it is left, and what a reader did there must be gone from it."""

from __future__ import annotations

import pytest

from tests.browser.conftest import TELEFOON, terug, weg_en_terug
from tests.browser.opmaken import BEWAARLIJST, CASUS, HULP, LIJST, NOTITIE, REGIO, SIGNALEN

AANGEVINKT = "document.querySelectorAll('.lijst__vink:checked').length"
OPEN = "document.querySelectorAll('main details[open], [data-signaal] details[open]').length"


def tik(*keuzes: str):
    """Click the first of each of these."""

    def doe(pagina):
        for keuze in keuzes:
            pagina.locator(keuze).first.click()

    return doe


def schrijf(veld: str, *na: str):
    """Type in the first of these fields, then click."""

    def doe(pagina):
        pagina.locator(veld).first.fill("Zwolle mes")
        tik(*na)(pagina)

    return doe


def zoek(pagina):
    pagina.keyboard.press("/")
    pagina.locator(".zoek[data-klaar]").wait_for()
    schrijf(".zoek__invoer")(pagina)


def typ_gemeente(pagina):
    pagina.locator("regio-zoeker input").first.fill("zwol")


@pytest.mark.parametrize(
    ("pad", "doe", "over"),
    [
        (HULP, tik(".kh__antwoord"), "document.querySelectorAll('.kh__pad li').length"),
        (
            NOTITIE,
            schrijf("textarea[data-veld]", "[data-doe=maak]"),
            "[...document.querySelectorAll('textarea')].map(v => v.value).join('')"
            " + [...document.querySelectorAll('[data-tekst]')].map(p => p.textContent).join('')",
        ),
        (CASUS, tik(".casus__keuzes summary"), "document.querySelectorAll('.casus__keuzes details[open]').length"),
        (LIJST, tik(".lijst__label"), AANGEVINKT),
        (LIJST, tik(".lijst__waarom summary"), "document.querySelectorAll('.lijst__waarom[open]').length"),
        (BEWAARLIJST, tik(".lijst__label"), AANGEVINKT),
        (SIGNALEN, schrijf("input[name=woorden]"), "document.querySelector('input[name=woorden]').value"),
        (SIGNALEN, tik("[data-signaal] summary"), "document.querySelectorAll('[data-signaal] details[open]').length"),
        (REGIO, typ_gemeente, "[...document.querySelectorAll('[role=combobox]')].map(v => v.value).join('')"),
        (REGIO, typ_gemeente, "document.querySelectorAll('[role=listbox] > *').length"),
        ("/nu/", tik("details.plaats > summary"), "document.querySelectorAll('details[open]').length"),
        ("/over/", zoek, "document.querySelector('.zoek__invoer').value"),
        ("/over/", zoek, "document.querySelectorAll('.zoek[open], .zoek__optie, .zoek__nood > *').length"),
    ],
    ids=[
        "keuzehulp",
        "notitiehulp",
        "casus",
        "afvinklijst",
        "afvinklijst, uitleg",
        "afvinklijst die kan bewaren",
        "signaalwijzer, woorden",
        "signaalwijzer, uitleg",
        "regio-zoeker, veld",
        "regio-zoeker, lijst",
        "nu",
        "zoekvenster, veld",
        "zoekvenster, resultaten",
    ],
)
def test_leeg_na_terugkomen(maak_pagina, pad, doe, over):
    """`over`: what is left of it in the page, as an expression."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    doe(pagina)
    assert pagina.evaluate(over), "er stond niets, dus er was niets te wissen"
    weg_en_terug(pagina)
    assert not pagina.evaluate(over)
    assert pagina.fouten == []


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


@pytest.mark.parametrize("uitweg", ["[data-uitgang]", "[data-doe=wis]"])
def test_wat_in_een_ander_tabblad_gewist_is_staat_ook_hier_niet_meer(maak_pagina, uitweg):
    pagina = maak_pagina(viewport=TELEFOON)
    bewaar(pagina)
    pagina.context.route("https://**/*", lambda r: r.fulfill(status=204))
    ander = pagina.context.new_page()
    ander.goto(BEWAARLIJST)
    assert ander.evaluate(AANGEVINKT) == 1
    ander.locator(uitweg).click()
    pagina.wait_for_function(f"{AANGEVINKT} === 0")
    is_als_nieuw(pagina)


def test_een_vinkje_in_een_ander_tabblad_gaat_hier_niet_verloren(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    bewaar(pagina)
    ander = pagina.context.new_page()
    ander.goto(BEWAARLIJST)
    ander.locator(".lijst__label").nth(1).click()
    pagina.wait_for_function(f"{AANGEVINKT} === 2")
    pagina.locator(".lijst__label").nth(2).click()
    assert pagina.evaluate(BEWAARDE_VINKJES) == 3
