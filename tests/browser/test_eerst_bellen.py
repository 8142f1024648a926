"""Danger first in the tools: outcomes, acute signals and items of a checklist open with the number to call."""

from __future__ import annotations

import re

import pytest

from kern.site import lees_site
from tests.browser.conftest import TELEFOON
from tests.browser.opmaken import HULP, SIGNALEN
from tests.hulpmiddelpaginas import paginas
from tests.minisite import WORTEL

UITKOMSTEN = """() => [...document.querySelectorAll("[data-soort=uitkomst]")].map((u) => {
  const inhoud = u.querySelector("[data-deel=inhoud]"), knop = inhoud.firstElementChild.firstElementChild;
  const breed = (e) => e.getBoundingClientRect().width;
  return {
    id: u.dataset.knoop, nu: Boolean(u.querySelector(".kh__urgentie--nu")),
    knop: Boolean(knop?.matches("a.belknop--gevaar[href='tel:112']")) && knop.textContent.includes("112"),
    vol: Boolean(knop) && breed(knop) >= breed(inhoud) - 1,
    gevouwen: Boolean(u.querySelector("details:not([open]) [data-deel=waarom]")),
  };
})"""
PUNTEN = """() => [...document.querySelectorAll(".lijst__punten > li")].map((li) => {
  const knop = li.querySelector(":scope > p > a.belknop");
  return [li.querySelector("input").value, knop?.getAttribute("href") ?? null, knop?.getBoundingClientRect().height];
})"""


NAAR_EEN_VRAAG = """knoppen => knoppen.findIndex(
  (k) => document.querySelector(`[data-knoop="${k.dataset.naar}"]`).dataset.soort === "vraag",
)"""


@pytest.fixture(scope="module")
def gegevens():
    return lees_site(WORTEL).gegevens


@pytest.fixture
def zonder_script(maak_pagina):
    return maak_pagina(viewport=TELEFOON, java_script_enabled=False)


def zonder_noodknop(uitkomsten: list[dict]) -> list[str]:
    """Outcomes that say "right now" and do not open with a button of full width that calls 112."""
    return [u["id"] for u in uitkomsten if u["nu"] and not (u["knop"] and u["vol"])]


@pytest.mark.parametrize("taal", ["", "/en"])
def test_elke_uitkomst_van_nu_begint_met_112_en_vouwt_de_achtergrond(zonder_script, taal):
    aantal = 0
    for pad in paginas()["keuzehulp"]:
        zonder_script.goto(taal + pad)
        uitkomsten = zonder_script.evaluate(UITKOMSTEN)
        assert zonder_noodknop(uitkomsten) == [], pad
        assert all(u["gevouwen"] for u in uitkomsten)
        aantal += sum(u["nu"] for u in uitkomsten)
    assert aantal >= len(paginas()["keuzehulp"])
    zonder_script.evaluate("document.querySelectorAll('.belknop').forEach((b) => { b.style.width = '6rem'; })")
    assert zonder_noodknop(zonder_script.evaluate(UITKOMSTEN)), "de meting kan niet falen"


def test_keuzehulp_zegt_welke_vraag_dit_is_van_hoogstens_hoeveel(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(HULP)
    stand, antwoord = (pagina.locator(f"[data-deel=plek] .kh__{deel}") for deel in ("stand", "antwoord"))
    grens = 99
    for nummer in (1, 2, 3):
        gezegd, totaal = map(int, re.findall(r"\d+", stand.inner_text()))
        assert gezegd == nummer <= totaal <= grens, "het worden er nooit meer dan gezegd"
        grens = totaal
        verder = antwoord.evaluate_all(NAAR_EEN_VRAAG)
        antwoord.nth(verder).click()
    pagina.locator("button[data-gevaar]").click()
    assert stand.count() == 0
    knop = pagina.locator("[data-deel=plek] .belknop--gevaar").first.bounding_box()
    assert 0 < knop["y"] and knop["y"] + knop["height"] < TELEFOON["height"] / 2


@pytest.mark.parametrize("taal", ["", "/en"])
def test_een_acuut_signaal_begint_met_bellen_en_de_volgende_stap(zonder_script, taal):
    zonder_script.goto(taal + SIGNALEN)
    lijst = zonder_script.locator(".sw__signaal")
    acuut = lijst.filter(has=zonder_script.locator("summary .graad--nu"))
    assert acuut.locator("dl > div:first-child a.belknop--gevaar[href='tel:112']").count() == acuut.count() > 5
    stap = acuut.locator("dl > div:nth-child(2)").all_text_contents()
    assert len(stap) == acuut.count()
    assert all(
        re.match(
            r"\s*(Volgende stap|Next step)\s*(Breng jezelf|Ben je erbij\? Ga weg|Get yourself|If you are there, leave)",
            s,
        )
        for s in stap
    ), stap
    assert lijst.locator("a.belknop--gevaar").count() == acuut.count(), "rood is alleen voor gevaar"


@pytest.mark.parametrize("taal", ["", "/en"])
def test_een_punt_met_een_contact_heeft_de_belknop_op_de_regel(zonder_script, gegevens, taal):
    aantal = 0
    for id_, lijst in gegevens.afvinklijsten.items():
        zonder_script.goto(f"{taal}/hulpmiddelen/afvinklijsten/{id_}/")
        rijen = zonder_script.evaluate(PUNTEN)
        tel = {c: gegevens.contacten[c].tel for c in (p.contact for p in lijst.punten) if c}
        assert [r[:2] for r in rijen] == [[p.id, tel.get(p.contact)] for p in lijst.punten], id_
        hoogten = [hoogte for _, _, hoogte in rijen if hoogte is not None]
        assert all(hoogte >= 44 for hoogte in hoogten), id_
        aantal += len(hoogten)
    assert aantal > 20


def test_de_lijst_om_te_bellen_begint_met_de_belknop(zonder_script):
    zonder_script.goto("/hulpmiddelen/afvinklijsten/bellen-met-veilig-thuis/")
    knop = zonder_script.locator(".md-content a.belknop[href='tel:08002000']").first.bounding_box()
    assert knop["y"] + knop["height"] < TELEFOON["height"]
