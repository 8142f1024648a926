"""Check pages and data without building: the rules of the core, and things that grow old."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.meldingen import InvoerFout, Melding
from kern.regels import meldingen as inhoudsregels
from kern.regels.termen import adviezen
from kern.regels.verlopen import MAAND, security_txt, van_de_dag
from kern.regels.vertaald import verouderde_vertalingen
from kern.site import Site, lees_site
from kern.versheid import vandaag
from tools import voorstel
from tools.audit import audit
from tools.linters import start
from tools.opdrachten import arg, opdracht
from tools.schemas import verschillen
from tools.veranderd import gevraagd
from tools.vroeger import Vroeger
from tools.wroet import wroet


def oordeel(site: Site, dag: date) -> list[Melding]:
    """Everything that is wrong with `site`: the verdict of the build, and what depends on the day."""
    meldingen = inhoudsregels(site) + van_de_dag(site, dag) + verouderde_vertalingen(site)[0]
    meldingen += [
        Melding(f"schemas/{naam}", 0, "", "Dit schema past niet bij de modellen.", "Voer uit: make fix")
        for naam in verschillen(site.wortel / "schemas")
    ]
    return sorted(set(meldingen))


def alle_meldingen(wortel: Path, dag: date | None = None) -> list[Melding]:
    """Everything that is wrong with the site below `wortel`, also when it cannot be read."""
    try:
        return oordeel(lees_site(wortel), dag or vandaag())
    except InvoerFout as fout:
        return fout.meldingen


Linters = Callable[[Path], Callable[[], list[Melding]]]
"""Starts the linters below a folder; what it returns waits for them (`tools.linters.start`)."""


def check(
    wortel: Path,
    week: bool = False,
    audit: Callable[[Path], int] | None = None,
    linters: Linters | None = None,
    vroeger: Vroeger | None = None,
) -> int:
    """Print every message; returns 1 when there are any.

    With `week` also what will be out of date within a month, and `audit` of the packages.
    Without it only security.txt is announced, which does not count as wrong. With `vroeger` readers have to be told of
    what changed in critical pages and facts since then.
    Raises `InvoerFout` when the settings of the site cannot be read.
    """
    dag = vandaag()
    wacht = linters(wortel) if linters else list
    site = lees_site(wortel)
    meldingen = oordeel(site, dag)
    later = dag + MAAND
    straks = sorted(set(van_de_dag(site, later))) if week else security_txt(site.instellingen, later)
    straks = [m for m in straks if m not in meldingen]
    meldingen += gevraagd(site, vroeger) if vroeger else []
    meldingen += wacht()
    advies = sorted({*adviezen(site), *verouderde_vertalingen(site)[1]})
    for soort, lijst in (
        ("FOUT", meldingen),
        ("LET OP", straks),
        ("ADVIES", advies),
    ):
        for melding in lijst:
            print(f"{soort}  {melding}", file=sys.stderr)
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
    arg("--week", action="store_true", help="hetzelfde als de opdracht week"),
    arg(
        "--alleen-inhoud",
        nargs="?",
        const="",
        metavar="BASIS",
        help="weiger een voorstel dat meer verandert dan inhoud, vergeleken met BASIS (een tak, of begin..einde)",
    ),
    pakketten="test",
)
def controleer(wortel: Path, week: bool = False, alleen_inhoud: str | None = None) -> int:
    """The whole check, with the linters; first of all whether a proposal stays within content."""
    if alleen_inhoud is not None and (vreemd := voorstel.alleen_inhoud(wortel, alleen_inhoud)):
        for melding in vreemd:
            print(f"FOUT  {melding}", file=sys.stderr)
        print(f"{len(vreemd)} bestanden horen niet in een voorstel met alleen inhoud.")
        return 1
    return check(wortel, week, audit, start, Vroeger(wortel, os.environ.get("BASIS")))


@opdracht(
    "week",
    "elke week: de controle, wat binnen een maand verloopt, `make audit` en een minuut `make wroet`",
    pakketten="audit",
)
def elke_week(wortel: Path) -> int:
    """The check that looks ahead, and a minute of search for odd input."""
    uitkomst = controleer(wortel, week=True)
    return max(uitkomst, wroet(wortel))
