"""The pictures over the real content: complete, light, and on the pages where they belong."""

import gzip
from typing import get_args

import pytest

from kern.modellen.rol import Moment
from macros.onderdelen.huis.macro import render_huis
from macros.onderdelen.kring.macro import render_kring
from macros.onderdelen.ladder.macro import render_ladder
from macros.onderdelen.routekaart.macro import render_routekaart
from macros.onderdelen.schaal.macro import render_schaal
from macros.onderdelen.tijdlijn.macro import render_tijdlijn
from tests.macros.alles import weergave

PAGINAS = {
    "bijlagen/signalen.md": [(render_huis, "huis", "portiek")],
    "stappenplan/index.md": [(render_routekaart, "routekaart", "stappen"), (render_schaal, "schaal", "dringend")],
    "bijlagen/na-een-melding.md": [(render_tijdlijn, "tijdlijn", "veilig-thuis")],
    "bijlagen/veilig-thuis.md": [(render_tijdlijn, "tijdlijn", "veilig-thuis")],
    "handreiking/wat-je-regelt.md": [(render_ladder, "ladder", "organisatie")],
    "rollen/index.md": [(render_kring, "kring", "signaal")],
}
MAX_BYTES = 12_000
"""Weight of the pictures of one page, compressed."""


@pytest.mark.parametrize("naam", PAGINAS)
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_de_tekeningen_van_een_pagina_zijn_licht_en_staan_er(paginas, gegevens, naam, taal):
    bestand = naam if taal == "nl" else naam.replace(".md", ".en.md")
    (pagina,) = [p for p in paginas.alle() if p.bestand == f"docs/{bestand}"]
    html = ""
    for teken, macro, id_ in PAGINAS[naam]:
        assert f"{{{{ {macro}(" in pagina.tekst
        html += teken(weergave(gegevens, "", taal), id_)
    assert len(gzip.compress(html.encode(), 6)) <= MAX_BYTES and "style=" not in html and "//" not in html


def test_het_huis_heeft_plekken_bij_elk_moment_en_signalen_van_dat_moment(gegevens):
    plekken = gegevens.huizen["portiek"].plekken
    assert {p.moment for p in plekken} == set(get_args(Moment))
    vreemd = [(p.id, s) for p in plekken for s in p.signalen if p.moment not in gegevens.signalen[s].momenten]
    assert vreemd == []


def test_de_kring_heeft_elke_rol_een_keer(gegevens):
    kring = gegevens.kringen["signaal"]
    assert sorted([kring.midden, *(p.rol for p in kring.rond)]) == sorted(gegevens.rollen)


def test_de_ladder_gaat_van_0_tot_5_en_de_route_heeft_elke_stap(gegevens):
    assert len(gegevens.groeiscan["organisatie"].treden) == 6
    assert len(gegevens.routes["stappen"].stappen) == len(gegevens.plekken.paginas.stappen)


def test_elke_termijn_na_een_melding_heeft_een_voorbehoud(gegevens):
    termijnen = [o for o in gegevens.tijdlijnen["veilig-thuis"].ogenblikken if o.termijn]
    assert len(termijnen) == 2 and all(o.voorbehoud and o.bronnen for o in termijnen)
