"""The search window in Chromium: keyboard, screen reader names, privacy, small screen, disk, frame, no script."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import BUREAU, GEEN_SPOOR, SPOOR, TELEFOON
from tests.browser.test_paginas import ernst
from tests.site.test_zoeken import MIN_DRIE, MIN_EEN
from tests.zoekset import Gevonden, lees_set, tel, uit_zoeker
from tests.wachten import wacht_tot
from tools.zoek import zoeker_van


def open_zoeken(pagina, pad: str = "/", toets: str = "Control+k"):
    pagina.goto(pad)
    pagina.wait_for_load_state("load")
    pagina.keyboard.press(toets)
    pagina.locator(".zoek__invoer").wait_for()
    pagina.locator(".zoek[data-klaar]").wait_for()


def typ(pagina, tekst: str):
    """Type it all at once; the window says how many results stand in it."""
    pagina.locator(".zoek__invoer").fill(tekst)
    t = pagina.evaluate("JSON.parse(document.querySelector('[data-zoek]').dataset.teksten)")
    aantal = pagina.locator(".zoek__groep").count()
    gezegd = (t["geen"], t["een"])[aantal] if aantal < 2 else t["aantal"].replace("{aantal}", str(aantal))
    stand = pagina.locator(".zoek__stand").text_content()
    assert stand.endswith(gezegd) if tekst.strip() else stand == ""


@pytest.mark.parametrize(
    ("pad", "vraag", "raak", "toets"),
    [("/", "grendel", "bijlagen/casussen/02-grendel/", "Control+k"), ("/en/", "eviction", "/en/", "Meta+K")],
)
def test_laadt_pas_bij_openen_en_laat_geen_spoor(maak_pagina, pad, vraag, raak, toets):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(pad)
    pagina.wait_for_load_state("networkidle")
    assert [u for u in pagina.verzoeken if "zoek" in u and not u.endswith("zoek/start.js")] == []
    titel, lengte, url = pagina.title(), pagina.evaluate("history.length"), pagina.url
    open_zoeken(pagina, pad, toets)
    lengte = pagina.evaluate("history.length")
    typ(pagina, vraag)
    pagina.locator(".zoek__optie").first.wait_for()
    adressen = pagina.eval_on_selector_all(".zoek__optie", "l => l.map(a => a.href)")
    assert any(raak in a for a in adressen)
    assert all(("/en/" in a) == (pad == "/en/") for a in adressen)
    assert pagina.evaluate("history.length") == lengte and pagina.title() == titel and pagina.url == url
    assert not [u for u in pagina.verzoeken if vraag in u] and pagina.vreemd == []
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR
    pagina.keyboard.press("Escape")
    assert not pagina.locator(".zoek").is_visible()
    assert pagina.locator(".zoek__invoer").input_value() == "" and pagina.locator(".zoek__optie").count() == 0
    assert pagina.evaluate("document.activeElement.hasAttribute('data-zoek')")


def test_met_het_toetsenbord(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    open_zoeken(pagina)
    veld = pagina.locator(".zoek__invoer")
    assert veld.get_attribute("aria-expanded") == "false"
    pagina.keyboard.type("slot buitenkant slaapkamer")
    pagina.locator(".zoek__optie").first.wait_for()
    assert veld.get_attribute("aria-expanded") == "true" and "pagina" in pagina.locator(".zoek__stand").inner_text()
    pagina.keyboard.press("ArrowDown")
    eerste = veld.get_attribute("aria-activedescendant")
    assert pagina.locator(f"#{eerste}").get_attribute("aria-selected") == "true"
    pagina.keyboard.press("ArrowDown")
    pagina.keyboard.press("ArrowUp")
    assert veld.get_attribute("aria-activedescendant") == eerste
    pagina.keyboard.press("ArrowUp")
    assert veld.get_attribute("aria-activedescendant") != eerste
    pagina.keyboard.press("ArrowDown")
    doel = pagina.locator(f"#{eerste}").get_attribute("href")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url(doel)


@pytest.mark.parametrize(
    ("schema", "pad", "vraag"),
    [("light", "/", "slachtofferhulp"), ("dark", "/en/", "knife"), ("light", "/", "zxqvwj"), ("light", "/", "")],
)
def test_axe_in_elke_staat(maak_pagina, schema, pad, vraag):
    pagina = maak_pagina(viewport=TELEFOON, color_scheme=schema)
    open_zoeken(pagina, pad)
    if vraag:
        typ(pagina, vraag)
    assert ernst(Axe().run(pagina)) == []


def test_gevaar_en_niets_gevonden_tonen_nummers(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    open_zoeken(pagina)
    typ(pagina, "hij heeft een mes")
    nood = pagina.locator(".zoek__nood a").evaluate_all("l => l.map(a => a.getAttribute('href'))")
    assert nood[0] == "tel:112" and "tel:08002000" in nood
    assert pagina.locator(".zoek__stand").text_content().startswith("Is er nu gevaar?")
    typ(pagina, "zxqvwj")
    assert pagina.locator(".zoek__nood a").evaluate_all("l => l.map(a => a.getAttribute('href'))") == [
        "tel:112",
        "tel:08002000",
    ]
    assert (
        pagina.locator(".zoek__verder a").last.get_attribute("href").endswith("/hulpmiddelen/keuzehulpen/wat-doe-ik/")
    )
    assert pagina.locator(".zoek__optie").count() == 0
    typ(pagina, "de")
    assert (
        pagina.locator(".zoek__optie").count() > 0
        and pagina.locator(".zoek__verder a").count() == 0
        and not pagina.locator(".zoek__nood").is_visible()
    )


@pytest.mark.parametrize("geladen", [True, False])
def test_de_gewichten_van_gevaar_laden_mee_en_zonder_beslissen_de_regels(maak_pagina, geladen):
    pagina = maak_pagina(viewport=TELEFOON)
    if not geladen:
        pagina.route("**/*-gevaar.js", lambda verzoek: verzoek.abort())
    open_zoeken(pagina)
    typ(pagina, "kindje drijft in bad")  # an example that no rule knows
    assert pagina.locator(".zoek__optie").count() > 0
    assert pagina.locator(".zoek__nood").is_visible() == geladen
    typ(pagina, "hij heeft een mes")
    assert pagina.locator(".zoek__nood a").first.get_attribute("href") == "tel:112"


def test_een_hulplijn_kun_je_meteen_bellen(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    open_zoeken(pagina)
    typ(pagina, "kindertelefoon")
    assert pagina.locator(".zoek__bellen a").first.get_attribute("href").startswith("tel:")


def test_treffer_gemarkeerd_op_de_pagina_en_het_adres_blijft_schoon(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    open_zoeken(pagina)
    typ(pagina, "huisverbod")
    pagina.keyboard.press("Enter")
    wacht_tot(pagina, "CSS.highlights.get('zoek')?.size > 0")
    assert "huisverbod" in pagina.evaluate(
        "[...CSS.highlights.get('zoek')].map(r => r.toString().toLowerCase()).join(' ')"
    )
    assert "?" not in pagina.url and ":~:" not in pagina.url
    assert pagina.evaluate("window.name") == "" and pagina.evaluate(SPOOR) == GEEN_SPOOR
    assert pagina.evaluate("history.state") is None
    pagina.reload()
    assert pagina.evaluate("CSS.highlights.get('zoek')") is None


@pytest.mark.parametrize("doel", ["/nu/", "/offline/", "/verouderd/"])
def test_de_woorden_gaan_niet_mee_naar_een_pagina_die_niets_kleurt(maak_pagina, doel):
    """The stairwell page and those for when there is no connection, where any result can end, have no search themselves."""
    pagina = maak_pagina(viewport=TELEFOON)
    open_zoeken(pagina, "/over/")
    typ(pagina, "huisverbod")
    treffer = pagina.locator(".zoek__optie").first
    treffer.evaluate("(a, doel) => { a.href = doel; }", doel)
    treffer.click()
    pagina.wait_for_url(f"**{doel}")
    pagina.wait_for_load_state("load")
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR


def test_een_treffer_op_dezelfde_pagina_wordt_gekleurd_zonder_spoor(maak_pagina):
    """Such a link loads no page that could read the words and forget them."""
    pagina = maak_pagina(viewport=BUREAU)
    open_zoeken(pagina, "/wetgeving/huisverbod/")
    typ(pagina, "huisverbod")
    treffer = pagina.locator(".zoek__optie[href*='/wetgeving/huisverbod/#']").first
    anker = treffer.evaluate("a => a.hash")
    treffer.click()
    pagina.wait_for_url(f"**{anker}")
    wacht_tot(pagina, "CSS.highlights.get('zoek')?.size > 0")
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR


def test_zonder_zoeken_wordt_er_niets_gemarkeerd(maak_pagina):
    pagina = maak_pagina()
    pagina.goto("/wetgeving/huisverbod/")
    assert pagina.evaluate("CSS.highlights.size") == 0


@pytest.mark.parametrize("breedte", [320, 1440])
def test_niets_valt_buiten_beeld(maak_pagina, breedte):
    pagina = maak_pagina(viewport={"width": breedte, "height": 640})
    open_zoeken(pagina)
    typ(pagina, "hij heeft een mes en de aandachtsfunctionaris")
    assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte
    assert pagina.evaluate("(d => d.scrollWidth <= d.clientWidth)(document.querySelector('.zoek'))")
    hoogtes = pagina.eval_on_selector_all(
        ".zoek__bel, .zoek__sluit, .zoek__invoer", "l => l.map(e => e.getBoundingClientRect().height)"
    )
    assert min(hoogtes) >= 40


def test_zonder_script_een_register(maak_pagina):
    for pad, register in (("/", "bijlagen/van-a-tot-z/"), ("/en/", "en/bijlagen/van-a-tot-z/")):
        pagina = maak_pagina(java_script_enabled=False, viewport=TELEFOON)
        pagina.goto(pad)
        pagina.locator("[data-zoek]").click()
        pagina.wait_for_url(f"**/{register}")
        assert pagina.url.endswith(register)
        assert pagina.locator(".alfabet__lijst a").count() > 300
        assert pagina.locator(".alfabet__letters a").count() >= 20


def test_van_schijf(browser, gebouwd):
    """From disk: the same window, results and deep links, without a server."""
    context = browser.new_context(viewport=TELEFOON)
    pagina = context.new_page()
    for wortel in (gebouwd, gebouwd / "en"):
        open_zoeken(pagina, (wortel / "index.html").as_uri())
        assert pagina.evaluate("Object.keys(svdZoekGevaar).length") == 1
        typ(pagina, "5.2.6")
        doel = pagina.locator(".zoek__optie").first.get_attribute("href")
        assert doel.startswith("file:") and "/index.html" in doel and "wetgeving/wmo-2015" in doel
        pagina.keyboard.press("Enter")
        pagina.wait_for_url(doel)
        assert pagina.locator("h1").count() == 1
    context.close()


def test_in_een_venster_van_een_ander(maak_pagina, adres):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto("/over/privacy/")
    pagina.evaluate('document.body.innerHTML = \'<iframe src="/" width=600 height=600 name="eigen"></iframe>\'')
    pagina.frame_locator("iframe").locator("[data-zoek][role=button]").wait_for()
    kader = pagina.frames[1]
    kader.locator("[data-zoek]").click()
    kader.locator(".zoek__invoer").fill("huisverbod")
    kader.locator(".zoek__optie").first.wait_for()
    kader.locator(".zoek__optie").first.click()
    kader.wait_for_url("**/*huisverbod*/**")
    assert kader.evaluate("window.name") == "eigen"


@pytest.mark.parametrize(
    "vraag",
    [
        "",
        "x" * 10_000,
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\U0001f600",
        "\u202eabc",
        "\"'+-*:~^()",
    ],
)
def test_verdraagt_alles(maak_pagina, vraag):
    pagina = maak_pagina(viewport=TELEFOON)
    open_zoeken(pagina)
    typ(pagina, vraag)
    with pagina.expect_console_message(
        lambda m: m.text == "zover"
    ):  # what went wrong before this has been told by then
        pagina.evaluate("console.log('zover')")
    assert pagina.fouten == [] and pagina.locator(".zoek script, .zoek img").count() == 0


def test_leeg_gemaakt_door_de_uitgang(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    open_zoeken(pagina)
    typ(pagina, "huisverbod")
    pagina.evaluate("document.dispatchEvent(new CustomEvent('svd:wis'))")
    assert pagina.locator(".zoek__invoer").input_value() == "" and not pagina.locator(".zoek").is_visible()


RESULTATEN = """(vragen) => vragen.map((vraag) => {
  const veld = document.querySelector(".zoek__invoer"), basis = new URL(document.querySelector("[data-zoek]").dataset.basis, location.href).href.replace("index.html", "");
  veld.value = vraag;
  veld.dispatchEvent(new Event("input", { bubbles: true }));
  return [...document.querySelectorAll(".zoek__groep")].slice(0, 3).map((g) => [...g.querySelectorAll("a")].map((a) => a.href.replace(basis, "").replace("index.html", "")));
})"""
"""The first three results as they stand in the window: the addresses of their sections."""


@pytest.mark.parametrize("schijf", [False, True], ids=["van een server", "van schijf"])
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_maten_in_de_browser(browser, gebouwd, adres, taal, schijf):
    """The measures of `tests/site/test_zoeken.py` hold for what a reader sees."""
    context = browser.new_context(viewport=TELEFOON, service_workers="block")
    pagina = context.new_page()
    map_ = "" if taal == "nl" else "en/"
    open_zoeken(pagina, (gebouwd / map_ / "index.html").as_uri() if schijf else f"{adres}/{map_}")
    vragen = [v for v in lees_set("zoekvragen") if v.taal == taal]
    gezien = dict(zip(vragen, pagina.evaluate(RESULTATEN, [v.vraag for v in vragen]), strict=True))

    def zoek(v):
        return [Gevonden(groep[0].split("#")[0], tuple(a.partition("#")[2] for a in groep)) for groep in gezien[v]]

    n, een, drie = tel(vragen, zoek)[taal, "totaal"]
    assert drie >= MIN_DRIE * n and een >= MIN_EEN * n, (n, een, drie)
    context.close()


def test_browser_en_python_geven_dezelfde_volgorde(maak_pagina, gebouwd):
    """One engine in two places: the build, `tools zoek` and the measures say what the reader sees."""
    from tests.minisite import WORTEL

    zoeker = zoeker_van(gebouwd, WORTEL / "docs" / "assets" / "js", "nl")
    pagina = maak_pagina(viewport=BUREAU)
    open_zoeken(pagina)
    for v in [v for v in lees_set("zoekvragen") if v.taal == "nl"][::9]:
        typ(pagina, v.vraag)
        hier = pagina.eval_on_selector_all(
            ".zoek__groep", "l => l.map(g => new URL(g.querySelector('a').href).pathname.slice(1))"
        )
        daar = [g.adres for g in uit_zoeker(zoeker, v.vraag)]
        assert hier[:5] == daar[:5], v.vraag


@pytest.mark.parametrize(
    ("pad", "vraag", "nooit", "wel"),
    [
        ("/", "mag ik zelf een slot vervangen", {"mag", "ik", "zelf", "een", "je"}, "slot"),
        ("/en/", "can i change the lock myself", {"can", "i", "the"}, "lock"),
    ],
)
def test_stopwoorden_zijn_niet_vet(maak_pagina, pad, vraag, nooit, wel):
    pagina = maak_pagina(viewport=BUREAU)
    open_zoeken(pagina, pad)
    typ(pagina, vraag)
    vet = {m.lower() for m in pagina.locator(".zoek__optie mark").all_text_contents()}
    assert not vet & nooit and wel in vet


@pytest.mark.parametrize(("pad", "vraag", "ook"), [("/", "foto", "Gaat ook over: "), ("/en/", "photo", "Also about: ")])
def test_een_woord_van_verderop_hangt_niet_los_achter_de_zin(maak_pagina, pad, vraag, ook):
    """What is marked stands in the sentence, or on a line of its own that says why it is there."""
    pagina = maak_pagina(viewport=BUREAU)
    open_zoeken(pagina, pad)
    typ(pagina, vraag)
    regels = pagina.locator(".zoek__ook")
    assert regels.count() and all(regel.startswith(ook) for regel in regels.all_text_contents())
    assert regels.first.evaluate("e => getComputedStyle(e).display") == "block"
    los = """l => l.filter(o => [...o.querySelectorAll("mark")].some(m =>
      !m.closest(".zoek__ook") && m.previousSibling?.textContent.trimEnd().endsWith("\u2026") && !m.nextSibling))"""
    assert pagina.eval_on_selector_all(".zoek__optie", f"l => ({los})(l).length") == 0
