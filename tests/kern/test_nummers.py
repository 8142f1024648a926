"""Telephone numbers: every way to write one is found in a text, and a contact has a Dutch number that costs nobody money."""

import pytest
from pydantic import ValidationError

from kern.modellen.contact import Contact
from kern.nummers import GEEN_GEWOON_TARIEF, fout_in_nummer, nummers_in
from kern.regels import meldingen
from tests.minisite import contact, pagina, t

IN_TEKST = """020 123 45 67|0201234567|06 12 34 56 78|06-12345678|0612345678|(020) 123 45 67|020-261 52 75|0800 20 00|0800-2000
0800.2000|08002000|0800 - 2000|0031 20 1234567|00 31 20 123 45 67|+31 20 123 45 67|+31 (0)20 1234567|+44 20 7946 0958|+882 16 1234567
00882161234567|1-1-2|1 1 2|1 - 1 - 2|\u00e9\u00e9n \u00e9\u00e9n twee|een-een-twee|1 een 2|one one two|112|116 111|116111|116-111|14 020|14020|14 0348
088-1234567|0906 1234|0906-1234567|0909 12 34|0900-8844|06.12.34.56.78|0 2 0 1 2 3 4 5 6 7|*21*0612345678#|*#06#|##002#|020-123456|020-12345678
088 \u2013 123 45 67|06/12345678|0 6 1 2 3 4 5 6 7 8""".replace("\n", "|").split("|")
NA_BEL = [
    "Bel 122 bij gevaar.",
    "Bel 911!",
    "Call 999 now.",
    "bel naar 18 18",
    "Dial *31# first",
    "Tel. 1850",
    "bel 113",
]
GEEN_NUMMER = [
    "Op 01-10-2027 of 2026-11-26 om 12:30.",
    "art. 7:274 BW en artikel 5.2.6",
    "ECLI:NL:HR:2021:1964",
    "van 2018 tot 2020, 1.200.000 mensen",
    "https://voorbeeld.nl/0800-2000/06-12345678",
    "[x](b.md#0800-2000)",
    "versie 1.1.2 en paragraaf 1.12",
    "112,5 procent en 1123",
    "Bel 3 keer, bel 10 minuten later, bel 24 uur per dag",
    "06-11-2026 12 uur",
    "kamer 020, lokaal 088",
    "* 21 dingen en # 3",
    "50 000 000",
    "12345678",
]


@pytest.mark.parametrize("nummer", IN_TEKST)
def test_een_nummer_in_de_tekst_hoe_het_ook_is_geschreven(nummer):
    assert [n for _, n in nummers_in(f"Vraag het {nummer} maar.")], nummer
    assert list(nummers_in(nummer)), nummer


@pytest.mark.parametrize("tekst", NA_BEL)
def test_wat_na_bellen_staat_is_een_nummer(tekst):
    assert list(nummers_in(tekst))


@pytest.mark.parametrize("tekst", GEEN_NUMMER)
def test_wat_geen_nummer_is(tekst):
    assert list(nummers_in(tekst)) == []


def test_zoeken_naar_nummers_duurt_nooit_lang():
    for tekst in ("0 " * 50_000, "1-" * 50_000, "(" * 100_000, "*1" * 50_000, "bel " * 25_000, "0800-2000 " * 10_000):
        list(nummers_in(tekst))
    for teken in ("x", "](", "<", "www.", "://", "1", "*", "#", "+", "1 ", "bel 1", "\u00e9\u00e9n "):
        list(nummers_in(teken * 50_000))


@pytest.mark.parametrize("nummer", ["0900-8844", "Bel 0800 20 00", "1-1-2"])
def test_ook_in_voorblad_gegevens_en_de_woorden_van_een_macro(minisite, nummer):
    minisite.paginas["a.md"] = pagina("## Kop { #kop }\n\nTekst.\n").replace("Een korte samenvatting.", f"Zo {nummer}.")
    minisite.paginas["b.md"] = pagina(f'{{{{ nl("{nummer}") }}}}\n')
    minisite.paginas["c.md"] = pagina(f"Zo {nummer}.\n")
    minisite.data["zinnen.yml"]["zinnen"][0]["tekst"] = t(f"Zo {nummer}.")
    gevonden = {(m.bestand, m.veld) for m in meldingen(minisite.site_gelezen()) if "telefoonnummer" in m.wat}
    assert gevonden == {
        ("docs/a.md", "samenvatting"),
        ("docs/b.md", "telefoon"),
        ("docs/c.md", "telefoon"),
        ("data/zinnen.yml", "proefzin.nl"),
        ("data/zinnen.yml", "proefzin.en"),
    }


