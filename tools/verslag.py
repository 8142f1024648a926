"""The report of the oversight: its parts and points, as Markdown and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date

NAGEKEKEN, NIET_GEVRAAGD, GEEN_ANTWOORD = "nagekeken", "niet gevraagd", "geen antwoord"


@dataclass(frozen=True)
class Punt:
    """One thing to do: for which editors, where, what, and the places that hang on it."""

    wie: str
    bestand: str
    regel: int
    wat: str
    doe: str
    plekken: tuple[str, ...] = ()


@dataclass
class Deel:
    """One part of the report; `stand` says whether it was looked at, `gemist` how many questions had no answer."""

    naam: str
    titel: str
    stand: str = NAGEKEKEN
    punten: list[Punt] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)
    gemist: int = 0


def als_markdown(delen: list[Deel], dag: date) -> str:
    """The report to read."""
    regels = [f"# Toezicht van {dag}", ""]
    for deel in delen:
        aantal = f"{len(deel.punten)} punten" if deel.stand == NAGEKEKEN else deel.stand
        regels += [f"## {deel.titel}: {aantal}", ""]
        if deel.stand == GEEN_ANTWOORD:
            regels += ["De dienst gaf geen antwoord. Er is nu niets nagekeken; dit zegt niet dat er niets is.", ""]
        for p in deel.punten:
            plek = f"{p.bestand}:{p.regel}" if p.regel else p.bestand
            regels.append(f"- [ ] **{p.wie}** `{plek}` {p.wat} {p.doe}")
            regels += [f"    - {plek}" for plek in p.plekken]
        regels += [f"- {tekst}" for tekst in deel.opmerkingen]
        if regels[-1]:
            regels.append("")
    return "\n".join(regels).rstrip() + "\n"


def als_json(delen: list[Deel], dag: date) -> str:
    """The same for a program."""
    inhoud = {"dag": dag.isoformat(), "delen": [asdict(d) for d in delen]}
    return json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n"
