"""The form for editors in Chromium, in a real working folder: it changes what an editor changed and nothing else.

The parts of the form come from a package registry and tests use no network, so `make redactie` has to have run once.
"""

from __future__ import annotations

import difflib
import json
import shutil
from pathlib import Path

import pytest

from tests.minisite import WORTEL
from tests.redactie.bewerkingen import BEWERKINGEN, MENU, lees
from tests.redactie.redacteur import Redacteur, server
from tools.check import alle_meldingen
from tools.redactie import bouw, pakketten_aanwezig
from tools.serveer import bediend

pytestmark = [
    pytest.mark.skipif(not pakketten_aanwezig(WORTEL), reason="voer eerst een keer uit: make redactie"),
    pytest.mark.heel,
]

VAN_HET_FORMULIER = {"Cannot convert undefined or null to object"}
"""Sveltia 0.221.1 says this when a page without a translation is saved; the page is saved all the same."""

ALLES_DOOR_HET_FORMAAT = """async (bestanden) => {
  const { gegevensFormaat, menuFormaat, paginaFormaat } = await import("./formaten.js");
  const { formaten, config } = await (await fetch("instellingen.json")).json();
  const maak = { gegevens: gegevensFormaat, pagina: paginaFormaat, menu: menuFormaat };
  const plekken = config.collections.flatMap((c) => c.files ?? [c]);
  const uit = { gelezen: 0, anders: [], zonder: [] };
  for (const [pad, tekst] of Object.entries(bestanden)) {
    const map = pad.slice(0, pad.lastIndexOf("/"));
    const plek = plekken.find((p) => p.file === pad || p.folder === map);
    if (!plek) { uit.zonder.push(pad); continue; }
    const { soort, bestand, ...opties } = formaten[plek.format];
    const { fromFile, toFile } = maak[soort](opties);
    uit.gelezen += 1;
    const terug = toFile(structuredClone(fromFile(tekst.trim())));
    if (`${terug.trim()}\\n` !== tekst) uit.anders.push(pad);
  }
  return uit;
}"""


@pytest.fixture(scope="module")
def werkmap(tmp_path_factory) -> Path:
    """A copy of the content, as an editor has it on their machine."""
    map_ = tmp_path_factory.mktemp("werkmap")
    for naam in ("docs", "data", "templates", "schemas"):
        shutil.copytree(WORTEL / naam, map_ / naam)
    for pad in (WORTEL / "macros").rglob("*"):
        if pad.is_file() and "__pycache__" not in pad.parts:
            doel = map_ / pad.relative_to(WORTEL)
            doel.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(pad, doel)
    for naam in ("mkdocs.yml", "LICENSE.md"):
        shutil.copyfile(WORTEL / naam, map_ / naam)
    return map_


@pytest.fixture(scope="module")
def redacteur(browser, werkmap, tmp_path_factory) -> Redacteur:
    """An editor who works in the folder."""
    doel = tmp_path_factory.mktemp("redactie") / "redactie"
    bouw(WORTEL, doel)
    with bediend(server(doel)) as adres:
        yield Redacteur(browser, adres.replace("127.0.0.1", "localhost"), werkmap)


def _bestanden(map_: Path) -> dict[str, str]:
    paden = [*map_.rglob("*.yml"), *map_.rglob("*.md")]
    return {p.relative_to(map_).as_posix(): p.read_text("utf-8") for p in sorted(paden)}


def test_elk_bestand_komt_onveranderd_uit_het_formaat(redacteur):
    bestanden = {
        p: t for p, t in _bestanden(redacteur.werkmap).items() if p.startswith(("docs/", "data/", "mkdocs", "macros/"))
    }
    uit = redacteur.pagina.evaluate(ALLES_DOOR_HET_FORMAAT, bestanden)
    assert uit["anders"] == [] and uit["gelezen"] > 400
    assert set(uit["zonder"]) == {"data/insluithoogtes.yml"}, uit["zonder"]


def test_twaalf_bewerkingen_veranderen_wat_een_mens_zou_veranderen(redacteur):
    """In one session: what each changes, line by line, is what the twin changes; then `check` asks about what was taken away."""
    map_, anders = redacteur.werkmap, {}
    eerder = alle_meldingen(map_)
    for b in (*BEWERKINGEN, MENU):
        oud = _bestanden(map_)
        b.doe(redacteur)
        redacteur.bewaar()
        nieuw = _bestanden(map_)
        geraakt = {p for p in oud.keys() | nieuw.keys() if oud.get(p) != nieuw.get(p)}
        verwacht = b.tweeling(oud.get(b.bestand, ""))
        if geraakt != {b.bestand} or nieuw[b.bestand] != verwacht:
            verschil = difflib.unified_diff(verwacht.splitlines(), lees(map_, b.bestand).splitlines(), lineterm="", n=0)
            anders[b.naam] = [sorted(geraakt), *verschil]
    assert not anders, json.dumps(anders, ensure_ascii=False, indent=1)
    nieuw_gemeld = [(m.soort, m.veld) for m in alle_meldingen(map_) if m not in eerder]
    assert nieuw_gemeld == [("vast", "huisbezoek-voor.overleg")]


def test_het_formulier_vraagt_niets_aan_een_ander_en_klaagt_niet(redacteur):
    assert redacteur.vreemd == [] and set(redacteur.gezegd) <= VAN_HET_FORMULIER
