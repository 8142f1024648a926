"""Check pages and data without building: rules that fail, and things that grow old."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import yaml

from macros.freshness import herzien_voor
from macros.loading import Gegevens, laad
from macros.meldingen import InvoerFout, Melding
from macros.models.pagina import Voorblad
from macros.pages import Paginas, lees_alles
from macros.profiel import profielpad
from macros.veilige_inhoud import fouten_in_bestanden
from macros.verwijzingen import onbekende_ids, wezen
from tools.regels import REGELS
from tools.schemas import verschillen


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


def vandaag() -> date:
    """Today, or the day of `SOURCE_DATE_EPOCH` when that is set."""
    stempel = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(stempel), UTC).date() if stempel else date.today()


def verlopen(paginas: Paginas, gegevens: Gegevens, dag: date) -> list[Melding]:
    """Pages past their review date and contacts past their validity."""
    uit = []
    for p in paginas.alle():
        if isinstance(p.voorblad, Voorblad) and herzien_voor(p.voorblad) < dag:
            uit.append(Melding(
                p.bestand, p.regels.get(("gecontroleerd_op",), 1), "gecontroleerd_op",
                f"Deze pagina moest voor {herzien_voor(p.voorblad)} zijn nagekeken.", "Kijk haar na en vul de datum van vandaag in.",
            ))
    for c in gegevens.contacten.values():
        if c.publiceren and c.geldig_tot and c.geldig_tot < dag:
            uit.append(Melding(
                "data/contacten.yml", 0, c.id, f"Dit contact was geldig tot {c.geldig_tot}.",
                "Kijk het nummer na bij de organisatie en pas gecontroleerd_op en geldig_tot aan.",
            ))
    return uit


def alle_meldingen(wortel: Path, dag: date | None = None) -> list[Melding]:
    """Everything that is wrong with the pages and data below `wortel`."""
    paginas = lees_alles(wortel / "docs", talen_van(wortel))
    meldingen = [m for p in paginas.alle() for m in p.meldingen] + wezen(paginas)
    for regel in REGELS:
        meldingen += regel(paginas)
    meldingen += fouten_in_bestanden(wortel / "docs")
    try:
        gegevens = laad(wortel / "data", wortel / "docs", profielpad(wortel / "data"))
        meldingen += onbekende_ids(paginas, gegevens) + verlopen(paginas, gegevens, dag or vandaag())
    except InvoerFout as fout:
        meldingen += fout.meldingen
    meldingen += [
        Melding(f"schemas/{naam}", 0, "", "Dit schema past niet bij de modellen.", "Voer uit: python -m tools fix")
        for naam in verschillen(wortel / "schemas")
    ]
    return sorted(set(meldingen))


def check(wortel: Path) -> int:
    """Print every message; returns 1 when there are any."""
    meldingen = alle_meldingen(wortel)
    for melding in meldingen:
        print(f"FOUT  {melding}", file=sys.stderr)
    print("Geen fouten gevonden." if not meldingen else f"{len(meldingen)} fouten gevonden.")
    return 1 if meldingen else 0
