"""The register of macros: each has a call that works, and a word for editors; a list of tools by hand is nowhere needed."""

import inspect
import re
from dataclasses import replace
from types import SimpleNamespace

import pytest

from kern.oproep import oproepen
from kern.paginas import Paginas
from kern.register import REGISTER, Register, Verzameling
from kern.site import lees_site
from tests.hulpmiddelpaginas import aangevuld, paginas
from tests.macros.alles import MACROS, gegevens, weergave
from tests.minisite import WORTEL


@pytest.fixture(scope="module")
def site():
    return lees_site(WORTEL)


@pytest.mark.parametrize("naam", sorted(REGISTER.macros))
def test_elk_voorbeeld_werkt_op_de_echte_site(site, naam):
    macro = REGISTER.macros[naam]
    (oproep,) = oproepen("{{ " + macro.voorbeeld + " }}")
    assert oproep.naam == naam and macro.past(oproep.waarden, dict(oproep.benoemd))
    for taal in site.talen:
        w = site.klaarzetter(taal).weergave("./")
        assert macro.functie(w, *oproep.waarden, **dict(oproep.benoemd))


def test_de_lijst_noemt_elke_macro_met_uitleg_en_plek():
    for taal in ("nl", "en"):
        html = REGISTER.macros["macrolijst"].functie(weergave(gegevens("uitleg"), "uitleg", taal))
        assert len(re.findall("<tr>", html)) == len(REGISTER.macros) + 1
    for naam, macro in REGISTER.macros.items():
        assert f"<code>{naam}(" in html
        assert macro.leest is None or REGISTER.verzamelingen[macro.leest].plek in html


def test_een_macro_zonder_uitleg_of_zonder_voorbeeld_valt_op():
    register = Register()
    with pytest.raises(TypeError, match="voorbeeld"):
        register.macro("x")
    g = gegevens("x")
    del g.teksten["macro.wet"]
    with pytest.raises(Exception, match="macro.wet"):
        REGISTER.macros["macrolijst"].functie(weergave(g, "x"))


def test_elke_macro_heeft_een_oproep_in_haar_map():
    for naam in REGISTER.macros:
        assert MACROS[naam], (
            f"zet {naam} in OPROEPEN van macros/onderdelen/{REGISTER.macros[naam].map.name}/voorbeelden.py"
        )
    assert set(MACROS) == set(REGISTER.macros)


@pytest.mark.parametrize(
    ("oproep", "past"),
    [
        ('signaaltabel("vakman", aantal=5)', True),
        ('signaaltabel("vakman", aantal="5")', False),
        ("signaaltabel(5)", False),
        ('contact("veilig-thuis", vorm=1)', False),
        ('wet("wmo-2015", 1, lid="2")', True),
        ('wet("wmo-2015", "1", lid=2)', True),
        ("nood(1)", False),
    ],
)
def test_een_gegeven_van_de_verkeerde_soort_past_niet(oproep, past):
    (o,) = oproepen("{{ " + oproep + " }}")
    assert REGISTER.macros[o.naam].past(o.waarden, dict(o.benoemd)) is past


@pytest.mark.parametrize("naam", sorted(REGISTER.macros))
def test_geen_enkel_gegeven_laat_een_macro_struikelen(site, naam):
    """Whatever stands between the parentheses, an editor hears what is wrong, and nothing crashes."""
    macro, zetter, index = REGISTER.macros[naam], site.klaarzetter("nl"), site.paginas.bron("index.md")
    (oproep,) = oproepen("{{ " + macro.voorbeeld + " }}")
    velden = list(inspect.signature(macro.functie).parameters)[1:]
    voorbeeld = dict(zip(velden, oproep.waarden, strict=False)) | dict(oproep.benoemd)
    for veld in velden:
        for waarde in ('""', '"onzin"', "0", "7"):
            gegeven = {n: repr(w) for n, w in voorbeeld.items()} | {veld: waarde}
            tekst = f"{{{{ {naam}({', '.join(f'{n}={w}' for n, w in gegeven.items())}) }}}}"
            pagina = replace(index, tekst=tekst)
            blad = replace(zetter, paginas=Paginas({"index.md": {"nl": pagina}})).zet_klaar("index.md")
            assert blad.stukken or blad.meldingen, tekst


def test_waar_gegevens_staan():
    assert Verzameling("wetten", SimpleNamespace, "wetten.yml").plek == "data/wetten.yml"
    assert Verzameling("casussen", SimpleNamespace).plek == "data/casussen/"


def test_elk_hulpmiddel_met_een_element_heeft_een_pagina_voor_de_browsertests():
    assert {"afvinklijst", "keuzehulp", "signaalwijzer", "casus", "regio", "notitiehulp"} <= set(paginas())
    assert all(paginas().values()), "een hulpmiddel dat op geen pagina staat"
    assert "/hulpmiddelen/signaalwijzer/" in paginas()["signaalwijzer"] and "contact" not in paginas()
    gekozen = {naam: adressen[-1] for naam, adressen in paginas().items()}
    zonder = {naam: adres for naam, adres in gekozen.items() if naam != "casus"}
    assert aangevuld(gekozen) == gekozen and aangevuld(zonder) == {**zonder, "casus": paginas()["casus"][0]}
