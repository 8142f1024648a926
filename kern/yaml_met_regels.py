"""Read YAML and remember on which line every field stands.

Pydantic reports where a mistake is by path (`contacten.3.uren.nl`); an editor needs a line number. Duplicate keys,
which YAML silently accepts, are refused, and so are references (`&`, `*`): they make a small file expand without end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from kern.meldingen import InvoerFout, Melding

Pad = tuple[str | int, ...]


MAX_TEKENS = 600_000
"""Characters of one file; far above what is there, far below what makes reading slow."""

MAX_DIEPTE = 25
"""Lists and fields within each other."""

_GEEN_YAML = "Zet tekst met een dubbele punt, komma of vraagteken tussen aanhalingstekens en controleer het inspringen."


_IN_ELKAAR = re.compile(r"(?:[-?][ \t]+){50}")


_PAAR = re.compile(r"[\[{][^\[\]{}]*[\]}]")


def _haken(tekst: str) -> int:
    return tekst.count("[") + tekst.count("{")


def _te_diep(tekst: str) -> bool:
    """Whether brackets or dashes nest so deep that the parser itself would run out of room."""
    if _haken(tekst) > 200 and _haken(_PAAR.sub("", tekst)) > 199:
        diepte = 0
        for teken in re.findall(r"[\[\]{}]", tekst):
            diepte = max(0, diepte + (1 if teken in "[{" else -1))
            if diepte > 200:
                return True
    return _IN_ELKAAR.search(tekst) is not None


class _Lezer:
    """Walks the parsed document once: lines per path, and what YAML accepts but we refuse."""

    def __init__(self, bestand: str, eerste_regel: int):
        self.bestand, self.eerste_regel = bestand, eerste_regel
        self.regels: dict[Pad, int] = {}
        self.fouten: list[Melding] = []
        self.gezien: set[int] = set()

    def regel(self, knoop: yaml.Node) -> int:
        return knoop.start_mark.line + self.eerste_regel

    def meld(self, knoop: yaml.Node, veld: str, wat: str, doe: str) -> None:
        self.fouten.append(Melding(self.bestand, self.regel(knoop), veld, wat, doe))

    def loop(self, knoop: yaml.Node, pad: Pad) -> None:
        self.regels[pad] = self.regel(knoop)
        if id(knoop) in self.gezien:
            self.meld(
                knoop,
                "",
                "Naar dit deel van het bestand verwijst een * verderop.",
                "Schrijf de waarde voluit, zonder & en *.",
            )
            return
        self.gezien.add(id(knoop))
        if len(pad) > MAX_DIEPTE:
            self.meld(
                knoop,
                "",
                f"Dit zit meer dan {MAX_DIEPTE} lagen diep.",
                "Vergelijk met een ander bestand van dezelfde soort.",
            )
        elif isinstance(knoop, yaml.MappingNode):
            self._velden(knoop, pad)
        elif isinstance(knoop, yaml.SequenceNode):
            for nummer, waarde in enumerate(knoop.value):
                self.loop(waarde, (*pad, nummer))

    def _velden(self, knoop: yaml.MappingNode, pad: Pad) -> None:
        gezien: set[str] = set()
        for sleutel, waarde in knoop.value:
            naam = sleutel.value
            if not isinstance(naam, str):
                self.meld(sleutel, "", "Deze veldnaam is geen tekst.", "Schrijf een gewone naam voor de dubbele punt.")
                continue
            if naam in gezien:
                self.meld(sleutel, naam, f"Het veld '{naam}' staat er twee keer.", "Haal er een weg.")
            gezien.add(naam)
            self.loop(waarde, (*pad, naam))
            self.regels[(*pad, naam)] = self.regel(sleutel)


_TEKST = "tag:yaml.org,2002:str"


def _waarde(yamllezer: yaml.CSafeLoader, knoop: yaml.Node) -> Any:
    """What a node stands for; the same as `construct_document` gives, without its round trip for every text."""
    if isinstance(knoop, yaml.ScalarNode):
        return knoop.value if knoop.tag == _TEKST else yamllezer.construct_object(knoop)
    if isinstance(knoop, yaml.SequenceNode) and knoop.tag == "tag:yaml.org,2002:seq":
        return [_waarde(yamllezer, lid) for lid in knoop.value]
    if knoop.tag == "tag:yaml.org,2002:map" and all(s.tag == _TEKST for s, _ in knoop.value):
        return {s.value: _waarde(yamllezer, lid) for s, lid in knoop.value}
    return yamllezer.construct_document(knoop)


def lees(tekst: str, bestand: str, eerste_regel: int = 1) -> tuple[Any, dict[Pad, int]]:
    """Parse `tekst`; return the data and the line of every path in it.

    `bestand` is only used in messages; `eerste_regel` is the line in that file on which `tekst` begins. Raises
    `InvoerFout` when it is no YAML, or YAML that surprises a reader: a field twice, references, great depth.
    """
    if tekst.startswith("\ufeff"):
        wat, doe = "Het bestand begint met een onzichtbaar teken (BOM).", "Bewaar het opnieuw als UTF-8 zonder BOM."
        raise InvoerFout([Melding(bestand, 1, "", wat, doe)])
    if len(tekst) > MAX_TEKENS:
        raise InvoerFout([Melding(bestand, 0, "", f"Dit bestand is langer dan {MAX_TEKENS} tekens.", "Deel het op.")])
    if _te_diep(tekst):
        raise InvoerFout([Melding(bestand, 0, "", "Dit bestand zit te diep in elkaar.", _GEEN_YAML)])
    lezer = _Lezer(bestand, eerste_regel)
    try:
        yamllezer = yaml.CSafeLoader(tekst)
        wortel = yamllezer.get_single_node()
        if wortel is not None:
            lezer.loop(wortel, ())
        if lezer.fouten:
            raise InvoerFout(lezer.fouten)
        return (None if wortel is None else _waarde(yamllezer, wortel)), lezer.regels
    except yaml.YAMLError as fout:
        plek = getattr(fout, "problem_mark", None)
        regel = (plek.line if plek else 0) + eerste_regel
        wat = f"Dit is geen geldige YAML ({getattr(fout, 'problem', None) or 'onleesbaar'})."
        raise InvoerFout([Melding(bestand, regel, "", wat, _GEEN_YAML)]) from fout
    except RecursionError as fout:
        raise InvoerFout([Melding(bestand, 0, "", "Dit bestand zit te diep in elkaar.", _GEEN_YAML)]) from fout
    except (ValueError, OverflowError, TypeError) as fout:
        regel = _regel_van_waarde(lezer, tekst, eerste_regel)
        wat, doe = "Hier staat een datum, tijd of getal dat niet bestaat.", "Schrijf een bestaande dag als jjjj-mm-dd."
        raise InvoerFout([Melding(bestand, regel, "", wat, doe)]) from fout


def _regel_van_waarde(lezer: _Lezer, tekst: str, eerste_regel: int) -> int:
    """Line of the first value that cannot be made; 0 when no single line shows it."""
    for nummer, regel in enumerate(tekst.split("\n")):
        try:
            yaml.load(regel.lstrip(" -"), Loader=yaml.CSafeLoader)
        except yaml.YAMLError:
            continue
        except (ValueError, OverflowError, TypeError):
            return nummer + eerste_regel
    return 0


def lees_tekst(pad: Path, naam: str) -> str:
    """Text of the file `pad`, called `naam` in messages. Raises `InvoerFout` when it is missing or no UTF-8."""
    try:
        if pad.stat().st_size > 4 * MAX_TEKENS:  # not even read
            raise InvoerFout([Melding(naam, 0, "", f"Dit bestand is langer dan {MAX_TEKENS} tekens.", "Deel het op.")])
        return pad.read_text(encoding="utf-8")
    except FileNotFoundError as fout:
        raise InvoerFout(
            [Melding(naam, 0, "", "Dit bestand ontbreekt.", "Zet het terug uit de vorige versie.")]
        ) from fout
    except OSError as fout:
        raise InvoerFout(
            [Melding(naam, 0, "", "Dit is niet te lezen als bestand.", "Zet er een gewoon bestand neer.")]
        ) from fout
    except UnicodeDecodeError as fout:
        regel = fout.object[: fout.start].count(b"\n") + 1
        raise InvoerFout(
            [Melding(naam, regel, "", "Dit bestand is geen UTF-8.", "Bewaar het in je tekstbewerker als UTF-8.")]
        ) from fout


def lees_bestand(pad: Path, naam: str) -> tuple[Any, dict[Pad, int]]:
    """Read the YAML file `pad`, called `naam` in messages."""
    return _gelezen(lees_tekst(pad, naam), naam)


@lru_cache(maxsize=512)
def _gelezen(tekst: str, naam: str) -> tuple[Any, dict[Pad, int]]:
    """The same text is read once: a preview loads all data after a change in one. Nobody changes what it returns."""
    return lees(tekst, naam)


def regel_van(regels: Mapping[Pad, int], pad: Pad) -> int:
    """Line of `pad`, or of its nearest parent when the field itself is missing."""
    while pad and pad not in regels:
        pad = pad[:-1]
    return regels.get(pad, 0)
