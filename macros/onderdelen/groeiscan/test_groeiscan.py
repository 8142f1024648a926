"""The scan: complete on paper, clear about what is wrong in its data, and a ladder that keeps what it promises."""

import copy
import random
from itertools import product

import pytest

from kern.controle import controleer_record
from kern.gegevens import laad
from kern.meldingen import OnbekendeVerwijzing
from macros.onderdelen.groeiscan.macro import SCRIPT, render_groeiscan
from macros.onderdelen.groeiscan.model import ACTIES, GEWICHT, HOOGSTE, Groeiscan, uitslag
from macros.onderdelen.groeiscan.voorbeelden import RECORDS
from tests.macros.alles import gegevens, weergave
from tests.minisite import WORTEL

RUW = RECORDS["groeiscan"][0]
PROEF = Groeiscan.model_validate(RUW)
ALLES = dict.fromkeys("abcde", "ja")


@pytest.fixture(scope="module")
def scan() -> Groeiscan:
    return laad(WORTEL / "data").verzamelingen["groeiscan"]["organisatie"]


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_zonder_script_staat_het_hele_formulier_er(taal):
    w = weergave(gegevens("woorden"), "woorden", taal)
    html = render_groeiscan(w, "proef")
    assert html.count('type="radio"') == 4 * len(RUW["bouwstenen"]) and "checked" not in html
    assert html.count("data-acties=") == len(RUW["bouwstenen"]) and html.count("data-trede=") == HOOGSTE + 1
    assert list(w.gebruikt.scripts) == [SCRIPT]


def test_een_onbekende_id_noemt_de_beste_gelijkenis():
    with pytest.raises(OnbekendeVerwijzing, match="Bedoel je 'proef'"):
        render_groeiscan(weergave(gegevens("x"), "x"), "proof")


@pytest.mark.parametrize(
    ("antwoorden", "verwacht"),
    [
        ({}, (0, ["a", "b", "c"])),
        ({"a": "weet-niet"}, (0, ["a", "b", "c"])),
        ({"a": "deels"}, (1, ["b", "a", "c"])),
        ({"a": "deels", "b": "deels"}, (1, ["b", "a", "c"])),
        ({**ALLES, "a": "nee"}, (0, ["a"])),
        ({**ALLES, "a": "deels"}, (2, ["a"])),
        ({**ALLES, "c": "deels", "e": "nee"}, (3, ["c", "e"])),
        ({**ALLES, "e": "deels"}, (4, ["e"])),
        (ALLES, (5, [])),
    ],
)
def test_uitslag(antwoorden, verwacht):
    assert uitslag(PROEF, antwoorden) == verwacht


def test_een_beter_antwoord_geeft_nooit_een_lager_niveau(scan):
    """Over the real data: 3000 filled-in forms, each with one answer improved."""
    ids = [b.id for b in scan.bouwstenen]
    dobbel = random.Random(11)
    for _ in range(3000):
        formulier = {id_: dobbel.choice(list(GEWICHT)) for id_ in ids}
        niveau, volgende = uitslag(scan, formulier)
        assert len(volgende) == len(set(volgende)) <= ACTIES and all(formulier[i] != "ja" for i in volgende)
        assert bool(volgende) == (niveau < HOOGSTE)
        assert uitslag(scan, formulier | {dobbel.choice(ids): "ja"})[0] >= niveau


def test_geen_niveau_wordt_overgeslagen(scan):
    """Every level can be the outcome, and without a colleague to call there is none, whatever else is arranged."""
    ids = [b.id for b in scan.bouwstenen]
    assert len(ids) == 10
    assert {uitslag(scan, dict(zip(ids, f, strict=True)))[0] for f in product(("ja", "deels"), repeat=10)} | {
        uitslag(scan, {})[0]
    } == set(range(HOOGSTE + 1))
    for antwoord in ("nee", "weet-niet"):
        assert uitslag(scan, dict.fromkeys(ids, "ja") | {"aandachtsfunctionaris": antwoord}) == (
            0,
            ["aandachtsfunctionaris"],
        )


@pytest.mark.parametrize(
    ("wijzig", "verwacht"),
    [
        (lambda r: r["treden"].pop(), "heeft niet de niveaus 0 tot en met 5 op volgorde"),
        (lambda r: r["treden"][2]["eisen"].clear(), "heeft bij niveau 2 geen eisen"),
        (lambda r: r["treden"][0].update(eisen=[{"bouwsteen": "a", "minstens": "ja"}]), "heeft bij niveau 0 eisen"),
        (lambda r: r["treden"][1]["eisen"][0].update(bouwsteen="weg"), "vraagt bij niveau 1 om 'weg'"),
        (lambda r: r["treden"][4]["eisen"][0].update(minstens="deels"), "niveau 4 niet meer van 'c'"),
        (lambda r: r["treden"][5]["eisen"][0].update(minstens="deels"), "vraagt nergens ja van 'e'"),
        (lambda r: r["bouwstenen"][1].update(id="a"), "heeft twee bouwstenen met dezelfde id"),
        (lambda r: r["treden"][1]["eisen"][0].update(minstens="nee"), "Kies uit: 'deels' of 'ja'"),
        (lambda r: r["bouwstenen"][0].pop("wie"), "verplichte veld ontbreekt"),
    ],
)
def test_een_fout_in_de_gegevens_wordt_gemeld(wijzig, verwacht):
    ruw = copy.deepcopy(RUW)
    wijzig(ruw)
    record, fouten = controleer_record(ruw, Groeiscan, "data/groeiscan/proef.yml", {})
    assert record is None and verwacht in " ".join(map(str, fouten)), fouten
