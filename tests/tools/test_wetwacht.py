"""The law watch, over answers in the form of the services: every replayed change is found, and nothing else."""

from datetime import date

import pytest

from kern.aanhalingen import aanhalingen, zin_op
from kern.modellen.wet import Wet
from kern.site import lees_site
from tests.minisite import WORTEL, pagina, t, vertaling
from tests.tools.wetopnamen import FOUT, SRU, TOESTAND, Dienst
from tools.toezicht import wetten as deel_wetten
from tools.wetwacht import (
    GeenAntwoord,
    bekijk,
    haal_op,
    lees_artikelen,
    lees_zoekantwoord,
    veranderd,
    wetwacht,
    zoekadres,
)

DAG, LATER = date(2026, 11, 24), date(2026, 12, 24)
GISTEREN, EERDER = "2026-11-01", "2001-01-01"


def wet(**anders) -> Wet:
    return Wet.model_validate_json(
        __import__("json").dumps(
            {
                "id": "proef",
                "titel": t("Proefwet"),
                "kort": t("Pw"),
                "soort": "wet",
                "bwb": "BWBR0000001",
                "artikelen": [{"nr": n, "over": t("x")} for n in ("7:1", "2", "3a")],
                "geschreven_op": "2026-11-01",
                "bron_gelezen_op": "2026-11-01",
                "versie_gelezen": "2020-01-01",
                "status": "geldend",
                "zekerheid": "hoog",
                "bronnen": [],
                **anders,
            }
        )
    )


def nummers(wet_: Wet) -> list[str]:
    """The articles we cite, as the law itself numbers them: a book of the Civil Code without its own number."""
    return [a.nr.rpartition(":")[2] for a in wet_.artikelen]


def gelezen(wet_: Wet) -> str:
    assert wet_.versie_gelezen
    return wet_.versie_gelezen if len(wet_.versie_gelezen) == 10 else f"{wet_.versie_gelezen}-01-01"


def opnamen(wet_: Wet):
    """Three changes since the version we read, each (articles of the new version, what is to be found)."""
    ons = nummers(wet_)
    rust = {nr: (EERDER, "goed") for nr in [*ons, "9999"]}
    echt = [a.nr for a in wet_.artikelen]
    yield {**rust, ons[0]: (GISTEREN, "goed")}, {(echt[0], "gewijzigd")}
    yield {**rust, "9999": (GISTEREN, "goed")}, set()
    yield (
        {nr: w for nr, w in rust.items() if nr != ons[0] or len(ons) == 1} | {ons[-1]: (GISTEREN, "vervallen")},
        {(echt[-1], "vervallen")} | ({(echt[0], "weg")} if len(ons) > 1 else set()),
    )


WETTEN = [w for w in lees_site(WORTEL).gegevens.wetten.values() if w.bwb and w.versie_gelezen and w.artikelen]


def test_elke_wet_met_artikelen_die_wij_lazen_wordt_nagespeeld():
    assert len(WETTEN) >= 17


@pytest.mark.parametrize("wet_", WETTEN, ids=[w.id for w in WETTEN])
def test_drie_veranderingen_per_wet_worden_gevonden_en_niets_anders(wet_):
    for artikelen, verwacht in opnamen(wet_):
        dienst = Dienst({wet_.bwb: [(gelezen(wet_), {}), (GISTEREN, artikelen)]})
        (uitslag,) = wetwacht([wet_], DAG, LATER, dienst)
        assert uitslag.stand == "nieuw" and uitslag.geldend == GISTEREN
        assert {(v.artikel, v.soort) for v in uitslag.artikelen} == verwacht
    rustig = Dienst({wet_.bwb: [(gelezen(wet_), {})]})
    assert [u.stand for u in wetwacht([wet_], DAG, LATER, rustig)] == ["gelijk"]
    assert all("zoekservice" in adres for adres in rustig.gevraagd), "de tekst zelf is dan niet nodig"


def test_elke_soort_uitslag():
    nu = lambda *versies: bekijk(wet(), DAG, LATER, Dienst({"BWBR0000001": list(versies)}))  # noqa: E731
    alle = {nr: ("2019-01-01", "goed") for nr in ("1", "2", "3a")}
    assert nu(("2020-01-01", alle)).stand == "gelijk"
    assert nu().stand == "vervallen"
    straks = nu(("2020-01-01", alle), ("2026-12-01", alle))
    assert (straks.stand, straks.straks) == ("gelijk", "2026-12-01")
    assert nu(("2020-01-01", alle), ("2027-02-01", alle)).straks == ""
    ongelezen = bekijk(
        wet(versie_gelezen=None, bron_gelezen_op=None, artikelen=[]),
        DAG,
        LATER,
        Dienst({"BWBR0000001": [("2022-01-01", alle)]}),
    )
    assert (ongelezen.stand, ongelezen.geldend) == ("niet-gelezen", "2022-01-01")


def test_van_een_jaar_is_alleen_de_eerste_dag_zeker_gelezen():
    dienst = Dienst({"BWBR0000001": [("2020-07-01", {"1": ("2020-07-01", "goed"), "2": (EERDER, "goed")})]})
    uitslag = bekijk(wet(versie_gelezen="2020"), DAG, LATER, dienst)
    assert {(v.artikel, v.soort) for v in uitslag.artikelen} == {("7:1", "gewijzigd"), ("3a", "weg")}


