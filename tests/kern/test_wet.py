"""The form of law links; the host itself refuses robots, so the form is what we can test."""

from datetime import date

import pytest
from pydantic import ValidationError

from kern.modellen.wet import Artikel, Wet

TEKST = {"nl": "x", "en": "x"}


def wet(**anders):
    return Wet(
        **{
            "id": "w",
            "titel": TEKST,
            "kort": TEKST,
            "soort": "wet",
            "bwb": "BWBR0035362",
            "artikelen": [],
            "geschreven_op": date(2026, 11, 1),
            "bron_gelezen_op": date(2026, 11, 1),
            "versie_gelezen": "2020",
            "status": "geldend",
            "zekerheid": "hoog",
            "bronnen": [],
            **anders,
        }
    )


@pytest.mark.parametrize(
    ("nr", "lid", "adres"),
    [
        (None, None, "https://wetten.overheid.nl/BWBR0035362"),
        ("5.2.6", None, "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=5.2.6"),
        ("4.1.1", "2", "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=4.1.1&lid=2"),
        ("7:266", None, "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=266"),
        ("285b", None, "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=285b"),
    ],
)
def test_juriconnect_vorm(nr, lid, adres):
    assert wet().link(nr, lid) == adres


def test_europese_wet_gaat_naar_eur_lex():
    assert (
        wet(bwb=None, celex="32016R0679").link("6")
        == "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679"
    )


def test_zonder_nummer_geen_link():
    assert wet(bwb=None).link() is None


@pytest.mark.parametrize("nr", ["", "artikel 5", "5,2", "5.2.6 lid 1"])
def test_geen_artikelnummer(nr):
    with pytest.raises(ValidationError):
        Artikel(nr=nr, over=TEKST)


@pytest.mark.parametrize("celex", ["2016R0679", "32016-R0679"])
def test_geen_celex(celex):
    with pytest.raises(ValidationError):
        wet(celex=celex)
