"""Firefox: what is empty when a page comes back alive, the exit by keys, in every tab, and the words for the next page."""

from __future__ import annotations

import pytest

from tests.browser.opmaken import HULP, LIJST, NOTITIE, SIGNALEN
from tests.browser.test_profiel import CONTROLE
from tests.browser.vuurvos import vuurvos
from tests.gastheer import gastheer
from tests.serverproces import wacht_op
from tests.sporenzoeker import sporen
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


GEDAAN = {
    "notitiehulp": (
        NOTITIE,
        lambda vos: vos.typ("textarea[data-veld]", "dinsdag"),
        "$('textarea').map((v) => v.value).join('')",
    ),
    "afvinklijst": (LIJST, lambda vos: vos.klik(".lijst__label"), "$('.lijst__vink:checked').length"),
    "keuzehulp": (HULP, lambda vos: vos.klik(".kh__antwoord"), "$('.kh__pad li').length"),
    "signaalwijzer": (
        SIGNALEN,
        lambda vos: vos.klik("[data-signaal] summary"),
        "$('[data-signaal] details[open]').length",
    ),
}
"""Where, what the reader does there, and what would be left of it: an expression in which `$` looks for elements."""


def gezien(over: str) -> str:
    return f"(($) => {over})((s) => [...document.querySelectorAll(s)])"


@pytest.mark.parametrize(("pad", "doe", "over"), GEDAAN.values(), ids=list(GEDAAN))
@pytest.mark.parametrize("weg", ["terug", "herladen"])
def test_leeg_na(vos, adres, pad, doe, over, weg):
    """Back to a page, which Firefox mostly keeps alive, and loaded again: then it fills fields in by itself."""
    kom(vos, adres + pad)
    doe(vos)
    assert vos.evaluate(gezien(over))
    if weg == "herladen":
        vos.ga("Refresh", adres + pad)
    else:
        vos.open(f"{adres}/over/")
        vos.evaluate("window.__over = true")
        vos.doe("Back")
        vos.wacht_tot(f"!window.__over && location.href === '{adres + pad}'")
    vos.wacht_tot(KLAAR)
    assert not vos.evaluate(gezien(over))


VREEMD = "<!doctype html><title>zij</title><textarea></textarea><input type=checkbox>"
IS_TERUG = f"document.querySelector('textarea')?.value === '{CONTROLE}' && document.querySelector('input').checked"


def tabbladen(vos) -> dict[str, str]:
    """Address of every tab, and how to get there."""
    uit = {}
    for tabblad in vos.doe("GetWindowHandles"):
        vos.doe("SwitchToWindow", handle=tabblad)
        uit[vos.evaluate("location.href")] = tabblad
    return uit


def test_een_hersteld_tabblad_is_leeg(adres, tmp_path):
    """Killed, and started again with the tabs it had: the fields of somebody else come back as they were, ours empty."""
    profiel, over = tmp_path / "profiel", {adres + pad: kijk for pad, _, kijk in GEDAAN.values()}
    with gastheer() as zij:
        veld = zij.toon(VREEMD, "/veld")
        with vuurvos(firefox(), profiel) as vos:
            for pad, doe, kijk in GEDAAN.values():
                kom(vos, adres + pad)
                doe(vos)
                assert vos.evaluate(gezien(kijk))
            vos.doe("SwitchToWindow", handle=vos.doe("NewWindow", type="tab")["handle"])
            vos.open(veld)
            vos.klik("input")
            vos.typ("textarea", CONTROLE)
            wacht_op(lambda: sporen(profiel / "sessionstore-backups", [CONTROLE]), "de sessie is geschreven")
        with vuurvos(firefox(), profiel) as vos:
            wacht_op(lambda: {veld, *over} <= set(tabbladen(vos)), "alle tabbladen zijn terug")
            open_ = tabbladen(vos)
            for hier, kijk in over.items():
                vos.doe("SwitchToWindow", handle=open_[hier])
                vos.wacht_tot(KLAAR)
                assert not vos.evaluate(gezien(kijk)) and vos.evaluate("window.name") == "", hier
            vos.doe("SwitchToWindow", handle=open_[veld])
            vos.wacht_tot(IS_TERUG)


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
