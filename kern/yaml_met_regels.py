"""Read YAML and remember on which line every field stands.

Pydantic reports where a mistake is by path (`contacten.3.uren.nl`); an editor
needs a line number. Duplicate keys, which YAML silently accepts, are refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from kern.meldingen import InvoerFout, Melding

Pad = tuple[str | int, ...]


def lees(tekst: str, bestand: str, eerste_regel: int = 1) -> tuple[Any, dict[Pad, int]]:
    """Parse `tekst`; return the data and the line of every path in it.

    `bestand` is only used in messages; `eerste_regel` is the line in that file
    on which `tekst` begins. Raises `InvoerFout` when it is no YAML.
    """
    regels: dict[Pad, int] = {}
    dubbel: list[Melding] = []

    def loop(knoop: yaml.Node, pad: Pad) -> None:
        regels[pad] = knoop.start_mark.line + eerste_regel
        if isinstance(knoop, yaml.MappingNode):
            gezien: set[str] = set()
            for sleutel, waarde in knoop.value:
                if sleutel.value in gezien:
                    dubbel.append(
                        Melding(
                            bestand,
                            sleutel.start_mark.line + eerste_regel,
                            sleutel.value,
                            f"Het veld '{sleutel.value}' staat er twee keer.",
                            "Haal er een weg.",
                        )
                    )
                gezien.add(sleutel.value)
                loop(waarde, (*pad, sleutel.value))
                regels[(*pad, sleutel.value)] = sleutel.start_mark.line + eerste_regel
        elif isinstance(knoop, yaml.SequenceNode):
            for nummer, waarde in enumerate(knoop.value):
                loop(waarde, (*pad, nummer))

    try:
        lezer = yaml.CSafeLoader(tekst)
        wortel = lezer.get_single_node()
        data = None if wortel is None else lezer.construct_document(wortel)
    except yaml.YAMLError as fout:
        plek = getattr(fout, "problem_mark", None)
        regel = (plek.line if plek else 0) + eerste_regel
        raise InvoerFout(
            [
                Melding(
                    bestand,
                    regel,
                    "",
                    f"Dit is geen geldige YAML ({getattr(fout, 'problem', None) or 'onleesbaar'}).",
                    "Zet tekst met een dubbele punt, komma of vraagteken tussen aanhalingstekens "
                    "en controleer het inspringen.",
                )
            ]
        ) from fout
    if wortel is not None:
        loop(wortel, ())
    if dubbel:
        raise InvoerFout(dubbel)
    return data, regels


def lees_bestand(pad: Path, naam: str) -> tuple[Any, dict[Pad, int]]:
    """Read the YAML file `pad`, called `naam` in messages."""
    try:
        tekst = pad.read_text(encoding="utf-8")
    except FileNotFoundError as fout:
        raise InvoerFout(
            [Melding(naam, 0, "", "Dit bestand ontbreekt.", "Zet het terug uit de vorige versie.")]
        ) from fout
    return lees(tekst, naam)


def regel_van(regels: dict[Pad, int], pad: Pad) -> int:
    """Line of `pad`, or of its nearest parent when the field itself is missing."""
    while pad and pad not in regels:
        pad = pad[:-1]
    return regels.get(pad, 0)
