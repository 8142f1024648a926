"""The way out: a language as plain files, and a comparison that finds what differs."""

from pathlib import Path

import pytest
import yaml

import macros.onderdelen  # noqa: F401 (registers)
import stappen
from kern.adressen import wortel_van
from kern.site import lees_site
from tests.minisite import WORTEL, pagina, vertaling
from tools import opzet
from tools import uittocht as opdracht
from uittocht.boom import schrijf_taal
from uittocht.onderdelen import stand, tel
from uittocht.vergelijking import bestand_van, kapotte_links, lees_inhoud, vergelijk


def in_thema(tekst: str, rest: str = "") -> str:
    return f'<html><body><main><div class="soort soort--uitleg">{tekst}</div></main>{rest}</body></html>'


def verschil(oud: str, nieuw: str):
    """Comparison of one page, given its text today and elsewhere."""
    bladen = [lees_inhoud(in_thema(tekst), "/a/") for tekst in (oud, nieuw)]
    return vergelijk({"a/": bladen[0]}, {"a/": bladen[1]}, ["a/"])


@pytest.fixture
def site(minisite):
    """A tiny site with a macro in running text, and a page without a translation."""
    tekst = 'Dit zegt {{ bron("proef-1") }}.\n\n!!! let-op "Let op"\n    Bel {{ contact("veilig-thuis") }}.\n'
    minisite.paginas |= {"deel/een.md": pagina(tekst), "deel/een.en.md": vertaling(tekst)}
    minisite.paginas["deel/twee.md"] = pagina("## Kop { #kop }\n\nZie [een](een.md).\n", title="Twee")
    minisite.schrijf()
    gelezen = lees_site(minisite.map)
    assert not gelezen.leesfouten
    return gelezen


def schrijf(site, map_: Path, code: str) -> Path:
    taal = next(t for t in site.instellingen.talen if t.code == code)
    assert schrijf_taal(site, taal, map_ / code, "assets/v-0/") == 5
    return map_ / code


def lees_blad(pad: Path) -> tuple[dict, str]:
    _, voorblad, tekst = pad.read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(voorblad), tekst


def test_een_taal_wordt_gewone_bestanden(site, tmp_path):
    map_ = schrijf(site, tmp_path / "uit", "nl")
    blad, tekst = lees_blad(map_ / "content" / "deel" / "een.md")
    assert blad["title"] == "Proef" and blad["basis"] == "../../" and blad["taal"] == "nl"
    assert blad["talen"] == [{"taal": "en", "naam": "English", "url": "../../en/deel/een/"}]
    assert "{{" not in tekst and "\ue000" not in tekst and 'href="tel:08002000"' in tekst
    assert not list((map_ / "content").rglob("*.en.md"))
    assert (map_ / "content" / "assets" / "img" / "merk.svg").is_file()


def test_de_instellingen_zijn_gewone_gegevens(site, tmp_path):
    config = yaml.safe_load((schrijf(site, tmp_path / "uit", "en") / "mkdocs.yml").read_text("utf-8"))
    assert not {"plugins", "hooks"} & config.keys() and config["strict"] is True
    assert config["theme"]["name"] is None and (Path(config["theme"]["custom_dir"]) / "main.html").is_file()
    assert config["site_url"].endswith("/en/") and config["site_name"] == "Noticing behind the front door"
    assert config["extra"]["nood"] == {"naam": "Alarmnummer-112 (en)", "nummer": "112", "tel": "tel:112"}


def test_het_thema_roept_geen_python_aan():
    for pad in (WORTEL / "uittocht" / "thema").glob("*.html"):
        tekst = pad.read_text("utf-8")
        assert "{{ t(" not in tekst and "ui." not in tekst and "extends" not in tekst, pad.name


def test_zonder_vertaling_staat_de_bron_er_en_zegt_het_blad_dat(site, tmp_path):
    map_ = schrijf(site, tmp_path / "uit", "en")
    blad, tekst = lees_blad(map_ / "content" / "deel" / "twee.md")
    assert blad["terugval"] is True and blad["taal"] == "nl" and "## Kop { #kop }" in tekst
    assert not (map_ / "content" / "assets").exists()


def test_links_van_macros_gaan_van_bestand_naar_bestand(site, tmp_path):
    _, tekst = lees_blad(schrijf(site, tmp_path / "uit", "en") / "content" / "deel" / "een.md")
    assert 'href="../bijlagen/bronnen.md#proef-1"' in tekst


def test_wat_de_bouw_toevoegt_telt_niet():
    """Soft hyphens, the link of a heading to itself, and what opens an answer; the answer itself counts."""
    oud = (
        '<h2 id="k">Mel\u00addingen<a class="koplink" href="#k" aria-label="Kop"><svg></svg></a></h2>'
        '<details class="onthul"><summary>Lees het</summary><p>Het ant\u00adwoord.</p></details>'
    )
    nieuw = '<h2 id="k">Meldingen</h2><p>Het antwoord.</p>'
    assert (verschil(oud, nieuw).fouten, verschil(oud, nieuw).opmerkingen) == ([], [])
    assert verschil(oud, nieuw.replace("Het antwoord.", "")).fouten != []


