"""Would the check see it? Seeded mistakes over the real content, one at a time; the clean content is clean.

The clean site is read once. For each mistake only the changed file is read again and only what it can have made wrong is
judged; the linters and the dictionary look at all of them together, at the end.
"""

from __future__ import annotations

import gc
import shutil
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from kern.keuring import beperkt, herlees
from kern.leesteksten import Leestekst
from kern.meldingen import InvoerFout, Melding
from kern.site import Site, lees_site
from tests.content.mutaties import MUTATIES, Mutatie
from tests.minisite import WORTEL
from tools import linters
from tools.check import oordeel
from tools.spelling import Speller

DAG = date(2026, 11, 28)


@pytest.fixture(scope="module")
def schoon(tmp_path_factory) -> Site:
    """The content in a folder of its own, read once."""
    map_ = tmp_path_factory.mktemp("mutaties")
    for naam in ("docs", "data", "schemas"):
        shutil.copytree(WORTEL / naam, map_ / naam, ignore=shutil.ignore_patterns("js", "css", "profiel.yml"))
    for naam in ("macros", "overrides", "templates"):
        (map_ / naam).symlink_to(WORTEL / naam)
    for naam in ("mkdocs.yml", ".ryl.toml", ".rumdl.toml"):
        shutil.copy(WORTEL / naam, map_ / naam)
    return lees_site(map_)


@dataclass
class Uitslag:
    """A mistake with the lines that it changed and what was found."""

    mutatie: Mutatie
    regels: range
    gevonden: list[Melding]

    @property
    def raak(self) -> list[Melding]:
        """Messages about the right file and a line near the mistake; in data the record it stands in will do.

        What only the dictionary sees is advice: enough for a word, not for what has to stop a proposal.
        """
        bestand = self.mutatie.gemeld_in or self.mutatie.bestand
        advies = self.mutatie.kind == "spelling"
        hier = [m for m in self.gevonden if m.bestand == bestand and (advies or m.soort != "spelling")]
        if self.mutatie.hele_bestand:
            return hier
        ruim = 3 if bestand.startswith("docs/") else 10_000 if bestand.count("/") > 1 else 60
        return [m for m in hier if self.regels.start - ruim <= m.regel <= self.regels.stop + 3]


def anders(oud: bytes, nieuw: bytes) -> range:
    """First and last line in which two files differ."""
    a, b = oud.split(b"\n"), nieuw.split(b"\n")
    begin = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), 0)
    eind = next((n for n, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=False)) if x != y), 0)
    return range(begin + 1, max(begin + 1, len(b) - eind) + 1)


@pytest.fixture(scope="module")
def uitslagen(schoon, tmp_path_factory) -> list[Uitslag]:
    """Every mistake, judged."""
    samen = tmp_path_factory.mktemp("samen")
    shutil.copy(WORTEL / ".ryl.toml", samen / ".ryl.toml")
    regels = (WORTEL / ".rumdl.toml").read_text("utf-8")
    (samen / ".rumdl.toml").write_text(
        regels.replace("disable = [", 'disable = ["MD057", '), "utf-8"
    )  # paths differ here
    uit, spelling, van = [], [], {}
    gc.disable()  # nothing here makes rings, and looking for them takes a third of the time
    for nummer, mutatie in enumerate(MUTATIES):
        pad = schoon.wortel / mutatie.bestand
        oud = pad.read_bytes()
        nieuw = mutatie.maak(oud)
        pad.write_bytes(nieuw)
        try:
            site = beperkt(herlees(schoon, [mutatie.bestand]), [mutatie.bestand])
            gevonden = oordeel(site, DAG)
            regels = anders(oud, nieuw)
            if site.gegevens is not None:
                stukken = [s for s in site.leesteksten if s.bestand == mutatie.bestand and s.regel in regels]
                spelling += [replace(s, bestand=str(nummer)) for s in stukken]
        except InvoerFout as fout:
            gevonden, regels = fout.meldingen, anders(oud, nieuw)
        finally:
            pad.write_bytes(oud)
        uit.append(Uitslag(mutatie, regels, list(gevonden)))
        if not mutatie.bestand.startswith("mkdocs"):
            kopie = f"{nummer}{Path(mutatie.bestand).suffix}"
            (samen / kopie).write_bytes(nieuw)
            van[kopie] = nummer
    gc.enable()
    _vorm(samen, van, uit)
    _spelling(schoon, spelling, uit)
    return uit


def _vorm(map_: Path, van: dict[str, int], uit: list[Uitslag]) -> None:
    """What the linters of form say of all files together."""
    for m in linters.start(map_, sorted(van))():
        nummer = van[Path(m.bestand).name]
        doel = uit[nummer]
        doel.gevonden.append(replace(m, bestand=doel.mutatie.bestand))


def _spelling(site: Site, stukken: list[Leestekst], uit: list[Uitslag]) -> None:
    """What the dictionaries say of every changed line; each has the number of its mistake for a file."""
    assert site.gegevens is not None
    speller = Speller({w.id: w.woorden for w in site.gegevens.woordenlijst.values()}, met_raad=0)
    for m in speller.fouten(stukken):
        doel = uit[int(m.bestand)]
        doel.gevonden.append(replace(m, bestand=doel.mutatie.bestand))


def test_de_inhoud_zelf_is_schoon(schoon):
    assert [str(m) for m in oordeel(schoon, DAG)] == []


def test_er_zijn_genoeg_fouten_van_elke_soort():
    aantal = Counter(m.kind for m in MUTATIES)
    assert sum(aantal.values()) >= 120 and min(aantal.values()) >= 5, aantal
    assert len({(m.kind, m.naam) for m in MUTATIES}) == len(MUTATIES)


def test_elke_fout_wordt_gevonden(uitslagen):
    gemist = [
        f"{u.mutatie.kind}: {u.mutatie.naam} (regel {u.regels.start}) -> {[str(m) for m in u.gevonden][:3]}"
        for u in uitslagen
        if not u.raak and (u.mutatie.kind != "spelling" or shutil.which("hunspell"))
    ]
    assert gemist == []


def test_elke_vondst_zegt_waarom_en_waar_meer_staat(uitslagen, schoon):
    """Every message is of a check that has a section, and says what to do."""
    zonder = {str(m) for u in uitslagen for m in u.gevonden if m.soort not in schoon.gegevens.controles or not m.doe}
    assert zonder == set()


def test_een_verkeerde_regel_valt_op(uitslagen):
    """The judgement of this test can fail: a message far from the mistake, or in another file, does not count."""
    u = next(u for u in uitslagen if u.mutatie.naam == "kop zonder anker")
    assert u.raak
    weg = [Melding(m.bestand, m.regel + 40, m.veld, m.wat, m.doe) for m in u.gevonden]
    elders = [Melding("docs/index.md", m.regel, m.veld, m.wat, m.doe) for m in u.gevonden]
    assert Uitslag(u.mutatie, u.regels, weg).raak == Uitslag(u.mutatie, u.regels, elders).raak == []
