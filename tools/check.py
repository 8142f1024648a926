"""Check pages and data without building: rules that fail, and things that grow old."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml

from kern.gegevens import laad
from kern.meldingen import InvoerFout, Melding
from kern.paginas import lees_alles
from kern.profiel import profielpad
from kern.veilige_inhoud import fouten_in_bestanden
from kern.regels.voorblad import onbekende_ids, wezen
from kern.regels.paginas import REGELS
from tools.schemas import verschillen
from kern.regels.verlopen import MAAND, security_txt, vandaag, verlopen


def talen_van(wortel: Path) -> set[str]:
    """Languages of the site, as named in `mkdocs.yml`."""
    tekst = (wortel / "mkdocs.yml").read_text("utf-8")
    knoop = yaml.compose(tekst, Loader=yaml.SafeLoader)
    return set(_zoek_locales(knoop))


def _zoek_locales(knoop: yaml.Node) -> list[str]:
    if isinstance(knoop, yaml.MappingNode):
        eigen = [w.value for s, w in knoop.value if s.value == "locale" and isinstance(w, yaml.ScalarNode)]
        return eigen + [t for _, w in knoop.value for t in _zoek_locales(w)]
    if isinstance(knoop, yaml.SequenceNode):
        return [t for w in knoop.value for t in _zoek_locales(w)]
    return []


def alle_meldingen(wortel: Path, dag: date | None = None) -> list[Melding]:
    """Everything that is wrong with the pages and data below `wortel`."""
    dag = dag or vandaag()
    paginas = lees_alles(wortel / "docs", talen_van(wortel))
    meldingen = [m for p in paginas.alle() for m in p.meldingen] + wezen(paginas)
    for regel in REGELS:
        meldingen += regel(paginas)
    meldingen += fouten_in_bestanden(wortel / "docs")
    try:
        gegevens = laad(wortel / "data", wortel / "docs", profielpad(wortel / "data"))
        meldingen += onbekende_ids(paginas, gegevens) + verlopen(paginas, gegevens, dag)
    except InvoerFout as fout:
        meldingen += fout.meldingen
    meldingen += security_txt(wortel, dag)
    meldingen += [
        Melding(f"schemas/{naam}", 0, "", "Dit schema past niet bij de modellen.", "Voer uit: python -m tools fix")
        for naam in verschillen(wortel / "schemas")
    ]
    return sorted(set(meldingen))


def check(wortel: Path, week: bool = False, audit: Callable[[Path], int] | None = None) -> int:
    """Print every message; returns 1 when there are any.

    With `week` also what will be out of date within a month, and `audit` of the packages.
    Without it only security.txt is announced, which does not count as wrong.
    """
    dag = vandaag()
    meldingen = alle_meldingen(wortel, dag)
    straks = alle_meldingen(wortel, dag + MAAND) if week else security_txt(wortel, dag + MAAND)
    straks = [m for m in straks if m not in meldingen]
    for soort, lijst in (("FOUT", meldingen), ("LET OP", straks)):
        for melding in lijst:
            print(f"{soort}  {melding}", file=sys.stderr)
    print("Geen fouten gevonden." if not meldingen else f"{len(meldingen)} fouten gevonden.")
    if not week:
        return 1 if meldingen else 0
    print("Niets verloopt binnen een maand." if not straks else f"{len(straks)} keer verloopt er iets binnen een maand.")
    uitkomst = audit(wortel) if audit else 0
    return 1 if meldingen or straks or uitkomst else 0
