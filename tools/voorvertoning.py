"""A preview for authors: build once, watch, and draw again only what a change touches.

`Voorvertoning` knows what depends on what; it is driven by `verwerk` (files changed) and `stap` (do one piece of what
is waiting). The page that was asked for last comes first: whoever wrote a sentence sees it and waits for no other. For
that page what changed is judged; the verdict over the whole site comes next, before any other page.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterable
from contextlib import redirect_stderr
from pathlib import Path

from hooks.hertekenen import Tekenaar
from kern.adressen import adres_van
from kern.hergebruik import Sleutel, opnieuw, uitleg
from kern.keuring import beperkt
from kern.regels import meldingen
from kern.site import Site
from kern.weergave import vergeet_sjablonen
from stappen.assets import ververs
from stappen.bouw import Bouw
from stappen.lopend import begin, lopend
from stappen.paginacontext import van_blad
from stappen.zoekindex import zoekindex
from tools.bouw import mkdocs_apart, mkdocs_bouw
from tools.wijziging import Soort, fout_in_woorden, soort_van
from tools.zonder_bron import teken_zonder_bron

ALLES = "*"
"""Instead of an address: every page."""

REGELS = "regels"
"""The task that judges the whole site."""

NIET_VERGELEKEN = {"t"}
"""What templates are given, but is compared once for all pages: the interface texts."""


class Voorvertoning:
    """The site below `wortel` in the folder `map`, in step with its files.

    `fouten` are messages by where they came from; while there are any, what cannot be drawn stays as it was.
    `openstaand` are changed files that could not be used yet. `lezen` are pages waiting for Markdown, `tekenen` those
    waiting for the templates, `vuil` those that could not be read; `taken` is what can wait. `vertel` gets addresses
    that changed, `gevraagd` is the address that somebody looks at.
    """

    def __init__(self, wortel: Path, basis: Path, vertel: Callable[[list[str] | str], None] = lambda _: None):
        self.wortel, self.basis, self.vertel = wortel, basis, vertel
        self.instellingen = str(wortel / "mkdocs.yml")
        self.map: Path | None = None
        self.bouw: Bouw | None = None
        self.tekenaar: Tekenaar | None = None
        self.fouten: dict[object, list[str]] = {}
        self.openstaand: dict[str, Soort] = {}
        self.lezen: dict[Sleutel, None] = {}
        self.tekenen: dict[Sleutel, None] = {}
        self.vuil: dict[Sleutel, None] = {}
        self.taken: dict[str, None] = {}
        self.gevraagd = ""
        self.keren = 0

    @property
    def regels(self) -> list[str]:
        """Every message, one a line."""
        return list(dict.fromkeys(r for regels in self.fouten.values() for r in regels))

    def bouw_alles(self) -> None:
        """Build the whole site in a new folder, and go on there when that went well."""
        self.keren += 1
        doel, gezegd = self.basis / str(self.keren), io.StringIO()
        with redirect_stderr(gezegd):
            fout = mkdocs_bouw(self.wortel, doel)
        if fout:
            shutil.rmtree(doel, ignore_errors=True)
            self.fouten = {"bouw": (gezegd.getvalue() + fout).splitlines()}
            if self.bouw:
                begin(self.bouw, self.instellingen)
        else:
            oud, self.map = self.map, doel
            self.bouw, self.tekenaar = lopend(self.instellingen), Tekenaar(self.instellingen)
            uitleg(self.bouw.site)
            for lijst in (self.openstaand, self.lezen, self.tekenen, self.vuil, self.taken, self.fouten):
                lijst.clear()
            if oud:
                shutil.rmtree(oud, ignore_errors=True)
        self.vertel(ALLES)

    def verwerk(self, paden: Iterable[str]) -> set[Soort]:
        """Files changed (paths from `wortel`): find out what that means. Returns the kinds of change that were new."""
        nieuw = {pad: soort for pad in paden if (soort := soort_van(pad, self.wortel, self.bouw))}
        if not nieuw:
            return set()
        self.openstaand |= nieuw
        soorten = set(self.openstaand.values())
        if self.bouw is None or Soort.ALLES in soorten:
            self.bouw_alles()
            return set(nieuw.values())
        voor = self.regels
        self.fouten = {bron: regels for bron, regels in self.fouten.items() if bron in self.vuil or bron == "ankers"}
        try:
            self._verwerk(soorten)
        except Exception as fout:  # whatever an editor wrote, the preview goes on
            self.fouten["kern"] = fout_in_woorden(fout, self.wortel)
        if self.regels != voor:
            self.vertel(ALLES)
        return set(nieuw.values())

    def _verwerk(self, soorten: set[Soort]) -> None:
        assert self.bouw and self.tekenaar
        if Soort.CODE in soorten:
            self.fouten["code"] = [
                "LET OP  De code is gewijzigd. Stop de voorvertoning (Ctrl-C) en start haar opnieuw."
            ]
        if Soort.STIJL in soorten:
            ververs(self.bouw)  # our styles and scripts, in the folder the pages already name
            if any("/js/zoek/" in pad for pad in self.openstaand):
                self.taken["zoekindex"] = None
        for pad in [p for p, soort in self.openstaand.items() if soort is Soort.BEELD]:
            self.bouw.schrijf(pad.removeprefix("docs/"), (self.wortel / pad).read_bytes())
        if soorten & {Soort.STIJL, Soort.BEELD}:
            self.vertel(ALLES)
        if Soort.KADER in soorten:
            self.tekenaar.vergeet_sjablonen()
            self.tekenen |= dict.fromkeys(self.bouw.site.bladen)
        if Soort.SJABLOON in soorten:
            vergeet_sjablonen()
        if soorten & {Soort.PAGINA, Soort.DATA, Soort.SJABLOON} or self.vuil:
            if not self._lees_opnieuw(Soort.DATA in soorten, Soort.SJABLOON in soorten):
                return
            self.taken = {REGELS: None} | self.taken
        if soorten & {Soort.KADER, Soort.SJABLOON, Soort.DATA}:
            self.taken["buiten"] = None
        self.openstaand = {p: s for p, s in self.openstaand.items() if s is Soort.CODE}

    def _lees_opnieuw(self, data: bool, sjablonen: bool) -> bool:
        """Read what changed, judge it, and note what to draw; False when it cannot be used."""
        assert self.bouw and self.tekenaar
        oud = self.bouw.site
        paginas = [p for p, s in self.openstaand.items() if s is Soort.PAGINA]
        gegevens = [p for p, s in self.openstaand.items() if s is Soort.DATA]
        nieuw = opnieuw(oud, [p.removeprefix("docs/") for p in paginas], data, sjablonen, self.vuil)
        if not self._goed(beperkt(nieuw, paginas + gegevens)):
            return False
        self.bouw.vervang(nieuw)
        anders = [k for k, blad in nieuw.bladen.items() if blad is not oud.bladen[k]]
        self.lezen |= dict.fromkeys(anders)
        for k in self.vuil:
            self.fouten.pop(k, None)
        self.vuil.clear()
        titels = [k for k in anders if nieuw.bladen[k].pagina.voorblad.title != oud.bladen[k].pagina.voorblad.title]
        for k in titels:
            self.tekenaar.titel(*k, nieuw.bladen[k].pagina.voorblad.title)
        if titels or nieuw.gegevens.teksten != oud.gegevens.teksten:
            self.tekenen |= dict.fromkeys(nieuw.bladen)
        elif data:
            self.tekenen |= dict.fromkeys(k for k in nieuw.bladen if k not in self.lezen and self._ander_kader(k))
        if titels:
            self.taken["buiten"] = None
        if anders or data:
            self.taken |= {"ankers": None, "zoekindex": None}
        return True

    def _goed(self, site: Site) -> bool:
        """Whether the rules find nothing; what they find is told."""
        fouten = meldingen(site)
        if fouten:
            self.fouten["kern"] = [f"FOUT  {m}" for m in fouten]
        return not fouten

    def _ander_kader(self, sleutel: Sleutel) -> bool:
        assert self.bouw
        getoond, nu_ = self.bouw.getoond[sleutel], van_blad(self.bouw, self.bouw.site.bladen[sleutel])
        return any(nu_[naam] != getoond[naam] for naam in nu_.keys() - NIET_VERGELEKEN)

    def stap(self) -> bool:
        """Do one piece of what is waiting; False when there is nothing that can be done now."""
        if self.bouw is None or not self.fouten.keys() <= {"code", "ankers", *self.vuil}:
            return False
        sleutel = self._volgende()
        if sleutel is None and not self.taken:
            return False
        voor = self.regels
        with mkdocs_apart() as lijst:
            bron: object = sleutel or next(iter(self.taken))
            try:
                if sleutel:
                    self._pagina(sleutel)
                else:
                    self._taak(str(bron))
                fouten = [f"FOUT  {regel}" for regel in lijst.getvalue().splitlines()]
            except Exception as fout:  # whatever an editor wrote, the preview goes on
                fouten, bron = fout_in_woorden(fout, self.wortel), bron if bron in self.vuil else "kader"
        if fouten:
            self.fouten[bron] = fouten
        if self.regels != voor:
            self.vertel(ALLES)
        return True

    def klaar(self) -> None:
        """Do everything that is waiting."""
        while self.stap():
            pass

    def _volgende(self) -> Sleutel | None:
        wachten = self.lezen | self.tekenen
        gevraagd = next((k for k in wachten if adres_van(k[1], k[0]) == self.gevraagd), None)
        return gevraagd if gevraagd or REGELS in self.taken else next(iter(wachten), None)

    def _pagina(self, sleutel: Sleutel) -> None:
        """Draw one page; it is written only when nothing is wrong with it."""
        assert self.bouw and self.tekenaar
        if sleutel in self.lezen:
            del self.lezen[sleutel]
            self.vuil[sleutel] = None
            with mkdocs_apart() as lijst:
                self.tekenaar.lees(*sleutel)
            blad = self.bouw.site.bladen[sleutel]
            if fouten := [f"FOUT  {m}" for m in sorted(set(blad.meldingen))] + [
                f"FOUT  {r}" for r in lijst.getvalue().splitlines()
            ]:
                self.tekenen.pop(sleutel, None)
                self.fouten[sleutel] = fouten
                return
            del self.vuil[sleutel]
        self.tekenen[sleutel] = None
        self.tekenaar.teken(*sleutel)
        del self.tekenen[sleutel]
        self.vertel([adres_van(sleutel[1], sleutel[0])])

    def _taak(self, taak: str) -> None:
        """What no page waits for: pages without a source, the search, anchors between pages."""
        assert self.bouw and self.tekenaar
        bouw = self.bouw
        del self.taken[taak]
        if taak == REGELS:
            if not self._goed(bouw.site):
                self.taken = {REGELS: None} | self.taken  # until it is mended
        elif taak == "ankers":
            self.fouten.pop("ankers", None)
            self.tekenaar.ankers()
        elif taak == "buiten":
            self.vertel(teken_zonder_bron(bouw, self.tekenaar))
        elif taak == "zoekindex":
            self.taken |= {f"zoekindex {taal}": None for taal in bouw.talen}
        else:
            zoekindex(bouw, taak.split()[1])
