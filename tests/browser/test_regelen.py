"""The tools for who arranges, in a real browser: what they make of answers, on paper, without script, and no trace."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from kern.gegevens import laad
from macros.onderdelen.groeiscan.model import GEWICHT, uitslag
from tests.browser.conftest import BUREAU, TELEFOON, weg_en_terug
from tests.browser.opmaken import BELEID, FORMULIEREN, GROEISCAN, TRAINING
from tests.browser.test_hulpmiddelen import bewaakt, zonder_script  # noqa: F401 (fixtures)
from tests.browser.test_paginas import ernst
from tests.browser.test_rekenwerk import roep  # noqa: F401 (a fixture)
from tests.minisite import WORTEL
from tests.wachten import wacht_tot


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
    teksten = [t.replace("\u00ad", "") for t in acties.all_inner_texts()]
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
    assert (
        pagina.locator("[data-bouwsteen] input:checked").count() == 0
        and pagina.locator("[data-deel=uitslag]").is_hidden()
    )


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


def leesbaar(rtf: str) -> str:
    """The words of a small RTF file, as a word processor shows them: groups must close, marks of it are taken out."""
    assert rtf.startswith("{\\rtf1") and rtf.isascii()
    diepte, uit, n = 0, [], 0
    while n < len(rtf):
        if rtf[n] == "\\" and rtf[n + 1] in "\\{}":
            uit.append(rtf[n + 1])
            n += 2
        elif m := re.compile(r"\\u(-?\d+)\?|\\([a-z]+)(-?\d+)? ?").match(rtf, n):
            if m.group(1):
                uit.append(chr(int(m.group(1)) % 65536))
            elif m.group(2) in ("par", "line"):
                uit.append("\n")
            n = m.end()
        else:
            diepte += {"{": 1, "}": -1}.get(rtf[n], 0)
            uit.append("" if rtf[n] in "{}\n" else rtf[n])
            n += 1
    assert diepte == 0
    return "".join(uit).encode("utf-16", "surrogatepass").decode("utf-16")


@pytest.mark.parametrize("tekst", ["één", "a\\b{c}d", "\U0001f600 en \u20ac", "een\ntwee", "{\\rtf1 \\par}", ""])
def test_een_bestand_geeft_de_woorden_terug(roep, tekst):  # noqa: F811
    assert leesbaar(roep("beleid-maker", "rtf", [["H2", "Kop"], ["P", tekst]], "nl")).split("\n", 1) == [
        "Arial;Normal;heading 1;heading 2;Kop",
        tekst + "\n",
    ]


NOG = re.compile(r"\[nog invullen: [^\]]+\]")


def test_beleid_vult_in_en_laat_elk_gat_zien(bewaakt):  # noqa: F811
    pagina, check = bewaakt(BELEID)
    concept = pagina.locator("[data-deel=concept]")
    velden = pagina.locator("[data-veld]").count()
    gaten = len(NOG.findall(concept.inner_text()))
    assert gaten >= velden >= 20 and "112" in concept.inner_text() and "0800-2000" in concept.inner_text()
    pagina.locator("[data-veld=officier]").fill("Robin <b>de</b> Vries")
    pagina.locator("[data-veld=meldcode]").select_option("ja")
    tekst = concept.inner_text()
    assert "Robin <b>de</b> Vries" in tekst and "onze eigen keuze" in tekst
    assert len(NOG.findall(tekst)) == gaten - 2
    assert str(velden - 2) in pagina.locator("[data-deel=status]").inner_text()
    pagina.locator("[data-veld=officier]").fill("   ")
    assert len(NOG.findall(concept.inner_text())) == gaten - 1, "een veld met alleen spaties is een gat"
    assert ernst(Axe().run(pagina)) == []
    pagina.locator("[data-doe=wis]").click()
    assert len(NOG.findall(concept.inner_text())) == gaten
    check()


def test_beleid_kopieert_en_bewaart_wat_er_staat(bewaakt):  # noqa: F811
    pagina, check = bewaakt(BELEID, accept_downloads=True)
    pagina.locator("[data-veld=organisatie]").fill("Woonstichting Één & Zoë {x}")
    with pagina.expect_download() as bestand:
        pagina.locator("[data-doe=bewaar]").click()
    assert bestand.value.suggested_filename == "beleid-concept.rtf"
    tekst = leesbaar(Path(bestand.value.path()).read_text("ascii"))
    assert "Woonstichting Één & Zoë {x}" in tekst and NOG.search(tekst) and "jurist" in tekst
    pagina.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async t => { window.__klembord = t }}})"
    )
    pagina.locator("[data-doe=kopieer]").click()
    wacht_tot(pagina, "window.__klembord")
    gekopieerd = pagina.evaluate("window.__klembord")
    assert gekopieerd.split() == tekst.removeprefix("Arial;Normal;heading 1;heading 2;").split()
    check()


def test_beleid_is_leeg_na_terugkomen(maak_pagina):
    pagina = maak_pagina(viewport=TELEFOON)
    pagina.goto("/en" + BELEID)
    pagina.locator("[data-veld=organisatie]").fill("Woonstichting")
    weg_en_terug(pagina)
    assert pagina.locator("[data-veld=organisatie]").input_value() == ""
    assert "Woonstichting" not in pagina.locator("[data-deel=concept]").inner_text()


def test_beleid_op_papier_is_het_stuk(maak_pagina, zonder_script):  # noqa: F811
    """Without script the text with its blanks is there and no field that does nothing; on paper only the text."""
    zonder_script.goto(BELEID)
    assert NOG.search(zonder_script.locator("[data-deel=concept]").inner_text())
    assert zonder_script.locator(".hulp :is(input, select):visible").count() == 0
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(BELEID)
    pagina.emulate_media(media="print")
    assert pagina.locator("[data-deel=concept]").is_visible() and not pagina.locator("[data-veld]").first.is_visible()


@pytest.mark.parametrize(
    ("dag", "maanden", "verwacht"),
    [
        ("2026-11-27", 3, "2027-02-27"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-10-31", 3, "2027-01-31"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2026-12-01", 1, "2027-01-01"),
    ],
)
def test_drie_maanden_later(roep, dag, maanden, verwacht):  # noqa: F811
    assert roep("herhaal-agenda", "later", dag, maanden) == verwacht


def test_herhaling_geeft_een_bestand_voor_de_agenda(bewaakt):  # noqa: F811
    pagina, check = bewaakt(TRAINING, accept_downloads=True)
    knop = pagina.locator("herhaal-agenda button")
    knop.click()
    assert "Kies eerst" in pagina.locator("herhaal-agenda [data-deel=status]").inner_text()
    pagina.locator("herhaal-agenda input").fill("2026-11-30")
    with pagina.expect_download() as bestand:
        knop.click()
    assert bestand.value.suggested_filename == "herhaling-training.ics"
    regels = Path(bestand.value.path()).read_bytes().decode("ascii").split("\r\n")
    assert regels[0] == "BEGIN:VCALENDAR" and regels[-2:] == ["END:VCALENDAR", ""] and "\n" not in "".join(regels)
    assert "DTSTART;VALUE=DATE:20270228" in regels and "SUMMARY:Herhaling training\\, tien minuten" in regels
    assert all(len(regel) <= 75 for regel in regels) and not any("geweld" in regel for regel in regels)
    assert "28 februari 2027" in pagina.locator("herhaal-agenda [data-deel=status]").inner_text()
    assert ernst(Axe().run(pagina)) == []
    check()


def test_programma_drukt_alleen_zichzelf_af(maak_pagina):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(TRAINING)
    pagina.evaluate("() => { window.print = () => { window.__druk = true } }")
    pagina.locator("neem-over [data-doe=druk]").first.click()
    assert pagina.evaluate("window.__druk")
    pagina.emulate_media(media="print")
    zichtbaar = [p.is_visible() for p in pagina.locator("neem-over").all()]
    assert zichtbaar == [True, False] and not pagina.locator(".leerladder").is_visible()


def vellen(pagina) -> int:
    """Sheets of A4 that a page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", pagina.pdf(format="A4")))


