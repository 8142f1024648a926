"""The whole profile of a browser after use: words that were typed stand nowhere in it, in no spelling.

In Chromium and in Firefox, as a distribution ships them: after each tool, search, a print that was cancelled, a page that
was chosen, the exit, being killed, and starting again. A word that a page of somebody else keeps is found, each time.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error

from tests.browser.opmaken import BELEID, NOTITIE, REGIO, SIGNALEN
from tests.browser.vuurvos import vuurvos
from tests.conftest import VLAGGEN, ZOALS_DE_LEZER
from tests.serverproces import GEDULD, wacht_op
from tests.sporenzoeker import sporen
from tests.wachten import wacht_tot
from tools.opzet import chromium, firefox

SAMENSTELLEN = "/insluiten/samenstellen/"
ELDERS = "/sitemap.xml"
"""An address of the same host that is no page of ours."""
VELDEN = {
    "kwiksignaal": (SIGNALEN, "input[name=woorden]"),
    "kwikgemeente": (REGIO, "[role=combobox]"),
    "kwikbeleid": (BELEID, "[data-veld=organisatie]"),
    "kwikvenster": (SAMENSTELLEN, "[data-veld=organisatie]"),
    "kwiknotitie": (NOTITIE, "textarea[data-veld]"),
}
"""Word -> where it is typed, the note helper last: that page stays open when the browser is killed."""
ZOEK = "kwikzoekwoord"
WOORDEN = [*VELDEN, ZOEK]
CONTROLE = "kwikcontrole"

DRUK = """(() => {
  window.print = () => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); };
  document.querySelector('[data-doe=maak]').click();
  document.querySelector('notitie-hulp [data-doe=druk]').click();
})()"""
INVOER = "[...document.querySelectorAll('input, textarea')].map((v) => v.value).join('').match('kwik')"


class Chroom:
    """Chromium with a profile that stays, with the same words for the same things as `Vuurvos`."""

    def __init__(self, context, profiel: Path) -> None:
        self.context, self.profiel, self.pagina = context, profiel, context.pages[0]
        context.set_default_timeout(GEDULD * 1000)

    def open(self, adres: str) -> None:
        self.pagina.goto(adres)

    def evaluate(self, uitdrukking: str):
        return self.pagina.evaluate(uitdrukking)

    def wacht_tot(self, voorwaarde: str) -> None:
        wacht_tot(self.pagina, voorwaarde)

    def klik(self, keuze: str) -> None:
        self.pagina.locator(keuze).first.click()

    def typ(self, keuze: str, tekst: str) -> None:
        self.pagina.locator(keuze).first.press_sequentially(tekst)

    def druk(self, *toetsen: str) -> None:
        for toets in toetsen:
            self.pagina.keyboard.press(toets)

    def stop(self) -> None:
        """Kill every process of this profile."""
        for pad in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                if f"--user-data-dir={self.profiel}".encode() in pad.read_bytes():
                    os.kill(int(pad.parent.name), signal.SIGKILL)
        with suppress(Error):
            self.context.close()


@contextmanager
def chroom(browser, profiel: Path, *vlaggen: str) -> Iterator[Chroom]:
    context = browser.browser_type.launch_persistent_context(
        profiel,
        executable_path=chromium(),
        args=[*VLAGGEN, *vlaggen],
        ignore_default_args=ZOALS_DE_LEZER,
        timeout=0,  # with many tabs to restore, on a busy machine: as long as it takes
    )
    context.route("https://**/*", lambda r: r.fulfill(body="<title>weer</title>", content_type="text/html"))
    gestart = Chroom(context, profiel)
    try:
        yield gestart
    finally:
        gestart.stop()


@pytest.fixture(params=["chromium", "firefox"])
def start(request, browser, tmp_path) -> Callable:
    """Start this browser, each time on the same profile."""
    profiel = tmp_path / "profiel"
    if request.param == "chromium":
        return lambda: chroom(browser, profiel)
    return lambda: vuurvos(firefox(), profiel)


def gebruik(b, adres: str) -> None:
    """Type a word in every tool and in search, choose a result, and print a note but cancel that."""
    b.open(adres + ELDERS)
    b.evaluate(f"localStorage.setItem('van een ander', '{CONTROLE}')")
    b.open(f"{adres}/over/")
    b.klik("[data-zoek]")
    b.wacht_tot("document.querySelector('.zoek[data-klaar]')")
    b.typ(".zoek__invoer", f"{ZOEK} huisverbod")
    b.klik(".zoek__optie")
    b.wacht_tot("!location.pathname.startsWith('/over/') && document.readyState === 'complete'")
    for woord, (pad, veld) in VELDEN.items():
        b.open(adres + pad)
        b.wacht_tot(f"!document.querySelector('{veld}').closest('[hidden]')")
        b.typ(veld, woord)
        assert b.evaluate(f"Boolean({INVOER})"), woord
    b.evaluate(DRUK)
    assert b.evaluate(f"Boolean({INVOER})"), "een geannuleerde afdruk wist niets"


def gevonden(profiel: Path) -> set[tuple[str, str]]:
    """What stands in the profile; first until the browser wrote what it keeps, by the word of somebody else."""
    wacht_op(lambda: sporen(profiel, [CONTROLE]), "het profiel is geschreven")
    return sporen(profiel, WOORDEN)


def test_niets_in_het_profiel(start, adres):
    """Killed with a full note on the screen, started again, left by the exit, and killed once more."""
    with start() as b:
        profiel = b.profiel
        gebruik(b, adres)
        assert gevonden(profiel) == set(), "terwijl de browser draait"
    assert gevonden(profiel) == set(), "na een harde stop"
    with start() as b:
        b.open(adres + NOTITIE)
        assert not b.evaluate(f"Boolean({INVOER})")
        gebruik(b, adres)
        b.druk("Shift", "Shift", "Shift")
        b.wacht_tot("!location.href.startsWith('http://127.0.0.1')")
        assert gevonden(profiel) == set(), "na de uitgang"
    assert gevonden(profiel) == set(), "na de uitgang en een harde stop"
    shutil.rmtree(profiel)


def test_een_veld_dat_de_browser_wel_onthoudt_valt_op(browser, adres, tmp_path):
    """What the search above would find: Firefox keeps a field of somebody else in its session, packed."""
    with vuurvos(firefox(), tmp_path / "profiel") as b:
        b.open(adres + "/over/")
        b.evaluate("document.body.insertAdjacentHTML('beforeend', '<textarea id=kwik></textarea>')")
        b.typ("#kwik", CONTROLE)
        wacht_op(lambda: sporen(b.profiel, [CONTROLE]), "de sessie is geschreven")
