"""What is nearly a name is found; what only shares letters with one is not."""

import pytest

from kern.leesteksten import woorden
from kern.namen import Namen

NAMEN = Namen(("Veilig Thuis", "Wet maatschappelijke ondersteuning 2015", "Kadera", "Fdocuments"), ("kader",))


@pytest.mark.parametrize(
    "tekst, naam",
    [
        ("Bel Veillig Thuis.", "Veilig Thuis"),
        ("Bel Veilig Thius.", "Veilig Thuis"),
        ("De Wet maatschapelijke ondersteuning 2015.", "Wet maatschappelijke ondersteuning 2015"),
        ("Kaderra schreef het.", "Kadera"),
    ],
)
def test_een_tikfout_in_een_naam(tekst, naam):
    assert [hoort for _, hoort in NAMEN.bijna(woorden(tekst))] == [naam]


@pytest.mark.parametrize(
    "tekst",
    ["Bel Veilig Thuis.", "Het is hier veilig thuis.", "Maatschapelijke hulp.", "Het Kader.", "Read the documents."],
)
def test_wat_geen_naam_is(tekst):
    assert list(NAMEN.bijna(woorden(tekst))) == []
