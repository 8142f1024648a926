"""The report of the oversight, with services that answer from here; and a clock that moves."""

import json
from datetime import date
from types import SimpleNamespace

import pytest

from kern.meldingen import Melding
from kern.site import lees_site
from tests.minisite import WORTEL, pagina
from tests.tools.test_check import klaar
from tests.tools.wetopnamen import Dienst
from tools.linkwacht import UITZONDERINGEN, buitenlinks, uitzondering, vraag_na
from tools.stand import stand
from tools.toezicht import Diensten, links, maak, tijd, toezicht

VANDAAG, OVER_EEN_JAAR = date(2026, 11, 27), date(2027, 11, 27)
GEEN_WET = Dienst({"BWBR0035362": [("2019-01-01", {"5.2.6": ("2019-01-01", "goed")})]})


@pytest.fixture(scope="module")
def site():
    return lees_site(WORTEL)


def namen(deel):
    return {p.bestand for p in deel.punten}


def test_vandaag_is_niets_te_laat_en_over_een_jaar_staat_alles_aan(site):
    nu, _ = tijd(site, VANDAAG)
    assert nu.punten == []
    laat, _ = tijd(site, OVER_EEN_JAAR)
    half_jaar = {
        p.bestand
        for p in site.paginas.alle()
        if p.taal == "nl" and p.voorblad.herzien_elke in ("3 maanden", "6 maanden")
    }
    assert half_jaar and half_jaar <= namen(laat)
    verwacht = {c.id for c in site.gegevens.contacten.values() if c.publiceren and c.geldig_tot}
    assert len([p for p in laat.punten if p.bestand == "data/contacten.yml"]) == len(verwacht) > 0
    gelezen = [w for w in site.gegevens.wetten.values() if w.bron_gelezen_op and w.bron_gelezen_op < date(2026, 11, 27)]
    assert len([p for p in laat.punten if p.bestand == "data/wetten.yml"]) == len(gelezen) > 0
    assert {p.wie for p in laat.punten if p.bestand == "data/wetten.yml"} == {"recht"}
    assert "data/cijfers.yml" in namen(laat)
    (security,) = [p for p in laat.punten if p.bestand == "mkdocs.yml"]
    assert security.wie == "techniek" and "security.txt" in security.wat


def test_wie_een_maand_vooruit_kijkt_ziet_het_voor_de_lezer_het_merkt(site):
    per_blad = {p.bestand: p for p in site.paginas.alle() if p.taal == "nl" and p.voorblad.herzien_elke == "3 maanden"}
    assert per_blad, "een pagina met hulplijnen herzien wij elk kwartaal"
    nu, straks = tijd(site, date(2027, 2, 10))
    assert set(per_blad) <= namen(straks) and not set(per_blad) & namen(nu)
    assert all(p.wie in ("inhoud", "recht", "techniek") for p in straks.punten)


def test_de_eigenaar_van_een_blad_staat_bij_het_punt(site):
    laat, _ = tijd(site, OVER_EEN_JAAR)
    for punt in laat.punten:
        if punt.bestand.startswith("docs/"):
            (blad,) = [p for p in site.paginas.alle() if p.bestand == punt.bestand]
            assert punt.wie == blad.voorblad.eigenaar


def goed(wortel):
    return Diensten(GEEN_WET, lambda adressen: dict.fromkeys(adressen, ""), lambda w: [])


def test_een_verslag_als_markdown_en_als_json(minisite, capsys):
    wortel = klaar(minisite)
    assert toezicht(wortel, diensten=goed(wortel)) == 0
    inhoud = json.loads((wortel / "toezicht" / "toezicht.json").read_text("utf-8"))
    tekst = (wortel / "toezicht" / "toezicht.md").read_text("utf-8")
    assert inhoud["dag"] == "2026-11-24"
    assert [d["naam"] for d in inhoud["delen"]] == [
        "te-laat",
        "binnenkort",
        "vertalingen",
        "wetten",
        "links",
        "pakketten",
    ]
    assert all(f"## {d['titel']}: 0 punten" in tekst for d in inhoud["delen"])
    assert "pagina's" in (wortel / "toezicht" / "stand.md").read_text("utf-8")
    assert "Verslag: toezicht/toezicht.md" in capsys.readouterr().out


def test_zonder_online_wordt_niets_gevraagd_en_dat_staat_er(minisite):
    wortel = klaar(minisite)
    assert toezicht(wortel) == 0
    tekst = (wortel / "toezicht" / "toezicht.md").read_text("utf-8")
    assert tekst.count("niet gevraagd") == 3


