"""Put a page ready in a language: every macro call resolved, what it used remembered, mistakes told with file and line.

The result, a `Blad`, is what any renderer needs: Markdown with a mark per macro, and per mark its HTML. Nothing here
knows MkDocs; the adapter hands the text to it, `make uittocht` writes it out for another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from kern.adressen import adres_van, relatief, wortel_van
from kern.githost import Githost
from kern.meldingen import Melding, OnbekendeVerwijzing, lijkt_op
from kern.modellen.basis import BRONTAAL
from kern.modellen.pagina import Voorblad
from kern.oproep import GeenOproep, Oproep
from kern.paginas import Bronpagina, Paginas
from kern.register import Macro, Register
from kern.weergave import Gebruikt, Weergave

MERK = re.compile("\ue000(\\d+)\ue001")
"""Mark in the Markdown for the HTML of a macro; pages may not hold these characters themselves."""


def merk(nummer: int) -> str:
    """The mark of macro `nummer` of a page."""
    return f"\ue000{nummer}\ue001"


def _geen_pagina(naam: str) -> OnbekendeVerwijzing:
    return OnbekendeVerwijzing(f"De pagina docs/{naam} bestaat niet.", "Maak de pagina of verbeter de verwijzing.")


MAX_HTML = 2_000_000
"""Characters that the macros of one page give together; the largest page of this site has an eighth of it."""


@dataclass(frozen=True)
class Stuk:
    """HTML that a macro gave, and the line on which it stands."""

    html: str
    macro: Macro
    regel: int = 0


@dataclass
class Blad:
    """A page in the language of a build: `taal` of the build, `pagina` may be in the source language.

    `secties` are (anchor, heading, text) for the search, there once Markdown has run. `afdruk` is everything a reader
    could see of it, as it was before Markdown ran: with the same one, a page looks the same.
    """

    taal: str
    naam: str
    pagina: Bronpagina
    bron: Bronpagina | None
    tekst: str = ""
    stukken: list[Stuk] = field(default_factory=list)
    gebruikt: Gebruikt = field(default_factory=Gebruikt)
    meldingen: list[Melding] = field(default_factory=list)
    secties: list[tuple[str, str, str]] = field(default_factory=list)
    afdruk: tuple = ()

    @property
    def terugval(self) -> bool:
        """Whether the page is shown in another language than the build, for lack of a translation."""
        return self.pagina.taal != self.taal

    @property
    def soort(self) -> str:
        """Kind of page, from the source page."""
        blad = self.bron.voorblad if self.bron else None
        return getattr(blad, "soort", "uitleg")

    @property
    def potloden(self) -> bool:
        """Whether facts on it may come with a link to change them: not where a resident reads."""
        return self.soort != "bewoner"

    @property
    def adres(self) -> str:
        """Address from the root of the site."""
        return adres_van(self.naam, self.taal)

    @cached_property
    def als_markdown(self) -> str:
        """The text with the HTML of the macros in place, for a renderer that reads HTML in Markdown."""
        return MERK.sub(lambda m: self.stukken[int(m.group(1))].html, self.tekst)


@dataclass(frozen=True)
class Klaarzetter:
    """Resolves pages of one language. `sjabloonmappen` are where templates are sought, in order."""

    taal: str
    paginas: Paginas
    gegevens: Any
    register: Register
    sjabloonmappen: tuple[Path, ...]
    meldadres: str = ""
    githost: Githost = Githost()
    siteadres: str = ""

    def versie(self, naam: str) -> Bronpagina | None:
        """Page `naam` in this language, else in the source language."""
        versies = self.paginas.per_naam.get(naam, {})
        return versies.get(self.taal) or versies.get(BRONTAAL)

    def titel_van(self, naam: str) -> str:
        """Title of page `naam`, in this language when it is there."""
        pagina = self.versie(naam)
        if pagina is None or pagina.voorblad is None:
            raise _geen_pagina(naam)
        return pagina.voorblad.title

    def bladen(self) -> list[tuple[str, str, list[str]]]:
        """Pages that exist in this language: name, title, search words."""
        versies = [(naam, v[self.taal].voorblad) for naam, v in self.paginas.per_naam.items() if self.taal in v]
        return [(naam, blad.title, blad.trefwoorden) for naam, blad in versies if blad]

    def link_vanaf(self, hier: str) -> Callable[[str, str | None], str]:
        """Function that gives the address of a page, relative to the address `hier`."""

        def link_naar(naam: str, anker: str | None) -> str:
            if naam not in self.paginas.per_naam:
                raise _geen_pagina(naam)
            return relatief(adres_van(naam, self.taal), hier) + (f"#{anker}" if anker else "")

        return link_naar

    def weergave(
        self,
        hier: str,
        taal: str | None = None,
        gebruikt: Gebruikt | None = None,
        potloden: bool = False,
        bronblad: Voorblad | None = None,
    ) -> Weergave:
        """Rendering context for a page at the address `hier`; with `potloden`, a fact has a link to change it."""
        return Weergave(
            taal=taal or self.taal,
            gegevens=self.gegevens,
            link_naar=self.link_vanaf(hier),
            sjabloonmappen=self.sjabloonmappen,
            gebruikt=gebruikt or Gebruikt(),
            titel_van=self.titel_van,
            bladen=self.bladen,
            meldadres=self.meldadres,
            siteadres=self.siteadres and self.siteadres + wortel_van(self.taal),
            bronblad=bronblad,
            githost=self.githost if potloden else Githost(),
        )

    def zet_klaar(self, naam: str) -> Blad:
        """Page `naam` with its macros resolved; mistakes are in `.meldingen`, and where one stands nothing is shown."""
        pagina = self.versie(naam) or next(iter(self.paginas.per_naam[naam].values()))
        blad = Blad(self.taal, naam, pagina, self.paginas.bron(naam))
        bronblad = blad.bron.voorblad if blad.bron and isinstance(blad.bron.voorblad, Voorblad) else None
        w = self.weergave(blad.adres, pagina.taal, blad.gebruikt, blad.potloden, bronblad)
        uit, plek, over = [], 0, MAX_HTML
        for o in pagina.accolades:
            uit.append(pagina.tekst[plek : o.begin])
            html = self._los_op(o, blad, w)
            over -= len(html)
            if over < 0:
                wat = f"De macro's op deze pagina geven samen meer dan {MAX_HTML} tekens."
                blad.meldingen.append(
                    Melding(pagina.bestand, pagina.regel(o.begin), o.naam, wat, "Toon niet steeds hetzelfde.")
                )
                break
            if html:
                uit.append(merk(len(blad.stukken)))
                blad.stukken.append(Stuk(html, self.register.macros[o.naam], pagina.regel(o.begin)))
            plek = o.einde
        uit.append(pagina.tekst[plek:])
        blad.tekst = "".join(uit)
        blad.afdruk = (
            blad.tekst,
            *((s.html, s.macro.naam) for s in blad.stukken),
            *(tuple(g) for g in blad.gebruikt.lijsten()),
        )
        return blad

    def _los_op(self, o: Oproep | GeenOproep, blad: Blad, w: Weergave) -> str:
        def meld(wat: str, doe: str) -> str:
            blad.meldingen.append(Melding(blad.pagina.bestand, blad.pagina.regel(o.begin), o.naam, wat, doe))
            return ""

        if isinstance(o, GeenOproep):
            return ""  # `kern.veilige_paginas` tells what is wrong with it
        macro = self.register.macros.get(o.naam)
        if macro is None:
            return meld(f"De macro '{o.naam}' bestaat niet.", lijkt_op(o.naam, list(self.register.macros)))
        benoemd: Mapping[str, Any] = dict(o.benoemd)
        if not macro.past(o.waarden, dict(benoemd)):
            return meld(f"De macro {o.naam} kreeg verkeerde gegevens.", "Kijk in docs/meewerken hoe je haar schrijft.")
        try:
            return str(macro.functie(w, *o.waarden, **benoemd))
        except OnbekendeVerwijzing as fout:
            return meld(fout.wat, fout.doe)
