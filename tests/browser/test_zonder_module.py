"""Where modules do not load: a frame of somebody else without an origin, on a host that does not read our headers.

A tool is then its text, as it is without script: no button that does nothing, and no promise that only a script keeps.
"""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import nieuwe_pagina
from tests.browser.opmaken import HULPMIDDELEN, LIJST, NOTITIE
from tests.gastheer import gastheer, venster

UITGANG = "https://www.knmi.nl/**"
GEHEUGEN = ":is(.hulp__geheugen, .nh__zonder):visible"


@pytest.fixture(scope="module")
def in_zandbak(browser, adres):
    """The frame on a page of somebody else with a page of ours in a sandbox."""
    with gastheer() as zij:
        pagina = nieuwe_pagina(browser, zij.adres)
        pagina.context.unroute_all()  # the frame is of another host
        pagina.context.route(UITGANG, lambda r: r.fulfill(body="<title>weer</title>", content_type="text/html"))

        def toon(pad: str, sandbox: str = "allow-scripts"):
            pagina.goto(zij.toon(venster(adres + pad, sandbox=sandbox)))  # the page has loaded when its frame has
            return next(f for f in pagina.frames if f.parent_frame)

        yield toon
        pagina.context.close()


@pytest.mark.parametrize("pad", [*HULPMIDDELEN.values(), f"/en{LIJST}"])
def test_een_hulpmiddel_is_dan_tekst(in_zandbak, pad):
    kader = in_zandbak(pad)
    assert kader.evaluate("[self.origin, customElements.get('afvink-lijst') ?? null]") == ["null", None]
    assert kader.locator(":is(.hulp, .huis):visible").count() > 0
    assert kader.locator(":is(.hulp, .huis) button:visible").count() == 0, "een knop die niets doet"
    assert kader.locator("[data-script]:visible").count() == 0
    assert kader.locator(".hulpbalk [href='tel:112']").is_visible()


def test_de_uitgang_is_dan_een_gewone_link(in_zandbak):
    kader = in_zandbak(LIJST)
    kader.locator("[data-uitgang]").click()
    kader.wait_for_url(UITGANG)
    assert urlsplit(kader.url).netloc == "www.knmi.nl"


@pytest.mark.parametrize("pad", [NOTITIE, f"/en{NOTITIE}"])
def test_de_notitiehulp_zegt_dat_zij_niet_werkt_en_belooft_niet_te_wissen(in_zandbak, pad):
    woorden = in_zandbak(pad).locator(GEHEUGEN).all_inner_texts()
    assert len(woorden) == 1 and ("papier" in woorden[0] or "on paper" in woorden[0])


def test_met_script_belooft_zij_te_wissen_en_zijn_er_knoppen(in_zandbak):
    """The same page with an origin of its own: so the tests above see a difference."""
    kader = in_zandbak(NOTITIE, "allow-scripts allow-same-origin")
    kader.locator(".hulp button:visible").first.wait_for()
    assert "tien minuten" in " ".join(kader.locator(GEHEUGEN).all_inner_texts())
    assert kader.locator(GEHEUGEN).count() == 1


def test_zonder_script_zegt_de_notitiehulp_hetzelfde(maak_pagina):
    pagina = maak_pagina(java_script_enabled=False)
    pagina.goto(NOTITIE)
    assert len(woorden := pagina.locator(GEHEUGEN).all_inner_texts()) == 1 and "papier" in woorden[0]
