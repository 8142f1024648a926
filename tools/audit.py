"""Ask a service which pinned packages have a known weakness; needs the network, so it is no part of the tests."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from kern.meldingen import Melding
from tools.opdrachten import opdracht
from tools.opzet import PER_SOORT

LOCKS = tuple(lock for lock in PER_SOORT.values() if lock)
"""Everything that a command may install."""

GEEN_ANTWOORD = (
    "De dienst met bekende lekken gaf geen antwoord.",
    "Controleer de internetverbinding en probeer het later opnieuw. Er is nu niets nagekeken.",
)


def regel(wortel: Path, lock: str) -> list[str]:
    """Arguments of pip-audit for one lock file: what is pinned there; nothing is installed or resolved."""
    return [
        sys.executable,
        "-m",
        "pip_audit",
        "--requirement",
        str(wortel / lock),
        "--require-hashes",
        "--disable-pip",
        "--progress-spinner",
        "off",
        "--format",
        "json",
    ]


def meldingen_uit(uitvoer: str, lock: str) -> list[Melding] | None:
    """A message per weakness and per unknown package in the JSON of pip-audit; None when it knows no package."""
    try:
        pakketten = json.loads(uitvoer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return None
    if all("skip_reason" in p for p in pakketten):
        return None
    uit = []
    for pakket in pakketten:
        for lek in pakket.get("vulns", []):
            beter = ", ".join(lek.get("fix_versions", []))
            uit.append(
                Melding(
                    lock,
                    0,
                    pakket["name"],
                    f"Versie {pakket['version']} heeft een bekend lek ({lek['id']}).",
                    f"Zet in pyproject.toml een versie zonder dit lek ({beter}) en voer uit: make lock"
                    if beter
                    else "Er is nog geen versie zonder dit lek. "
                    "Lees wat het lek betekent en zoek zo nodig een ander pakket.",
                )
            )
        if "skip_reason" in pakket:
            uit.append(
                Melding(
                    lock,
                    0,
                    pakket["name"],
                    "De dienst kent dit pakket of deze versie niet.",
                    "Zoek zelf na of er een lek bekend is.",
                )
            )
    return uit


def lekken(wortel: Path, voer_uit: Callable[..., subprocess.CompletedProcess] = subprocess.run) -> list[Melding] | None:
    """A message per known weakness in the lock files; None when the service did not answer."""
    gevonden: dict[tuple[str, str], Melding] = {}
    for lock in LOCKS:
        klaar = voer_uit(regel(wortel, lock), capture_output=True, text=True)
        nieuw = meldingen_uit(klaar.stdout, lock)
        if nieuw is None:
            return None
        for melding in nieuw:  # a package stands in more than one file; the first is where it is mended
            gevonden.setdefault((melding.veld, melding.wat), melding)
    return list(gevonden.values())


@opdracht("audit", "zoekt bekende lekken in de vaste pakketten (vraagt om internet)", pakketten="audit")
def audit(wortel: Path, voer_uit: Callable[..., subprocess.CompletedProcess] = subprocess.run) -> int:
    """Print every known weakness in the lock files; 1 when there are any, 2 when the service did not answer."""
    gevonden = lekken(wortel, voer_uit)
    if gevonden is None:
        print(f"FOUT  {Melding(LOCKS[0], 0, '', *GEEN_ANTWOORD)}", file=sys.stderr)
        return 2
    for melding in gevonden:
        print(f"FOUT  {melding}", file=sys.stderr)
    print(f"{len(gevonden)} keer iets om na te kijken." if gevonden else "Geen bekende lekken in de vaste versies.")
    return 1 if gevonden else 0