def test_elk_deel_laat_de_opdracht_met_een_punt_eindigen(minisite):
    minisite.paginas["elders.md"] = pagina("Zie [elders](https://www.elders.nl/x).\n")
    wortel = klaar(minisite)
    wet = Dienst({"BWBR0035362": [("2026-01-01", {"5.2.6": ("2026-01-01", "goed")})]})
    goed_ = goed(wortel)
    for diensten, naam in (
        (Diensten(wet, goed_.link, goed_.pakket), "wetten"),
        (Diensten(GEEN_WET, lambda a: dict.fromkeys(a, "404 Not Found"), goed_.pakket), "links"),
        (Diensten(GEEN_WET, goed_.link, lambda w: [Melding("requirements.lock", 0, "a", "lek", "doe")]), "pakketten"),
    ):
        assert toezicht(wortel, diensten=diensten) == 1
        delen = {d.naam: d for d in maak(lees_site(wortel), VANDAAG, diensten)}
        assert [n for n, d in delen.items() if d.punten] == [naam]


def test_een_dienst_die_zwijgt_staat_in_het_verslag_en_geeft_twee(minisite):
    wortel = klaar(minisite)
    stil = Dienst({}, stuk=("BWBR0035362",))
    for diensten in (
        Diensten(stil, goed(wortel).link, goed(wortel).pakket),
        Diensten(GEEN_WET, lambda a: None, goed(wortel).pakket),
        Diensten(GEEN_WET, goed(wortel).link, lambda w: None),
    ):
        assert toezicht(wortel, diensten=diensten) == 2
        tekst = (wortel / "toezicht" / "toezicht.md").read_text("utf-8")
        assert "geen antwoord" in tekst and "dit zegt niet dat er niets is" in tekst


def test_links_worden_een_keer_gevraagd_en_uitzonderingen_hebben_een_reden(site):
    alle = buitenlinks(site)
    gevraagd = []
    deel = links(site, lambda a: gevraagd.extend(a) or dict.fromkeys(a, ""))
    assert len(gevraagd) == len(set(gevraagd)) > 200 and deel.punten == []
    assert {a for a in alle if uitzondering(a)} == set(alle) - set(gevraagd)
    assert not any("wetten.overheid.nl" in a for a in gevraagd) and all(UITZONDERINGEN.values())
    assert uitzondering("https://nietvoorbeeld.nl/") is None and uitzondering("https://www.voorbeeld.nl/")


def test_een_kapotte_link_noemt_elke_plek_en_een_gemiste_is_niet_goed(site):
    alle = buitenlinks(site)
    kapot = next(a for a, plekken in alle.items() if not uitzondering(a) and len(plekken) > 1)
    antwoord = dict.fromkeys(alle, "") | {kapot: "404 Not Found"}
    (punt,) = links(site, lambda a: antwoord).punten
    assert kapot in punt.wat and "404" in punt.wat and len(punt.plekken) == len(alle[kapot]) - 1
    mist = {a: "" for a in antwoord if a != kapot}
    assert [p.wat for p in links(site, lambda a: mist).punten] == [f"{kapot}: niet nagekeken."]


KOPREGEL = "urlname;parentname;result;warningstring;valid"


def test_wat_linkchecker_zegt():
    def uit(*rijen):
        return lambda regel, **_: SimpleNamespace(stdout="\n".join(["# uitleg", KOPREGEL, *rijen]))

    assert vraag_na(["a", "b"], uit("a;;200 OK;;True", "b;;404 Not Found;;False")) == {"a": "", "b": "404 Not Found"}
    assert vraag_na(["a"], uit("a;;ConnectionError;;False")) is None, "zonder netwerk antwoordt niets"
    assert vraag_na(["a"], uit()) is None


def test_de_stand_heeft_elke_pagina_bij_haar_eigenaar(site):
    tekst = stand(site, VANDAAG, [("docs/index.md", "x"), ("docs/index.en.md", "y"), ("docs/index.en.md", "y")])
    for p in site.paginas.alle():
        if p.taal == "nl":
            deel = tekst.split(f"## {p.voorblad.eigenaar}: ")[1].split("\n## ")[0]
            assert f"\n| {p.naam} |" in deel
    (rij,) = [r for r in tekst.splitlines() if r.startswith("| index.md |")]
    assert rij.endswith(" 2 |") and "en actueel" in rij


def test_de_stand_zegt_wat_over_tijd_is_en_welk_deel_van_het_engels_achterloopt(minisite):
    minisite.paginas["oud.md"] = pagina()
    wortel = klaar(minisite)
    pad = wortel / "docs" / "index.md"
    pad.write_text(pad.read_text("utf-8").replace("Tekst.", "Nieuw."), "utf-8")
    tekst = stand(lees_site(wortel), date(2027, 6, 1), [])
    assert "| en verouderd (kop) |" in tekst and "| en ontbreekt |" in tekst and "| **2027-05-01** |" in tekst
