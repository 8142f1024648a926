"""One build: what was read, where it is written, and what the steps tell each other."""

from __future__ import annotations

import re
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kern.afbreken import zet_zachte_streepjes
from kern.assets import SPOREN, voorvoegsel
from kern.gebouwd import Gebouwd
from kern.insluiten import Venster
from kern.klaarzetten import Blad, Klaarzetter
from kern.meldingen import InvoerFout, Melding
from kern.opmaak import SOORTEN_MET_UITLEG, Begrippen, Opdracht, Opmaak, patroon_van
from kern.register import REGISTER
from kern.site import Site
from kern.tabellen import kanten_in

Termen = tuple[re.Pattern[str] | None, dict[str, str]]
"""What finds the terms of a language in a text, and term -> id."""


@dataclass
class Bouw:
    """State of one build. `site` is there after the step `lees`; `doel` is the folder that is written.

    `thema` are the files that the theme brings, `assets` everything in `assets/` of the site but pictures;
    `eigen_map` is the name of the folder of our styles and scripts, made of their content (`v-0a1b2c3d`); `paginas_404`
    holds the page for what is not found per language until all are there; `gebouwd` the facts of every written page;
    `kaders` are origins that may show pages in a frame, `server` the settings for servers (file name -> text);
    `let_op` is what who builds has to know when all went well;
    `getoond` is what the templates were given per (language, page); `bezig` are tasks that run beside the build.
    Of embed pages (`stappen/insluiten.py`): `bronnen` are the files their assets are made of, `middelen` where those
    were written, `vensters` the page that each is the twin of, `tweelingen` the address of that page -> of its twin.
    `logo` is where the logo of the organisation was written, when its profile has one.
    Worked out of `gelezen`, once per language: `vast` is what all pages are given, `zetters` their resolvers, `termen`
    the terms that Markdown looks for.
    """

    wortel: Path
    doel: Path
    site_url: str = ""
    gelezen: Site | None = None
    opmaak: Opmaak = field(default_factory=Opmaak)
    thema: dict[str, bytes] = field(default_factory=dict)
    assets: dict[str, bytes] = field(default_factory=dict)
    eigen_map: str = ""
    paginas_404: dict[str, bytes] = field(default_factory=dict)
    klaar: set[str] = field(default_factory=set)
    gebouwd: dict[str, Gebouwd] = field(default_factory=dict)
    kaders: tuple[str, ...] = ()
    subdomeinen: bool = False
    server: dict[str, str] = field(default_factory=dict)
    let_op: list[str] = field(default_factory=list)
    bezig: list[Future[None]] = field(default_factory=list)
    getoond: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    vast: dict[str, dict[str, Any]] = field(default_factory=dict)
    zetters: dict[str, Klaarzetter] = field(default_factory=dict)
    termen: dict[str, Termen] = field(default_factory=dict)
    bronnen: dict[str, bytes] = field(default_factory=dict)
    middelen: dict[tuple[str, ...], str] = field(default_factory=dict)
    vensters: dict[str | None, Venster] = field(default_factory=dict)
    tweelingen: dict[str, dict[str, str]] = field(default_factory=dict)
    logo: str = ""

    @property
    def site(self) -> Site:
        assert self.gelezen is not None, "the step `lees` comes first"
        return self.gelezen

    def vervang(self, site: Site) -> None:
        """Go on with another reading of the site."""
        self.gelezen = site
        self.vast, self.zetters, self.termen = {}, {}, {}
        self.vensters, self.tweelingen = {}, {}

    @property
    def eigen(self) -> str:
        """Folder of our styles and scripts, from the root of the site."""
        return f"assets/{self.eigen_map}/"

    @property
    def voorvoegsel(self) -> str:
        """What every name begins with that the site keeps something under on a device."""
        return voorvoegsel(self.assets[self.eigen + SPOREN])

    @property
    def talen(self) -> tuple[str, ...]:
        """Codes of the languages, the source first."""
        return self.site.talen

    @property
    def extra(self) -> dict[str, Any]:
        """Our own settings in `mkdocs.yml`."""
        return dict(self.site.instellingen.extra)

    def zetter(self, taal: str) -> Klaarzetter:
        """Resolver of pages in `taal`."""
        if not self.zetters:
            self.zetters = {t: self.site.klaarzetter(t) for t in self.talen}
        return self.zetters[taal]

    def blad(self, taal: str, naam: str) -> Blad:
        """Page `naam` in the build of `taal`, put ready once."""
        return self.site.bladen[(taal, naam)]

    def opdracht(self, blad: Blad) -> Opdracht:
        """What Markdown has to know to render `blad`."""
        taal = blad.pagina.taal
        w = self.zetter(blad.taal).weergave(blad.adres, taal, blad.gebruikt, blad.potloden)
        opdracht = Opdracht(
            blad,
            kanten=kanten_in(self.site.gegevens.tweelijsten.values() if self.site.gegevens else (), taal),
            soort_van=self.soort_van if blad.soort == "overzicht" else None,
            koplink=str(w.t("koplink.naar").unescape()),
            dicht=("beste", str(w.t("casus.lees").unescape())) if blad.soort == "casus" else None,
        )
        if blad.soort in SOORTEN_MET_UITLEG:
            begrip = REGISTER.macros["begrip"].functie
            patroon, ids = self._termen(taal)
            opdracht.begrippen = Begrippen(patroon, ids, lambda id_, woorden: begrip(w, id_, woorden))
        return opdracht

    def soort_van(self, naam: str) -> str | None:
        """Kind of page `naam`, with the tools apart; None when there is no such page."""
        bron = self.site.paginas.bron(naam)
        if bron is None:
            return None
        if self.site.gegevens:
            paginas = self.site.gegevens.plekken.paginas
            for soort, map_ in (("keuze", paginas.keuzehulpen), ("lijst", paginas.afvinklijsten)):
                if naam.startswith(map_):
                    return soort
        return bron.voorblad.soort

    def _termen(self, taal: str) -> Termen:
        if taal not in self.termen:
            begrippen = self.site.gegevens.begrippen.values() if self.site.gegevens else []
            ids = {b.term.in_taal(taal)[0].lower(): b.id for b in begrippen if b.automatisch}
            self.termen[taal] = (patroon_van(list(ids)), ids)
        return self.termen[taal]

    def schrijf(self, pad: str, inhoud: str | bytes) -> None:
        """Write a file of the site at `pad` (from its root)."""
        doel = self.doel / pad
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_bytes(inhoud.encode("utf-8") if isinstance(inhoud, str) else inhoud)

    def schrijf_pagina(self, adres: str, html: str, taal: str) -> None:
        """Write a page that MkDocs does not: at `adres`, with the places where its long words may break."""
        self.schrijf(adres + "index.html", zet_zachte_streepjes(html, taal))

    def stop(self, meldingen: list[Melding]) -> None:
        """Stop the build with every message; do nothing when there are none."""
        if meldingen:
            raise InvoerFout(meldingen)