def test_een_artikel_zonder_dag_is_onbekend_en_niet_onveranderd():
    (v,) = veranderd(["5"], {"5": ("", "goed")}, "2020-01-01")
    assert v.soort == "onbekend"


@pytest.mark.parametrize(
    ("antwoord", "reden"),
    [
        (FOUT.encode(), "Query syntax error"),
        (b"<html><body>Onderhoud</body></html>", "geen antwoord van de zoekdienst"),
        (b"geen xml", "geen XML"),
        (b"", "geen XML"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "meer dan gegevens"),
        (SRU.format(aantal="", records="").encode(), "geen aantal"),
        (SRU.format(aantal=3, records="").encode(), "geen versie van deze wet"),
    ],
)
def test_een_antwoord_dat_niets_zegt_is_geen_antwoord(antwoord, reden):
    with pytest.raises(GeenAntwoord, match=reden):
        lees_zoekantwoord(antwoord, "BWBR0000001")
    uitslag = bekijk(wet(), DAG, LATER, lambda _: antwoord)
    assert uitslag.stand == "geen-antwoord" and reden in uitslag.reden


def test_de_tekst_van_een_andere_wet_of_zonder_artikelen_is_geen_antwoord():
    with pytest.raises(GeenAntwoord, match="niet de tekst"):
        lees_artikelen(TOESTAND.format(bwb="BWBR0000002", vanaf=EERDER, artikelen="").encode(), "BWBR0000001")
    with pytest.raises(GeenAntwoord, match="geen artikelen"):
        lees_artikelen(TOESTAND.format(bwb="BWBR0000001", vanaf=EERDER, artikelen="").encode(), "BWBR0000001")


def test_een_dienst_die_wegvalt_is_nooit_onveranderd():
    def stil(_):
        raise TimeoutError("timed out")

    assert bekijk(wet(), DAG, LATER, stil).stand == "geen-antwoord"
    with pytest.raises(OSError, match="geen dienst van de overheid"):
        haal_op("https://voorbeeld.nl/wet")
    with pytest.raises(OSError, match="geen dienst van de overheid"):
        haal_op(zoekadres("BWBR0000001", DAG).replace("https", "http", 1))


def test_de_vraag_aan_de_zoekdienst():
    adres = zoekadres("BWBR0035362", DAG)
    assert adres.startswith("https://zoekservice.overheid.nl/sru/Search?") and "x-connection=BWB" in adres
    assert "overheidbwb.geldigheidsdatum%3D%3D2026-11-24" in adres and "dcterms.identifier%3D%3DBWBR0035362" in adres


def met_citaten(minisite):
    zin = 'Een zin vooraf. Je mag melden volgens {{ wet("proefwet", "5.2.6") }}, ook zonder toestemming. Nog een zin.\n'
    minisite.paginas["citaat.md"] = pagina(zin)
    minisite.paginas["citaat.en.md"] = vertaling('You may report under {{ wet("proefwet", "5.2.6") }}.\n')
    minisite.schrijf()
    return lees_site(minisite.map)


def test_een_gewijzigd_artikel_noemt_elke_zin_die_ernaar_verwijst(minisite):
    site = met_citaten(minisite)
    dienst = Dienst({"BWBR0035362": [("2026-01-01", {"5.2.6": ("2026-01-01", "goed")})]})
    deel = deel_wetten(site, DAG, dienst)
    (artikel,) = [p for p in deel.punten if "artikel 5.2.6" in p.wat]
    assert "gewijzigd, geldt zo sinds 2026-01-01" in artikel.wat and artikel.wie == "recht"
    assert sorted(p.partition(" ")[2] for p in artikel.plekken) == [
        "Je mag melden volgens [proefwet, 5.2.6], ook zonder toestemming.",
        "You may report under [proefwet, 5.2.6].",
    ]
    assert {p.partition(":")[0] for p in artikel.plekken} == {"docs/citaat.md", "docs/citaat.en.md"}


def test_geen_antwoord_staat_in_het_verslag_en_is_niet_niets(minisite):
    deel = deel_wetten(met_citaten(minisite), DAG, Dienst({}, stuk=("BWBR0035362",)))
    assert (deel.stand, deel.punten, deel.gemist) == ("geen antwoord", [], 1)
    assert any("Daarvan is niets bekend" in o for o in deel.opmerkingen)


def test_elke_aanhaling_op_de_echte_site_heeft_haar_zin():
    site = lees_site(WORTEL)
    gevonden = aanhalingen(site)
    assert len(gevonden) > 1000 and all(a.tekst.strip() for a in gevonden)
    assert {a.wet for a in gevonden} <= set(site.gegevens.wetten)


def test_een_zin_houdt_op_bij_de_volgende():
    tekst = 'Eén. Twee {{ wet("a", "1.2") }} drie. Vier.'
    assert zin_op(tekst, tekst.index("{{"), tekst.index("}}") + 2) == "Twee [a, 1.2] drie."
