"""External links: which addresses elsewhere no longer answer; LinkChecker asks them, slowly and once each."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel

from kern.site import Site

INSTELLINGEN = Path(__file__).resolve().parent / "linkcheckerrc"

UITZONDERINGEN = {
    "wetten.overheid.nl": "weigert programma's; de wetwacht vraagt het aan de dienst die daarvoor is",
    "eur-lex.europa.eu": "toont programma's een tussenpagina; kijk Europese regels met de hand na",
    "voorbeeld.nl": "een bedacht adres in een voorbeeld",
    "example.org": "een bedacht adres in een voorbeeld",
}
"""Host (with all below it) -> why it is not asked."""

Uitvoer = Callable[..., subprocess.CompletedProcess]
Plek = tuple[str, int]


def _in_data(deel: Any) -> Iterator[str]:
    if isinstance(deel, str):
        if deel.startswith(("https://", "http://")):
            yield deel
    elif isinstance(deel, BaseModel):
        for naam in type(deel).model_fields:
            yield from _in_data(getattr(deel, naam))
    elif isinstance(deel, (list, tuple)):
        for lid in deel:
            yield from _in_data(lid)


def buitenlinks(site: Site) -> dict[str, list[Plek]]:
    """Every address elsewhere -> the files and lines that link to it."""
    uit: dict[str, list[Plek]] = {}
    for p in site.paginas.alle():
        for doel, regel in p.links:
            if doel.startswith(("https://", "http://")):
                uit.setdefault(doel, []).append((p.bestand, regel))
    if site.gegevens is not None:
        for soort, records in site.gegevens.verzamelingen.items():
            for id_, record in records.items():
                for adres in _in_data(record):
                    uit.setdefault(adres, []).append(site.gegevens.plaats(soort, id_))
    return uit


def uitzondering(adres: str) -> str | None:
    """Why an address is not asked, or None when it is."""
    host = urlsplit(adres).hostname or ""
    return next((waarom for h, waarom in UITZONDERINGEN.items() if host == h or host.endswith(f".{h}")), None)


def vraag_na(adressen: list[str], voer_uit: Uitvoer = subprocess.run) -> dict[str, str] | None:
    """Address -> what is wrong ("" when nothing is); None when nothing answered at all, as without a network."""
    programma = Path(sys.executable).parent / "linkchecker"
    regel = [str(programma), "--config", str(INSTELLINGEN), "--verbose", "--recursion-level=0", "-o", "csv"]
    klaar = voer_uit([*regel, *adressen], capture_output=True, text=True)
    regels = (r for r in klaar.stdout.splitlines() if r and not r.startswith("#"))
    uit = {}
    for rij in csv.DictReader(regels, delimiter=";"):
        if rij.get("urlname"):
            uit[rij["urlname"]] = "" if rij["valid"] == "True" else rij["result"]
    return uit if any(not fout for fout in uit.values()) else None
