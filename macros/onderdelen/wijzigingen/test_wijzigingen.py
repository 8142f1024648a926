"""What a reader is told of changes: no typing errors, per role and release, and the same in the files."""

import json
import re
from datetime import date
from xml.etree import ElementTree

import pytest

from kern.controle import controleer_record
from kern.gegevens import laad
from macros.onderdelen.wijzigingen.bestanden import als_agenda, als_atom, als_json
from macros.onderdelen.wijzigingen.macro import render_wijzigingen
from macros.onderdelen.wijzigingen.model import VOLGENDE, Wijziging, getoond, tussen
from tests.macros.alles import gegevens, weergave
from tests.minisite import WORTEL, t

ADRES = "https://voorbeeld.nl/over/wijzigingen/"
SOORTEN = {"nieuw": "Nieuw", "anders": "Veranderd", "feit": "Feit"}


def maak(id_: str, **anders) -> Wijziging:
    ruw = {
        "id": id_,
        "datum": date(2026, 11, 1),
        "versie": "0.2.0",
        "soort": "anders",
        "paginas": ["index.md"],
        "tekst": t("Iets & <meer>, ook; nu"),
        **anders,
    }
    return Wijziging.model_validate({k: v for k, v in ruw.items() if v is not None})


LIJST = [
    maak("oud", versie="0.1.0", datum=date(2026, 10, 1)),
    maak("vakman", rollen=["vakman"]),
    maak("ict", rollen=["ict"], versie="0.10.0", datum=date(2026, 12, 1)),
    maak("straks", versie=VOLGENDE, datum=date(2027, 1, 1)),
    maak("tikfout", soort="typefout", tekst=None),
]


def test_een_typefout_ziet_niemand():
    assert [w.id for w in getoond(LIJST)] == ["straks", "ict", "vakman", "oud"]
    for uit in (als_atom(getoond(LIJST), "nl", ADRES, "T", SOORTEN), als_json(getoond(LIJST), "nl", ADRES)):
        assert "tikfout" not in uit


@pytest.mark.parametrize(
    ("van", "tot", "rol", "verwacht"),
    [
        ("0.1.0", "0.2.0", None, ["vakman"]),
        ("0.1.0", VOLGENDE, None, ["straks", "ict", "vakman"]),
        ("0.2.0", VOLGENDE, "vakman", ["straks"]),
        ("0.1.0", VOLGENDE, "ict", ["straks", "ict"]),
        ("0.10.0", "0.10.0", None, []),
    ],
)
def test_tussen_twee_versies_per_rol(van, tot, rol, verwacht):
    assert [w.id for w in tussen(LIJST, van, tot, rol)] == verwacht


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"tekst": None}, "heeft geen tekst"),
        ({"soort": "typefout"}, "typefout met tekst"),
        ({"paginas": []}, "noemt niets"),
        ({"versie": "nu"}, "is geen versie"),
    ],
)
def test_een_regel_die_niet_kan(anders, melding):
    ruw = {
        "id": "x",
        "datum": date(2026, 1, 1),
        "versie": "0.2.0",
        "soort": "anders",
        "paginas": ["index.md"],
        "tekst": t("x"),
        **anders,
    }
    record, fouten = controleer_record({k: v for k, v in ruw.items() if v is not None}, Wijziging, "x.yml", {})
    assert record is None and melding in str(fouten[0])


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_de_feed_is_xml_met_elke_verandering_en_haar_dag(taal):
    boom = ElementTree.fromstring(als_atom(getoond(LIJST), taal, ADRES, "Wat & hoe", SOORTEN))
    a = "{http://www.w3.org/2005/Atom}"
    assert boom.findtext(f"{a}updated") == "2027-01-01T00:00:00Z"
    posten = boom.findall(f"{a}entry")
    assert [p.findtext(f"{a}id") for p in posten] == [f"{ADRES}#wijziging-{w.id}" for w in getoond(LIJST)]
    tekst = LIJST[0].tekst.in_taal(taal)[0]
    assert posten[0].findtext(f"{a}summary") == tekst
    assert [c.get("term") for c in posten[1].findall(f"{a}category")] == ["ict"]
    assert [w["tekst"] for w in json.loads(als_json(getoond(LIJST), taal, ADRES))["wijzigingen"]] == [tekst] * 4


def test_de_agenda_komt_elk_jaar_terug_en_zegt_niet_waarover():
    uit = als_agenda(date(2028, 2, 29), ADRES + "x" * 80 + "/", "Bijlezen, een kwartier", "Kijk; lees:")
    regels = uit.split("\r\n")
    assert regels[-1] == "" and all(len(r.encode()) <= 75 for r in regels) and "\n" not in uit.replace("\r\n", "")
    assert "RRULE:FREQ=YEARLY" in regels and "DTSTART;VALUE=DATE:20290228" in regels
    assert "SUMMARY:Bijlezen\\, een kwartier" in regels
    teksten = laad(WORTEL / "data").teksten
    zichtbaar = " ".join(x for d in ("titel", "uitleg") for x in teksten[f"wijzigingen.agenda.{d}"].root.values())
    assert not [w for w in ("geweld", "signa", "abuse", "violence", "veilig") if w in zichtbaar.lower()]


def test_de_lijst_staat_er_ook_zonder_script_en_het_formulier_niet():
    w = weergave(gegevens("woorden"), "woorden")
    html = render_wijzigingen(w)
    assert re.search(r'<form class="wijzigingen__keuze" [^>]*hidden>', html) and html.count("<li id=") == 1
    assert list(w.gebruikt.scripts) == ["wijziging-lijst"]


def test_wat_wij_zelf_schreven_noemt_bestaande_versies():
    versies = {w.versie for w in laad(WORTEL / "data").wijzigingen.values()}
    uitgebracht = {v for v in versies if v != VOLGENDE}
    assert all(f"\n## {v} " in (WORTEL / "CHANGELOG.md").read_text("utf-8") for v in uitgebracht)


def test_de_opdracht_toont_wat_een_rol_merkt_en_weigert_wat_er_niet_is(capsys):
    from tools.wijzigingen import wijzigingen

    assert wijzigingen(WORTEL, "0.1.0", VOLGENDE, "incasso", "en") == 0
    uit = capsys.readouterr().out
    assert "throat" in uit and "data breach" not in uit and uit.endswith("wijzigingen.\n")
    assert wijzigingen(WORTEL, VOLGENDE, VOLGENDE, None, "nl") == 0
    assert capsys.readouterr().out == "Niets wat de lezer merkt.\n"
    assert wijzigingen(WORTEL, "1", VOLGENDE, None, "nl") == 2 and "geen versie" in capsys.readouterr().err
    assert (
        wijzigingen(WORTEL, "0.1.0", VOLGENDE, "vakmn", "nl") == 2 and "Bedoel je 'vakman'" in capsys.readouterr().err
    )
