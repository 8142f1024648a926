"""Embed pages in a browser: as high as was published, as light as agreed, and what a reader does in them."""

from __future__ import annotations

import re

import pytest

from kern.assets import ONDERDELEN_ZONDER_VENSTER
from kern.grenzen import VENSTER_BYTES, VENSTER_VERZOEKEN
from kern.modellen.insluiten import BREEDTES
from kern.site import lees_site
from tests.browser.toestel import weeg
from tests.hulp import TALEN
from tests.minisite import WORTEL
from tests.wachten import wacht_tot
from tools.hoogtes import alle, meet

SPELING = 0.05
AID = "/insluiten/keuzehulp/wat-doe-ik/"


@pytest.fixture(scope="module")
def site():
    return lees_site(WORTEL)


def verschil(gemeten: int, bekend: int) -> float:
    return abs(gemeten - bekend) / bekend


@pytest.mark.parametrize("taal", TALEN)
def test_elke_hoogte_klopt_nog(maak_pagina, adres, site, taal):
    """Within 5 %, for every page and width, with nothing missing or left over."""
    bekend = site.gegevens.insluithoogtes
    assert set(bekend) == {v.id for v in alle(site)}, "voer uit: python -m tools hoogtes"
    pagina = maak_pagina()
    anders = {}
    for v in alle(site):
        gemeten = meet(pagina, f"{adres}/{v.adres(taal)}")
        if any(verschil(g, b) > SPELING for g, b in zip(gemeten, bekend[v.id].hoogtes[taal], strict=True)):
            anders[v.id] = gemeten, bekend[v.id].hoogtes[taal]
    assert anders == {}, "voer uit: python -m tools hoogtes"
    assert pagina.fouten == [] and pagina.vreemd == []


def test_een_andere_hoogte_valt_op(maak_pagina, adres, site):
    pagina = maak_pagina()
    gemeten = meet(pagina, f"{adres}{AID}")
    bekend = site.gegevens.insluithoogtes["keuzehulp-wat-doe-ik"].hoogtes["nl"]
    pagina.add_init_script(
        "addEventListener('load', () => document.querySelector('main').append('regel '.repeat(2000)))"
    )
    anders = meet(pagina, f"{adres}{AID}")
    assert max(map(verschil, gemeten, bekend)) <= SPELING < min(map(verschil, anders, bekend))


def test_bij_die_hoogte_wordt_niets_afgesneden(maak_pagina, adres, site):
    """At the published height no state of a route aid and no page of the signal finder scrolls."""
    pagina = maak_pagina()
    ids = {f"/{v.adres('nl')}": v.id for v in alle(site)}
    for pad in (AID, "/insluiten/signaalwijzer/", "/insluiten/nu/"):
        hoogtes = site.gegevens.insluithoogtes[ids[pad]].hoogtes["nl"]
        for breedte, hoogte in zip(BREEDTES, hoogtes, strict=True):
            pagina.set_viewport_size({"width": breedte, "height": hoogte})
            pagina.goto(pad)
            schuift = "document.documentElement.scrollHeight > innerHeight"
            assert not pagina.evaluate(schuift), (pad, breedte)
            if pad == AID:
                for _ in range(9):
                    antwoorden = pagina.locator(".kh__antwoord")
                    if not antwoorden.count():
                        break
                    antwoorden.last.click()
                    assert not pagina.evaluate(schuift), (pad, breedte)


def test_de_hoogste_staat_is_hoger_dan_het_begin(maak_pagina, adres):
    """A measure that sees only how a page opens would pass every other test."""
    pagina = maak_pagina(viewport={"width": BREEDTES[1], "height": 900})
    for pad in (AID, "/insluiten/nu/", "/insluiten/regio/", "/insluiten/notitiehulp/"):
        pagina.goto(pad)
        begin = pagina.evaluate("Math.ceil(document.body.getBoundingClientRect().bottom)")
        assert meet(pagina, f"{adres}{pad}")[1] > begin * 1.1, pad


@pytest.mark.parametrize("taal", TALEN)
def test_elk_venster_is_licht(maak_pagina, site, taal):
    pagina = maak_pagina()
    te_zwaar = {}
    for v in alle(site):
        bytes_, verzoeken = weeg(pagina, f"/{v.adres(taal)}")
        assert verzoeken >= 3, "de weging telt niet mee wat de pagina laadt"
        if bytes_ > VENSTER_BYTES or verzoeken > VENSTER_VERZOEKEN:
            te_zwaar[v.pad] = bytes_, verzoeken
    assert te_zwaar == {}


