"""What can be found: sections of pages, terms, help lines and signals, with the words people type for them."""

from __future__ import annotations

import json

import pytest

from kern.gegevens import laad
from kern.zoeken.ankers import ankers_van_records
from kern.zoeken.delen import Deel, met_vragen, uit_blad, uit_gegevens
from kern.zoeken.motor import als_script, pakket
from tests.macros.test_hulpmiddelen import SIGNAAL
from tests.minisite import WORTEL, contact, pagina, t, vertaling

JS = WORTEL / "docs" / "assets" / "js"


def signaal(id_: str, **velden) -> dict:
    return {**SIGNAAL, "id": id_, **velden}


@pytest.fixture
def site(minisite):
    minisite.paginas |= {
        "a.md": pagina('Begin.\n\n## Kop { #kop }\n\nTekst {{ begrip("proefbegrip") }}.\n', title="Aaa"),
        "a.en.md": vertaling("Begin.\n\n## Head { #kop }\n\nText.\n", title="Aye"),
        "wet.md": pagina('{{ wetkaart("proefwet") }}\n', title="Wet", soort="wet"),
    }
    minisite.data["contacten.yml"]["contacten"].append(contact("stil", "0800-1111", publiceren=False))
    minisite.data["contacten.yml"]["contacten"].append(contact("web", None, url="https://voorbeeld.nl"))
    return minisite.site_gelezen()


def zet(site, naam: str, secties: list, taal: str = "nl") -> list[Deel]:
    blad = site.bladen[(taal, naam)]
    blad.secties = secties
    return uit_blad(blad, site.gegevens)


def test_een_pagina_is_haar_secties_en_de_eerste_draagt_samenvatting_en_trefwoorden(site):
    assert zet(site, "a.md", [("", "", "Begin."), ("kop", "Kop", "Tekst."), ("", "Los", "Meer.")]) == [
        Deel("a/", "Aaa", "Een korte samenvatting. Begin.", "", woorden="proef"),
        Deel("a/#kop", "Aaa", "Tekst.", "Kop"),
        Deel("a/", "Aaa", "Meer.", "Los"),
    ]
    assert zet(site, "a.md", []) == [Deel("a/", "Aaa", "Een korte samenvatting.", "", woorden="proef")]


def test_een_pagina_voor_beheer_wordt_gevonden_op_koppen_en_trefwoorden(minisite):
    minisite.paginas["insluiten/a.md"] = pagina("Begin.\n", title="Aaa")
    site = minisite.site_gelezen()
    assert zet(site, "insluiten/a.md", [("", "", "Begin."), ("kop", "Kop", "Tekst.")]) == [
        Deel("insluiten/a/", "Aaa", "Een korte samenvatting.", "", woorden="proef"),
        Deel("insluiten/a/#kop", "Aaa", "", "Kop"),
    ]


@pytest.mark.parametrize(
    ("naam", "soort", "verwacht"),
    [
        ("a.md", "uitleg", "pagina"),
        ("a.md", "stap", "pagina"),
        ("a.md", "hulpmiddel", "hulpmiddel"),
        ("a.md", "wet", "wet"),
        ("a.md", "casus", "casus"),
        ("meewerken/a.md", "hulpmiddel", "redactie"),
    ],
)
def test_de_soort_van_een_deel(minisite, naam, soort, verwacht):
    minisite.paginas[naam] = pagina(soort=soort)
    site = minisite.site_gelezen()
    assert {d.soort for d in uit_blad(site.bladen[("nl", naam)], site.gegevens)} == {verwacht}


def test_een_wet_wordt_gevonden_op_naam_en_artikel(site):
    blad = site.bladen[("nl", "wet.md")]
    blad.gebruikt.wetkaarten["proefwet"] = None
    (deel,) = uit_blad(blad, site.gegevens)
    assert deel.woorden.split(" ; ") == ["proef", "proefwet", "Pw", "5.2.6"]


def test_een_pagina_zonder_voorblad_heeft_geen_delen(minisite):
    minisite.paginas["a.md"] = "Zonder voorblad.\n"
    site = minisite.site_gelezen()
    assert uit_blad(site.bladen[("nl", "a.md")], site.gegevens) == []


def gegevens(minisite, *signalen: dict):
    minisite.data["begrippen.yml"]["begrippen"][0]["term"] = {**t("proef", "test"), "ar": "a"}
    minisite.data["contacten.yml"]["contacten"] += [
        contact("stil", "0800-1111", publiceren=False),
        contact("web", None, url="https://voorbeeld.nl"),
    ]
    (minisite.map / "data" / "signalen").mkdir(parents=True)
    minisite.data["signalen/a.yml"] = {"signalen": list(signalen)}
    minisite.schrijf()
    return laad(minisite.map / "data")


