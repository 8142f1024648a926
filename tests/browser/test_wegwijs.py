"""Ways in and on: the question on the home page, cards, links to a heading, the strip of a visit, an answer that waits."""

from __future__ import annotations

import pytest

from tests.browser.conftest import GEEN_SPOOR, SPOOR, TELEFOON

STROOK = ["huisbezoek-voor", "huisbezoek-tijdens", "huisbezoek-na", "stap-3-intern-delen", "bellen-met-veilig-thuis"]


def test_de_startpagina_stelt_een_vraag_en_noemt_de_bewoner_vroeg(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/")
    assert pagina.locator(".deur h2").count() == 4 and pagina.locator(".deur .tegels a").count() == 12
    assert "?" in pagina.locator(".deur h2").first.inner_text()
    bewoner = pagina.locator("article a[href='zelf/']").first.bounding_box()
    assert bewoner["y"] < TELEFOON["height"]


def test_een_lijst_van_links_op_een_overzicht_is_kaartjes_met_een_teken(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/hulpmiddelen/")
    kaarten = pagina.locator(".kaartjes > li")
    assert kaarten.count() >= 5 and pagina.locator(".kaartjes .kaartje").count() == kaarten.count()
    assert all(
        t == "true" for t in pagina.eval_on_selector_all(".kaartje", "l => l.map(e => e.getAttribute('aria-hidden'))")
    )
    assert len(set(pagina.eval_on_selector_all(".kaartje path", "l => l.map(e => e.getAttribute('d'))"))) > 2
    pagina.goto("/stappenplan/stap-1-opmerken/")
    assert pagina.locator(".kaartjes").count() == 0


def test_een_link_bij_een_kop_kopieert_zijn_adres_en_zegt_dat(maak_pagina, adres):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=adres)
    pagina.goto("/stappenplan/stap-1-opmerken/")
    link = pagina.get_by_role("link", name="Link naar: Wat je doet", exact=True)
    vak = link.bounding_box()
    assert min(vak["width"], vak["height"]) >= 43.5
    link.click()
    pagina.locator("[data-koplink]:not(:empty)").wait_for()
    assert pagina.evaluate("navigator.clipboard.readText()") == f"{adres}/stappenplan/stap-1-opmerken/#doen"
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR and pagina.vreemd == []


def test_een_link_bij_een_kop_werkt_zonder_script(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON, java_script_enabled=False)
    pagina.goto("/stappenplan/stap-1-opmerken/")
    pagina.locator("#doen .koplink").click()
    assert pagina.url.endswith("#doen")


@pytest.mark.parametrize(
    ("pad", "anker"),
    [("/hulpmiddelen/signaalwijzer/", "#signaal-"), (f"/hulpmiddelen/afvinklijsten/{STROOK[0]}/", "huisbezoek-voor/")],
)
def test_een_signaal_en_een_lijst_hebben_een_link(maak_pagina, adres, pad, anker):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    doelen = pagina.eval_on_selector_all(".koplink--woord", "l => l.map(e => e.href)")
    assert doelen and all(d.startswith(adres) and anker in d for d in doelen)


@pytest.mark.parametrize("plek", [f"afvinklijsten/{naam}" for naam in STROOK] + ["notitiehulp"])
@pytest.mark.parametrize("taal", ["", "/en"])
def test_de_strook_van_een_bezoek_zegt_waar_je_bent(maak_pagina, plek, taal):
    pagina = maak_pagina(viewport=TELEFOON)
    pad = f"{taal}/hulpmiddelen/{plek}/"
    pagina.goto(pad)
    assert pagina.locator(".bezoek a").count() == 6
    hier = pagina.locator(".bezoek a[aria-current=page]")
    assert hier.count() == 1 and hier.evaluate("e => e.pathname") == pad


def test_buiten_een_bezoek_staat_geen_strook(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/hulpmiddelen/afvinklijsten/aannemers/")
    assert pagina.locator(".bezoek").count() == 0


@pytest.mark.parametrize("script", [True, False])
def test_het_veiligste_antwoord_wacht_tot_je_het_opent(maak_pagina, script):
    pagina = maak_pagina(viewport=TELEFOON, java_script_enabled=script)
    pagina.goto("/bijlagen/casussen/01-badkamerdeur/")
    antwoord = pagina.locator(".onthul > p").first
    assert pagina.locator("#beste").is_visible() and not antwoord.is_visible()
    pagina.locator(".onthul > summary").click()
    assert antwoord.is_visible() and "Antwoord b" in antwoord.inner_text()


def test_waarom_staat_naast_het_punt_en_het_nummer_staat_open(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/hulpmiddelen/afvinklijsten/huisbezoek-na/")
    punt = pagina.locator(".lijst__punten > li").first
    label, waarom = (punt.locator(s).bounding_box() for s in (".lijst__label", "summary"))
    assert abs(label["y"] - waarom["y"]) < 4 and waarom["x"] > label["x"] + label["width"] - 1
    assert punt.locator(".lijst__bel a[href='tel:112']").is_visible()
    assert punt.locator("summary").evaluate(
        "e => document.getElementById(e.getAttribute('aria-describedby')).textContent"
    )


def test_de_lijsten_staan_in_groepen_op_volgorde(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/hulpmiddelen/afvinklijsten/")
    eerste = (
        pagina.locator(".lijsten__groep")
        .first.locator("a")
        .evaluate_all("l => l.map(a => a.pathname.split('/').at(-2))")
    )
    assert eerste == ["huisbezoek-voor", "huisbezoek-tijdens", "huisbezoek-na"]
    assert pagina.locator(".lijsten__groep").count() == 6, "zet een nieuwe lijst in data/afvinkgroepen.yml"
    assert pagina.locator(".lijsten li").count() == 20
