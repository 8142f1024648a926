"""Everything that is read, as one object: settings, languages, pages and data. `lees_site` is the one way to get it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kern.gegevens import Gegevens, laad
from kern.githost import Githost, fouten, lees_githost
from kern.instellingen import Instellingen, lees_instellingen
from kern.klaarzetten import Blad, Klaarzetter
from kern.leesteksten import Leestekst, van_gegevens, van_pagina
from kern.meldingen import InvoerFout, Melding, van_soort
from kern.modellen.zoeken import GEZOCHT
from kern.paginas import Paginas, lees_alles
from kern.profiel import profielpad
from kern.register import REGISTER, Register
from kern.yaml_met_regels import lees_bestand

NIET_GELEZEN = GEZOCHT | {"bronnen", "vermijd", "gebruik", "termen", "woordenlijst", "profiel"}
"""Kinds of records that list words, are searched, or hold titles as their makers wrote them."""


@dataclass(frozen=True)
class Keuze:
    """What of a site is judged: pages by name, data files by their path."""

    paginas: frozenset[str]
    bestanden: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Site:
    """What was read below `wortel`. `gegevens` is None when the data hold mistakes; those are in `leesfouten`.

    With a `keuze` the rules look at that only; without, at everything.
    """

    wortel: Path
    instellingen: Instellingen
    paginas: Paginas
    gegevens: Gegevens | None
    leesfouten: tuple[Melding, ...] = ()
    register: Register = field(default_factory=lambda: REGISTER, repr=False)
    keuze: Keuze | None = None

    @property
    def docs(self) -> Path:
        return self.wortel / "docs"

    @property
    def data(self) -> Path:
        return self.wortel / "data"

    @property
    def talen(self) -> tuple[str, ...]:
        """Codes of the languages, the source first."""
        return self.instellingen.codes

    @cached_property
    def te_keuren(self) -> Paginas:
        """The pages that rules look at."""
        if self.keuze is None:
            return self.paginas
        return Paginas({n: v for n, v in self.paginas.per_naam.items() if n in self.keuze.paginas})

    @property
    def gegevens_te_keuren(self) -> bool:
        """Whether rules look at data too."""
        return self.gegevens is not None and (self.keuze is None or bool(self.keuze.bestanden))

    def keurt(self, bestand: str) -> bool:
        """Whether rules look at this data file."""
        return self.keuze is None or bestand in self.keuze.bestanden

    def taalnaam(self, code: str) -> str:
        """Name of a language as readers see it."""
        return next((t.naam for t in self.instellingen.talen if t.code == code), code)

    @cached_property
    def leesteksten(self) -> tuple[Leestekst, ...]:
        """Every text that a reader sees, of the pages and of the data."""
        uit = [stuk for p in self.te_keuren.alle() for stuk in van_pagina(p)]
        if self.gegevens is not None:
            alle = self._leesbestanden()
            for naam in sorted(alle if self.keuze is None else alle & self.keuze.bestanden):
                ruw, regels = lees_bestand(self.wortel / naam, naam)
                uit += van_gegevens(ruw, naam, regels, self.talen)
        return tuple(uit)

    def _leesbestanden(self) -> set[str]:
        """Data files of which a reader sees the words."""
        assert self.gegevens is not None
        return {
            bestand
            for (soort, _), (bestand, _) in self.gegevens.herkomst.items()
            if soort not in NIET_GELEZEN and "/" in bestand
        }

    @cached_property
    def githost(self) -> Githost:
        """Where the files stand; without an address when the setting is empty or wrong."""
        extra = self.instellingen.extra
        return Githost() if fouten(extra) else lees_githost(extra)

    @cached_property
    def bladen(self) -> dict[tuple[str, str], Blad]:
        """(language, page) -> the page put ready; empty when the data hold mistakes."""
        if self.gegevens is None:
            return {}
        uit = {}
        for taal in self.talen:
            zetter = self.klaarzetter(taal)
            for naam in self.te_keuren.per_naam:
                uit[(taal, naam)] = zetter.zet_klaar(naam)
        return uit

    def klaarzetter(self, taal: str) -> Klaarzetter:
        """Resolver of pages in `taal`."""
        assert self.gegevens is not None
        mappen = (self.wortel / "macros" / "onderdelen",)
        beveiliging = self.instellingen.extra.get("beveiliging") or {}
        lek = beveiliging.get("contact") or ""
        adres = str(self.instellingen.ruw.get("site_url") or "")
        return Klaarzetter(taal, self.paginas, self.gegevens, self.register, mappen, lek, self.githost, adres)


def lees_site(wortel: Path) -> Site:
    """Read the site below `wortel`. Raises `InvoerFout` only for unreadable settings; other mistakes are kept."""
    instellingen = lees_instellingen(wortel)
    docs, data = wortel / "docs", wortel / "data"
    paginas = lees_alles(docs, instellingen.codes)
    fouten = [m for p in paginas.alle() for m in van_soort("voorblad", p.meldingen)]
    try:
        gegevens = laad(data, docs, profielpad(data))
    except InvoerFout as fout:
        gegevens = None
        fouten += van_soort("velden", fout.meldingen)
    return Site(wortel, instellingen, paginas, gegevens, tuple(fouten))