def test_gelijk_is_gelijk_ook_met_andere_regels_en_zonder_uitleg():
    uitleg = '<a class="begrip" href="../b/#x">woord</a><span data-deel="uitleg" id="u">Uitleg.</span>'
    oud = f'<h2 id="k">Kop</h2><p>Een <begrip-uitleg>{uitleg}</begrip-uitleg>, (en).</p>'
    v = verschil(oud, '<h2 id="k">Kop</h2>\n<p>Een\nwoord, (en).</p>')
    assert v.fouten == [] and v.opmerkingen == []
    assert (v.gelijke_tekst, v.gelijke_ankers, v.gelijke_links, v.ankers) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ("<p>Bel 112 nu.</p>", "<p>Bel 113 nu.</p>", 'a/: andere tekst; vandaag "112 nu.", daar "113 nu."'),
        ("<p>wel <b>iets</b></p>", "<p>wel<b>iets</b></p>", 'a/: andere tekst; vandaag "wel iets", daar "weliets"'),
        ("<p>Een twee.</p>", "<p>Een</p>", "a/: andere tekst"),
        ('<h2 id="k">Kop</h2>', "<h2>Kop</h2>", "a/: anker ontbreekt daar: k"),
        ("<h2>Kop</h2>", '<h2 id="k">Kop</h2>', "a/: anker staat er alleen daar: k"),
    ],
)
def test_een_verschil_is_een_fout(oud, nieuw, melding):
    fouten = verschil(oud, nieuw).fouten
    assert len(fouten) == 1 and fouten[0].startswith(melding)


def test_een_andere_verwijzing_wordt_gemeld():
    v = verschil('<a href="../b/#x">b</a> <a href="../c/">c</a>', '<a href="/b/#x">b</a> <a href="c/">c</a>')
    assert (v.fouten, v.gelijke_links) == ([], 0)
    assert v.opmerkingen == ["a/: verwijzing ontbreekt daar: /c/", "a/: verwijzing staat er alleen daar: /a/c/"]


def test_een_pagina_die_ontbreekt_is_een_fout():
    blad = lees_inhoud(in_thema("x"), "/a/")
    assert vergelijk({"a/": blad}, {}, ["a/"]).fouten == ["a/: de pagina ontbreekt daar"]
    assert vergelijk({}, {"a/": blad}, ["a/"]).fouten == ["a/: de pagina ontbreekt vandaag"]
    assert lees_inhoud("<html><body><p>x</p></body></html>", "/a/") is None


def test_kapotte_verwijzingen_en_ankers(tmp_path):
    paginas = {
        "index.html": '<a href="a/#k">1</a> <a href="a/#weg">2</a> <a href="b/">3</a>',
        "a/index.html": '<h2 id="k">K</h2> <a href="../">4</a> <a href="#k">5</a> <a href="tel:112">6</a>',
    }
    for naam, links in paginas.items():
        pad = tmp_path / naam
        pad.parent.mkdir(exist_ok=True)
        pad.write_text(in_thema(links), "utf-8")
    assert kapotte_links(tmp_path) == {"./": ["a/#weg: het anker bestaat niet", "b/ bestaat niet"]}


def test_onderdelen_worden_geteld_en_genoemd(tmp_path):
    uitgang = "<a data-uitgang>x</a>"
    for naam, rest in (("heden", f'<section class="paginavoet"></section>{uitgang}'), ("daar", uitgang)):
        (tmp_path / naam).mkdir()
        (tmp_path / naam / "index.html").write_text(in_thema("x", rest), "utf-8")
    (tmp_path / "heden" / "sw.js").write_text("x", "utf-8")
    regels = {s.onderdeel.naam: str(s) for s in stand(tel(tmp_path / "heden"), tel(tmp_path / "daar"))}
    voet = regels["paginavoet met eigenaar, data, bronnen en wetten"]
    assert voet.startswith("ontbreekt") and "(0 van 1), want " in voet
    assert regels["werker"].startswith("ontbreekt") and regels["verlaatknop"].startswith("aanwezig")
    assert regels["/nu/"].startswith("vandaag niet")


def test_zensical_krijgt_de_stappen_van_de_bouw_zelf(site, tmp_path, monkeypatch):
    """A step that is added to the build is taken along; only the two that need today's renderer are not."""

    def teken(naam, *_, map_):
        for bron in (map_ / "content").rglob("*.md"):
            doel = map_ / "site" / bron.relative_to(map_ / "content").with_suffix("") / "index.html"
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_text(in_thema("x"), "utf-8")

    gedaan = []
    monkeypatch.setattr(opdracht, "_draai", teken)
    monkeypatch.setattr("stappen.NA_TAAL", (*stappen.NA_TAAL, lambda bouw, taal: gedaan.append(taal)))
    monkeypatch.setattr("stappen.NA", (*stappen.NA, lambda bouw: gedaan.append("alle")))
    uit = opdracht.bouw_zensical(site, tmp_path / "uit", {})
    assert gedaan == ["nl", "en", "alle"]
    for naam in ("sw.js", "offline/index.html", "en/sw.js", "en/offline/index.html", "_headers"):
        assert (uit / naam).is_file(), naam
    assert not (uit / "assets" / "zoek").exists()


