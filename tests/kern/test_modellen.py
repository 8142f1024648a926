"""What a record may hold: each rule of a model with what it refuses and what it lets through."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from kern.modellen.basis import Id, Tekst, Url, Zin, teksten_in
from kern.modellen.begrip import Begrip
from kern.modellen.bron import Bron
from kern.modellen.contact import Contact, leen
from kern.modellen.pagina import Vertaalblad, Voorblad
from kern.modellen.profiel import EigenContact, Profiel
from kern.modellen.regio import Gemeente
from kern.modellen.rol import Rol
from kern.modellen.schrijfwijzer import ZONES, Term, Vermijd
from kern.modellen.verwijzing import MetWie, Pagina
from kern.modellen.wet import Artikelnummer, Celex, Wet
from kern.modellen.zoeken import Alarm
from tests.minisite import contact as contactrecord
from tests.minisite import t

DAG, LATER = date(2026, 11, 1), date(2027, 5, 1)


def contact(**velden) -> Contact:
    return Contact(**{**contactrecord("c", "0800-2000"), "gecontroleerd_op": DAG, "geldig_tot": LATER, **velden})


def voorblad(**velden) -> Voorblad:
    return Voorblad(
        **{
            "title": "T",
            "samenvatting": "S",
            "soort": "uitleg",
            "doelgroep": ["iedereen"],
            "eigenaar": "inhoud",
            "geschreven_op": DAG,
            "herzien_elke": "6 maanden",
            "bronnen": [],
            "trefwoorden": [],
            **velden,
        }
    )


def wet(**velden) -> Wet:
    return Wet(
        **{
            "id": "w",
            "titel": t("W"),
            "kort": t("W"),
            "soort": "wet",
            "artikelen": [],
            "geschreven_op": DAG,
            "status": "geldend",
            "zekerheid": "hoog",
            "bronnen": [],
            **velden,
        }
    )


def fout(maak, *args, **velden) -> str:
    with pytest.raises(ValidationError) as gevonden:
        maak(*args, **velden)
    return str(gevonden.value)


def keur(soort, waarde):
    return TypeAdapter(soort).validate_python(waarde)


@pytest.mark.parametrize(
    ("soort", "goed", "slecht"),
    [
        (Id, ["a", "veilig-thuis", "b2-3"], ["", "A", "a--b", "-a", "a-", "a b", "\u00e9", "a\n"]),
        (
            Url,
            ["https://voorbeeld.nl/a", "http://voorbeeld.nl"],
            ["voorbeeld.nl", "https://a b.nl", "ftp://voorbeeld.nl"],
        ),
        (Zin, ["a"], ["", "  ", "\n"]),
        (Artikelnummer, ["1", "5.2.6", "7:266", "285b", "6:162a", "1.1a"], ["", "a1", "1.", "1,2", "art 1", "1abc"]),
        (Celex, ["32016R0679"], ["2016R0679", "32016r0679", "32016R067", "32016R06790"]),
        (Pagina, ["a.md", "a/b.md#kop", "index.md"], ["a", "/a.md", "docs/a.md", "http://x.md", "a.html", "a#b.md"]),
    ],
)
def test_de_vorm_van_een_waarde(soort, goed, slecht):
    assert [keur(soort, w) for w in goed] == goed
    for waarde in slecht:
        with pytest.raises(ValidationError):
            keur(soort, waarde)


def test_een_onbekend_veld_of_een_ander_soort_waarde_wordt_geweigerd_en_niets_verandert_later():
    assert "extra_forbidden" in fout(contact, tel="x")
    assert "string_type" in fout(contact, kosten_zeker=False, nummer=112)
    with pytest.raises(ValidationError):
        contact().nummer = "1"


@pytest.mark.parametrize(
    ("velden", "deel"),
    [
        ({"nummer": "0800-2000 of later"}, "andere tekens"),
        ({"nummer": "0800\u20132000"}, "andere tekens"),
        ({"open": "altijd"}, "uren niet zeker"),
        ({"nummer": None}, "geen nummer en geen webadres"),
        ({"geldig_tot": None}, "geen geldig_tot"),
        ({"geldig_tot": DAG}, "niet meer geldig"),
        ({"geldig_tot": date(2026, 10, 31)}, "niet meer geldig"),
        ({"nummer_van": "x"}, "Haal weg: nummer."),
        ({"nummer_van": "x", "kosten_zeker": True}, "Haal weg: nummer, kosten_zeker."),
    ],
)
def test_een_contact_dat_niet_klopt(velden, deel):
    gezegd = fout(contact, **velden)
    assert deel.replace("uren niet", "uren zijn niet") in gezegd


@pytest.mark.parametrize(
    "velden",
    [
        {"nummer": "+31 (0)20 123.45-67"},
        {"nummer": None, "url": "https://voorbeeld.nl", "geldig_tot": None},
        {"nummer": None, "publiceren": False, "geldig_tot": None},
        {"geldig_tot": None, "publiceren": False},
        {"geldig_tot": DAG, "gecontroleerd_op": None},
        {"open": "altijd", "uren_zeker": True},
        {"open": [{"dagen": ["ma", "zo"], "van": "22:00", "tot": "06:00"}], "uren_zeker": True},
        {"open": [{"dagen": ["ma"], "van": "00:00", "tot": "24:00"}], "uren_zeker": True},
    ],
)
def test_een_contact_dat_klopt(velden):
    assert contact(**velden).naam.in_taal("nl") == ("C", "nl")


def test_een_contact_met_geleend_nummer_staat_zonder_eigen_nummer_op_de_site():
    ruw = {k: v for k, v in contactrecord("c", "1").items() if k != "nummer"}
    lener = Contact(**{**ruw, "gecontroleerd_op": None, "geldig_tot": None, "nummer_van": "g"})
    gever = contact(
        url="https://voorbeeld.nl",
        uren=t("altijd"),
        uren_zeker=True,
        open="altijd",
        kosten=t("gratis"),
        kosten_zeker=True,
    )
    met = leen(lener, gever)
    for veld in ("nummer", "url", "uren", "uren_zeker", "open", "kosten", "kosten_zeker", "tel"):
        assert getattr(met, veld) == getattr(gever, veld) and getattr(met, veld)
    assert (met.id, met.naam, met.geldig_tot) == (lener.id, lener.naam, None)


@pytest.mark.parametrize(
    ("nummer", "tel"),
    [("0800-20 00", "tel:08002000"), ("112", "tel:112"), ("+31 20 1234567", "tel:0201234567"), (None, None)],
)
def test_het_adres_om_te_bellen(nummer, tel):
    assert contact(nummer=nummer, url="https://voorbeeld.nl").tel == tel


@pytest.mark.parametrize("tijd", ["24:01", "25:00", "9:00", "09:60", "0900", "09:00 "])
def test_een_tijd_die_niet_bestaat(tijd):
    assert "geen tijd" in fout(contact, uren_zeker=True, open=[{"dagen": ["ma"], "van": tijd, "tot": "24:00"}])


@pytest.mark.parametrize("termijn", ["1 maand", "6 maanden", "24 maanden"])
def test_een_termijn(termijn):
    assert voorblad(herzien_elke=termijn).herzien_maanden == int(termijn.split()[0])


@pytest.mark.parametrize(
    "termijn", ["0 maanden", "25 maanden", "zes maanden", "6", "6 weken", "-1 maand", "6  maanden"]
)
def test_geen_termijn(termijn):
    assert "geen termijn" in fout(voorblad, herzien_elke=termijn)


def test_een_samenvatting_is_kort():
    assert voorblad(samenvatting="x" * 160).samenvatting
    assert "161 tekens" in fout(voorblad, samenvatting="x" * 161)
    blad = {"title": "T", "bron_hash": "x", "vertaald_op": DAG}
    assert Vertaalblad(samenvatting="x" * 160, **blad).trefwoorden == []
    assert "161 tekens" in fout(Vertaalblad, samenvatting="x" * 161, **blad)


@pytest.mark.parametrize("maak", [voorblad, wet])
def test_nagekeken_is_een_dag_en_iemand_en_niet_voor_het_schrijven(maak):
    assert maak(nagekeken_op=DAG, nagekeken_door="jurist").nagekeken_door == "jurist"
    for half in ({"nagekeken_op": DAG}, {"nagekeken_door": "jurist"}):
        assert "alleen nagekeken_op of alleen nagekeken_door" in fout(maak, **half)
    vroeg = date(2026, 10, 31)
    assert "voordat het werd geschreven" in fout(maak, nagekeken_op=vroeg, nagekeken_door="jurist")
    assert (maak().nagekeken_op, maak().nagekeken_door) == (None, None)


def test_een_artikel_is_alleen_zeker_als_de_tekst_is_gelezen():
    zeker, onzeker = {"nr": "1", "over": t("x")}, {"nr": "2", "over": t("x"), "zeker": False}
    gelezen = {"bron_gelezen_op": DAG, "versie_gelezen": "2026"}
    assert wet(artikelen=[zeker, onzeker], **gelezen).artikel("2").nr == "2" and wet().artikel("1") is None
    assert "zeker: true (1), maar geen versie_gelezen" in fout(wet, artikelen=[zeker, onzeker])
    assert wet(artikelen=[onzeker]).artikelen
    for half in gelezen:
        assert "alleen bron_gelezen_op of alleen versie_gelezen" in fout(wet, **{half: gelezen[half]})


@pytest.mark.parametrize(
    ("nummer", "tel", "verzonnen"),
    [
        ("020-1234567", "tel:0201234567", False),
        ("0800-2000", "tel:08002000", False),
        ("0800 200 0000", "tel:08002000000", False),
        ("14 020", "tel:14020", False),
        ("14 0320", "tel:140320", False),
        ("+31 20 123 45 67", "tel:+31201234567", False),
        ("000-0000001", "tel:0000000001", True),
    ],
)
def test_een_nummer_in_een_profiel(nummer, tel, verzonnen):
    eigen = EigenContact(rol="r", naam=t("N"), nummer=nummer, uren=t("u"))
    assert (eigen.tel, eigen.verzonnen) == (tel, verzonnen)
    profiel = Profiel(organisatie="O", gecontroleerd_op=DAG, contacten=[eigen])
    assert profiel.per_rol == {"r": eigen} and profiel.voorbeeld is False


@pytest.mark.parametrize(
    "nummer", ["12", "1234", "020-123456", "020-12345678", "00201234567", "0800-20", "+0123456789", "14 0", ""]
)
def test_geen_nummer_voor_een_profiel(nummer):
    fout(EigenContact, rol="r", naam=t("N"), nummer=nummer, uren=t("u"))


@pytest.mark.parametrize(
    ("velden", "goed"),
    [({"rol": "r"}, True), ({"contact": "c"}, True), ({}, False), ({"rol": "r", "contact": "c"}, False)],
)
def test_iemand_om_naar_toe_te_gaan_is_precies_een_mens(velden, goed):
    if goed:
        assert MetWie(zeg=t("z"), **velden).zeg
    else:
        assert "niet precies een persoon" in fout(MetWie, zeg=t("z"), **velden)


def test_wat_iemand_niet_invult():
    begrip = Begrip(id="b", term=t("b"), definitie=t("d"), categorie="wonen", status="bron")
    bron = Bron(id="b", titel="T", kort="K", soort="wet", gezien_op=DAG)
    term = Term(id="t", woord=t("w"), vermijd={}, streng=True, waarom="W")
    assert (begrip.automatisch, begrip.let_op) == (True, None)
    assert (bron.taal, bron.url, bron.datum, bron.kopie, bron.zekerheid) == ("nl", None, None, True, "hoog")
    assert (term.niet_in, term.behalve) == ([], [])
    assert (Vermijd(id="v", woord=t("w"), liever=t("l"), waarom=t("w")).soort, voorblad().kritisch) == ("taal", False)
    assert Rol(id="r", naam=t("R"), kort=t("r"), pagina="r.md").momenten == []
    kaal = contact()
    assert not (kaal.uren_zeker or kaal.kosten_zeker or kaal.uren or kaal.open or kaal.nummer_van)


@pytest.mark.parametrize(("code", "goed"), [("GM0363", True), ("GM363", False), ("0363", False), ("gm0363", False)])
def test_een_gemeentecode(code, goed):
    if goed:
        assert Gemeente(code=code, naam="N", provincie="P").ook == []
    else:
        assert "geen gemeentecode" in fout(Gemeente, code=code, naam="N", provincie="P")


def test_een_lijst_die_niet_leeg_mag_zijn_mag_een_lid_hebben():
    assert Alarm(id="a", woorden={}, contacten=["c"]).contacten == ["c"]
    assert "too_short" in fout(Alarm, id="a", woorden={}, contacten=[])
    assert "too_short" in fout(voorblad, doelgroep=[])


def test_de_zones_wijzen_naar_mappen_en_paginas_die_er_zijn():
    from tests.minisite import WORTEL

    assert {plek for zone in ZONES.values() for plek in zone if not (WORTEL / "docs" / plek).exists()} == set()


def test_alle_teksten_van_een_record_in_lijsten_en_records_erin():
    met = wet(
        artikelen=[{"nr": nr, "over": t(nr), "zeker": False} for nr in ("1", "2")], titel=t("titel"), let_op=t("l")
    )
    assert [x.root["nl"] for x in teksten_in(met)] == ["titel", "W", "1", "2", "l"]
    assert list(teksten_in("x")) == [] and [x.root for x in teksten_in([Tekst(t("a"))])] == [t("a")]
    assert Tekst(t("a", "b")).in_taal("en") == ("b", "en") and Tekst(t("a")).in_taal("ar") == ("a", "nl")
