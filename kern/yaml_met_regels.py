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

from kern.bestand import BOM, MAX_TEKENS, TE_LANG, lees_tekst
from kern.meldingen import InvoerFout, Melding

Pad = tuple[str | int, ...]

MAX_DIEPTE = 25
"""Lists and fields within each other."""

_GEEN_YAML = "Zet tekst met een dubbele punt, komma of vraagteken tussen aanhalingstekens en controleer het inspringen."


_IN_WOORDEN = {
    "did not find expected ',' or '}'": "een accolade gaat niet dicht, of er ontbreekt een komma",
    "did not find expected ',' or ']'": "een haak gaat niet dicht, of er ontbreekt een komma",
    "did not find expected key": "deze regel hoort nergens bij",
    "did not find expected '-' indicator": "tussen punten met een streepje staat iets anders",
    "mapping values are not allowed in this context": "hier staat een dubbele punt die niet past",
    "could not find expected ':'": "achter deze naam ontbreekt een dubbele punt",
    "did not find expected node content": "hier ontbreekt een waarde",
    "found unexpected end of stream": "een aanhalingsteken gaat niet dicht",
    "found character that cannot start any token": "hier staat een tab of een teken dat iets anders betekent",
    "block sequence entries are not allowed in this context": "hier staat een streepje dat niet past",
}
"""What the parser says -> what it means."""

_GEKRULD = tuple("\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb")
"""Quotation marks that YAML takes for letters."""

_IN_ELKAAR = re.compile(r"(?:[-?][ \t]+){50}")


_TEKST = "tag:yaml.org,2002:str"

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

    def __init__(self, bestand: str, eerste_regel: int, tekst: str):
        self.bestand, self.eerste_regel = bestand, eerste_regel
        self.tekst = tekst.split("\n")
        self.regels: dict[Pad, int] = {}
        self.fouten: list[Melding] = []
        self.gezien: set[int] = set()

    def regel(self, knoop: yaml.Node) -> int:
        return knoop.start_mark.line + self.eerste_regel

    def meld(self, knoop: yaml.Node, veld: str, wat: str, doe: str) -> None:
        self.fouten.append(Melding(self.bestand, self.regel(knoop), veld, wat, doe, "yaml"))

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
        elif isinstance(knoop, yaml.ScalarNode):
            if knoop.style in (None, "") and knoop.tag == _TEKST:
                self._kale_tekst(knoop, str(pad[-1]) if pad else "")
        elif isinstance(knoop, yaml.MappingNode):
            self._velden(knoop, pad)
        elif isinstance(knoop, yaml.SequenceNode):
            for nummer, waarde in enumerate(knoop.value):
                self.loop(waarde, (*pad, nummer))

    def _kale_tekst(self, knoop: yaml.ScalarNode, veld: str) -> None:
        """Text without quotation marks: a hash cuts it off, and curly quotation marks would be shown."""
        einde = knoop.end_mark
        rest = self.tekst[einde.line][einde.column :] if einde and einde.line < len(self.tekst) else ""
        if rest.lstrip().startswith("#"):
            self.meld(
                knoop,
                veld,
                f"Wat hier achter het hekje staat, leest niemand ({rest.strip()[:40]}).",
                'Zet de hele tekst tussen rechte aanhalingstekens ("), of zet de opmerking op een eigen regel.',
            )
        if knoop.value.startswith(_GEKRULD):
            wat = "Deze aanhalingstekens zijn gekruld, dus zij komen op de site."
            self.meld(knoop, veld, wat, 'Zet er rechte aanhalingstekens (") omheen.')

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
        raise InvoerFout([Melding(bestand, 1, "", *BOM, "bestand")])
    if len(tekst) > MAX_TEKENS:
        raise InvoerFout([Melding(bestand, 0, "", *TE_LANG, "omvang")])
    if _te_diep(tekst):
        raise InvoerFout([Melding(bestand, 0, "", "Dit bestand zit te diep in elkaar.", _GEEN_YAML, "yaml")])
    lezer = _Lezer(bestand, eerste_regel, tekst)
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
        probleem = getattr(fout, "problem", None) or "onleesbaar"
        wat = f"Dit is geen geldige YAML: {_IN_WOORDEN.get(probleem, probleem)}."
        raise InvoerFout([Melding(bestand, regel, "", wat, _GEEN_YAML, "yaml")]) from fout
    except RecursionError as fout:
        raise InvoerFout([Melding(bestand, 0, "", "Dit bestand zit te diep in elkaar.", _GEEN_YAML, "yaml")]) from fout
    except (ValueError, OverflowError, TypeError) as fout:
        regel = _regel_van_waarde(lezer, tekst, eerste_regel)
        wat, doe = "Hier staat een datum, tijd of getal dat niet bestaat.", "Schrijf een bestaande dag als jjjj-mm-dd."
        raise InvoerFout([Melding(bestand, regel, "", wat, doe, "yaml")]) from fout


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