@pytest.mark.parametrize("taal", ["", "/en"])
@pytest.mark.parametrize(("pad", "aantal"), [(FORMULIEREN, 3), ("/insluiten/voor-ict-en-privacy/", 1)])
def test_elk_formulier_past_op_een_vel(maak_pagina, taal, pad, aantal):
    pagina = maak_pagina(viewport=BUREAU)
    pagina.goto(taal + pad)
    pagina.evaluate("() => { window.print = () => {} }")
    knoppen = pagina.locator(".invul [data-doe=druk]")
    assert vellen(pagina) > knoppen.count() == aantal
    for nummer in range(aantal):
        knoppen.nth(nummer).click()
        assert vellen(pagina) == 1, pagina.locator(".invul__titel").nth(nummer).text_content()
        pagina.evaluate("dispatchEvent(new Event('afterprint'))")
        assert pagina.locator(".druk-dit").count() == 0


@pytest.mark.parametrize(("pad", "blok"), [(FORMULIEREN, ".terug"), ("/bijlagen/cijfers/", ".memo")])
def test_een_zin_of_cijfer_wordt_gekopieerd(bewaakt, pad, blok):  # noqa: F811
    pagina, check = bewaakt(pad)
    pagina.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async t => { window.__klembord = t }}})"
    )
    tweede = pagina.locator(f"{blok} [data-kopie]").nth(1)
    tweede.locator("button").click()
    wacht_tot(pagina, "window.__klembord")
    gekopieerd = pagina.evaluate("window.__klembord")
    assert gekopieerd == " ".join(tweede.locator("[data-tekst]").text_content().replace("\u00ad", "").split())
    if blok == ".memo":
        assert "2017" in gekopieerd and "Bron:" in gekopieerd
    standen = pagina.locator(f"{blok} [data-deel=status]")
    wacht_tot(pagina, f"[...document.querySelectorAll(`{blok} [data-deel=status]`)].some(s => s.textContent)")
    assert "".join(standen.all_text_contents()) == "Gekopieerd." == tweede.locator("[data-deel=status]").inner_text()
    assert ernst(Axe().run(pagina)) == []
    check()