def test_bestanden_worden_per_byte_vergeleken(tmp_path):
    for map_, inhoud in (("a", {"x": "1", "y": "1", "z": "1"}), ("b", {"x": "1", "y": "2"})):
        (tmp_path / map_).mkdir()
        for naam, tekst in inhoud.items():
            (tmp_path / map_ / naam).write_text(tekst, "utf-8")
    assert opdracht.gelijke_bestanden(tmp_path / "a", tmp_path / "b") == (1, 3, ["y", "z"])


@pytest.fixture
def nagebootst(site, monkeypatch):
    """The command with builds of our own: every page says its name; returns what Zensical makes otherwise."""
    anders = {}

    def bouw(map_: Path, wissel: dict[str, str]) -> None:
        for blad in site.bladen.values():
            pad = map_ / bestand_van(blad.adres)
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_text(in_thema(wissel.get(blad.adres, f'<h2 id="k">{blad.naam}</h2>')), "utf-8")

    monkeypatch.setattr(opdracht, "version", lambda naam: "1")
    monkeypatch.setattr(opdracht, "bouw_heden", lambda wortel, doel: bouw(doel, {}))
    monkeypatch.setattr(opdracht, "bouw_properdocs", lambda wortel, doel: bouw(doel, {}))
    monkeypatch.setattr(opdracht, "bouw_zensical", lambda _site, map_, _: bouw(map_ / "site", anders) or map_ / "site")
    return site, anders


def test_alles_gelijk_is_klaar(nagebootst):
    site, regels = nagebootst[0], []
    assert opdracht.uittocht(site.wortel, regels.append) == 0
    tekst = "\n".join(regels)
    assert "gelijk: tekst op 10, ankers op 10, verwijzingen op 10" in tekst and "FOUT" not in tekst
    assert "gelijk tot op de byte: 10 van 10" in tekst


@pytest.mark.parametrize(
    ("wissel", "melding"),
    [
        ("<h2>deel/een.md</h2>", "anker ontbreekt daar: k"),
        ('<h2 id="k">iets anders</h2>', "andere tekst"),
        ('<h2 id="k">deel/een.md</h2><img src="weg.png">', "kapotte verwijzing: weg.png bestaat niet"),
    ],
)
def test_een_verschil_faalt_met_de_pagina_erbij(nagebootst, wissel, melding):
    site, anders = nagebootst
    anders[f"{wortel_van('en')}deel/een/"], regels = wissel, []
    assert opdracht.uittocht(site.wortel, regels.append) == 1
    assert any(r.strip().startswith("FOUT  en/deel/een/: ") and melding in r for r in regels)


def test_een_programma_dat_stopt_faalt_met_zijn_uitvoer(nagebootst, monkeypatch, capsys):
    def stop(*_):
        opdracht._draai("Proef", "geen_zo_module", map_=WORTEL)

    monkeypatch.setattr(opdracht, "bouw_properdocs", stop)
    assert opdracht.uittocht(nagebootst[0].wortel, print) == 1
    fout = capsys.readouterr().err
    assert "geen_zo_module" in fout and "FOUT  Proef stopte (1)." in fout


def test_fouten_in_de_pagina_komen_eerst(minisite, capsys):
    minisite.schrijf()
    (minisite.map / "data" / "cijfers.yml").write_text("cijfers: 3\n", "utf-8")
    assert opdracht.uittocht(minisite.map, print) == 1 and "make check" in capsys.readouterr().err


def test_een_eigen_omgeving_met_een_eigen_lock(monkeypatch, tmp_path):
    for naam in ("VENV", "STEMPEL", "PYTHON"):
        monkeypatch.setattr(opzet, naam, getattr(opzet, naam))
    assert opzet.lock_voor(["uittocht"]) == opzet.UITTOCHT
    opzet.gebruik(tmp_path / opzet.VENV_UITTOCHT)
    assert opzet.PYTHON.parent.parent == opzet.STEMPEL.parent == opzet.VENV == tmp_path / opzet.VENV_UITTOCHT
    assert opzet.PYTHON.name.startswith("python")


def test_de_lock_heeft_de_pakketten_van_de_site_en_geen_adres():
    def vast(naam: str) -> set[str]:
        regels = (WORTEL / naam).read_text("utf-8").splitlines()
        return {r.split(" ")[0] for r in regels if "==" in r and r[0].isalnum()}

    eigen = vast(opzet.UITTOCHT)
    assert vast(opzet.BASIS) <= eigen
    assert "http" not in (WORTEL / opzet.UITTOCHT).read_text("utf-8") and any(r.startswith("zensical==") for r in eigen)
    assert not any(r.startswith("zensical") for r in vast(opzet.BASIS) | vast(opzet.TEST))
