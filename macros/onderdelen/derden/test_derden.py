"""The table of parts of others: every part under its kind, on the page, in both languages."""

import pytest

from kern.controle import controleer_record
from macros.onderdelen.derden.macro import render_derden
from macros.onderdelen.derden.model import Derde
from tests.macros.alles import gegevens, weergave
from tests.minisite import WORTEL


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_elk_deel_staat_onder_zijn_soort_met_de_plek_als_die_er_is(taal):
    w = weergave(gegevens("woorden"), "woorden", taal)
    site, bouw = render_derden(w, "site"), render_derden(w, "bouw")
    assert site.count("<tr>") == bouw.count("<tr>") == 2 and "MIT" in site
    assert site.count("<th>") == 4 and bouw.count("<th>") == 3


def test_de_pagina_toont_elke_soort():
    from kern.site import lees_site

    site = lees_site(WORTEL)
    soorten = {d.waar for d in site.gegevens.derden.values()}
    for p in site.paginas.per_naam["over/delen-van-anderen.md"].values():
        assert {o.eerste for o in p.accolades if o.naam == "derden"} == soorten


def test_een_licentie_in_gewone_woorden_valt_op():
    ruw = {"id": "a", "naam": "A", "licentie": "de MIT licentie!", "waar": "site"}
    record, (fout,) = controleer_record(ruw, Derde, "data/derden.yml", {})
    assert record is None and "is geen licentie in de vorm van SPDX" in str(fout)
