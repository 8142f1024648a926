"""The pictures on a small screen: reached by keyboard, large enough to read and to hit, without a foreign request."""

import pytest

KLEIN = {"width": 320, "height": 740}
LETTERS = """(sel) => Math.min(...[...document.querySelectorAll(`${sel} text`)].map((t) =>
  parseFloat(getComputedStyle(t).fontSize) * t.ownerSVGElement.getScreenCTM().a))"""


@pytest.mark.parametrize(
    ("pad", "tekening", "knop"),
    [("/bijlagen/signalen/", ".huis__tekening", ".huis__plek rect"), ("/rollen/", ".kring__tekening", "a circle")],
)
def test_op_een_klein_scherm_is_de_tekening_leesbaar_en_raak(maak_pagina, pad, tekening, knop):
    pagina = maak_pagina(viewport=KLEIN)
    pagina.goto(pad)
    assert pagina.evaluate(LETTERS, tekening) >= 12
    maten = [k.bounding_box() for k in pagina.locator(f"{tekening} {knop}").all()]
    assert len(maten) > 10 and all(m["width"] >= 44 and m["height"] >= 44 for m in maten)
    assert pagina.evaluate("document.documentElement.scrollWidth") <= KLEIN["width"]
    assert pagina.fouten == [] and pagina.vreemd == []


@pytest.mark.parametrize("script", [True, False])
def test_een_plek_opent_met_het_toetsenbord_haar_signalen(maak_pagina, script):
    pagina = maak_pagina(viewport=KLEIN, java_script_enabled=script)
    pagina.goto("/bijlagen/signalen/")
    plek = pagina.locator(".huis__plek").nth(2)
    lijst = pagina.locator(plek.get_attribute("href"))
    assert not lijst.is_visible()
    plek.focus()
    pagina.keyboard.press("Enter")
    lijst.locator("a").first.wait_for(state="visible")
    assert pagina.locator(".huis details[open]").count() == 1


def test_op_papier_staan_alle_signalen_van_het_huis(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/bijlagen/signalen/")
    pagina.emulate_media(media="print")
    assert all(s.is_visible() for s in pagina.locator(".huis__signalen").all())
