"""A browser that starts again with the tabs it had: our pages come back, and nothing of what was done on them.

After it was closed, and after it was killed and the reader asks for the tabs back. A field of somebody else does come
back with its text, each time: so what we look at is a restored session.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import GEEN_SPOOR, SPOOR
from tests.browser.test_profiel import CONTROLE, Chroom, chroom
from tests.browser.test_terugkomen import WAS, begin, elk_hulpmiddel
from tests.gastheer import gastheer
from tests.serverproces import wacht_op
from tests.sporenzoeker import sporen
from tests.wachten import wacht_tot

TABBLADEN = [tuple(geval.values) for geval in elk_hulpmiddel.args[1]]
"""A tab for each tool: its path, what the reader does there, and what would be left of it."""


def sluit(b: Chroom) -> None:
    b.context.close()


def dood(b: Chroom) -> None:
    """Kill it. Where a reader says that the tabs may come back, we write that it ended well."""
    b.stop()
    voorkeuren = b.profiel / "Default" / "Preferences"
    inhoud = json.loads(voorkeuren.read_text("utf-8"))
    inhoud["profile"]["exit_type"] = "Normal"
    voorkeuren.write_text(json.dumps(inhoud), "utf-8")


@pytest.mark.parametrize("einde", [sluit, dood])
def test_wat_gedaan_is_komt_niet_terug_met_het_tabblad(browser, adres, tmp_path: Path, einde: Callable):
    profiel = tmp_path / "profiel"
    with chroom(browser, profiel) as b:
        sluit(b)  # a profile that was used before
    with gastheer() as zij:
        veld = zij.toon("<!doctype html><title>zij</title><textarea></textarea>", "/veld")
        with chroom(browser, profiel) as b:
            for pad, doe, over in TABBLADEN:
                begin(b.context.new_page(), adres + pad, doe, over)
            vreemd = b.context.new_page()
            vreemd.goto(veld)
            vreemd.locator("textarea").press_sequentially(CONTROLE)
            voor = b.context.new_page()  # the last one waits in the background, as all before it did
            wacht_op(
                lambda: sporen(profiel / "Default" / "Sessions", [CONTROLE]),
                "de sessie is geschreven",
                rust=lambda: voor.wait_for_timeout(20),
            )
            einde(b)
        with chroom(browser, profiel, "--restore-last-session") as b:
            verwacht = sorted([veld, *(adres + pad for pad, _, _ in TABBLADEN)])
            wacht_op(
                lambda: sorted(p.url for p in b.context.pages if p.url != "about:blank") == verwacht,
                "alle tabbladen zijn terug, met het adres dat zij hadden",
                rust=lambda: b.pagina.wait_for_timeout(20),
            )
            for pagina in b.context.pages:
                pagina.bring_to_front()  # a tab that nobody looks at may wait with loading
                wacht_tot(pagina, "document.readyState === 'complete'")
                if pagina.url == veld:
                    wacht_tot(pagina, f"document.querySelector('textarea').value === '{CONTROLE}'")
                elif pagina.url.startswith(adres):
                    is_leeg(pagina, adres)


def is_leeg(pagina, adres: str) -> None:
    """Nothing of any tool on this page is filled in, ticked or opened."""
    assert pagina.evaluate("performance.getEntriesByType('navigation')[0].type") == "back_forward", "niet hersteld"
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR and pagina.locator("dialog").count() == pagina.locator(".menu").count()
    pagina.evaluate("() => { window.__was = [...document.body.children]; }")
    for pad, _, over in TABBLADEN:
        if adres + pad == pagina.url and ".zoek" not in over:  # that window is only made when it is opened
            assert not pagina.evaluate(f"(($) => {over})({WAS})"), pad
