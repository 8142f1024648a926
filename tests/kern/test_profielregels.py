"""The rules for own contacts: one table of cases for Python and the browser; here the Python half."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from kern.vensterprofiel import BEGIN, MAX, fragment_van, lees_fragment
from tests.minisite import WORTEL, lees_yaml

TABEL = lees_yaml(WORTEL / "tests" / "kern" / "profielgevallen.yml")


def fragment(geval: dict[str, Any]) -> str:
    """The fragment of a case."""
    if "fragment" in geval:
        return geval["fragment"]
    if "herhaal" in geval:
        return BEGIN + "a" * (geval["herhaal"] - len(BEGIN))
    if "ruw" in geval:
        return fragment_van(geval["ruw"])
    profiel = copy.deepcopy(TABEL["goed"])
    profiel["organisatie"] = geval.get("organisatie", profiel["organisatie"])
    contact = profiel["contacten"][0]
    for naam, waarde in geval.get("contact", {}).items():
        contact.pop(naam, None) if waarde is None else contact.update({naam: waarde})
    profiel["contacten"] *= geval.get("dubbel", 1)
    return fragment_van(profiel)


@pytest.mark.parametrize("geval", TABEL["gevallen"], ids=lambda g: g["wat"])
def test_elk_geval_krijgt_het_oordeel_uit_de_tabel(geval):
    profiel, fout = lees_fragment(fragment(geval), TABEL["rollen"], TABEL["landelijk"])
    assert fout == geval.get("fout") and (profiel is None) is (fout is not None)


def test_elke_regel_heeft_een_geval_en_elk_geval_een_melding():
    regels = {g["fout"] for g in TABEL["gevallen"] if "fout" in g}
    teksten = lees_yaml(WORTEL / "macros" / "onderdelen" / "profiel" / "teksten.yml")
    begin = "profiel.fout."
    assert regels == {sleutel.removeprefix(begin) for sleutel in teksten if sleutel.startswith(begin)}


def test_wat_goed_is_komt_er_weer_uit_met_een_anker_erachter():
    heen = fragment_van(TABEL["goed"])
    assert lees_fragment(heen + "/kh1-v2", TABEL["rollen"], TABEL["landelijk"]) == (TABEL["goed"], None)


def test_vier_contacten_met_de_langste_woorden_passen_niet_altijd_en_dat_wordt_gezegd():
    """The limit is that of the whole: a profile of one or two contacts always fits."""
    vol = copy.deepcopy(TABEL["goed"])
    vol["organisatie"] = "ë" * 60
    vol["contacten"][0] |= {"naam": "ë" * 60, "uren": "ë" * 80, "bereikbaar": "ë" * 120}
    een = vol["contacten"][0]
    vol["contacten"] = [een, {**een, "rol": "ict"}]
    assert len(fragment_van(vol)) <= MAX
    vol["contacten"] += [{**een, "rol": "vakman"}, {**een, "rol": "directie"}]
    assert lees_fragment(fragment_van(vol), TABEL["rollen"], TABEL["landelijk"]) == (None, "te-lang")
