from datetime import date

import pytest

from kern.paginas import lees_pagina
from kern.versheid import herzien_voor, plus_maanden, secties, vandaag, vertaalstaat, vingerafdruk
from tests.minisite import pagina, vertaling

TALEN = {"nl", "en"}
TEKST = "Begin.\n\n## Een { #een }\n\nTekst een.\n\n## Twee { #twee }\n\nTekst twee.\n"


def bron(tekst=TEKST, title="Proef"):
    return lees_pagina(pagina(tekst, title=title), "a.md", TALEN)


def engels(afdruk):
    return lees_pagina(vertaling(hash=afdruk), "a.en.md", TALEN)


def test_actueel():
    assert vertaalstaat(bron(), engels(vingerafdruk(bron()))).staat == "actueel"


def test_witruimte_verandert_niets():
    assert vingerafdruk(bron(TEKST.replace("\n\n", "\n\n\n").replace("Tekst een.", "Tekst   een.  "))) == vingerafdruk(
        bron()
    )


@pytest.mark.parametrize(
    ("nieuw", "gewijzigd"),
    [
        (TEKST.replace("Tekst twee", "Andere tekst"), ("twee",)),
        (TEKST.replace("Begin", "Ander begin"), ("top",)),
        (TEKST + "\n## Drie { #drie }\n\nNieuw.\n", ("drie",)),
        (TEKST.split("## Twee")[0], ("twee",)),
    ],
)
def test_verouderd_noemt_de_onderdelen(nieuw, gewijzigd):
    staat = vertaalstaat(bron(nieuw), engels(vingerafdruk(bron())))
    assert (staat.staat, staat.gewijzigd) == ("verouderd", gewijzigd)


def test_titel_telt_mee():
    assert vertaalstaat(bron(title="Anders"), engels(vingerafdruk(bron()))).gewijzigd == ("top",)


def test_ontbreekt_en_wees():
    assert vertaalstaat(bron(), None).staat == "ontbreekt"
    assert vertaalstaat(None, engels("x")).staat == "wees"


@pytest.mark.parametrize(
    ("dag", "maanden", "verwacht"),
    [
        (date(2026, 11, 24), 6, date(2027, 5, 24)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
    ],
)
def test_plus_maanden(dag, maanden, verwacht):
    assert plus_maanden(dag, maanden) == verwacht


def test_herzien_voor():
    assert herzien_voor(bron().voorblad) == date(2027, 5, 1)


def test_een_kop_zonder_anker_hoort_bij_wat_erboven_staat():
    met = bron(TEKST.replace("Tekst een.", "Tekst een.\n\n#### Los\n\nMeer."))
    assert vertaalstaat(met, engels(vingerafdruk(bron()))).gewijzigd == ("een",)
    assert list(secties(met)) == ["top", "een", "twee"] and secties(met)["een"].endswith("Tekst een.\n#### Los\nMeer.")


def test_een_vingerafdruk_heeft_het_geheel_en_elk_deel():
    geheel, *delen = vingerafdruk(bron()).split(";")
    assert len(geheel) == 12 and [d.partition("=")[0] for d in delen] == ["top", "een", "twee"]
    assert all(len(d.partition("=")[2]) == 8 for d in delen)


@pytest.mark.parametrize(
    ("afdruk", "gewijzigd"), [("oud", ("top", "een", "twee")), ("x;top;weg=1", ("top", "een", "twee", "weg"))]
)
def test_een_afdruk_van_vroeger(afdruk, gewijzigd):
    staat = vertaalstaat(bron(), engels(afdruk))
    assert (staat.staat, staat.gewijzigd) == ("verouderd", gewijzigd)


def test_een_vertaling_zonder_goed_voorblad_is_verouderd():
    kapot = lees_pagina("Zonder voorblad.\n", "a.en.md", TALEN)
    assert (vertaalstaat(bron(), kapot).staat, vertaalstaat(bron(), kapot).gewijzigd) == ("verouderd", ())


def test_na_een_controle_telt_de_dag_van_de_controle():
    blad = bron().voorblad.model_copy(update={"nagekeken_op": date(2027, 1, 31)})
    assert herzien_voor(blad) == date(2027, 7, 31)


def test_vandaag_is_de_vaste_dag_of_de_echte(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    assert vandaag() == date(2026, 11, 24)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert vandaag() >= date(2025, 1, 1)
