"""What this change does to critical pages and facts, and whether `data/wijzigingen.yml` tells readers of it.

Compared with the branch that is published (`tools/vroeger.py`). Only words count: not spaces, capitals or punctuation,
and of a record not the days on which somebody read a source, its sources or its search words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kern.eigenaren import past
from kern.kritisch import SOORTEN, is_kritisch
from kern.meldingen import InvoerFout, Melding
from kern.modellen.basis import BRONTAAL
from kern.paginas import Bronpagina, lees_pagina
from kern.register import REGISTER, Verzameling
from kern.site import Site
from kern.versheid import secties
from kern.yaml_met_regels import lees
from tools.vroeger import Vroeger

BESTAND = "data/wijzigingen.yml"

NIET_GEZIEN = frozenset(
    {
        "gecontroleerd_op",
        "geldig_tot",
        "bron_gelezen_op",
        "geschreven_op",
        "nagekeken_op",
        "nagekeken_door",
        "bronnen",
        "zoekwoorden",
        "zekerheid",
    }
)
"""Fields of a record that do not tell a reader to do anything else."""


def _woorden(tekst: str) -> str:
    return " ".join(re.findall(r"\w+", tekst.casefold()))


def _gezien(deel: Any) -> Any:
    """What of a record counts."""
    if isinstance(deel, dict):
        return {k: _gezien(v) for k, v in deel.items() if k not in NIET_GEZIEN}
    if isinstance(deel, list):
        return [_gezien(lid) for lid in deel]
    return _woorden(deel) if isinstance(deel, str) else deel


def _zelfde(p: Bronpagina, toen: str | None, site: Site) -> bool:
    if toen is None:
        return False
    oud = lees_pagina(toen, p.naam, site.talen)
    return [_woorden(t) for t in secties(oud).values()] == [_woorden(t) for t in secties(p).values()]


def _records(inhoud: str | None, bestand: str, v: Verzameling) -> dict[str, Any]:
    """Records in the text of a data file: id -> what of it counts."""
    if inhoud is None:
        return {}
    try:
        data, _ = lees(inhoud, bestand)
    except InvoerFout:
        return {}
    lijst = data.get(v.naam) if isinstance(data, dict) and (v.bestand or v.lijsten) else [data]
    return {str(r["id"]): _gezien(r) for r in lijst or [] if isinstance(r, dict) and "id" in r}


def _soort_van(bestand: str) -> Iterator[Verzameling]:
    """The critical kinds of records in a data file."""
    for naam in SOORTEN & set(REGISTER.verzamelingen):
        v = REGISTER.verzamelingen[naam]
        if past(v.plek, bestand):
            yield v


def kritiek_veranderd(site: Site, vroeger: Vroeger) -> Iterator[tuple[str, str, str]]:
    """(file, "pagina" or "feit", name) of every critical page and fact that says something else in this change."""
    per_bestand = {p.bestand: p for p in site.paginas.alle() if p.taal == BRONTAAL}
    for bestand in vroeger.veranderd():
        p = per_bestand.get(bestand)
        if p is not None and is_kritisch(p) and not _zelfde(p, vroeger.toen(bestand), site):
            yield bestand, "pagina", p.naam
        for v in _soort_van(bestand):
            pad = site.wortel / bestand
            nu = _records(pad.read_text("utf-8") if pad.is_file() else None, bestand, v)
            toen = _records(vroeger.toen(bestand), bestand, v)
            for id_ in sorted({k for k in {*nu, *toen} if nu.get(k) != toen.get(k)}):
                yield bestand, "feit", f"{v.naam}/{id_}"


def gevraagd(site: Site, vroeger: Vroeger) -> list[Melding]:
    """A message per critical page or fact of which no new line in `data/wijzigingen.yml` tells."""
    if site.gegevens is None or vroeger.basis is None:
        return []
    toen = _records(vroeger.toen(BESTAND), BESTAND, REGISTER.verzamelingen["wijzigingen"])
    nieuw = [w for id_, w in site.gegevens.wijzigingen.items() if id_ not in toen]
    verteld = {naam.partition("#")[0] for w in nieuw for naam in w.paginas} | {f for w in nieuw for f in w.feiten}
    uit = []
    for bestand, soort, naam in kritiek_veranderd(site, vroeger):
        if naam not in verteld:
            veld = "paginas" if soort == "pagina" else "feiten"
            wat = f"{'Deze kritische pagina' if soort == 'pagina' else naam} is veranderd, en {BESTAND} zegt niet wat."
            doe = f"Zet daar een regel bij met {veld}: [{naam}]. Verandert er niets voor de lezer? soort: typefout."
            uit.append(Melding(bestand, 0, "wijziging", wat, doe, "wijziging"))
    return uit
