"""Poster and cards: the same four steps, numbers from records, the own contact of the organisation or a line for it."""

import copy
import re
from dataclasses import replace
from datetime import date

import pytest

from kern.controle import controleer_record
from kern.gegevens import laad
from kern.meldingen import OnbekendeVerwijzing
from kern.modellen.profiel import EigenContact, Profiel
from kern.site import lees_site
from macros.onderdelen.poster.macro import OP_EEN_VEL, render_poster, render_zakkaarten
from macros.onderdelen.poster.model import KOP, TEKST, Poster
from macros.onderdelen.poster.voorbeelden import RECORDS
from tests.macros.alles import gegevens, weergave
from tests.minisite import WORTEL, t

RUW = RECORDS["poster"][0]


@pytest.fixture(scope="module")
def site():
    return lees_site(WORTEL)


def echt(site, taal="nl", profiel=None):
    """Context of the real page, with or without the contacts of an organisation."""
    zetter = site.klaarzetter(taal)
    zetter = replace(zetter, gegevens=replace(site.gegevens, profiel=profiel), siteadres="https://voorbeeld.nl/map/")
    blad = site.paginas.bron("hulpmiddelen/kaart-en-poster.md").voorblad
    return zetter.weergave("./", bronblad=blad)


def profiel(**meer):
    contact = EigenContact(rol="aandachtsfunctionaris", naam=t("Zorgpunt"), nummer="000-0000001", uren=t("werkdagen"))
    return Profiel(organisatie="Ons Huis", gecontroleerd_op=date(2026, 11, 1), contacten=[contact], **meer)


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_zonder_script_staat_alles_er_en_werkt_geen_knop(taal):
    w = weergave(gegevens("woorden"), "woorden", taal)
    poster, kaarten = render_poster(w, "proef"), render_zakkaarten(w, "proef")
    assert poster.count("<li") == 4 and kaarten.count("<li") == 4 * OP_EEN_VEL
    assert "data-script hidden" in poster and "data-script hidden" in kaarten
    assert list(w.gebruikt.scripts) == ["neem-over"]


def test_op_een_scherm_staat_de_kaart_een_keer():
    kaarten = render_zakkaarten(weergave(gegevens("x"), "x"), "proef")
    assert kaarten.count("blad__kaart alleen-papier") == OP_EEN_VEL - 1


def test_een_onbekende_id_noemt_de_beste_gelijkenis():
    with pytest.raises(OnbekendeVerwijzing, match="Bedoel je 'proef'"):
        render_poster(weergave(gegevens("x"), "x"), "proof")


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_eerst_gevaar_dan_de_collega_en_dan_advies(site, taal):
    """In this order, with the numbers of the records and the date and address of the text."""
    html = render_poster(echt(site, taal), "vier-stappen")
    nood, advies = (site.gegevens.contacten[id_].nummer for id_ in ("alarmnummer-112", "veilig-thuis"))
    plekken = [html.index(deel) for deel in (f">{nood}<", "blad__lijn", f">{advies}<", "blad__niet", "2026-11")]
    assert plekken == sorted(plekken)
    assert html.count("blad__lijn") == 2 and "blad__stap--gevaar" in html[: plekken[0]]
    assert "voorbeeld.nl/map" + ("/en" if taal == "en" else "") in html


def test_het_eigen_contact_staat_in_plaats_van_de_lijn(site):
    html = render_poster(echt(site, profiel=profiel()), "vier-stappen")
    assert "blad__lijn" not in html and 'Zorgpunt <a href="tel:0000000001">000-0000001</a>' in html
    assert "werkdagen" in html and "verzonnen" not in html
    assert "verzonnen" in render_poster(echt(site, profiel=profiel(voorbeeld=True)), "vier-stappen")


def test_een_contact_voor_ander_werk_komt_er_niet_op(site):
    ander = profiel().contacten[0].model_copy(update={"rol": "vakman"})
    html = render_zakkaarten(echt(site, profiel=profiel().model_copy(update={"contacten": [ander]})), "vier-stappen")
    assert "Zorgpunt" not in html and html.count("blad__lijn") == 2 * OP_EEN_VEL


def test_geen_nummer_is_getypt_en_geen_woord_verraadt_waar_het_over_gaat():
    """A card can be found: it names no violence. Both patterns find what they look for."""
    poster = laad(WORTEL / "data").verzamelingen["poster"]["vier-stappen"]
    teksten = [poster.titel, *poster.niet, *(x for s in poster.stappen for x in (s.kop, s.tekst))]
    fout = re.compile(r"\d|geweld|mishand|slachtoffer|pleger|violen|abuse|victim", re.I)
    assert [z for tekst in teksten for z in tekst.root.values() if fout.search(z)] == []
    assert all(fout.search(z) for z in ("bel 112", "huiselijk geweld", "domestic abuse"))


@pytest.mark.parametrize(
    ("wijzig", "verwacht"),
    [
        (lambda r: r["stappen"].pop(), "Zet er ten minste 4 in"),
        (lambda r: r["stappen"].append(r["stappen"][1]), "hoogstens 4"),
        (lambda r: r["stappen"][0].pop("contact"), "begint niet met wie je belt bij gevaar"),
        (lambda r: r["stappen"][3].update(rol="vakman"), "noemt een contact en een rol"),
        (lambda r: r["stappen"][1].update(kop=t("k " * KOP + "k")), f"heeft in 'nl' {KOP + 1} woorden"),
        (lambda r: r["niet"].append(t("k " * TEKST + "k")), f"Maak er hoogstens {TEKST} van"),
        (lambda r: r["niet"].clear(), "Zet er ten minste 1 in"),
    ],
)
def test_een_fout_in_de_gegevens_wordt_gemeld(wijzig, verwacht):
    ruw = copy.deepcopy(RUW)
    wijzig(ruw)
    record, fouten = controleer_record(ruw, Poster, "data/poster/proef.yml", {})
    assert record is None and verwacht in " ".join(map(str, fouten)), fouten
