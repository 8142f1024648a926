"""The preview: after every kind of change it holds what a full build would write, and a mistake never stops it."""

from __future__ import annotations

import os
import re
import shutil
import threading
import urllib.request
from pathlib import Path

import pytest

from kern.meldingen import Melding
from stappen.lopend import begin
from tests.minisite import WORTEL, Minisite, contact, pagina, t, vertaling
from tests.serverproces import GEDULD, wacht_op
from tools import voorvertoning
from tools.bouw import mkdocs_bouw
from tools.kijker import kijk, stand, verschil
from tools.serve import gedaan
from tools.serveer import bediend
from tools.voorbeeldserver import Berichten, maak_voorbeeldserver
from tools.voorvertoning import ALLES, Voorvertoning
from tools.wijziging import Soort

TEKST = (
    '## Kop {{ #kop }}\n\nEen proef met {{{{ contact("veilig-thuis") }}}} en {{{{ wet("proefwet", "5.2.6") }}}}.{}\n'
)


@pytest.fixture
def site(minisite: Minisite) -> Minisite:
    """A tiny site with templates of its own, a page without a translation and one with an old one."""
    for naam in ("macros", "overrides"):
        shutil.copytree(WORTEL / naam, minisite.map / naam, ignore=shutil.ignore_patterns("__pycache__"))
    minisite.paginas |= {
        "a/een.md": pagina(TEKST.format(""), title="Een"),
        "a/een.en.md": vertaling(TEKST.format("").replace("Een proef", "A test"), title="One"),
        "a/twee.md": pagina("Zie [een](een.md). {{ alfabet() }}\n", title="Twee", soort="register"),
    }
    minisite.schrijf()
    return minisite


@pytest.fixture
def toon(site: Minisite, tmp_path_factory) -> Voorvertoning:
    verteld: list = []
    uit = Voorvertoning(site.map, tmp_path_factory.mktemp("voorvertoning"), verteld.append)
    uit.verteld = verteld
    uit.bouw_alles()
    assert uit.fouten == {} and uit.verteld == [ALLES]
    verteld.clear()
    return uit


def wijzig(toon: Voorvertoning, pad: str, oud: str, nieuw: str) -> set[Soort]:
    """Replace text in a file and tell the preview; nothing is drawn yet."""
    bestand = toon.wortel / pad
    tekst = bestand.read_text("utf-8")
    assert oud in tekst, f"{oud!r} staat niet in {pad}"
    bestand.write_text(tekst.replace(oud, nieuw), "utf-8")
    return toon.verwerk([pad])


def paginas(map_: Path) -> dict[str, bytes]:
    """Every page, and the index of the search, without the name of the folder of scripts."""
    bestanden = [*map_.rglob("*.html"), *map_.glob("assets/zoek/*.js"), map_ / "sitemap.xml"]
    return {p.relative_to(map_).as_posix(): re.sub(rb"v-[0-9a-f]{8}", b"V", p.read_bytes()) for p in bestanden}


def is_als_gebouwd(toon: Voorvertoning, doel: Path) -> None:
    """The preview holds exactly what a full build of the same files gives."""
    toon.klaar()
    assert toon.regels == [] and toon.map and toon.bouw
    try:
        assert mkdocs_bouw(toon.wortel, doel) is None
    finally:
        begin(toon.bouw, toon.instellingen)
    hier, daar = paginas(toon.map), paginas(doel)
    assert hier.keys() == daar.keys()
    assert [naam for naam in daar if hier[naam] != daar[naam]] == []


WIJZIGINGEN = {
    "een zin": (Soort.PAGINA, "docs/a/een.md", "Een proef", "Nog een proef", ["a/een/", "en/a/een/"]),
    "een titel": (Soort.PAGINA, "docs/a/een.md", "title: Een", "title: Ander", ALLES),
    "een vertaling": (Soort.PAGINA, "docs/a/een.en.md", "A test", "One more test", ["en/a/een/"]),
    "een nummer": (Soort.DATA, "data/contacten.yml", "0800-2000", "0800-2001", ALLES),
    "een wet": (Soort.DATA, "data/wetten.yml", "Pw", "Pwt", ["a/een/", "en/a/een/"]),
    "een begrip": (Soort.DATA, "data/begrippen.yml", "een proef", "een echte proef", None),
    "een ander woord": (Soort.DATA, "data/begrippen.yml", '"proef"', '"kop"', None),
    "een sjabloon": (
        Soort.SJABLOON,
        "macros/onderdelen/wet/wet.html",
        "<a",
        '<a data-proef="1"',
        ["a/een/", "en/a/een/"],
    ),
    "de trapkaart": (
        Soort.SJABLOON,
        "macros/onderdelen/offline/pagina.html",
        '<a class="ververs"',
        '<a data-proef class="ververs"',
        [],
    ),
    "de voet": (Soort.KADER, "overrides/partials/footer.html", "<footer", '<footer data-proef="1"', ALLES),
}