def test_112_mag_in_gegevens_en_samenvatting_maar_niet_in_de_tekst(minisite):
    minisite.paginas["a.md"] = pagina("Bel 112.\n").replace("Een korte samenvatting.", "Bel 112.")
    minisite.data["zinnen.yml"]["zinnen"][0]["tekst"] = t("Bel 112.")
    assert [(m.bestand, m.regel) for m in meldingen(minisite.site_gelezen())] == [("docs/a.md", 13)]


GOED = """112|113|0800-2000|0800-3200032|088-0767000|020-261 52 75|033-448 11 86|06-12345678|14 020|14 0348|116 111
+31 20 1234567|0900-8844|000-1234567""".replace("\n", "|").split("|")[:-1]


@pytest.mark.parametrize("nummer", GOED)
def test_een_goed_nummer(nummer):
    assert fout_in_nummer(nummer) is None
    Contact.model_validate_json(Contact.model_validate(_record(nummer=nummer)).model_dump_json())


def _record(**anders):
    from datetime import date

    dagen = {"gecontroleerd_op": date(2026, 11, 1), "geldig_tot": date(2027, 5, 1)}
    return {**contact("x", "0800-1111"), **dagen, **anders}


@pytest.mark.parametrize(
    ("nummer", "verwacht"),
    [
        ("0906-1234", "veel kost"),
        ("0909-1234", "veel kost"),
        ("0900-1234567", "veel kost"),
        ("0900-8845", "veel kost"),
        ("084-1234567", "veel kost"),
        ("0676-123456", "veel kost"),
        ("1850", "veel kost"),
        ("18 18", "veel kost"),
        ("+31 906 1234", "veel kost"),
        ("0031 900 1234", "veel kost"),
        ("+882 16 1234567", "satelliet"),
        ("00882161234567", "satelliet"),
        ("+870123456789", "satelliet"),
        ("+881 6 12345678", "satelliet"),
        ("+44 20 7946 0958", "satelliet"),
        ("122", "te veel of te weinig"),
        ("911", "te veel of te weinig"),
        ("0800-200", "te veel of te weinig"),
        ("0800-20000", "te veel of te weinig"),
        ("088-12345678", "te veel of te weinig"),
        ("0201234567890", "te veel of te weinig"),
        ("020-12345", "te veel of te weinig"),
        ("116 11", "te veel of te weinig"),
        ("2000", "te veel of te weinig"),
        ("*21*0612#", "andere tekens"),
        ("\uff10\uff18\uff10\uff10-2000", "veel of te weinig"),
    ],
)
def test_een_nummer_dat_een_contact_niet_mag_hebben(nummer, verwacht):
    with pytest.raises(ValidationError) as fout:
        Contact.model_validate(_record(nummer=nummer))
    assert verwacht in str(fout.value)


@pytest.mark.parametrize("nummer", sorted(GEEN_GEWOON_TARIEF))
def test_elk_duurder_nummer_dat_mag_staat_ook_echt_op_de_site(nummer):
    from kern.gegevens import laad
    from tests.minisite import WORTEL

    nummers = [c.nummer for c in laad(WORTEL / "data").contacten.values() if c.nummer]
    assert nummer in [n.replace("-", "") for n in nummers]


def test_het_contact_voor_gevaar_is_112(minisite):
    minisite.data["contacten.yml"]["contacten"][0]["nummer"] = "113"
    (melding,) = meldingen(minisite.site_gelezen())
    assert (melding.veld, melding.regel > 1) == ("alarmnummer-112.nummer", True) and "is 112, niet 113" in melding.wat


@pytest.mark.parametrize("url", ["http://veiligthuis.nl", "http://www.voorbeeld.nl/"])
def test_een_contact_heeft_een_versleuteld_webadres(url):
    with pytest.raises(ValidationError, match="zonder versleuteling"):
        Contact.model_validate(_record(url=url))
