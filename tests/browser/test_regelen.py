"""The tools for who arranges, in a real browser: what they make of answers, on paper, without script, and no trace."""

from __future__ import annotations

import random

import pytest
from axe_playwright_python.sync_playwright import Axe

from kern.gegevens import laad
from macros.onderdelen.groeiscan.model import GEWICHT, uitslag
from tests.browser.conftest import BUREAU, TELEFOON, weg_en_terug
from tests.browser.opmaken import GROEISCAN
from tests.browser.test_hulpmiddelen import bewaakt, zonder_script  # noqa: F401 (fixtures)
from tests.browser.test_paginas import ernst
from tests.browser.test_rekenwerk import roep  # noqa: F401 (a fixture)
from tests.minisite import WORTEL


@pytest.fixture(scope="module")
def scan():
    return laad(WORTEL / "data").verzamelingen["groeiscan"]["organisatie"]


def test_script_en_kern_geven_dezelfde_uitslag(roep, scan):  # noqa: F811
    """Golden comparison: the outcome of 400 forms, filled in at random and at the edges, from both."""
    ids = [b.id for b in scan.bouwstenen]
    dobbel = random.Random(5)
    formulieren = [{}, *(dict.fromkeys(ids, a) for a in GEWICHT)]
    formulieren += [dict.fromkeys(ids, "ja") | {id_: a} for id_ in ids for a in GEWICHT]
    while len(formulieren) < 400:
        formulieren.append({id_: dobbel.choice(["ja", *GEWICHT]) for id_ in ids if dobbel.random() < 0.9})
    treden = [{"niveau": t.niveau, "eisen": [[e.bouwsteen, e.minstens] for e in t.eisen]} for t in scan.treden]
    verwacht = [list(uitslag(scan, f)) for f in formulieren]
    assert [roep("groei-scan", "uitslag", treden, f) for f in formulieren] == verwacht
    assert len({niveau for niveau, _ in verwacht}) == len(scan.treden)


def kies(pagina, bouwsteen: str, antwoord: str) -> None:
    pagina.locator(f"[data-bouwsteen={bouwsteen}] input[value={antwoord}]").check()


def test_scan_geeft_niveau_en_drie_acties_en_laat_geen_spoor(bewaakt, scan):  # noqa: F811
    pagina, check = bewaakt(GROEISCAN)
    for bouwsteen in scan.bouwstenen[1:]:
        kies(pagina, bouwsteen.id, "ja")
    kies(pagina, "aandachtsfunctionaris", "deels")
    kies(pagina, "beleid", "weet-niet")
    pagina.locator("[data-doe=toon]").click()
    assert pagina.evaluate("document.activeElement.dataset.deel") == "niveau"
    assert pagina.locator("[data-deel=niveau]").inner_text() == "Niveau 2."
    acties = pagina.locator("[data-deel=acties] > li")
    teksten = acties.all_inner_texts()
    assert [t.split(".")[0] for t in teksten] == ["Aandachtsfunctionaris", "Beleid"]
    per_id = {b.id: b for b in scan.bouwstenen}
    assert per_id["aandachtsfunctionaris"].verder.root["nl"] in teksten[0]
    assert per_id["beleid"].zoek_uit.root["nl"] in teksten[1] and "Wie:" in teksten[1] and "Hoe lang:" in teksten[1]
    assert acties.first.locator("a").count() == 2
    assert pagina.locator("[data-deel=stand] [aria-current]").inner_text().startswith("Niveau 2.")
    assert "nergens" not in pagina.locator("[data-deel=open]").inner_text()
    assert ernst(Axe().run(pagina)) == []
    kies(pagina, "beleid", "ja")
    assert pagina.locator("[data-deel=uitslag]").is_hidden(), "een uitslag bij oude antwoorden"
    pagina.locator("[data-doe=wis]").click()
    assert pagina.locator("[data-bouwsteen] input:checked").count() == 0
    check()


def test_scan_telt_wat_open_blijft_als_niet_geweten(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/en" + GROEISCAN)
    kies(pagina, "aandachtsfunctionaris", "ja")
    pagina.locator("[data-doe=toon]").click()
    assert pagina.locator("[data-deel=niveau]").inner_text() == "Level 1."
    assert "9 questions open" in pagina.locator("[data-deel=open]").inner_text()
    assert pagina.locator("[data-deel=acties] > li").count() == 3


def test_scan_is_leeg_na_terugkomen(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(GROEISCAN)
    kies(pagina, "route", "ja")
    pagina.locator("[data-doe=toon]").click()
    weg_en_terug(pagina)
    assert pagina.locator("[data-bouwsteen] input:checked").count() == 0 and pagina.locator("[data-deel=uitslag]").is_hidden()


def test_scan_op_papier(maak_pagina, zonder_script):  # noqa: F811
    """Without script the ladder and the actions follow the questions; with it the outcome prints, or an empty form."""
    zonder_script.goto(GROEISCAN)
    assert zonder_script.locator("[data-deel=papier]").is_visible()
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(GROEISCAN)
    assert pagina.locator("[data-deel=papier]").is_hidden()
    pagina.evaluate(
        "() => { window.print = () => { window.__druk = document.querySelector('.druk-dit').dataset.druk } }"
    )
    kies(pagina, "route", "ja")
    pagina.locator("[data-doe=druk-leeg]").click()
    assert pagina.evaluate("window.__druk") == "druk-leeg"
    pagina.emulate_media(media="print")
    assert pagina.locator("[data-deel=papier]").is_visible() and not pagina.locator("[data-doe=toon]").is_visible()