@pytest.mark.parametrize("naam", WIJZIGINGEN)
def test_na_een_wijziging_staat_er_wat_een_bouw_geeft(toon, tmp_path, naam):
    soort, pad, oud, nieuw, adressen = WIJZIGINGEN[naam]
    assert wijzig(toon, pad, oud, nieuw) == {soort}
    is_als_gebouwd(toon, tmp_path / "vers")
    verteld = {
        a
        for bericht in toon.verteld
        for a in bericht
        if a in {"./", "en/"} or a.removeprefix("en/").startswith(("a/", "bij"))
    }
    if adressen == ALLES:
        assert {"./", "en/", "a/een/", "en/a/twee/"} <= verteld
    elif adressen is not None:
        assert verteld == set(adressen), "er is meer of minder getekend dan nodig"


def test_een_tekst_van_de_site_komt_op_elke_pagina(toon, tmp_path):
    bestand = toon.wortel / "data" / "teksten.yml"
    regel = next(r for r in bestand.read_text("utf-8").split("\n") if r.startswith("voet.geen-advies:"))
    wijzig(toon, "data/teksten.yml", regel, regel.replace('"', '"Let op. ', 1))
    is_als_gebouwd(toon, tmp_path / "vers")
    assert "Let op. " in (toon.map / "index.html").read_text("utf-8")


def test_wijzigingen_na_elkaar(toon, tmp_path):
    for nummer in range(3):
        wijzig(toon, "docs/a/een.md", "Een proef", f"Een proef {nummer}")
        wijzig(toon, "docs/a/een.md", "title: Een", f"title: Een {nummer}")
        toon.stap()
    wijzig(toon, "data/contacten.yml", "0800-2000", "0800-2002")
    is_als_gebouwd(toon, tmp_path / "vers")


def test_een_nieuwe_pagina_wordt_een_hele_bouw(toon, tmp_path):
    (toon.wortel / "docs" / "a" / "drie.md").write_text(pagina("Drie.\n", title="Drie"), "utf-8")
    assert toon.verwerk(["docs/a/drie.md"]) == {Soort.ALLES}
    assert (toon.map / "en" / "a" / "drie" / "index.html").is_file()
    is_als_gebouwd(toon, tmp_path / "vers")


def test_een_stijl_raakt_geen_pagina(toon):
    voor = paginas(toon.map)
    (toon.wortel / "docs" / "assets" / "css" / "site.css").write_text("p{color:red}", "utf-8")
    assert toon.verwerk(["docs/assets/css/site.css"]) == {Soort.STIJL} and toon.verteld == [ALLES]
    assert not toon.stap() and paginas(toon.map) == voor
    assert (
        (toon.map / "assets" / toon.bouw.eigen_map / "css" / "site.css").read_text("utf-8").startswith("p{color:red}")
    )


def test_de_pagina_die_iemand_bekijkt_komt_eerst(toon):
    toon.gevraagd = "en/a/een/"
    wijzig(toon, "overrides/partials/footer.html", "<footer", '<footer data-proef="1"')
    toon.stap()
    assert toon.verteld == [["en/a/een/"]]


def test_het_oordeel_over_alles_komt_na_de_pagina_die_iemand_bekijkt(toon, monkeypatch):
    """What is wrong elsewhere is told next, and before another page is drawn."""
    elders = Melding("docs/a/twee.md", 3, "html", "Dit kan zo niet.", "Haal het weg.")
    monkeypatch.setattr(voorvertoning, "meldingen", lambda site: [] if site.keuze else [elders])
    toon.gevraagd = "en/a/een/"
    wijzig(toon, "data/contacten.yml", "0800-2000", "0800-2001")
    assert toon.stap() and toon.verteld == [["en/a/een/"]] and toon.regels == []
    assert toon.stap() and toon.verteld == [["en/a/een/"], ALLES] and toon.regels == [f"FOUT  {elders}"]
    assert not toon.stap()
    (toon.wortel / "docs" / "assets" / "css" / "site.css").write_text("p{color:red}", "utf-8")
    toon.verwerk(["docs/assets/css/site.css"])
    toon.klaar()
    assert toon.regels == [f"FOUT  {elders}"], "een stijl verandert daar niets aan"