def test_geen_venster_mist_de_stijl_van_een_hulpmiddel(gebouwd, site):
    """What `kern/assets.py` leaves out is the style of tools that stand on no embed page."""
    klassen, gedeeld = set(), set()
    for stijl in (WORTEL / "macros" / "onderdelen").glob("*/stijl.css"):
        hier = klassen if stijl.parent.name in ONDERDELEN_ZONDER_VENSTER else gedeeld
        hier |= set(re.findall(r"\.([a-z]+__[a-z-]+)", stijl.read_text("utf-8")))
    klassen -= gedeeld
    assert len(klassen) > 20
    for v in alle(site):
        html = (gebouwd / v.adres("nl") / "index.html").read_text("utf-8")
        woorden = {w for waarde in re.findall(r'class="([^"]*)"', html) for w in waarde.split()}
        assert klassen & woorden == set(), v.pad


def test_een_zwaar_venster_valt_op(maak_pagina):
    bytes_, _ = weeg(maak_pagina(), "/hulpmiddelen/signaalwijzer/")
    assert bytes_ > VENSTER_BYTES


def test_een_keuzehulp_opent_bij_een_vraag_of_antwoord(maak_pagina):
    """By the id of its element and by the id of the data, and from there to the start."""
    pagina = maak_pagina()
    pagina.goto(f"{AID}#gevaar-nu")
    assert "112" in pagina.locator("[data-deel=plek]").inner_text()
    anker = pagina.locator("[data-knoop=kwetsbaar]").get_attribute("id")
    pagina.goto("about:blank")
    pagina.goto(f"{AID}#{anker}")
    assert "kind" in pagina.locator("[data-deel=plek] [data-deel=vraag]").inner_text()
    pagina.locator("[data-doe=opnieuw]").click()
    assert "gevaar" in pagina.locator("[data-deel=plek] [data-deel=vraag]").inner_text()
    pagina.evaluate("location.hash = 'gevaar-nu'")
    wacht_tot(pagina, "document.querySelector('[data-deel=plek]').textContent.includes('112')")
    assert pagina.fouten == []


def test_een_kop_van_een_stap_is_een_anker_ook_zonder_script(maak_pagina):
    pagina = maak_pagina(java_script_enabled=False, viewport={"width": 480, "height": 600})
    pagina.goto("/insluiten/stap/stap-1-opmerken/#doen")
    assert pagina.locator("#doen").count() == 1
    assert pagina.locator("#doen").bounding_box()["y"] < 600


def test_de_signaalwijzer_bladert_in_een_venster(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/insluiten/signaalwijzer/")
    signalen = pagina.locator("[data-signaal]:visible")
    assert signalen.count() == 10
    eerste = signalen.first.inner_text()
    pagina.locator("[data-doe=vorige]").dispatch_event("click")
    assert signalen.first.inner_text() == eerste
    pagina.locator("[data-doe=volgende]").click()
    assert signalen.count() == 10 and signalen.first.inner_text() != eerste
    pagina.locator("[name=woorden]").fill("slot")
    assert signalen.count() <= 10 and "1 " in pagina.locator("[data-deel=stand]").inner_text()
    anker = pagina.locator("[data-signaal] [id^=signaal-]").last.get_attribute("id")
    pagina.goto("about:blank")
    pagina.goto(f"/insluiten/signaalwijzer/#{anker}")
    assert pagina.locator(f"[data-signaal]:visible [id='{anker}']").count() == 1
    pagina.goto("/hulpmiddelen/signaalwijzer/")
    assert signalen.count() > 100 and not pagina.locator("[data-deel=bladeren]").is_visible()


def test_links_blijven_in_het_venster_of_openen_een_ander(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/insluiten/afvinklijst/huisbezoek-voor/")
    pagina.locator("main a[href*=huisbezoek-tijdens]").click()
    assert pagina.url.endswith("/insluiten/afvinklijst/huisbezoek-tijdens/")
    for link in pagina.locator("a[target=_blank]").all():
        assert link.text_content().strip().endswith("(nieuw venster)")
    for adres in pagina.eval_on_selector_all("a:not([target], [data-uitgang])", "l => l.map(a => a.href)"):
        assert "/insluiten/" in adres or adres.startswith("tel:"), adres
    with pagina.context.expect_page() as nieuw:
        pagina.locator(".vensterbron a").click()
    assert "/hulpmiddelen/afvinklijsten/huisbezoek-tijdens/" in nieuw.value.url


def test_een_uitgelegd_woord_zegt_alleen_bij_zijn_link_dat_er_een_venster_opent(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/insluiten/casus/01-badkamerdeur/")
    knop = pagina.locator(".begrip--knop").first
    assert "venster" not in knop.inner_text()
    knop.click()
    link = pagina.locator("begrip-uitleg a:visible").first
    assert link.inner_text().endswith("(nieuw venster)") and link.get_attribute("target") == "_blank"
    assert pagina.fouten == []
