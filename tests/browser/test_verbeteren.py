"""The pencils beside facts: there when asked for, without script, and gone again; nothing is fetched or kept."""

from __future__ import annotations

import pytest

from tests.browser.conftest import GEEN_SPOOR, SPOOR, TELEFOON, nieuwe_pagina
from tests.hooks.test_verbeteren import FEITEN, OMGEVING, TEKST
from tests.minisite import VOORBLAD, Minisite
from tools.serveer import bediend, maak_server


@pytest.fixture(scope="module")
def verbeterbaar(tmp_path_factory):
    """Address of a tiny site with a fact of every kind, whose files stand at a git service."""
    mini = Minisite(tmp_path_factory.mktemp("verbeteren"))
    mini.paginas["gewoon.md"] = VOORBLAD.format(title="Gewoon", soort="uitleg", extra="") + TEKST
    klaar = mini.bouw(**OMGEVING)
    assert klaar.returncode == 0, klaar.stderr
    with bediend(maak_server(mini.site)) as adres:
        yield adres


@pytest.mark.parametrize("script", [True, False])
def test_potloden_komen_en_gaan_met_het_adres(browser, verbeterbaar, script):
    pagina = nieuwe_pagina(browser, verbeterbaar, viewport=TELEFOON, java_script_enabled=script)
    pagina.goto("/gewoon/")
    potloden = pagina.locator(".potlood")
    assert potloden.count() >= len(FEITEN) and not any(p.is_visible() for p in potloden.all())
    pagina.locator("a[href='#verbeter']").click()
    pagina.locator("#verbeter").wait_for(state="visible")
    for potlood in pagina.locator(".soort .potlood").all():
        vak = potlood.bounding_box()
        assert potlood.is_visible() and vak["width"] >= 43.9 and vak["height"] >= 43.9, vak
        assert potlood.get_attribute("aria-label")
    assert pagina.locator("#verbeter").bounding_box()["y"] >= 0
    if script:
        assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert pagina.evaluate(SPOOR) == GEEN_SPOOR
    pagina.locator("#verbeter a").click()
    pagina.locator("#verbeter").wait_for(state="hidden")
    assert not any(p.is_visible() for p in potloden.all()) and not pagina.vreemd
    pagina.context.close()
