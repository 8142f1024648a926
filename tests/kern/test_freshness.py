from datetime import date

import pytest

from kern.paginas import lees_pagina
from kern.versheid import herzien_voor, plus_maanden, vertaalstaat, vingerafdruk
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
