"""The worker of each language: which files, with which hashes, and which page says what about it."""

import json
import re
import shutil

import pytest

from stappen.bouw import Bouw
from stappen.werker import BESTAND, gekozen, merk_van, som
from tests.browser.toestel import instellingen
from tests.hulp import eigen_map
from tests.minisite import WORTEL, pagina, vertaling
from tools.werker import BUNDEL, CONTROLE, MAP, controle

TALEN = ("", "en/")


def test_gekozen_pagina_of_map():
    namen = ["index.md", "stappenplan/index.md", "stappenplan/a.md", "stappenplanner.md", "bijlagen/hulplijnen.md"]
    assert gekozen(namen, ["stappenplan/", "index.md"]) == ["index.md", "stappenplan/a.md", "stappenplan/index.md"]
    assert gekozen(namen, ["weg.md"]) == []


def test_het_merk_wijst_vanaf_elke_pagina_naar_de_werker_van_haar_taal(tmp_path):
    bouw = Bouw(tmp_path, tmp_path, eigen_map="v-1")
    assert [merk_van(bouw, taal, hier)["adres"] for taal, hier in (("nl", "a/b/"), ("en", "en/a/"), ("nl", "./"))] == [
        "../../sw.js",
        "../sw.js",
        "sw.js",
    ]
    assert merk_van(bouw, "nl", "./")["versie"] == "v-1"


@pytest.mark.parametrize("taal", TALEN)
def test_elk_bestand_staat_er_met_zijn_eigen_hash(gebouwd, taal):
    data = instellingen(gebouwd / taal / BESTAND)
    regels = data["kern"] + data["rest"]
    assert len({pad for pad, _ in regels}) == len(regels) > 50
    for pad, hash_ in regels:
        bestand = (gebouwd / taal / pad).resolve()
        assert som(bestand / "index.html" if bestand.is_dir() else bestand) == hash_, pad
    assert {p.name for p in (gebouwd / "assets" / eigen_map(gebouwd)).rglob("*.js")} <= {
        pad.split("/")[-1] for pad, _ in data["kern"]
    }
    assert not any(re.match(r"(https?:)?/", pad) for pad, _ in regels), "alleen relatieve adressen"


def test_alle_keuzes_bestaan(gebouwd):
    """A pattern in `extra.offline` that matches nothing is a typing error."""
    keuze = re.search(
        r"  offline:\n    kern: \[(.*)\]\n    rest: \[(.*)\]\n", (WORTEL / "mkdocs.yml").read_text("utf-8")
    )
    namen = [p.relative_to(WORTEL / "docs").as_posix() for p in (WORTEL / "docs").rglob("*.md")]
    for patroon in ", ".join(keuze.groups()).split(", "):
        assert gekozen(namen, [patroon]), patroon


def test_elke_pagina_wijst_naar_de_werker_van_haar_taal(gebouwd):
    vluchtig, vensters = set(), set()
    for pad in sorted(gebouwd.rglob("*.html")):
        naam = pad.relative_to(gebouwd).as_posix()
        gevonden = re.search(
            r'<meta name="svd-werker" content="([^"]+)" data-versie="([^"]+)"( data-vluchtig)?>', pad.read_text("utf-8")
        )
        if 'class="vensterbron"' in pad.read_text("utf-8"):
            assert not gevonden, f"{naam}: in een venster van een ander wordt nooit een werker aangemeld"
            vensters.add(naam)
            continue
        assert gevonden, naam
        doel = (
            gebouwd / gevonden.group(1).lstrip("/") if pad.name == "404.html" else pad.parent / gevonden.group(1)
        ).resolve()
        assert doel == gebouwd.resolve() / ("en" if naam.startswith("en/") else "") / BESTAND and doel.is_file(), naam
        assert gevonden.group(2) == eigen_map(gebouwd)
        if gevonden.group(3):
            vluchtig.add(naam)
    assert {"zelf/index.html", "en/zelf/index.html", "over/verlaten/index.html"} <= vluchtig
    assert {"insluiten/nu/index.html", "en/insluiten/regio/index.html"} <= vensters
    assert all("soort--bewoner" in (gebouwd / n).read_text("utf-8") for n in vluchtig)


def test_een_derde_taal_krijgt_een_eigen_werker_zonder_code(minisite):
    minisite.talen = [{"locale": "ar", "name": "Arabisch"}]
    minisite.paginas["index.ar.md"] = vertaling("## Kop { #kop }\n\nTekst.\n", title="AR")
    minisite.paginas["zelf.md"] = pagina(soort="bewoner").replace(
        "soort: bewoner\n", "soort: bewoner\ntabtitel: Informatie\n"
    )
    uit = minisite.bouw()
    assert uit.returncode == 0, uit.stdout + uit.stderr
    assert instellingen(minisite.site / BESTAND)["anders"] == ["en/", "ar/"]
    data = instellingen(minisite.site / "ar" / BESTAND)
    assert (
        data["anders"] == []
        and [pad for pad, _ in data["rest"]] == ["./", "../assets/zoek/ar.js", "../assets/zoek/ar-gevaar.js"]
        and "offline/" in [pad for pad, _ in data["kern"]]
    )
    assert 'content="sw.js"' in minisite.lees("ar/index.html") and "data-vluchtig" in minisite.lees("zelf/index.html")
    assert "nu/" not in [pad for pad, _ in data["kern"]], "zonder kaarten is er geen /nu/"


def test_elke_verandering_geeft_een_andere_versie_en_anders_niet(minisite):
    def versies():
        uit = minisite.bouw()
        assert uit.returncode == 0, uit.stdout + uit.stderr
        return [re.match(r'self\.SVD=\{versie:"(\w+)"', minisite.lees(f"{t}{BESTAND}")).group(1) for t in TALEN]

    eerst = versies()
    assert versies() == eerst
    minisite.paginas["index.md"] = minisite.paginas["index.md"].replace("Tekst.", "Andere tekst.")
    nl, en = versies()
    assert nl != eerst[0] and en == eerst[1], "een zin in het Nederlands raakt alleen de Nederlandse werker"


def test_de_bundel_hoort_bij_de_bron_en_draagt_de_licentie(gebouwd):
    assert json.loads((WORTEL / MAP / CONTROLE).read_text("utf-8")) == controle(WORTEL / MAP), (
        "draai: python3 tools/opzet.py werker"
    )
    tekst = (gebouwd / BESTAND).read_text("utf-8")
    assert "Permission is hereby granted" in tekst and tekst.endswith((WORTEL / MAP / BUNDEL).read_text("utf-8"))


@pytest.mark.parametrize("pad", ["bron/sw.js", "package.json", BUNDEL])
def test_een_vergeten_bundel_valt_op(tmp_path, pad):
    map_ = tmp_path / MAP
    shutil.copytree(WORTEL / MAP, map_, ignore=shutil.ignore_patterns("node_modules"))
    goed = controle(map_)
    (map_ / pad).write_text((map_ / pad).read_text("utf-8") + " ", "utf-8")
    assert controle(map_) != goed


def test_geen_slotbestand_en_alle_versies_staan_vast():
    pakket = json.loads((WORTEL / MAP / "package.json").read_text("utf-8"))
    assert all(
        re.fullmatch(r"\d+\.\d+\.\d+", v)
        for soort in ("dependencies", "devDependencies")
        for v in pakket[soort].values()
    )
    assert not list((WORTEL / MAP).glob("*lock*"))
