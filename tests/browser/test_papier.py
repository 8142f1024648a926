"""Paper: each kind of page as a PDF, with its sheets, its words and its smallest type measured by poppler."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kern.modellen.profiel import EigenContact, Profiel
from kern.profielregels import LENGTE
from kern.site import lees_site
from macros.onderdelen.poster.macro import render_poster, render_zakkaarten
from tests.browser.conftest import BUREAU, TELEFOON
from tests.browser.opmaken import BELEID, CASUS, LIJST, OPMAKEN, POSTER, VENSTERS
from tests.minisite import WORTEL

KLEINSTE = 8.9
"""Points; the type of a foot."""

BLADEN = {
    LIJST: 1,
    "/hulpmiddelen/afvinklijsten/huisbezoek-na/": 1,
    "/hulpmiddelen/afvinklijsten/beleid-opzetten/": 1,
    "/en/hulpmiddelen/afvinklijsten/bellen-met-veilig-thuis/": 1,
    **{
        f"/stappenplan/{stap}/": 3
        for stap in ("stap-1-opmerken", "stap-4-advies-en-wegen", "stap-5-beslissen-en-handelen")
    },
    "/en/stappenplan/stap-1-opmerken/": 3,
    "/rollen/vakman/": 3,
    "/rollen/woonconsulent/": 3,
    "/rollen/aandachtsfunctionaris/": 3,
    "/handreiking/op-een-a4/": 1,
    "/en/handreiking/op-een-a4/": 1,
    POSTER: 2,
    "/en" + POSTER: 2,
    "/insluiten/voor-ict-en-privacy/": 10,
    "/hulpmiddelen/signaalwijzer/": 7,
}
"""Page -> sheets that it may take."""


def poppler(programma: str, pdf: Path, *opties: str) -> str:
    return subprocess.run([programma, *opties, pdf, "-"], capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def papier(browser, adres, tmp_path_factory):
    """Path of a page -> its PDF on A4, made once."""
    map_, gemaakt = tmp_path_factory.mktemp("papier"), {}
    context = browser.new_context(base_url=adres, viewport=BUREAU, service_workers="block")
    pagina = context.new_page()

    def maak(pad: str) -> Path:
        if pad not in gemaakt:
            pagina.goto(pad)
            gemaakt[pad] = map_ / f"{len(gemaakt)}.pdf"
            pagina.pdf(path=gemaakt[pad], format="A4", prefer_css_page_size=True)
        return gemaakt[pad]

    yield maak
    context.close()


def bladen(pdf: Path) -> int:
    """Sheets: each page of text ends with a form feed."""
    return poppler("pdftotext", pdf).count("\f")


def lettermaten(pdf: Path) -> list[float]:
    """Height of every word, as poppler measures it, in points of type."""
    vakken = re.findall(r'yMin="([\d.]+)"[^>]*yMax="([\d.]+)">[\w]', poppler("pdftotext", pdf, "-bbox"))
    return [(float(onder) - float(boven)) / HOOGTE for boven, onder in vakken]


HOOGTE = 1.164
"""Height of a line of the font of the machine, for one point of type (DejaVu: ascent and descent)."""


@pytest.mark.parametrize("pad", BLADEN)
def test_het_past_op_zijn_bladen(papier, pad):
    assert bladen(papier(pad)) <= BLADEN[pad]


@pytest.mark.parametrize("pad", BLADEN)
def test_geen_letter_is_te_klein(papier, pad):
    maten = lettermaten(papier(pad))
    assert len(maten) > 30 and min(maten) >= KLEINSTE


@pytest.mark.parametrize("pad", [p for p in BLADEN if "/afvinklijsten/" in p])
def test_een_lijst_is_een_werkblad(papier, pad):
    """The numbers and a line for date and place, the items in 12 points, and nothing that belongs on a screen."""
    tekst = poppler("pdftotext", papier(pad))
    assert "112" in tekst and "0800-2000" in tekst and re.search(r"Datum|Date", tekst)
    for weg in ("Niets wordt bewaard", "Nothing is kept", "gedaan", "done\n", "Waarom", "Link"):
        assert weg not in tekst
    assert sum(m >= 11.9 for m in lettermaten(papier(pad))) > len(tekst.split()) / 2


@pytest.mark.parametrize("pad", BLADEN)
def test_geen_woord_breekt_in_kruimels_op_papier(papier, pad):
    """A piece of a word at the end of a line has a hyphen, and no line is a crumb of one or two letters in a cell."""
    regels = [re.sub(r"\S*://\S*", "", r).strip() for r in poppler("pdftotext", papier(pad), "-layout").splitlines()]
    assert not [r for r in regels if re.search(r"\b[a-z]{1,2}-$", r)]
    cellen = [c for r in regels for c in re.split(r" {3,}", r)]
    assert not [c for c in cellen if re.fullmatch(r"[bcdfghjklmnpqrstvwxz]{1,2}", c)]


@pytest.fixture
def trappenhuis(maak_pagina):
    """The stairwell page, with the cards of the first place to choose from."""
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/nu/")
    return pagina


def op_papier(pagina, pdf: Path) -> str:
    pagina.pdf(path=pdf, format="A4", prefer_css_page_size=True)
    assert bladen(pdf) == 1 and min(lettermaten(pdf)) >= KLEINSTE
    return " ".join(poppler("pdftotext", pdf).split())


def test_zonder_keuze_drukt_het_trappenhuis_een_kaartje(trappenhuis, tmp_path):
    tekst = op_papier(trappenhuis, tmp_path / "nu.pdf")
    assert "112" in tekst and "0800-2000" in tekst and "aangewezen collega" in tekst
    assert len(tekst.split()) < 70, "and nothing to choose from"


def test_met_een_keuze_drukt_het_trappenhuis_die_kaart(trappenhuis, tmp_path):
    trappenhuis.locator(".plaats > summary").first.click()
    kaart = trappenhuis.locator(".plaats[open] .kaart").first
    kaart.locator("summary").click()
    tekst = op_papier(trappenhuis, tmp_path / "nu.pdf")
    assert kaart.locator(".actie").inner_text().replace("\u00ad", "")[:20] in tekst.replace("\u00ad", "")
    andere = trappenhuis.locator(".plaats[open] .kaart > summary").nth(1).text_content().split()[0]
    assert "112" in tekst and andere not in tekst


DICHT = """() => [...document.querySelectorAll('main details:not([open])')].filter((deel) => {
  const [kop, ...rest] = deel.children;
  return kop.checkVisibility() && !rest.some((e) => e.checkVisibility());
}).map((deel) => deel.textContent.slice(0, 80))"""
"""Parts of which only the words to open them are on paper."""


@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_wat_dicht_is_staat_open_op_papier_of_er_staat_waar(maak_pagina, script):
    pagina = maak_pagina(viewport=BUREAU, java_script_enabled=script)
    pagina.emulate_media(media="print")
    for pad in (*OPMAKEN.values(), *VENSTERS.values()):
        pagina.goto(pad)
        assert pagina.locator(".sw__namen").is_visible() or pagina.evaluate(DICHT) == [], pad
    pagina.goto(CASUS)
    pagina.evaluate("for (const p of document.querySelectorAll('.casus__keuzes p')) p.style.display = 'none'")
    assert len(pagina.evaluate(DICHT)) > 2


def test_wat_je_koos_in_de_signaalwijzer_komt_heel_op_papier(maak_pagina, tmp_path):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto("/hulpmiddelen/signaalwijzer/")

    def tekst(naam: str) -> str:
        pagina.pdf(path=tmp_path / naam, format="A4", prefer_css_page_size=True)
        return poppler("pdftotext", tmp_path / naam)

    alles = tekst("alles.pdf")
    assert "Noteer als feit" not in alles and "Kies daar eerst" in alles
    pagina.locator("select[name=wie]").select_option(index=1)
    keuze = tekst("keuze.pdf")
    assert "Noteer als feit" in keuze and "Kies daar eerst" not in keuze


@pytest.mark.parametrize("pad", [BELEID, "/en" + BELEID])
@pytest.mark.parametrize("antwoord", ["", "vierentwintig letters hier"])
def test_het_beleid_is_een_a4_en_niets_dan_het_beleid(maak_pagina, pad, antwoord, tmp_path):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(pad)
    for veld in pagina.locator("beleid-maker input").all():
        veld.fill(antwoord)
    for veld in pagina.locator("beleid-maker select").all():
        veld.select_option(index=veld.locator("option").count() - 1 if antwoord else 0)
    tekst = op_papier(pagina, tmp_path / "beleid.pdf").replace("\u00ad", "")
    concept = pagina.locator("[data-deel=concept]")
    assert "112" in tekst and concept.locator("h3").last.inner_text().replace("\u00ad", "") in tekst
    assert pagina.locator("fieldset legend").first.inner_text().replace("\u00ad", "") not in tekst
    assert pagina.locator("#vaststellen").inner_text().split("\n")[0].replace("\u00ad", "") not in tekst


VEL = """() => [...document.querySelectorAll(".blad__vel")].map(vel => vel.textContent)"""


def afgedrukt(pagina, soort: str, pdf: Path) -> str:
    """What the button of the poster or of the cards puts on paper: one sheet, and nothing in small type."""
    pagina.evaluate("window.print = () => {}")
    pagina.locator(f".blad--{soort} button").click()
    tekst = op_papier(pagina, pdf)
    pagina.evaluate("dispatchEvent(new Event('afterprint'))")
    return tekst


def kaal(tekst: str) -> list[str]:
    """Words in order of the alphabet, without soft hyphens and without the number that a step gets from its style."""
    return sorted(w for w in tekst.replace("\u00ad", "").split() if w not in ("1", "2", "3", "4"))


@pytest.mark.parametrize("pad", [POSTER, "/en" + POSTER])
def test_poster_en_kaarten_zijn_elk_een_vel_en_niets_anders(maak_pagina, pad, tmp_path):
    """And the letters of the poster are for reading from a distance."""
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(pad)
    poster, kaarten = (kaal(tekst) for tekst in pagina.evaluate(VEL))
    assert kaal(afgedrukt(pagina, "poster", tmp_path / "poster.pdf")) == poster
    maten = lettermaten(tmp_path / "poster.pdf")
    assert max(maten) >= 28 and sum(m >= 18 for m in maten) > 0.6 * len(maten)
    assert kaal(afgedrukt(pagina, "kaarten", tmp_path / "kaarten.pdf")) == kaarten
    assert kaarten.count("112") == 4 and poster.count("112") == 1


def lang(veld: str) -> dict[str, str]:
    """The longest text that a profile may hold there."""
    tekst = ("Meldpunt zorgen en welzijn " * 5)[: LENGTE[veld] - 1] + "n"
    return {"nl": tekst, "en": tekst}


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_ook_met_het_langste_eigen_contact_blijft_het_een_vel(maak_pagina, taal, tmp_path):
    """The sheets of a profile, put in the place of those without one."""
    site = lees_site(WORTEL)
    contact = EigenContact(
        rol="aandachtsfunctionaris",
        naam=lang("naam"),
        nummer="000-0000001",
        uren=lang("uren"),
    )
    profiel = Profiel(
        organisatie=lang("organisatie")["nl"], gecontroleerd_op=date(2026, 11, 1), voorbeeld=True, contacten=[contact]
    )
    zetter = replace(site.klaarzetter(taal), gegevens=replace(site.gegevens, profiel=profiel))
    blad = site.paginas.bron(POSTER.strip("/") + ".md").voorblad
    w = zetter.weergave("./", bronblad=blad)
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(POSTER if taal == "nl" else "/en" + POSTER)
    html = [render_poster(w, "vier-stappen"), render_zakkaarten(w, "vier-stappen")]
    pagina.evaluate(ZET, html)
    for soort in ("poster", "kaarten"):
        tekst = afgedrukt(pagina, soort, tmp_path / f"{soort}.pdf")
        assert "Meldpunt" in tekst and "000-0000001" in tekst


ZET = """(html) => {
  const nieuw = document.createElement("div");
  document.querySelectorAll(".hulp:has(> .blad)").forEach((oud, n) => {
    nieuw.innerHTML = html[n];
    oud.replaceWith(nieuw.firstElementChild);
  });
}"""


def test_wat_niet_past_valt_op(papier):
    lang = papier("/bijlagen/cijfers/")
    assert bladen(lang) > 3


def test_klein_valt_op(browser, tmp_path):
    context = browser.new_context()
    pagina = context.new_page()
    pagina.set_content("<p style='font-size: 7pt'>veel te klein</p>")
    pagina.pdf(path=tmp_path / "klein.pdf")
    context.close()
    assert max(lettermaten(tmp_path / "klein.pdf")) < KLEINSTE