def test_begrippen_hulplijnen_en_signalen_in_een_taal(minisite):
    g = gegevens(
        minisite,
        signaal("s1", tekst=t("Een signaal"), zoekwoorden={"nl": ["blauw"], "en": ["blue"]}),
        signaal("s2", tekst=t("Ander"), zoekwoorden={"nl": ["rood"]}),
    )
    delen = {d.adres.partition("#")[2]: d for d in uit_gegevens(g, "en", lambda naam: f"titel van {naam}")}
    assert set(delen) == {
        "proefbegrip", "hulplijn-alarmnummer-112", "hulplijn-veilig-thuis", "hulplijn-web", "signaal-s1", "signaal-s2",
    }  # fmt: skip
    begrip, lijn, web = delen["proefbegrip"], delen["hulplijn-veilig-thuis"], delen["hulplijn-web"]
    assert (begrip.kop, begrip.tekst, begrip.woorden, begrip.soort) == ("test", "a test", "proef ; a", "begrip")
    assert (begrip.titel, begrip.adres) == ("titel van bijlagen/begrippen.md", "bijlagen/begrippen/#proefbegrip")
    assert (lijn.kop, lijn.tekst, lijn.soort) == ("Veilig-Thuis (en)", "uitleg (en); iedereen (en)", "hulplijn")
    assert (lijn.woorden, lijn.nummer, lijn.tel) == ("0800-2000", "0800-2000", "tel:08002000")
    assert (web.woorden, web.nummer, web.tel) == ("", "", "")
    assert [delen[f"signaal-{s}"].woorden for s in ("s1", "s2")] == ["blue", "rood"]
    assert delen["signaal-s1"].soort == "signaal" and delen["signaal-s1"].kop == "Een signaal (en)"
    assert all(d.is_record for d in delen.values()) and not Deel("a/", "A", "x").is_record
    ankers = ankers_van_records(g)
    plekken = g.plekken.paginas
    assert {"proefbegrip", "proef-1"} <= set(ankers[plekken.begrippen]) | set(ankers[plekken.bronnen])
    op = set().union(*ankers.values())
    assert set(delen) <= op and "hulplijn-stil" not in op


def test_vragen_gaan_naar_hun_sectie_of_naar_het_begin_van_de_pagina(minisite):
    vragen = [
        {"id": "v1", "pagina": "a.md", "vragen": {"nl": ["wat nu", "en dan"], "en": ["what"]}},
        {"id": "v2", "pagina": "a.md#twee", "vragen": {"nl": ["twee"]}},
        {"id": "v3", "pagina": "b.md", "vragen": {"nl": ["begin b"]}},
        {"id": "v4", "pagina": "b.md#een", "vragen": {"nl": ["een b"]}},
        {"id": "v5", "pagina": "weg.md", "vragen": {"nl": ["weg"]}},
    ]
    (minisite.map / "data" / "zoekvragen").mkdir(parents=True)
    minisite.data["zoekvragen/a.yml"] = {"zoekvragen": vragen}
    minisite.schrijf()
    g = laad(minisite.map / "data")
    delen = [Deel(a, "T", "x") for a in ("a/", "a/#een", "a/#twee", "b/#een", "b/#twee", "b/#een")]
    assert [d.vragen for d in met_vragen(delen, g, "nl")] == ["wat nu ; en dan", "", "twee", "begin b ; een b", "", ""]
    assert [d.vragen for d in met_vragen(delen, g, "en")][:2] == ["what", ""]


LANG = "woord " * 40


def test_het_pakket_voor_de_browser(minisite):
    minisite.data["zoeken/synoniemen.yml"]["synoniemen"] = [
        {"id": "s", "typt": {"nl": ["a"]}, "vindt": {"nl": ["b"]}},
        {"id": "e", "typt": {}, "vindt": {"en": ["c"]}},
    ]
    minisite.data["zoeken/alarm.yml"]["alarmen"] = [
        {"id": "a", "woorden": {"nl": ["mes"]}, "contacten": ["alarmnummer-112"]},
        {"id": "e", "woorden": {"en": ["knife"]}, "contacten": ["alarmnummer-112"]},
    ]
    minisite.data["regios.yml"]["regios"] = [
        {
            "id": "r",
            "naam": "Regio",
            "gemeenten": [{"code": "GM0001", "naam": "Plaats", "provincie": "P", "ook": ["Dorp"]}],
        }
    ]
    minisite.schrijf()
    delen = [
        Deel("a/", "Aaa", LANG, soort="wet"),
        Deel("a/#kop", "Aaa", "kort", "Kop", soort="wet"),
        Deel("l/#hulplijn-x", "Lijnen", LANG, "X", soort="hulplijn", nummer="1", tel="tel:1"),
        Deel("w/#signaal-s", "Wijzer", "x" * 100, "S", soort="signaal"),
    ]
    uit = pakket(delen, laad(minisite.map / "data"), "nl", "zoeker/", JS)
    assert uit["paginas"] == [
        {"t": "Aaa", "u": "a/", "s": "wet"},
        {"t": "Lijnen", "u": "l/", "s": "pagina"},
        {"t": "Wijzer", "u": "w/", "s": "pagina"},
    ]
    kolommen = uit["delen"].values()
    eerste, tweede, lijn, zin = (dict(zip(uit["delen"], rij, strict=True)) for rij in zip(*kolommen, strict=True))
    assert len(eerste["t"]) <= 141 and eerste["t"].endswith("woord\u2026") and eerste["s"] is eerste["n"] is None
    assert tweede == {"p": 0, "a": "kop", "k": "Kop", "t": "kort", "s": None, "n": None, "b": None}
    assert (lijn["p"], lijn["s"], lijn["n"], lijn["b"]) == (1, "hulplijn", "1", "tel:1") and len(lijn["t"]) <= 121
    assert zin["t"] == "x" * 100 and zin["s"] == "signaal"
    assert uit["synoniemen"] == [{"t": "a", "v": "b"}]
    assert uit["alarmen"] == [{"w": ["mes"], "p": [], "t": [], "c": ["alarmnummer-112"]}]
    assert uit["regios"] == [{"n": "Regio", "u": "zoeker/#regio-r", "g": ["Plaats", "Dorp"]}]
    assert "id" not in uit["kunde"] and uit["vorm"] > 0
    script = als_script(uit, "nl")
    assert json.loads(json.loads(script.split("JSON.parse(")[1].removesuffix(");\n"))) == json.loads(json.dumps(uit))