FOUTEN = {
    "een macro": ("docs/a/een.md", "Een proef", '{{ contact("veilig-thui") }}', "docs/a/een.md:15 [contact]: "),
    "html": ("docs/a/een.md", "Een proef", "<b>proef</b>", "docs/a/een.md:15 [html]: Hier staat HTML"),
    "een voorblad": ("docs/a/een.md", "soort: uitleg", "soort: uitlge", "docs/a/een.md:4 [soort]: "),
    "gegevens": ("data/contacten.yml", "veilig-thuis", "Veilig Thuis", "data/contacten.yml:"),
    "geen yaml": ("data/wetten.yml", '"wetten":', '"wetten": {', "data/wetten.yml:"),
    "een sjabloon": ("macros/onderdelen/wet/wet.html", "<a", "{% if %}<a", "macros/onderdelen/wet/wet.html:"),
    "een kader": (
        "overrides/partials/footer.html",
        "<footer",
        "{{ bestaat.niet.echt }}<footer",
        "overrides/partials/footer.html:",
    ),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_een_fout_wordt_verteld_en_hersteld(toon, tmp_path, naam):
    pad, goed, fout, begin_van_regel = FOUTEN[naam]
    voor = paginas(toon.map)
    wijzig(toon, pad, goed, fout)
    toon.klaar()
    assert any(r.startswith(f"FOUT  {begin_van_regel}") for r in toon.regels), toon.regels
    assert ALLES in toon.verteld, "wie kijkt hoort van de fout"
    assert paginas(toon.map) == voor, "de pagina's blijven zoals ze waren"
    wijzig(toon, "docs/index.md", "Tekst.", "Andere tekst.")
    toon.klaar()
    assert toon.regels, "de fout is er nog"
    wijzig(toon, pad, fout, goed)
    is_als_gebouwd(toon, tmp_path / "vers")


def test_een_eerste_bouw_met_een_fout_wacht_op_herstel(site, tmp_path_factory):
    toon = Voorvertoning(site.map, tmp_path_factory.mktemp("voorvertoning"))
    pad = site.map / "docs" / "a" / "een.md"
    pad.write_text(pagina('{{ contact("weg") }}\n'), "utf-8")
    toon.bouw_alles()
    assert toon.map is None and any("docs/a/een.md:" in r for r in toon.regels)
    pad.write_text(pagina("Goed.\n"), "utf-8")
    toon.verwerk(["docs/a/een.md"])
    assert toon.regels == [] and (toon.map / "a" / "een" / "index.html").is_file()


def test_een_mislukte_bouw_laat_het_oude_staan(toon, tmp_path):
    nieuw = toon.wortel / "docs" / "a" / "drie.md"
    nieuw.write_text("Geen voorblad.\n", "utf-8")
    toon.verwerk(["docs/a/drie.md"])
    assert any(r.startswith("FOUT  docs/a/drie.md:1") for r in toon.regels) and (toon.map / "index.html").is_file()
    nieuw.unlink()
    toon.verwerk(["docs/a/drie.md"])
    wijzig(toon, "docs/a/een.md", "Een proef", "Nog een proef")
    is_als_gebouwd(toon, tmp_path / "vers")


@pytest.mark.parametrize("pad", ["docs/.index.md.swp", "docs/index.md~", "README.md", "data"])
def test_wat_niet_telt(toon, pad):
    assert toon.verwerk([pad]) == set()


def test_code_vraagt_om_een_nieuwe_start(toon):
    assert toon.verwerk(["macros/onderdelen/wet/macro.py"]) == {Soort.CODE}
    assert "start haar opnieuw" in toon.regels[0]
    wijzig(toon, "docs/index.md", "Tekst.", "Andere tekst.")
    toon.klaar()
    assert "Andere tekst." in (toon.map / "index.html").read_text("utf-8")


@pytest.fixture
def server(toon):
    berichten = Berichten()
    toon.vertel = berichten.vertel
    with bediend(maak_voorbeeldserver(toon, berichten, 0)) as adres:
        yield adres


def haal(adres: str) -> tuple[str, dict[str, str]]:
    with urllib.request.urlopen(adres, timeout=GEDULD) as antwoord:
        return antwoord.read().decode(), dict(antwoord.headers)


def test_alleen_de_server_voegt_iets_toe(toon, server):
    tekst, koppen = haal(f"{server}/a/een/")
    kaal = (toon.map / "a" / "een" / "index.html").read_text("utf-8")
    assert "EventSource" in tekst and "EventSource" not in kaal and koppen["Cache-Control"] == "no-store"
    assert toon.gevraagd == "a/een/"
    assert haal(f"{server}/assets/{toon.bouw.eigen_map}/css/site.css")[1]["Cache-Control"] == "no-store"


def test_een_fout_staat_in_de_browser(toon, server):
    wijzig(toon, "docs/a/een.md", "Een proef", "<b>proef</b>")
    tekst, _ = haal(f"{server}/")
    assert 'role="alert"' in tekst and "docs/a/een.md:15 [html]: Hier staat HTML (&lt;b&gt;)." in tekst


def test_een_pagina_hoort_dat_zij_anders_is(toon, server):
    wijzig(toon, "docs/a/een.md", "Een proef", "Nog een proef")
    toon.klaar()
    with urllib.request.urlopen(f"{server}/__voorvertoning?sinds=0", timeout=GEDULD) as stroom:
        assert [stroom.readline() for _ in range(2)] == [b"id: 1\n", b'data: ["/a/een/"]\n']


def test_wat_er_veranderde_staat_er_steeds_op_dezelfde_volgorde():
    """The order of a set of kinds differs from run to run; all of them, so that chance cannot hide it."""
    regel = gedaan({"docs/b.md", "data/a.yml"}, set(Soort), 0.2)
    soorten = regel.removeprefix("data/a.yml, docs/b.md: ").removesuffix(", te zien na 0,2 s").split(", ")
    assert soorten == sorted(s.value for s in Soort)


def test_kijken_zonder_watchfiles(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("a")
    (tmp_path / "mkdocs.yml").write_text("a")
    voor = stand(tmp_path, ("docs", "mkdocs.yml", "weg"))
    (tmp_path / "docs" / "a.md").write_text("ab")
    (tmp_path / "docs" / "b.md").write_text("b")
    (tmp_path / "mkdocs.yml").unlink()
    assert verschil(voor, stand(tmp_path, ("docs", "mkdocs.yml", "weg"))) == {"docs/a.md", "docs/b.md", "mkdocs.yml"}


def test_een_bestand_dat_vervangen_wordt_blijft_bekeken(tmp_path):
    """Editors write beside the file and put it in its place: what is watched is the name, every time."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("a")
    (tmp_path / "mkdocs.yml").write_text("a")
    gemeld: list[set[str]] = []
    stop = threading.Event()
    draad = threading.Thread(target=kijk, args=(tmp_path, ("docs", "mkdocs.yml", "weg"), gemeld.append, stop))
    draad.start()

    def vervang() -> None:
        (tmp_path / "nieuw.yml").write_text("b")
        os.replace(tmp_path / "nieuw.yml", tmp_path / "mkdocs.yml")
        stop.wait(0.05)

    def schrijf() -> None:
        (tmp_path / "docs" / "a.md").write_text("b")
        stop.wait(0.05)

    try:
        for keer in range(1, 5):  # a message may be late, so one more than two is no proof yet
            gemeld.clear()
            wacht_op(lambda: {"mkdocs.yml"} in gemeld, f"keer {keer} dat mkdocs.yml wordt vervangen", vervang)
        wacht_op(lambda: {"docs/a.md"} in gemeld, "een pagina in een map", schrijf)
    finally:
        stop.set()
        draad.join(GEDULD)
    assert not draad.is_alive() and not any("nieuw.yml" in paden for paden in gemeld)


def test_een_nieuw_contact_is_er_meteen(toon, site, tmp_path):
    site.data["contacten.yml"]["contacten"].append(contact("proef", "0800-1234", naam=t("Proeflijn")))
    site.schrijf()
    toon.verwerk(["data/contacten.yml"])
    wijzig(toon, "docs/a/een.md", "Een proef", 'Een proef {{ contact("proef") }}')
    is_als_gebouwd(toon, tmp_path / "vers")
    assert "0800-1234" in (toon.map / "a" / "een" / "index.html").read_text("utf-8")
