"""Check pages and data without building: the rules of the core, form, spelling, and things that grow old."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.keuring import beperkt
from kern.meldingen import InvoerFout, Melding
from kern.regels import meldingen as inhoudsregels
from kern.regels.termen import adviezen
from kern.regels.verlopen import MAAND, security_txt, toekomst, van_de_dag
from kern.regels.vertaald import verouderde_vertalingen
from kern.site import Site, lees_site
from kern.versheid import vandaag
from tools import veranderd, voorstel
from tools.audit import audit
from tools.controles import verouderd
from tools.linters import start
from tools.opdrachten import arg, opdracht
from tools.schemas import verschillen
from tools.spelling import GEEN_HUNSPELL, Speller
from tools.uitvoer import ADVIES, FOUT, LET_OP, Vondst, als_annotatie, als_tekst, controles, vondsten
from tools.vorm import gegevensbestanden, vorm
from tools.vroeger import Vroeger
from tools.wroet import wroet


def oordeel(site: Site, dag: date) -> list[Melding]:
    """Everything that is wrong with `site`: the verdict of the build, the form of data, and what depends on the day."""
    uit = inhoudsregels(site) + van_de_dag(site, dag) + toekomst(site, max(dag, date.today()))
    uit += verouderde_vertalingen(site)[0]
    alle = gegevensbestanden(site.wortel)
    uit += vorm(site.wortel, alle if site.keuze is None else [b for b in alle if b in site.keuze.bestanden])
    if site.keuze is None:
        gemaakt = [f"schemas/{naam}" for naam in verschillen(site.wortel / "schemas")] + verouderd(site)
        wat, doe = "Dit bestand past niet bij waar het uit gemaakt is.", "Voer uit: make fix"
        uit += [Melding(naam, 0, "", wat, doe, "schema") for naam in gemaakt]
    return sorted(set(uit))


def alle_meldingen(wortel: Path, dag: date | None = None) -> list[Melding]:
    """Everything that is wrong with the site below `wortel`, also when it cannot be read."""
    try:
        return oordeel(lees_site(wortel), dag or vandaag())
    except InvoerFout as fout:
        return fout.meldingen


def spelling(site: Site) -> list[Melding]:
    """Advice about words that no dictionary has; one message when this machine cannot tell."""
    if site.gegevens is None:
        return []
    speller = Speller({lijst.id: lijst.woorden for lijst in site.gegevens.woordenlijst.values()})
    return [*([] if speller.compleet else [GEEN_HUNSPELL]), *speller.fouten(site.leesteksten)]


Linters = Callable[[Path, Sequence[str] | None], Callable[[], list[Melding]]]
"""Starts the linters below a folder, over these files only; what it returns waits for them (`tools.linters.start`)."""


def gevraagd(wortel: Path, paden: Sequence[str]) -> list[str]:
    """The files that somebody names, from the folder of the project: a path, or a page without `docs/` or `.md`."""
    uit, boven = [], wortel.resolve()
    for pad in paden:
        vol = (boven / pad).resolve()
        naam = vol.relative_to(boven).as_posix() if boven in vol.parents else ""
        vormen = (naam, f"docs/{naam}", f"docs/{naam}.md", f"docs/{naam}/index.md")
        gevonden = next((v for v in vormen if naam and (wortel / v).is_file()), None)
        if gevonden is None:
            wat, doe = "Dit bestand is er niet.", "Noem een pagina of gegevensbestand, zoals stappenplan/gesprek."
            raise InvoerFout([Melding(pad, 0, "", wat, doe, "bestand")])
        uit.append(gevonden)
    return uit


def vertel(alles: Sequence[Vondst], vorm_van_uitvoer: str) -> None:
    """Print findings: as one JSON list, as annotations, or for a person where messages go."""
    if vorm_van_uitvoer == "json":
        print(json.dumps(alles, ensure_ascii=False, indent=1))
    elif vorm_van_uitvoer == "annotaties":
        for vondst in alles:
            print(als_annotatie(vondst))
    else:
        for vondst in alles:
            print(als_tekst(vondst), file=sys.stderr)


def check(
    wortel: Path,
    week: bool = False,
    audit: Callable[[Path], int] | None = None,
    linters: Linters | None = None,
    vroeger: Vroeger | None = None,
    paden: Sequence[str] = (),
    vorm_van_uitvoer: str = "tekst",
) -> int:
    """Tell every finding; returns 1 when there are any that are wrong.

    With `week` also what will be out of date within a month, and `audit` of the packages.
    Without it only security.txt is announced, which does not count as wrong. With `paden` only these files. With
    `vroeger` readers have to be told of what changed in critical pages and facts since then.
    Raises `InvoerFout` when the settings of the site cannot be read.
    """
    dag, bestanden = vandaag(), gevraagd(wortel, paden)
    wacht = linters(wortel, bestanden or None) if linters else list
    site = lees_site(wortel)
    if bestanden:
        site = beperkt(site, bestanden)
    meldingen = oordeel(site, dag)
    later = dag + MAAND
    straks = sorted(set(van_de_dag(site, later))) if week else security_txt(site.instellingen, later)
    straks = [m for m in straks if m not in meldingen]
    raad = sorted({*adviezen(site), *verouderde_vertalingen(site)[1]}) + (spelling(site) if linters else [])
    if vroeger and not bestanden:
        meldingen += veranderd.gevraagd(site, vroeger)
    meldingen = sorted({*meldingen, *wacht()})
    bekend = controles(wortel)
    alles = [
        v
        for ernst, lijst in ((FOUT, meldingen), (LET_OP, straks), (ADVIES, raad))
        for v in vondsten(ernst, lijst, bekend)
    ]
    vertel(alles, vorm_van_uitvoer)
    if vorm_van_uitvoer == "json":
        return 1 if meldingen else 0
    print("Geen fouten gevonden." if not meldingen else f"{len(meldingen)} fouten gevonden.")
    if not week:
        return 1 if meldingen else 0
    keren = f"{len(straks)} keer verloopt er iets binnen een maand."
    print(keren if straks else "Niets verloopt binnen een maand.")
    uitkomst = audit(wortel) if audit else 0
    return 1 if meldingen or straks or uitkomst else 0


@opdracht(
    "check",
    "controleert pagina's, gegevens en code zonder te bouwen, ook wat verlopen is",
    arg("paden", nargs="*", default=[], metavar="BESTAND", help="alleen deze pagina's of gegevensbestanden"),
    arg("--json", action="store_true", help="de vondsten als JSON, voor een ander programma"),
    arg("--annotaties", action="store_true", help="de vondsten als opmerkingen bij een voorstel op de git-dienst"),
    arg("--week", action="store_true", help="hetzelfde als de opdracht week"),
    arg(
        "--alleen-inhoud",
        nargs="?",
        const="",
        metavar="BASIS",
        help="weiger een voorstel dat meer verandert dan inhoud, vergeleken met BASIS (een tak, of begin..einde)",
    ),
    pakketten="test",
    programmas=("hunspell",),
)
def controleer(
    wortel: Path,
    week: bool = False,
    paden: Sequence[str] = (),
    json: bool = False,
    annotaties: bool = False,
    alleen_inhoud: str | None = None,
) -> int:
    """The whole check, with the linters; first of all whether a proposal stays within content."""
    vorm_van_uitvoer = "json" if json else "annotaties" if annotaties else "tekst"
    try:
        if alleen_inhoud is not None and (vreemd := voorstel.alleen_inhoud(wortel, alleen_inhoud)):
            vertel(vondsten(FOUT, vreemd, controles(wortel)), vorm_van_uitvoer)
            if vorm_van_uitvoer != "json":
                print(f"{len(vreemd)} bestanden horen niet in een voorstel met alleen inhoud.")
            return 1
        return check(wortel, week, audit, start, Vroeger(wortel, os.environ.get("BASIS")), paden, vorm_van_uitvoer)
    except InvoerFout as fout:  # nothing could be judged; who asked for JSON gets it all the same
        vertel(vondsten(FOUT, fout.meldingen, controles(wortel)), vorm_van_uitvoer)
        return 1


@opdracht(
    "week",
    "elke week: de controle, wat binnen een maand verloopt, `make audit` en een minuut `make wroet`",
    pakketten="audit",
)
def elke_week(wortel: Path) -> int:
    """The check that looks ahead, and a minute of search for odd input."""
    uitkomst = controleer(wortel, week=True)
    return max(uitkomst, wroet(wortel))
