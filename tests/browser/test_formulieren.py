"""A form is for filling in: nothing of it is ever sent, put in the address or lost by a key, with script and without.

The server of these tests sends no policy for forms, as a host that does not read our headers.
"""

from __future__ import annotations

import pytest

from tests.browser.conftest import TELEFOON
from tests.browser.opmaken import GROEISCAN, HULPMIDDELEN, LIJST

IN_EEN_VENSTER = "/insluiten/afvinklijst/beleid-opzetten/"
PAGINAS = [*HULPMIDDELEN.values(), f"/en{LIJST}", IN_EEN_VENSTER]

KANARIE = "<form id=kanarie><input name=kanarie value=on></form>"
"""A form as it is when nobody thought of this."""


def enter_overal(pagina) -> int:
    """Press Enter in every kind of field of every form that can be filled in; how many that were."""
    soorten = pagina.evaluate("""() => [...document.querySelectorAll('form')].flatMap((form, f) => {
      const gehad = new Set();
      return [...form.querySelectorAll('input, select')].flatMap((veld, v) => {
        const soort = veld.type + (veld.name && 'met naam');
        if (gehad.has(soort) || !veld.checkVisibility() || veld.disabled) return [];
        gehad.add(soort);
        return [[f, v, veld.type]];
      });
    })""")
    for formulier, nummer, soort in soorten:
        veld = pagina.locator("form").nth(formulier).locator("input, select").nth(nummer)
        veld.focus()
        if soort in ("checkbox", "radio"):
            veld.press("Space")
        if soort in ("text", "search"):
            veld.press_sequentially("kwik")
        veld.press("Enter")
    return len(soorten)


@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
@pytest.mark.parametrize("pad", PAGINAS)
def test_enter_verstuurt_niets(maak_pagina, pad, script):
    """The last key is in a form that does send: so what went before it would have been seen."""
    pagina = maak_pagina(viewport=TELEFOON, java_script_enabled=script)
    gevraagd = []
    pagina.on("request", lambda r: gevraagd.append(r.url) if r.is_navigation_request() else None)
    pagina.goto(pad)
    if script:
        pagina.wait_for_load_state("networkidle")
    aantal = enter_overal(pagina)
    assert aantal or pad not in (LIJST, GROEISCAN), "these show their fields without script too"
    adres = pagina.url
    pagina.evaluate(f"document.body.insertAdjacentHTML('beforeend', '{KANARIE}')")
    pagina.locator("#kanarie input").press("Enter")
    pagina.wait_for_url("**?kanarie=on")
    assert gevraagd == [adres, f"{adres}?kanarie=on"] and pagina.fouten == []
