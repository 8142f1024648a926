"""Everything that is read, as one object: settings, languages, pages and data. `lees_site` is the one way to get it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kern.gegevens import Gegevens, laad
from kern.githost import Githost, fouten, lees_githost
from kern.instellingen import Instellingen, lees_instellingen
from kern.klaarzetten import Blad, Klaarzetter
from kern.meldingen import InvoerFout, Melding
from kern.paginas import Paginas, lees_alles
from kern.profiel import profielpad
from kern.register import REGISTER, Register


@dataclass(frozen=True)
class Site:
    """What was read below `wortel`. `gegevens` is None when the data hold mistakes; those are in `leesfouten`."""

    wortel: Path
    instellingen: Instellingen
    paginas: Paginas
    gegevens: Gegevens | None
    leesfouten: tuple[Melding, ...] = ()
    register: Register = field(default_factory=lambda: REGISTER, repr=False)

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
            for naam in self.paginas.per_naam:
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
    fouten = [m for p in paginas.alle() for m in p.meldingen]
    try:
        gegevens = laad(data, docs, profielpad(data))
    except InvoerFout as fout:
        gegevens = None
        fouten += fout.meldingen
    return Site(wortel, instellingen, paginas, gegevens, tuple(fouten))
