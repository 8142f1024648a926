"""The exit in every situation: one table of where a reader can be, one of ways to leave, one of what may never do it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.browser.conftest import BUREAU, TELEFOON, terug
from tests.browser.opmaken import GROEISCAN, HULP, LIJST, NOTITIE, REGIO, SIGNALEN, TRAINING
from tests.browser.test_verlaat import is_weg
from tests.wachten import wacht_tot

LEEG = "document.documentElement.classList.contains('leeg')"


@dataclass(frozen=True)
class Plek:
    """Where the reader is: a page, and what was done there."""

    pad: str
    doe: Callable = lambda pagina: None


def tik(keuze: str) -> Callable:
    return lambda pagina: pagina.locator(keuze).first.click()


def bij(keuze: str) -> Callable:
    return lambda pagina: pagina.locator(keuze).first.focus()


def typ(keuze: str, tekst: str = "Aa Bb Cc") -> Callable:
    def doe(pagina):
        pagina.locator(keuze).first.focus()
        pagina.keyboard.type(tekst)

    return doe


def zoek(tekst: str = "") -> Callable:
    def doe(pagina):
        pagina.locator("[data-zoek][role=button]").click()
        pagina.locator(".zoek[data-klaar]").wait_for()
        pagina.keyboard.type(tekst)

    return doe


def terug_van_elders(pagina) -> None:
    """Two times Shift, away, and back to a page that was kept: those two no longer count."""
    pad = pagina.url
    for _ in range(2):
        pagina.keyboard.press("Shift")
    pagina.goto("/over/")
    terug(pagina, pad)
    pagina.keyboard.press("Shift")
    assert "nog twee keer" in pagina.locator("[data-uitgang] + [role=status]").inner_text()
    pagina.keyboard.press("b")


def al_een_keer_weg(pagina) -> None:
    """Left from this page, and back by the button of the browser: at the page before, which can be left as well."""
    pagina.goto("/over/")
    pagina.route(WEER, lambda route: route.fulfill(body="<title>weer</title>", content_type="text/html"))
    with pagina.expect_navigation(url=WEER):
        pagina.locator("[data-uitgang]").click()
    pagina.unroute(WEER)
    terug(pagina, "**/rollen/vakman/")


WEER = "https://www.knmi.nl/**"

PLEKKEN = {
    "bovenaan": Plek("/"),
    "in het Engels": Plek("/en/zelf/"),
    "onderaan": Plek("/zelf/", lambda pagina: pagina.evaluate("scrollTo(0, 1e6)")),
    "na een vinkje": Plek(LIJST, tik(".lijst__label")),
    "na een keuzerondje": Plek(GROEISCAN, tik("[data-bouwsteen] label")),
    "op een keuzelijst": Plek(SIGNALEN, bij("select")),
    "na een antwoord": Plek(HULP, tik(".kh__antwoord")),
    "na openklappen": Plek(SIGNALEN, tik("[data-signaal] summary")),
    "bij een datum": Plek(TRAINING, bij("herhaal-agenda input")),
    "na uitleg van een woord": Plek("/stappenplan/stap-1-opmerken/", tik(".begrip--knop")),
    "in een tekstvak": Plek(NOTITIE, typ("textarea[data-veld]")),
    "in een zoekveld": Plek(SIGNALEN, typ("input[name=woorden]")),
    "in een lijst met namen": Plek(REGIO, typ("[role=combobox]", "zw")),
    "in het zoekvenster": Plek("/", zoek()),
    "in het zoekvenster met resultaten": Plek("/", zoek("mijn man slaat mij")),
    "in het menu": Plek("/stappenplan/stap-1-opmerken/", tik("[data-menu]")),
    "niet gevonden": Plek("/bestaat-niet/"),
    "niet gevonden in het Engels": Plek("/en/missing/"),
    "zonder verbinding": Plek("/offline/"),
    "te oud": Plek("/verouderd/"),
    "in het trappenhuis": Plek("/nu/", tik("details.plaats > summary")),
    "na Terug": Plek("/rollen/vakman/", terug_van_elders),
    "voor de tweede keer": Plek("/rollen/vakman/", al_een_keer_weg),
}


def shift(*kanten: str) -> Callable:
    def doe(pagina):
        for nummer in range(3):
            pagina.keyboard.press(f"Shift{kanten[nummer % len(kanten)]}")

    return doe


def uitgang(pagina):
    """The exit that is within reach: that of the window that is open, else that of the page."""
    return pagina.locator("dialog[open] [data-verlaat], :root:not(:has(dialog[open])) [data-uitgang]")


WEGEN = {
    "muis": lambda pagina: uitgang(pagina).click(),
    "middelste knop": lambda pagina: uitgang(pagina).click(button="middle"),
    "linker Shift": shift("Left"),
    "rechter Shift": shift("Right"),
    "om en om": shift("Left", "Right"),
}


def kom(pagina, plek: Plek) -> None:
    pagina.goto(plek.pad)
    pagina.locator("[data-uitgang] + [role=status]").wait_for(state="attached")
    plek.doe(pagina)
    assert not is_weg(pagina)


@pytest.mark.parametrize("naam", PLEKKEN)
def test_weg_van_elke_plek_op_elke_manier(maak_pagina, naam):
    plek = PLEKKEN[naam]
    breed = TELEFOON if "menu" in naam else BUREAU
    pagina = maak_pagina(viewport=breed)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))  # stays, so that we can look
    for weg, doe in WEGEN.items():
        kom(pagina, plek)
        with pagina.expect_request(WEER):
            doe(pagina)
        wacht_tot(pagina, LEEG)
        assert is_weg(pagina), weg
    assert len(pagina.context.pages) == 1, "ook met de middelste knop gaat deze pagina weg"


@pytest.mark.parametrize(
    "naam", ["bovenaan", "in een tekstvak", "in het zoekvenster", "in het menu", "zonder verbinding"]
)
def test_weg_met_een_tik(maak_pagina, naam):
    pagina = maak_pagina(viewport=TELEFOON, has_touch=True, is_mobile=True)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))
    kom(pagina, PLEKKEN[naam])
    with pagina.expect_request(WEER):
        uitgang(pagina).tap()
    assert is_weg(pagina)


@pytest.fixture
def typend(maak_pagina):
    """The note helper with the cursor in a text field."""
    pagina = maak_pagina(viewport=BUREAU)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))
    kom(pagina, PLEKKEN["in een tekstvak"])
    return pagina


def met_shift(doe: Callable) -> Callable:
    """Do something while Shift is down."""

    def samen(pagina):
        pagina.keyboard.down("Shift")
        doe(pagina)
        pagina.keyboard.up("Shift")

    return samen


def scrol(pagina) -> None:
    pagina.locator("textarea[data-veld]").first.hover()
    pagina.evaluate("addEventListener('wheel', () => { window.__gescrold = true; }, { once: true })")
    pagina.mouse.wheel(0, 40)
    wacht_tot(pagina, "window.__gescrold")
    pagina.evaluate("delete window.__gescrold")


def sleep(pagina) -> None:
    """Select with the mouse, with Shift along the way."""
    pagina.mouse.move(300, 400)
    pagina.mouse.down()
    pagina.keyboard.press("Shift")
    pagina.mouse.move(360, 420)
    pagina.mouse.up()


def houd_vast(pagina) -> None:
    for _ in range(4):
        pagina.keyboard.down("Shift")  # the second time on it repeats
    pagina.keyboard.up("Shift")


def eruit_en_erin(pagina) -> None:
    """Another window comes before this one and goes again."""
    pagina.keyboard.press("Shift")
    pagina.evaluate("dispatchEvent(new Event('blur'))")


def letter_ertussen(pagina) -> None:
    pagina.keyboard.press("Shift")
    pagina.keyboard.press("b")


def klik_ertussen(pagina) -> None:
    pagina.keyboard.press("Shift")
    pagina.locator("textarea[data-veld]").first.click()


NOOIT = {
    "hoofdletter": met_shift(lambda pagina: pagina.keyboard.press("KeyA")),
    "klik met Shift": met_shift(lambda pagina: pagina.locator("textarea[data-veld]").first.click()),
    "scrollen met Shift": met_shift(scrol),
    "selecteren met Shift": lambda pagina: pagina.keyboard.press("Shift+ArrowLeft"),
    "terug met Tab": lambda pagina: pagina.keyboard.press("Shift+Tab"),
    "andere toetsen met Shift": lambda pagina: pagina.keyboard.press("Control+Shift"),
    "een andere indeling van de toetsen": lambda pagina: pagina.keyboard.press("Shift+Alt"),
    "vasthouden": houd_vast,
    "slepen": sleep,
    "letter ertussen": letter_ertussen,
    "klik ertussen": klik_ertussen,
    "een ander venster ertussen": eruit_en_erin,
}


@pytest.mark.parametrize("naam", NOOIT)
def test_nooit_per_ongeluk(typend, naam):
    for _ in range(4):
        NOOIT[naam](typend)
    assert not is_weg(typend)


def test_windows_vraagt_nooit_eerst_naar_plaktoetsen(maak_pagina):
    """Windows counts five bare presses, however slow; ours counts three, and time between them takes none away."""
    pagina = maak_pagina(viewport=BUREAU)
    pagina.route("https://**/*", lambda route: route.fulfill(status=204))
    pagina.clock.install()
    pagina.goto(LIJST)
    status = pagina.locator("[data-uitgang] + [role=status]")
    status.wait_for(state="attached")
    for woorden in ("nog twee keer", "nog één keer"):
        pagina.keyboard.press("Shift")
        assert woorden in status.inner_text() and not is_weg(pagina)
        pagina.clock.fast_forward("01:00")
    pagina.keyboard.press("Shift")
    wacht_tot(pagina, LEEG)
    assert is_weg(pagina)


def test_een_toets_ertussen_begint_opnieuw(typend):
    status = typend.locator("[data-uitgang] + [role=status]")
    typend.keyboard.press("Shift")
    assert "nog twee keer" in status.inner_text()
    typend.keyboard.press("b")
    assert status.inner_text() == ""
