"""One record against its model: every kind of mistake has a Dutch message, at the right line and field."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import pytest
from pydantic import Field

from kern.controle import controleer_record
from kern.modellen.basis import Model, Record, Tekst, Zin
from kern.yaml_met_regels import lees
from tests.minisite import t


class Deel(Model):
    dag: date


class Proef(Record):
    naam: Zin = "x"
    soort: Literal["een", "twee", "drie"] = "een"
    dag: date = date(2026, 11, 1)
    waar: bool = False
    aantal: Annotated[int, Field(ge=1, le=3)] = 1
    leden: Annotated[list[Zin], Field(min_length=2, max_length=3)] = []
    deel: Deel | None = None
    maat: float = 1.0
    tekst: Tekst = Tekst(t("a"))
    keus: Literal["alles"] | list[Deel] | None = None


FOUTEN = [
    ("onzin: x", "onzin", "onbekend", "spelling"),
    ("soort: vier", "soort", "'vier' mag hier niet", "Kies uit: 'een', 'twee' of 'drie'."),
    ("naam: 3", "naam", "tekst te staan", "aanhalingstekens"),
    ("naam: ja\nnaam2: x", "naam2", "onbekend", "spelling"),
    ("naam: Yes", "naam", "ja/nee in plaats van tekst", "aanhalingstekens"),
    ("naam: ' '", "naam", "is leeg", "Vul de tekst in"),
    ("dag: gisteren", "dag", "geen datum", "jjjj-mm-dd"),
    ("dag: '2026-11-01'", "dag", "geen datum", "zonder aanhalingstekens"),
    ("waar: soms", "waar", "true of false", "zonder aanhalingstekens"),
    ("aantal: drie", "aantal", "'drie' is hier geen goed getal", "geheel getal"),
    ("aantal: 0", "aantal", "'0' is hier geen goed getal", "geheel getal"),
    ("aantal: 4", "aantal", "'4' is hier geen goed getal", "geheel getal"),
    ("leden: a", "leden", "een lijst", "[a, b]"),
    ("leden: []", "leden", "leeg", "ten minste 2"),
    ("leden: [a]", "leden", "te kort", "ten minste 2"),
    ("leden: [a, b, c, d]", "leden", "te lang", "hoogstens 3"),
    ("leden: [a, '']", "leden.1", "is leeg", "Vul de tekst in"),
    ("deel: x", "deel", "velden met een naam", "naam: waarde"),
    ("deel: {}", "deel.dag", "ontbreekt", "Vul het in"),
    ("maat: x", "maat", "past hier niet", "Vergelijk"),
    ("tekst: {nl: a}", "tekst", "mist de vertaling 'en'", 'en: "..."'),
    ("keus: soms", "keus", "'soms' mag hier niet", "Kies uit: 'alles'. Of: Schrijf [a, b]"),
    ("keus: [{}]", "keus.0.dag", "ontbreekt", "Vul het in"),
]


def meldingen(tekst: str, *pad: str | int) -> list:
    ruw, regels = lees(tekst, "data/x.yml")
    for stap in pad:
        ruw = ruw[stap]
    record, gevonden = controleer_record(ruw, Proef, "data/x.yml", regels, pad)
    assert (record is None) == bool(gevonden)
    return gevonden


@pytest.mark.parametrize(("velden", "veld", "wat", "doe"), FOUTEN)
def test_elke_soort_fout_in_een_bestand_per_record(velden, veld, wat, doe):
    melding = next(m for m in meldingen(f"id: p\n{velden}\n") if m.veld == veld)
    assert wat in melding.wat and doe in melding.doe and melding.bestand == "data/x.yml"
    assert melding.regel == (3 if veld == "naam2" else 2)


def test_in_een_lijst_staat_de_id_voor_het_veld():
    (melding,) = meldingen("lijst:\n  - id: p\n    dag: x\n", "lijst", 0)
    assert (melding.veld, melding.regel) == ("p.dag", 3)


def test_zonder_id_staat_alleen_het_veld():
    assert [(m.veld, m.regel) for m in meldingen("lijst:\n  - dag: x\n", "lijst", 0)] == [("id", 2), ("dag", 2)]


def test_wat_geen_record_is_heeft_geen_veld():
    (melding,) = meldingen("lijst:\n  - x\n", "lijst", 0)
    assert (melding.veld, melding.regel) == ("", 2) and "velden met een naam" in melding.wat


def test_elke_fout_in_een_record_komt_tegelijk():
    assert [m.veld for m in meldingen("id: P\nsoort: vier\ndag: x\n")] == ["id", "soort", "dag"]


def test_een_onveilige_tekst_gaat_voor_en_er_komt_geen_record():
    (melding,) = meldingen("id: p\nnaam: '<b>'\ndag: x\n")
    assert melding.veld == "naam" and "HTML" in melding.wat


def test_een_goed_record():
    ruw, regels = lees("id: p\nleden: [a, b, c]\naantal: 3\nkeus: alles\n", "data/x.yml")
    record, gevonden = controleer_record(ruw, Proef, "data/x.yml", regels)
    assert (record.leden, record.aantal, record.keus, gevonden) == (["a", "b", "c"], 3, "alles", [])
