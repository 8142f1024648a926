"""What the core has to know of `mkdocs.yml`: the languages, the menu, and our own settings under `extra`.

Read with lines, without running anything and without MkDocs. Values with `!ENV` take the environment, as MkDocs does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from kern.bestand import lees_tekst
from kern.meldingen import InvoerFout, Melding
from kern.modellen.basis import BRONTAAL

BESTAND = "mkdocs.yml"

SOORT = "instellingen"
"""The check in `data/controles.yml` that messages about this file belong to."""


class _Lader(yaml.CSafeLoader):
    """Knows `!ENV`: a list of names and, last, the value when none is set."""


def _omgeving(lader: _Lader, knoop: yaml.Node) -> Any:
    delen = lader.construct_sequence(knoop) if isinstance(knoop, yaml.SequenceNode) else [lader.construct_scalar(knoop)]
    *namen, anders = delen if len(delen) > 1 else [*delen, None]
    return next((os.environ[n] for n in namen if n in os.environ), anders)


_Lader.add_constructor("!ENV", _omgeving)


@dataclass(frozen=True)
class Taal:
    """One language of the site: code, name as readers see it, and words of the menu in it."""

    code: str
    naam: str
    menu: Mapping[str, str] = field(default_factory=dict)
    site_naam: str | None = None
    site_uitleg: str | None = None


@dataclass(frozen=True)
class Instellingen:
    """`ruw` is the whole file; `regels` has the lines.

    Of every field by its path (`extra.beveiliging.verloopt`), of every page in the menu by `nav.` and its name.
    """

    ruw: Mapping[str, Any]
    regels: Mapping[str, int]
    talen: tuple[Taal, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the languages, the source first: the one definition of "the languages"."""
        return tuple(t.code for t in self.talen)

    @property
    def genoemde_talen(self) -> tuple[str, ...]:
        """Codes of all languages in the settings, also of those that are not built yet."""
        return tuple(t["locale"] for t in _i18n(self.ruw).get("languages") or [])

    @property
    def extra(self) -> Mapping[str, Any]:
        return self.ruw.get("extra") or {}

    @property
    def menupaginas(self) -> list[str]:
        """Pages named in the menu, in order, as they stand there."""
        return list(_bladeren(self.ruw.get("nav") or []))

    def regel(self, pad: str) -> int:
        """Line of the field `pad`, 0 when it is not there."""
        return self.regels.get(pad, 0)

    def datum(self, pad: str) -> date | None:
        """The day at `pad`, or None when it is missing or no day."""
        waarde: Any = self.ruw
        for naam in pad.split("."):
            waarde = waarde.get(naam) if isinstance(waarde, Mapping) else None
        return waarde if type(waarde) is date else None


def _bladeren(deel: Any) -> Iterator[str]:
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, list):
        for d in deel:
            yield from _bladeren(d)
    elif isinstance(deel, dict):
        for d in deel.values():
            yield from _bladeren(d)


def _regels(knoop: yaml.Node, pad: str = "") -> Iterator[tuple[str, int]]:
    if isinstance(knoop, yaml.MappingNode):
        for sleutel, waarde in knoop.value:
            naam = f"{pad}.{sleutel.value}".lstrip(".")
            yield naam, sleutel.start_mark.line + 1
            yield from _menuregels(waarde) if naam == "nav" else _regels(waarde, naam)
    elif isinstance(knoop, yaml.SequenceNode):
        for waarde in knoop.value:
            yield from _regels(waarde, pad)


def _menuregels(knoop: yaml.Node) -> Iterator[tuple[str, int]]:
    """`nav.` and the name of each page in the menu, however deep it stands."""
    if isinstance(knoop, yaml.ScalarNode):
        assert knoop.start_mark, "read from a file, so it has a place"
        yield f"nav.{knoop.value}", knoop.start_mark.line + 1
    for deel in knoop.value if isinstance(knoop, yaml.SequenceNode) else ():
        yield from _menuregels(deel)
    for _, deel in knoop.value if isinstance(knoop, yaml.MappingNode) else ():
        yield from _menuregels(deel)


def _i18n(ruw: Mapping[str, Any]) -> Mapping[str, Any]:
    plugins = ruw.get("plugins") or []
    return next((p["i18n"] for p in plugins if isinstance(p, dict) and "i18n" in p), {})


def _talen(ruw: Mapping[str, Any]) -> tuple[Taal, ...]:
    i18n = _i18n(ruw)
    talen = [
        Taal(
            t["locale"],
            t.get("name", t["locale"]),
            t.get("nav_translations") or {},
            t.get("site_name"),
            t.get("site_description"),
        )
        for t in i18n.get("languages") or []
        if t.get("build", True)
    ]
    return tuple(sorted(talen, key=lambda t: t.code != BRONTAAL))


def lees_instellingen(wortel: Path) -> Instellingen:
    """Read `mkdocs.yml` below `wortel`. Raises `InvoerFout` when it is no YAML."""
    tekst = lees_tekst(wortel / BESTAND, BESTAND)
    try:
        for deel in yaml.parse(tekst, Loader=yaml.CSafeLoader):
            if isinstance(deel, yaml.AliasEvent):  # a few of these make a small file expand without end
                plek = deel.start_mark.line + 1 if deel.start_mark else 0
                wat = "Hier staat een verwijzing met een *."
                raise InvoerFout([Melding(BESTAND, plek, "", wat, "Schrijf de waarde voluit, zonder & en *.", SOORT)])
        ruw = yaml.load(tekst, Loader=_Lader) or {}  # noqa: S506 (a safe loader with one more tag)
        regels = dict(_regels(yaml.compose(tekst, Loader=yaml.CSafeLoader)))
    except yaml.YAMLError as fout:
        plek = getattr(fout, "problem_mark", None)
        regel = plek.line + 1 if plek else 0
        raise InvoerFout(
            [
                Melding(
                    BESTAND,
                    regel,
                    "",
                    "Dit is geen geldige YAML.",
                    "Vergelijk het inspringen met de vorige versie.",
                    SOORT,
                )
            ]
        ) from fout
    if not isinstance(ruw, dict):
        raise InvoerFout(
            [Melding(BESTAND, 1, "", "Hier horen instellingen met een naam te staan.", "Zet ze terug.", SOORT)]
        )
    return Instellingen(ruw, regels, _talen(ruw))
