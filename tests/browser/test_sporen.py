"""What must go, and when: by the clock of a device that slept, in another tab, after a print, in the name of a tab, in a restored tab."""

from __future__ import annotations

import json

import pytest

from tests.browser.conftest import GEEN_SPOOR, SPOOR, TELEFOON, terug
from tests.browser.opmaken import BELEID, GROEISCAN, HULP, HULPMIDDELEN, LIJST, NOTITIE, OPMAKEN, VENSTERS
from tests.browser.test_terugkomen import WAS, begin, elk_hulpmiddel, schrijf, tik, zoek
from tests.wachten import wacht_tot

WEER = "https://www.knmi.nl/**"
ONTWAKEN = {
    "weer in beeld": "document.dispatchEvent(new Event('visibilitychange'))",
    "weer vooraan": "dispatchEvent(new Event('focus'))",
    "weer getoond": "dispatchEvent(new PageTransitionEvent('pageshow'))",
    "weer wakker": "document.dispatchEvent(new Event('resume'))",
    "een toets": "dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))",
}
"""What a page hears first when a device wakes up: one of these."""


VERBERG = """() => {
  Object.defineProperty(document, 'hidden', { get: () => true });
  document.dispatchEvent(new Event('visibilitychange'));
}"""


def slaap(pagina, tot: str) -> None:
    """The clock goes on while no timer runs, as when a laptop is closed."""
    pagina.clock.set_system_time(tot)