WIJZIGINGEN = "/over/wijzigingen/"


def test_veranderingen_sinds_een_dag_en_voor_een_rol_blijven_op_het_toestel(bewaakt):  # noqa: F811
    pagina, check = bewaakt(WIJZIGINGEN)
    zichtbaar = pagina.locator("wijziging-lijst li[data-dag]:visible")
    alle = zichtbaar.count()
    assert alle > 3
    pagina.locator("wijziging-lijst select").select_option("incasso")
    voor_incasso = zichtbaar.count()
    assert 0 < voor_incasso < alle
    pagina.locator("wijziging-lijst input[type=date]").fill("2099-01-01")
    assert zichtbaar.count() == 0 and pagina.locator("[data-deel=status]").inner_text().startswith("Sinds die dag")
    assert ernst(Axe().run(pagina)) == []
    check()
    pagina.evaluate("dispatchEvent(new Event('pagehide'))")
    assert zichtbaar.count() == alle and pagina.locator("wijziging-lijst input").input_value() == ""


def test_zonder_script_staat_de_hele_lijst_er(zonder_script):  # noqa: F811
    zonder_script.goto(WIJZIGINGEN)
    assert zonder_script.locator("wijziging-lijst li[data-dag]:visible").count() > 3
    assert zonder_script.locator("wijziging-lijst form").is_hidden()
