"""Build the same content outside today's platform and say what differs: `make uittocht`.

Three builds below `.bouw-uittocht/`: today's, one by Zensical from plain Markdown, one by ProperDocs from the unchanged
`mkdocs.yml`. The comparison and the trees are in `uittocht/`; this runs them and prints.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from kern.adressen import wortel_van
from tools.opdrachten import opdracht

if TYPE_CHECKING:
    from kern.site import Site
    from uittocht.vergelijking import Inhoud, Verschil

MAP = ".bouw-uittocht"
TOON = 40
"""Differences that are printed; the rest is counted."""


class Mislukt(Exception):
    """A renderer stopped; the message is what an editor has to read."""


@contextmanager
def _tijd(tijden: dict[str, tuple[float, float]], wat: str) -> Iterator[None]:
    """Note seconds by the clock and seconds of work, those of programs that were run included."""

    def werk() -> float:
        t = os.times()
        return t.user + t.system + t.children_user + t.children_system

    klok, bezig = time.perf_counter(), werk()
    yield
    tijden[wat] = (time.perf_counter() - klok, werk() - bezig)


def _draai(naam: str, *argumenten: str, map_: Path) -> None:
    """Run a renderer as a module of this environment."""
    omgeving = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    klaar = subprocess.run(
        [sys.executable, "-m", *argumenten], cwd=map_, env=omgeving, capture_output=True, text=True, encoding="utf-8"
    )
    if klaar.returncode:
        uitvoer = "\n".join((klaar.stdout + klaar.stderr).strip().splitlines()[-TOON:])
        raise Mislukt(f"{uitvoer}\nFOUT  {naam} stopte ({klaar.returncode}).")


def bouw_heden(wortel: Path, doel: Path) -> None:
    """Today's build."""
    from tools.bouw import bouw

    doel.parent.mkdir(parents=True, exist_ok=True)
    if bouw(wortel, doel):
        raise Mislukt("FOUT  De site van vandaag bouwt niet; verbeter dat eerst (make build).")


def bouw_properdocs(wortel: Path, doel: Path) -> None:
    """The drop-in fork of MkDocs, with the same settings and plug-ins."""
    _draai("ProperDocs", "properdocs", "build", "--strict", "--quiet", "-f", "mkdocs.yml", "-d", str(doel), map_=wortel)


def bouw_zensical(site: Site, map_: Path, tijden: dict[str, tuple[float, float]]) -> Path:
    """Every language as a site of its own, put together and finished by our own steps; returns the folder."""
    from stappen import BESTANDEN, NA, NA_TAAL
    from stappen.bouw import Bouw
    from stappen.niet_gevonden import bewaar_niet_gevonden
    from stappen.zoekindex import begin_zoekindex
    from uittocht.boom import GEBOUWD, schrijf_taal

    # Each tree brings its own page for what is not found; the index is made of what our Markdown extension notes.
    niet_hier = (bewaar_niet_gevonden, begin_zoekindex)
    bouw = Bouw(site.wortel, map_ / GEBOUWD, str(site.instellingen.ruw.get("site_url") or ""), gelezen=site)
    for eerste in BESTANDEN:
        eerste(bouw)
    with _tijd(tijden, "klaarzetten"):
        for taal in site.instellingen.talen:
            schrijf_taal(site, taal, map_ / taal.code, bouw.eigen)
    with _tijd(tijden, "Zensical"):
        for taal in site.talen:
            _draai("Zensical", "zensical", "build", "--strict", "-f", "mkdocs.yml", map_=map_ / taal)
    with _tijd(tijden, "afmaken"):
        for taal in site.talen:
            shutil.copytree(map_ / taal / GEBOUWD, bouw.doel / wortel_van(taal), dirs_exist_ok=True)
            for stap in NA_TAAL:
                if stap not in niet_hier:
                    stap(bouw, taal)
        for laatste in NA:
            laatste(bouw)
    return bouw.doel


