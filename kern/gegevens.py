"""Read and validate `data/`.

All mistakes in all files are collected; `laad` raises one `InvoerFout` with every message, so an editor does not have
to build once per mistake. Which kinds of records there are stands in `kern.register`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from markupsafe import Markup, escape

from kern.kruisverwijzingen import kruisverwijzingen
from kern.lader import Lader
from kern.meldingen import InvoerFout, van_soort
from kern.modellen.basis import Tekst
from kern.modellen.plekken import Plekken
from kern.modellen.profiel import Profiel
from kern.profiel import Bekend, lees_profiel, naam_van
from kern.profielregels import cijfers
from kern.register import REGISTER
from kern.verzamelingen import FEITEN

assert FEITEN, "the kinds of facts are known once this module is read"


@dataclass(frozen=True)
class Gegevens:
    """All data of the site; `gegevens.contacten` is a mapping from id to record, in file order, as for each kind."""

    verzamelingen: Mapping[str, Mapping[str, Any]]
    teksten: Mapping[str, Tekst]
    plekken: Plekken
    profiel: Profiel | None = None
    herkomst: Mapping[tuple[str, str], tuple[str, int]] = field(default_factory=dict)

    def __getattr__(self, naam: str) -> Mapping[str, Any]:
        try:
            return self.__dict__["verzamelingen"][naam]
        except KeyError:
            raise AttributeError(naam) from None

    @cached_property
    def _per_taal(self) -> dict[str, dict[str, Markup]]:
        return {}

    def teksten_in(self, taal: str) -> dict[str, Markup]:
        """Every interface text in a language, safe for HTML; made once."""
        if taal not in self._per_taal:
            self._per_taal[taal] = {s: escape(tekst.in_taal(taal)[0]) for s, tekst in self.teksten.items()}
        return self._per_taal[taal]

    def plaats(self, soort: str, id_: str) -> tuple[str, int]:
        """File and line of a record, for messages; also of a text (`teksten`) and of the profile (`profiel`, "")."""
        return self.herkomst.get((soort, id_), (f"data/{soort}", 0))


def bekend_bij(records: Mapping[str, Mapping[str, Any]], plekken: Plekken) -> Bekend:
    """What a profile of an organisation may name."""
    paginas, contacten = plekken.paginas, records["contacten"]
    vast = [contacten[id_] for id_ in (plekken.contacten.nood, plekken.contacten.advies) if id_ in contacten]
    return Bekend(
        tuple(records["rollen"]),
        tuple(PurePosixPath(p).stem for p in (paginas.gevaar, *paginas.stappen)),
        tuple(records["regios"]),
        tuple(cijfers(c.nummer) for c in vast if c.nummer),
    )


def laad(map_: Path, docs: Path | None = None, profiel: Path | None = None) -> Gegevens:
    """Load all data from the folder `map_`; with `docs`, check pages that records name; with `profiel`, that file too.

    Raises `InvoerFout` with every mistake found.
    """
    lader = Lader(map_)
    per_bestand: dict[str, set[str]] = {}
    for v in REGISTER.verzamelingen.values():
        if v.bestand:
            per_bestand.setdefault(v.bestand, set()).add(v.naam)
    d = {
        v.naam: lader.lijst(v.naam, v.bestand, v.model, per_bestand[v.bestand]) if v.bestand else lader.map_vol(v)
        for v in REGISTER.verzamelingen.values()
    }
    lader.leningen(d["contacten"])
    lader.vreemde_bestanden()
    teksten, plekken = lader.teksten(), lader.plekken()
    if not lader.meldingen:
        gevonden = kruisverwijzingen({**d, "plekken": {"plekken": plekken}}, lader.herkomst, docs)
        lader.meldingen.extend(van_soort("verwijzingen", gevonden))
    eigen = None
    if profiel and plekken:
        eigen, fouten = lees_profiel(profiel, bekend_bij(d, plekken))
        lader.meldingen.extend(fouten)
        lader.herkomst[("profiel", "")] = (naam_van(profiel), 0)
    if lader.meldingen or plekken is None:
        raise InvoerFout(lader.meldingen)
    return Gegevens(d, teksten, plekken, eigen, lader.herkomst)
