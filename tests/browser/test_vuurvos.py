"""Firefox: what is empty when a page comes back alive, the exit by keys, in every tab, and the words for the next page."""

from __future__ import annotations

import pytest

from tests.browser.opmaken import HULP, LIJST, NOTITIE, SIGNALEN
from tests.browser.vuurvos import vuurvos
from tools.opzet import firefox

LEEG = "document.documentElement.classList.contains('leeg') || !location.href.startsWith('http://127.0.0.1')"
KLAAR = "document.querySelector('[data-uitgang] + [role=status]')"


@pytest.fixture(scope="module")
def vos(tmp_path_factory):
    with vuurvos(firefox(), tmp_path_factory.mktemp("vuurvos") / "profiel") as vos:
        yield vos


def kom(vos, adres: str) -> None:
    """In a tab of its own: the one before may still be on its way out."""
    vos.doe("SwitchToWindow", handle=vos.doe("NewWindow", type="tab")["handle"])
    vos.open(adres)
    vos.wacht_tot(KLAAR)


@pytest.mark.parametrize(
    ("pad", "doe", "over"),
    [
        (NOTITIE, lambda vos: vos.typ("textarea[data-veld]", "dinsdag"), "$('textarea').map((v) => v.value).join('')"),
        (LIJST, lambda vos: vos.klik(".lijst__label"), "$('.lijst__vink:checked').length"),
        (HULP, lambda vos: vos.klik(".kh__antwoord"), "$('.kh__pad li').length"),
        (SIGNALEN, lambda vos: vos.klik("[data-signaal] summary"), "$('[data-signaal] details[open]').length"),
    ],
    ids=["notitiehulp", "afvinklijst", "keuzehulp", "signaalwijzer"],
)
@pytest.mark.parametrize("weg", ["terug", "herladen"])
def test_leeg_na(vos, adres, pad, doe, over, weg):
    """Back to a page, which Firefox mostly keeps alive, and loaded again: then it fills fields in by itself."""
    kijk = f"(($) => {over})((s) => [...document.querySelectorAll(s)])"
    kom(vos, adres + pad)
    doe(vos)
    assert vos.evaluate(kijk)
    if weg == "herladen":
        vos.ga("Refresh", adres + pad)
    else:
        vos.open(f"{adres}/over/")
        vos.evaluate("window.__over = true")
        vos.doe("Back")
        vos.wacht_tot(f"!window.__over && location.href === '{adres + pad}'")
    vos.wacht_tot(KLAAR)
    assert not vos.evaluate(kijk)


@pytest.mark.parametrize(
    ("pad", "doe"),
    [
        ("/", lambda vos: None),
        (LIJST, lambda vos: vos.klik(".lijst__label")),
        (NOTITIE, lambda vos: vos.typ("textarea[data-veld]", "Aa Bb")),
        (SIGNALEN, lambda vos: vos.evaluate("document.querySelector('select').focus()")),
        ("/over/", lambda vos: vos.klik("[data-zoek]")),
        ("/bestaat-niet/", lambda vos: None),
        ("/offline/", lambda vos: None),
    ],
    ids=["bovenaan", "na een vinkje", "in een tekstvak", "op een keuzelijst", "in het zoekvenster", "niet gevonden", "zonder verbinding"],
)  # fmt: skip
def test_drie_keer_shift(vos, adres, pad, doe):
    kom(vos, adres + pad)
    doe(vos)
    vos.druk("ShiftRight", "ShiftLeft")
    assert not vos.evaluate(LEEG)
    vos.druk("ShiftRight")
    vos.wacht_tot(LEEG)


def test_de_uitgang_neemt_het_andere_tabblad_mee(vos, adres):
    kom(vos, adres + NOTITIE)
    vos.typ("textarea[data-veld]", "geheim")
    eerste = vos.doe("GetWindowHandle")
    kom(vos, f"{adres}/zelf/")
    vos.klik("[data-uitgang]")
    vos.doe("CloseWindow")
    vos.doe("SwitchToWindow", handle=eerste)
    vos.wacht_tot(LEEG)


def test_wat_gevonden_is_wordt_gekleurd_en_daarna_vergeten(vos, adres):
    kom(vos, f"{adres}/over/")
    vos.klik("[data-zoek]")
    vos.wacht_tot("document.querySelector('.zoek[data-klaar]')")
    vos.typ(".zoek__invoer", "huisverbod")
    vos.klik(".zoek__optie")
    vos.wacht_tot("CSS.highlights.get('zoek')?.size > 0")
    assert vos.evaluate("[window.name, sessionStorage.length]") == ["", 0]