@pytest.fixture
def op_de_klok(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.clock.install(time="2026-11-24T12:00:00Z")
    return pagina


@elk_hulpmiddel
def test_leeg_als_een_toestel_wakker_wordt(op_de_klok, pad, doe, over):
    begin(op_de_klok, pad, doe, over)
    slaap(op_de_klok, "2026-11-24T20:00:00Z")
    op_de_klok.evaluate(ONTWAKEN["weer in beeld"])
    assert not op_de_klok.evaluate(f"(($) => {over})({WAS})") and op_de_klok.fouten == []


@pytest.mark.parametrize("wat", ONTWAKEN)
def test_op_elke_manier_van_wakker_worden(op_de_klok, wat):
    begin(op_de_klok, NOTITIE, schrijf("textarea[data-veld]"), "$('textarea').map(v => v.value).join('')")
    slaap(op_de_klok, "2026-11-24T12:09:00Z")
    op_de_klok.evaluate(ONTWAKEN[wat])
    veld = op_de_klok.locator("textarea[data-veld]").first
    assert veld.input_value() == "zwol", "korter dan tien minuten"
    slaap(op_de_klok, "2026-11-24T12:30:00Z")
    op_de_klok.evaluate(ONTWAKEN[wat])
    assert veld.input_value() == ""


def test_een_klok_die_terug_gezet_is_houdt_niets_vast(op_de_klok):
    begin(op_de_klok, NOTITIE, schrijf("textarea[data-veld]"), "$('textarea').map(v => v.value).join('')")
    slaap(op_de_klok, "2026-11-23T12:00:00Z")
    op_de_klok.evaluate(ONTWAKEN["weer in beeld"])
    assert op_de_klok.locator("textarea[data-veld]").first.input_value() == ""


def test_wie_praat_over_een_vraag_raakt_de_antwoorden_niet_kwijt(op_de_klok):
    """A scan of the organisation stays while the page is in sight, and goes after ten minutes out of sight."""
    op_de_klok.goto(GROEISCAN)
    op_de_klok.clock.pause_at("2026-11-24T13:00:00Z")
    op_de_klok.locator("[data-bouwsteen] label").first.click()
    for _ in range(60):
        op_de_klok.clock.fast_forward("00:15")
    assert op_de_klok.locator("[data-bouwsteen] input:checked").count() == 1
    slaap(op_de_klok, "2026-11-24T14:00:00Z")
    op_de_klok.evaluate(ONTWAKEN["weer in beeld"])
    assert op_de_klok.locator("[data-bouwsteen] input:checked").count() == 0


def test_rust_stelt_niet_uit_wat_na_tien_minuten_uit_beeld_weg_moet(op_de_klok):
    """Hidden two minutes after the last touch: gone ten minutes later, whatever the ten minutes of rest do in between."""
    op_de_klok.goto(GROEISCAN)
    op_de_klok.locator("[data-bouwsteen] label").first.click()
    gekozen = op_de_klok.locator("[data-bouwsteen] input:checked")
    op_de_klok.clock.fast_forward("02:00")
    op_de_klok.evaluate(VERBERG)
    op_de_klok.clock.run_for("09:45")
    assert gekozen.count() == 1
    op_de_klok.clock.run_for("00:30")
    assert gekozen.count() == 0


def test_wie_scrolt_terwijl_de_treffer_laadt_vindt_de_woorden_gekleurd(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/over/")
    pagina.locator("[data-zoek][role=button]").click()
    pagina.locator(".zoek[data-klaar]").wait_for()
    pagina.locator(".zoek__invoer").fill(VRAAG)
    pagina.locator(".zoek__optie").first.evaluate("optie => { optie.click(); dispatchEvent(new Event('wheel')); }")
    pagina.wait_for_url(lambda adres: "/over/" not in adres)
    wacht_tot(pagina, "CSS.highlights.get('zoek')?.size > 0")


def test_de_uitgang_neemt_elk_tabblad_mee(maak_pagina):
    """Also one in which a search window is open; what somebody else has open on this address stays."""
    weg = maak_pagina(viewport=TELEFOON)
    weg.context.route("https://**/*", lambda r: r.fulfill(status=204))
    tabbladen = {}
    for naam, pad, doe in (
        ("notitie", NOTITIE, schrijf("textarea[data-veld]", tekst="geheim")),
        ("zoeken", "/over/", zoek),
        ("nu", "/nu/", tik("details.plaats > summary")),
    ):
        tabbladen[naam] = weg.context.new_page()
        tabbladen[naam].goto(pad)
        doe(tabbladen[naam])
        tabbladen[naam].evaluate("() => { window.__was = [...document.body.children]; }")
    vreemd = weg.context.new_page()
    vreemd.goto("/assets/img/merk.svg")
    weg.goto("/zelf/")
    weg.locator("[data-uitgang]").click()
    for naam, pagina in tabbladen.items():
        wacht_tot(pagina, "document.documentElement.classList.contains('leeg')")
        over = f"(($) => $('input:not([type=checkbox]), textarea').map(v => v.value).join('') + $('details[open], dialog[open]').length)({WAS})"
        wacht_tot(pagina, f"{over} === '0'")
        # Page.title says "Loading …" while a page is on its way
        assert pagina.evaluate("document.title").strip() == "", naam
    assert vreemd.url.endswith("/merk.svg")


def tot_een_uitkomst(pagina) -> None:
    """The first answer each time, until there is something to print."""
    while not pagina.locator("keuze-hulp [data-doe=druk]").is_visible():
        pagina.locator(".kh__antwoord").first.click()


DRUKKEN = """() => { window.print = () => {
  dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'));
}; }"""
"""What a page hears of a print, and of one that was cancelled: the same."""


@pytest.mark.parametrize(
    ("pad", "doe", "over"),
    [
        pytest.param(HULP, tot_een_uitkomst, "$('.kh__pad li').length", id="keuzehulp"),
        pytest.param(LIJST, tik(".lijst__label"), "$('.lijst__vink:checked').length", id="afvinklijst"),
        pytest.param(
            GROEISCAN,
            tik("[data-bouwsteen] input", "[data-doe=toon]"),
            "$('[data-bouwsteen] input:checked').length",
            id="groeiscan",
        ),
        pytest.param(
            BELEID,
            schrijf("[data-veld=organisatie]", tekst="Woonstichting"),
            "$('[data-veld=organisatie]')[0].value",
            id="beleidmaker",
        ),
    ],
)
def test_afdrukken_wist_niets(maak_pagina, pad, doe, over):
    pagina = maak_pagina(viewport=TELEFOON)
    begin(pagina, pad, doe, over)
    pagina.evaluate(DRUKKEN)
    pagina.locator("[data-doe=druk]").first.click()
    assert pagina.evaluate(f"(($) => {over})({WAS})") and pagina.fouten == []


def test_de_notitiehulp_vraagt_na_het_afdrukken_of_het_weg_mag(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto(NOTITIE)
    schrijf("textarea[data-veld]", "[data-doe=maak]", tekst="dinsdag")(pagina)
    vraag = pagina.locator("[data-deel=na-druk]")
    assert not vraag.is_visible()
    pagina.evaluate(DRUKKEN)
    pagina.locator("notitie-hulp [data-doe=druk]").click()
    assert pagina.locator("textarea[data-veld]").first.input_value() == "dinsdag" and vraag.is_visible()
    vraag.get_by_role("button").click()
    assert pagina.locator("textarea[data-veld]").first.input_value() == "" and not vraag.is_visible()
    assert "gewist" in pagina.locator("notitie-hulp [data-deel=status]").inner_text()


VRAAG = "mijn man verkracht mij"
LEESBAAR = ("man", "verkrach", "partner", "geweld")


def kies(pagina) -> None:
    """Search, and choose a result on another page."""
    pagina.goto("/over/")
    pagina.locator("[data-zoek][role=button]").click()
    pagina.locator(".zoek[data-klaar]").wait_for()
    pagina.locator(".zoek__invoer").fill(VRAAG)
    pagina.locator(".zoek__optie").first.click(no_wait_after=True)


def test_woorden_voor_de_volgende_pagina_zijn_onderweg_onleesbaar(maak_pagina):
    """The name of the tab could reach another site, and storage the disk; together they make words, apart they do not."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.add_init_script("""addEventListener('pagehide', () => {
      if (name) localStorage.setItem('onderweg', JSON.stringify([name, sessionStorage.getItem('svd-zoek')]));
    })""")
    kies(pagina)
    wacht_tot(pagina, "CSS.highlights.get('zoek')?.size > 0")
    naam, slot = json.loads(pagina.evaluate("localStorage.getItem('onderweg')"))
    pagina.evaluate("localStorage.removeItem('onderweg')")
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR
    assert naam.startswith("svd-zoek:") and not any(w in naam.lower() + slot.lower() for w in LEESBAAR)
    samen = "".join(chr(int(a) ^ int(b)) for a, b in zip(naam[9:].split(","), slot.split(","), strict=True))
    assert any(w in samen for w in LEESBAAR), "wie allebei heeft, heeft de woorden: dan bewijst deze test iets"


def test_na_terugkomen_is_de_naam_van_het_tabblad_leeg_en_is_niets_gekleurd(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    kies(pagina)
    wacht_tot(pagina, "CSS.highlights.get('zoek')?.size > 0")
    treffer = pagina.url
    terug(pagina, "**/over/")
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR
    pagina.evaluate("setTimeout(() => history.forward(), 0)")  # kept alive or loaded again, as the browser likes
    pagina.wait_for_url(treffer, wait_until="commit")
    wacht_tot(pagina, "window.__uitGeheugen !== undefined")
    assert pagina.evaluate("CSS.highlights.has('zoek')") is False and pagina.evaluate(SPOOR) == GEEN_SPOOR


def test_een_treffer_die_niet_komt_laat_geen_woorden_achter(maak_pagina):
    """The server does not answer, and the reader goes to another site in the same tab."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.context.route(WEER, lambda r: r.fulfill(body="<title>weer</title>", content_type="text/html"))
    pagina.goto("/over/")
    pagina.context.route(
        "**/*",
        lambda r: r.abort() if r.request.is_navigation_request() and "knmi" not in r.request.url else r.fallback(),
    )
    pagina.locator("[data-zoek][role=button]").click()
    pagina.locator(".zoek[data-klaar]").wait_for()
    pagina.locator(".zoek__invoer").fill(VRAAG)
    with pagina.expect_event("requestfailed"):
        pagina.locator(".zoek__optie").first.click(no_wait_after=True)
    pagina.wait_for_url("chrome-error://**")
    pagina.goto("https://www.knmi.nl/")
    assert not any(w in pagina.evaluate("window.name").lower() for w in LEESBAAR)


def test_een_treffer_op_de_pagina_zelf_kleurt_en_geeft_niets_mee(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/bijlagen/hulplijnen/")
    pagina.locator("[data-zoek][role=button]").click()
    pagina.locator(".zoek[data-klaar]").wait_for()
    pagina.locator(".zoek__invoer").fill("mannenopvang")
    pagina.locator(".zoek__optie[href*='/bijlagen/hulplijnen/#']").first.click()
    wacht_tot(pagina, "CSS.highlights.get('zoek')?.size > 0")
    assert pagina.evaluate(SPOOR) == GEEN_SPOOR
    pagina.context.route("https://**/*", lambda r: r.fulfill(body="<title>zij</title>", content_type="text/html"))
    pagina.locator("main a[href^='https://']").first.click()
    pagina.wait_for_url("https://**")
    assert pagina.evaluate("window.name") == ""


BEWAART_DE_BROWSER = """() => [...document.querySelectorAll('input, select, textarea'),
  ...[...document.querySelectorAll('template')].flatMap((t) => [...t.content.querySelectorAll('input, textarea')])]
  .filter((e) => !e.matches('.md-toggle')) // of the theme, for a menu that ours took the place of
  .filter((e) => (e.getAttribute('autocomplete') ?? e.form?.getAttribute('autocomplete')) !== 'off')
  .map((e) => e.outerHTML.slice(0, 120))"""


def test_geen_veld_wordt_door_de_browser_onthouden(maak_pagina):
    """A browser keeps what is in a field for a tab that is restored, on the disk too, unless it is told not to."""
    pagina = maak_pagina(viewport=TELEFOON)
    for pad in (*OPMAKEN.values(), *VENSTERS.values(), "/insluiten/samenstellen/", "/insluiten/werkt-dit-hier/"):
        if pagina.goto(pad).status == 200:
            assert pagina.evaluate(BEWAART_DE_BROWSER) == [], pad
    pagina.evaluate("document.body.insertAdjacentHTML('beforeend', '<input id=x>')")
    assert len(pagina.evaluate(BEWAART_DE_BROWSER)) == 1


NAGEKEKEN = """() => [...document.querySelectorAll('textarea, input')].filter((e) => !e.matches('.md-toggle, [readonly]'))
  .filter((e) => ['text', 'search', 'textarea'].includes(e.type) && e.spellcheck).map((e) => e.outerHTML.slice(0, 120))"""
"""Fields whose words a browser may send to somebody to look at the spelling."""


def test_de_spelling_van_geen_veld_wordt_nagekeken(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    for pad in (*HULPMIDDELEN.values(), "/"):
        pagina.goto(pad)
        if pad == "/":
            zoek(pagina)
        assert pagina.evaluate(NAGEKEKEN) == [], pad
    pagina.evaluate("document.body.insertAdjacentHTML('beforeend', '<textarea></textarea>')")
    assert len(pagina.evaluate(NAGEKEKEN)) == 1


@elk_hulpmiddel
def test_leeg_na_herladen(maak_pagina, pad, doe, over):
    """As a tab that is restored: the page is loaded again and the browser fills in what it kept."""
    pagina = maak_pagina(viewport=TELEFOON)
    begin(pagina, pad, doe, over)
    pagina.reload()
    pagina.evaluate("() => { window.__was = [...document.body.children]; }")
    assert pagina.locator("dialog[open]").count() == 0
    if ".zoek" not in over:  # that window is only made when it is opened
        assert not pagina.evaluate(f"(($) => {over})({WAS})")
