"""The route, the time line, the ladder and the ring: words from data, complete as text, and clear about mistakes."""

import copy

import pytest

from kern.controle import controleer_record
from kern.meldingen import OnbekendeVerwijzing
from macros.onderdelen.kring.macro import render_kring
from macros.onderdelen.kring.model import Kring
from macros.onderdelen.kring.voorbeelden import RECORDS as KRINGEN
from macros.onderdelen.ladder.macro import render_ladder
from macros.onderdelen.routekaart.macro import render_routekaart
from macros.onderdelen.routekaart.model import Route
from macros.onderdelen.routekaart.voorbeelden import RECORDS as ROUTES
from macros.onderdelen.tijdlijn.macro import render_tijdlijn
from macros.onderdelen.tijdlijn.model import Tijdlijn
from macros.onderdelen.tijdlijn.voorbeelden import RECORDS as LIJNEN
from tests.macros.alles import gegevens, weergave

KRING = KRINGEN["kringen"][0]
ROUTE, LIJN = ROUTES["routes"][0], LIJNEN["tijdlijnen"][0]


@pytest.fixture(params=["nl", "en"])
def w(request):
    return weergave(gegevens("woorden"), "woorden", request.param)


def _fout(ruw, model) -> str:
    record, meldingen = controleer_record(ruw, model, "data/tekeningen/x.yml", {})
    assert record is None
    return " ".join(str(m) for m in meldingen)


def test_elke_stap_zegt_wie_en_wanneer_en_heeft_de_rode_uitweg(w):
    html = render_routekaart(w)
    assert html.count("<li>") == html.count("route__uit") == 6 and html.count("<dd>") == 12
    assert html.count('href="tel:112"') == 1 and html.index("tel:112") < html.index("<ol")


def test_een_route_met_een_stap_te_weinig_wordt_geweigerd(w):
    record = Route.model_validate({**ROUTE, "stappen": ROUTE["stappen"][1:]})
    w.gegevens.verzamelingen["routes"]["kort"] = record
    with pytest.raises(OnbekendeVerwijzing, match="heeft 5 stappen; data/plekken.yml noemt er 6"):
        render_routekaart(w, "kort")


def test_een_tijdlijn_noemt_elke_bron_en_elk_voorbehoud(w):
    html = render_tijdlijn(w, "proef")
    assert html.count("<li") == html.count("tijdlijn__voorbehoud") == 2 and list(w.gebruikt.bronnen) == ["proef-1"]


@pytest.mark.parametrize("veld", ["bronnen", "voorbehoud"])
def test_een_termijn_zonder_bron_of_voorbehoud_is_fout(veld):
    ruw = copy.deepcopy(LIJN)
    del ruw["ogenblikken"][0][veld]
    assert "termijn zonder bron of zonder voorbehoud" in _fout(ruw, Tijdlijn)
    ruw["ogenblikken"][0]["termijn"] = False
    assert controleer_record(ruw, Tijdlijn, "data/tekeningen/x.yml", {})[0]


def test_een_ladder_begint_bij_0_en_vult_een_trede_per_niveau(w):
    html = render_ladder(w, "proef")
    sporten = html.split("<li>")[1:]
    assert [s.count("ladder__vol") - s.count("ladder__volgende") for s in sporten] == [1, 2, 3, 4, 5, 6]
    assert len(sporten) == len(w.zoek("groeiscan", "proef").treden)


def test_elke_rol_in_de_kring_staat_ook_in_de_lijst(w):
    ruw = {**copy.deepcopy(KRING), "midden": "aandachtsfunctionaris"}
    html = render_kring(w, "proef")
    assert html.count('class="kring__rol"') == html.count("<li>") == len(ruw["rond"])
    assert html.count('class="kring__hart"') == html.count('class="kring__midden"') == 1 and "style=" not in html


def test_een_rol_die_er_twee_keer_in_staat_is_fout():
    dubbel = {**KRING, "rond": [*KRING["rond"], *KRING["rond"]]}
    assert "de rol 'vakman' twee keer" in _fout(dubbel, Kring)
    assert "twee keer" in _fout({**KRING, "midden": "vakman"}, Kring)


@pytest.mark.parametrize(("ruw", "model"), [(KRING, Kring), (ROUTE, Route), (LIJN, Tijdlijn)])
def test_een_ontbrekende_taal_valt_op(ruw, model):
    def zonder_engels(deel):
        if isinstance(deel, dict):
            return {k: zonder_engels(v) for k, v in deel.items() if k != "en"}
        return [zonder_engels(d) for d in deel] if isinstance(deel, list) else deel

    assert "mist de vertaling 'en'" in _fout(zonder_engels(ruw), model)
