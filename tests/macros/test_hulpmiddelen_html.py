"""HTML of the tools: unknown ids name the closest, ids stay unique."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from kern.gegevens import laad
from kern.meldingen import OnbekendeVerwijzing
from kern.modellen.regio import Regio
from kern.modellen.schrijfwijzer import Vermijd
from kern.register import REGISTER, Zoek
from kern.weergave import Weergave
from macros.onderdelen.afvinklijst import macro as afvinklijst
from macros.onderdelen.afvinklijst.model import Afvinklijst
from macros.onderdelen.casus import macro as casus
from macros.onderdelen.casus.model import Casus
from macros.onderdelen.keuzehulp import macro as keuzehulp
from macros.onderdelen.keuzehulp import tekening
from macros.onderdelen.keuzehulp.model import Keuzehulp
from macros.onderdelen.signaalwijzer.model import Signaal
from tests.macros.alles import MACROS, PLEKKEN, SJABLONEN, gegevens
from tests.macros.alles import weergave as alles_weergave
from tests.macros.test_hulpmiddelen import CASUS, HULP, LIJST, SIGNAAL
from tests.minisite import Minisite

RENDER = {
    "keuzehulp": lambda w: keuzehulp.render_keuzehulp(w, "proef"),
    "casus": lambda w: casus.render_casus(w, "proef"),
}
REGIO = {
    "id": "proef",
    "naam": "Regio",
    "site": "https://voorbeeld.nl",
    "bron": "proef-1",
    "let_op": {"nl": "x", "en": "y"},
    "gemeenten": [{"code": "GM0001", "naam": "Plaats", "provincie": "P", "ook": ["Dorp"]}],
}
WOORD = {
    "id": "agressief",
    "woord": {"nl": "a", "en": "b"},
    "liever": {"nl": "c", "en": "d"},
    "waarom": {"nl": "e", "en": "f"},
    "soort": "oordeel",
    "vormen": {"nl": ["agressief"], "en": ["aggressive"]},
}


@pytest.fixture(scope="module")
def basis(tmp_path_factory):
    site = Minisite(tmp_path_factory.mktemp("mini"))
    site.schrijf()
    return laad(site.map / "data")


def weergave(basis, taal="nl"):
    def maak(model, ruw):
        record = model.model_validate(ruw)
        return {record.id: record}

    g = replace(
        basis,
        plekken=PLEKKEN,
        verzamelingen={
            **basis.verzamelingen,
            "afvinklijsten": maak(Afvinklijst, LIJST),
            "keuzehulpen": maak(Keuzehulp, HULP),
            "casussen": maak(Casus, CASUS),
            "signalen": maak(Signaal, SIGNAAL),
            "regios": maak(Regio, REGIO),
            "vermijd": maak(Vermijd, WOORD),
        },
    )
    return Weergave(
        taal, g, lambda naam, anker: f"/{naam}" + (f"#{anker}" if anker else ""), SJABLONEN, titel_van=lambda naam: naam
    )


MET_ELEMENT = sorted(
    naam
    for naam, macro in REGISTER.macros.items()
    if any(macro.map.glob("*-*.js")) and macro.zoek is not Zoek.BUITEN_REGISTER
)
"""Macros of tools with behaviour, from the register; a list of all records stands on a page once."""


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize("naam", MET_ELEMENT)
def test_twee_keer_op_een_pagina_geeft_unieke_ids_en_een_regel(naam, taal):
    w = alles_weergave(gegevens("tekst"), "tekst", taal)
    html = "".join(REGISTER.macros[naam].functie(w, *MACROS[naam][0]) for _ in range(2))
    assert "\n" not in html and " style=" not in html and " onclick" not in html
    ids = Counter(re.findall(r'(?<![-\w])id="([^"]+)"', html))
    dubbel = {i for i, n in ids.items() if n > 1 and not i.startswith("regio-")}
    assert dubbel == set()


@pytest.mark.parametrize(
    "roep",
    [
        lambda w: afvinklijst.render_afvinklijst(w, "prof"),
        lambda w: keuzehulp.render_keuzehulp(w, "prof"),
        lambda w: casus.render_casus(w, "prof"),
        lambda w: tekening.render_tekening(w, "prof"),
        lambda w: afvinklijst.render_afvinklijstlink(w, "prof"),
        lambda w: keuzehulp.render_keuzehulplink(w, "prof"),
    ],
)
def test_onbekend_hulpmiddel_noemt_de_beste_gelijkenis(basis, roep):
    with pytest.raises(OnbekendeVerwijzing) as fout:
        roep(weergave(basis))
    assert "'prof' bestaat niet" in fout.value.wat and "Bedoel je 'proef'?" in fout.value.doe


def test_ankers_van_een_keuzehulp_zeggen_niets_over_een_zaak():
    assert set(keuzehulp.nummers(Keuzehulp.model_validate(HULP)).values()) == {"v1", "v2", "u1", "u2", "u3"}


def test_elke_vraag_staat_een_keer_in_de_boom(basis):
    html = RENDER["keuzehulp"](weergave(basis))
    knopen = re.findall(r'data-knoop="([^"]+)"', html)
    assert sorted(knopen) == ["een", "gewoon", "nu", "twee", "vandaag"]


def test_een_hulpmiddel_laadt_alleen_zijn_eigen_script(basis):
    w = weergave(basis)
    RENDER["casus"](w)
    assert list(w.gebruikt.scripts) == ["casus-oefening"]
