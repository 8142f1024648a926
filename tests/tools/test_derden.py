"""The list of parts of others is complete and up to date: made again from what is installed and what is here."""

from __future__ import annotations

import json
import re
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.minisite import WORTEL
from tools import derden
from tools.derden import BESTAND, IN_HET_THEMA, NPM, VENDOR, als_yaml, licentie_van, lijst, uit_lock

IN_EEN_KAART = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
VAN_ANDEREN = {".woff", ".woff2", ".ttf", ".otf", ".wasm"}
"""Endings of files that nobody here writes by hand."""


def in_het_thema() -> set[str]:
    """Parts that the theme says it has in the script and style that this site hands out."""
    assets = Path(find_spec("material").submodule_search_locations[0]) / "templates" / "assets"
    kaarten = [*assets.glob("javascripts/bundle.*.map"), *assets.glob("stylesheets/main.*.map")]
    assert len(kaarten) == 2
    bronnen = [bron for pad in kaarten for bron in json.loads(pad.read_text("utf-8"))["sources"]]
    return {m.group(1) for bron in bronnen if (m := IN_EEN_KAART.search(bron))}


@pytest.fixture
def kopie(tmp_path):
    """A project with only what the list is made of."""
    for naam, _ in (*derden.LOCKS, *NPM):
        (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(WORTEL / naam, tmp_path / naam)
    shutil.copytree(WORTEL / VENDOR, tmp_path / VENDOR)
    return tmp_path


def test_de_lijst_is_bij():
    assert (WORTEL / BESTAND).read_text("utf-8") == als_yaml(lijst(WORTEL)), "draai: make derden"


def test_de_lijst_noemt_wat_er_in_het_thema_zit():
    assert in_het_thema() == set(IN_HET_THEMA)


def test_buiten_de_map_van_anderen_staat_niets_van_anderen():
    """No font and no binary anywhere in what readers get; a script of another stands in the one folder for it."""
    paden = [p for map_ in ("docs", "macros", "overrides") for p in (WORTEL / map_).rglob("*") if p.is_file()]
    assert [p.name for p in paden if p.suffix in VAN_ANDEREN] == []
    scripts = [p for p in paden if p.suffix in (".js", ".css") and VENDOR not in p.as_posix()]
    assert len(scripts) > 30
    assert [p.name for p in scripts if re.search(r"@license|/\*!|Copyright", p.read_text("utf-8"))] == []


def test_een_bestand_van_een_ander_zonder_kop_valt_op(kopie):
    assert als_yaml(lijst(kopie)) == (WORTEL / BESTAND).read_text("utf-8")
    (kopie / VENDOR / "nieuw.js").write_text("/* zomaar */", "utf-8")
    with pytest.raises(LookupError, match="nieuw.js begint niet met naam, versie en licentie"):
        lijst(kopie)


def test_een_nieuw_pakket_verandert_de_lijst_of_stopt_haar(kopie):
    lock, voor = kopie / "requirements.lock", als_yaml(lijst(kopie))
    lock.write_text(lock.read_text("utf-8") + "pytest==9.2.0 \\\n", "utf-8")
    assert als_yaml(lijst(kopie)) != voor
    lock.write_text(lock.read_text("utf-8") + "bestaat-niet==1.0 \\\n", "utf-8")
    with pytest.raises(LookupError, match="bestaat-niet is niet geïnstalleerd"):
        lijst(kopie)


def test_een_nieuw_npm_pakket_zonder_licentie_valt_op(kopie):
    bestand = kopie / "werker" / "package.json"
    bestand.write_text(json.dumps({"dependencies": {"onbekend": "1.0.0"}}), "utf-8")
    with pytest.raises(LookupError, match=r"onbekend \(werker/package.json\) is onbekend"):
        lijst(kopie)


@pytest.mark.parametrize(
    ("gegeven", "licentie"),
    [
        ({"License-Expression": "MIT"}, "MIT"),
        ({"License": "Apache-2.0"}, "Apache-2.0"),
        ({"License": "MIT License"}, "MIT"),
        ({"License": "UNKNOWN", "Classifier": ["License :: OSI Approved :: MIT License"]}, "MIT"),
    ],
)
def test_wat_een_pakket_van_zichzelf_zegt(monkeypatch, gegeven, licentie):
    monkeypatch.setattr(derden, "metadata", lambda naam: Gegeven(gegeven))
    assert licentie_van("proef") == licentie


def test_een_pakket_dat_niets_zegt_valt_op(monkeypatch):
    monkeypatch.setattr(derden, "metadata", lambda naam: Gegeven({"License": "Eigen woorden"}))
    with pytest.raises(LookupError, match="proef zegt niet welke licentie geldt"):
        licentie_van("proef")


class Gegeven(dict):
    """Metadata of a package, as far as it is asked."""

    def __missing__(self, naam: str) -> None:
        return None

    def get_all(self, naam: str) -> list[str]:
        return self.get(naam, [])


def test_een_pakket_met_twee_versies_staat_er_een_keer():
    assert uit_lock("a==1 ; x\n    --hash=y\na==2 ; z\nb==3 \\\n") == {"a": ["1", "2"], "b": ["3"]}


def test_zonder_licentie_zegt_de_opdracht_wat_te_doen(monkeypatch, capsys, kopie):
    def stuk(wortel):
        raise LookupError("x zegt niets.")

    monkeypatch.setattr(derden, "lijst", stuk)
    assert derden.schrijf(kopie) == 1 and "FOUT  x zegt niets." in capsys.readouterr().err