def gelijke_bestanden(heden: Path, daar: Path) -> tuple[int, int, list[str]]:
    """How many files are the same byte for byte, how many there are, and which differ or are on one side only."""

    def bestanden(map_: Path) -> dict[str, bytes]:
        return {p.relative_to(map_).as_posix(): p.read_bytes() for p in map_.rglob("*") if p.is_file()}

    oud, nieuw = bestanden(heden), bestanden(daar)
    anders = sorted(naam for naam in oud.keys() | nieuw.keys() if oud.get(naam) != nieuw.get(naam))
    return len(oud.keys() | nieuw.keys()) - len(anders), len(oud.keys() | nieuw.keys()), anders


def _toon_verschil(naam: str, v: Verschil, zeg: Callable[[str], None]) -> None:
    zeg(f"\n{naam}: {v.paginas} pagina's, {v.ankers} ankers")
    gelijk = {"tekst": v.gelijke_tekst, "ankers": v.gelijke_ankers, "verwijzingen": v.gelijke_links}
    zeg("  gelijk: " + ", ".join(f"{wat} op {aantal}" for wat, aantal in gelijk.items()))
    for regels, woord in ((v.fouten, "FOUT"), (v.opmerkingen, "LET OP")):
        for regel in regels[:TOON]:
            zeg(f"  {woord}  {regel}")
        if len(regels) > TOON:
            zeg(f"  {woord}  en nog {len(regels) - TOON}")


def _vergelijk(heden: dict[str, Inhoud], daar: Path, adressen: list[str], kapot: dict[str, list[str]]) -> Verschil:
    """Text, anchors and links of every page; links that are broken there and not today are mistakes."""
    from uittocht.vergelijking import kapotte_links, lees_map, vergelijk

    uit = vergelijk(heden, lees_map(daar, adressen), adressen)
    for adres, links in kapotte_links(daar).items():
        uit.fouten += [f"{adres}: kapotte verwijzing: {link}" for link in links if link not in kapot.get(adres, [])]
    return uit


@opdracht("uittocht", "bouwt dezelfde inhoud met andere programma's en vergelijkt", pakketten="uittocht")
def uittocht(wortel: Path, zeg: Callable[[str], None] = print) -> int:
    """Build, compare and print; returns 0 when text and anchors of all pages are equal and no link broke, else 1."""
    import macros.onderdelen  # noqa: F401 (registers)
    from kern.site import lees_site
    from uittocht.onderdelen import stand, tel
    from uittocht.vergelijking import kapotte_links, lees_map

    map_, tijden = wortel / MAP, {}
    shutil.rmtree(map_, ignore_errors=True)
    heden, proper = map_ / "heden" / "site", map_ / "properdocs"
    try:
        with _tijd(tijden, "lezen"):
            site = lees_site(wortel)
        if site.gegevens is None or site.leesfouten:
            raise Mislukt("FOUT  De gegevens of pagina's hebben fouten; verbeter die eerst (make check).")
        with _tijd(tijden, "vandaag"):
            bouw_heden(wortel, heden)
        zensical = bouw_zensical(site, map_ / "zensical", tijden)
        with _tijd(tijden, "ProperDocs"):
            bouw_properdocs(wortel, proper)
    except Mislukt as fout:
        print(fout, file=sys.stderr)
        return 1
    adressen = sorted({blad.adres for blad in site.bladen.values()})
    inhoud, kapot, geteld = lees_map(heden, adressen), kapotte_links(heden), tel(heden)
    uitkomsten = []
    for naam, daar in (("Zensical", zensical), ("ProperDocs", proper)):
        uitkomsten.append(_vergelijk(inhoud, daar, adressen, kapot))
        _toon_verschil(f"{naam} {version(naam.lower())}", uitkomsten[-1], zeg)
        if daar == proper:  # the same templates, so the files can be the same
            gelijk, alle, anders = gelijke_bestanden(heden, daar)
            zeg(f"  bestanden gelijk tot op de byte: {gelijk} van {alle}")
            for bestand in anders[:TOON]:
                zeg(f"  LET OP  {bestand} is anders of staat er maar een keer")
        zeg("  nodig voor een overstap:")
        for s in stand(geteld, tel(daar)):
            zeg(f"    {s}")
    zeg("\nSeconden (klok, werk):")
    for wat, (klok, werk) in tijden.items():
        zeg(f"  {wat:<13}{klok:6.1f} {werk:6.1f}".replace(".", ","))
    return int(any(u.fouten for u in uitkomsten))
