"""Adapter to mkdocs-macros: the only module in this package that knows the platform.

It makes a `Weergave` for the page at hand, registers the macros, and turns every
mistake in a page into a Dutch `Melding` with file and line. Mistakes are
collected; the hook `hooks/meldingen.py` stops the build before anything is
written, so an editor sees all of them at once.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable
from pathlib import Path

from jinja2 import TemplateSyntaxError
from mkdocs.utils import get_relative_url

from kern.geheugen import gegevens_van, paginas_van
from kern.meldingen import Melding, OnbekendeVerwijzing, lijkt_op
from kern.modellen.basis import BRONTAAL
from kern.weergave import Gebruikt, Weergave

MELDINGEN: list[Melding] = []
"""Mistakes in macro calls of the build that runs; emptied by `hooks/meldingen.py`."""

_STUK = re.compile(r'<(div|span) data-stuk="(\d+)"></\1>')
_BLOK = re.compile(r"<(?:div|ul|dl)\b")
_NAAM = re.compile(r"\{\{\s*([A-Za-z_]\w*)")


def gebruikt_van(pagina) -> Gebruikt:
    """What the macros of a page have used so far; kept on the page for the templates."""
    return pagina.__dict__.setdefault("gebruikt", Gebruikt())


class Adapter:
    """Connects the macros to one mkdocs-macros environment."""

    def __init__(self, env):
        self.env = env
        self.wortel = Path(env.project_dir)
        self.docs = Path(env.conf["docs_dir"])

    def weergave(self) -> Weergave:
        """Rendering context of the page that is being read."""
        pagina = self.env.page
        return Weergave(
            taal=pagina.file.locale,
            gegevens=gegevens_van(self.wortel / "data", self.docs),
            link_naar=self.link_naar,
            sjabloonmap=self.wortel / "overrides" / "componenten",
            gebruikt=gebruikt_van(pagina),
            titel_van=self.titel_van,
            bladen=self.bladen,
            meldadres=self.env.conf["extra"]["beveiliging"]["contact"],
        )

    def bladen(self) -> list[tuple[str, str, list[str]]]:
        """Pages in the language of the current page: name, title, search words."""
        paginas = paginas_van(self.docs, frozenset(self.env.conf.plugins["i18n"].all_languages))
        versies = [(naam, v[self.env.page.file.locale].voorblad) for naam, v in paginas.per_naam.items() if self.env.page.file.locale in v]
        return [(naam, blad.title, blad.trefwoorden) for naam, blad in versies if blad]

    def titel_van(self, naam: str) -> str:
        """Title of page `naam` in the language of the current page, else in the source language."""
        paginas = paginas_van(self.docs, frozenset(self.env.conf.plugins["i18n"].all_languages))
        versies = paginas.per_naam.get(naam, {})
        gevonden = versies.get(self.env.page.file.locale) or versies.get(BRONTAAL)
        if gevonden is None or gevonden.voorblad is None:
            raise OnbekendeVerwijzing(f"De pagina docs/{naam} bestaat niet.", "Maak de pagina of verbeter de verwijzing.")
        return gevonden.voorblad.title

    def link_naar(self, naam: str, anker: str | None) -> str:
        """Address of page `naam`, relative to the current page."""
        doel = self.env.variables["files"].get_file_from_path(naam)
        if doel is None:
            raise OnbekendeVerwijzing(f"De pagina docs/{naam} bestaat niet.", "Maak de pagina of verbeter de verwijzing.")
        return get_relative_url(doel.url, self.env.page.url) + (f"#{anker}" if anker else "")

    def registreer(self, naam: str, functie: Callable[..., str]) -> None:
        """Make `functie(weergave, ...)` available in pages as `naam(...)`."""

        def aanroep(*args, **kwargs):
            try:
                inspect.signature(functie).bind(None, *args, **kwargs)
            except TypeError:
                return self._meld(naam, f"De macro {naam} kreeg verkeerde gegevens.", "Kijk in docs/meewerken hoe je haar schrijft.")
            try:
                return self._leg_apart(functie(self.weergave(), *args, **kwargs))
            except OnbekendeVerwijzing as fout:
                return self._meld(naam, fout.wat, fout.doe)

        self.env.macro(aanroep, naam)

    def _leg_apart(self, html: str) -> str:
        """Keep the HTML of a macro aside, so that Markdown does not read it; `zet_terug` puts it in place."""
        if not html:
            return html
        stukken = self.env.page.__dict__.setdefault("stukken", [])
        stukken.append(html)
        soort = "div" if _BLOK.match(html) else "span"
        return f'<{soort} data-stuk="{len(stukken) - 1}"></{soort}>'

    def _meld(self, naam: str, wat: str, doe: str) -> str:
        MELDINGEN.append(Melding(bestand(self.env.page), eerste_regel(self.env.page) + _sjabloonregel() - 1, naam, wat, doe))
        return ""


def _sjabloonregel() -> int:
    """Line in the page text of the macro call that is being rendered (1 is the first line)."""
    frame = sys._getframe()
    while frame is not None:
        if frame.f_code.co_filename == "<template>":
            sjabloon = frame.f_globals.get("__jinja_template__")
            return sjabloon.get_corresponding_lineno(frame.f_lineno) if sjabloon else 1
        frame = frame.f_back
    return 1


def zet_terug(html: str, pagina) -> str:
    """The page with the HTML of its macros in place."""
    stukken = getattr(pagina, "stukken", [])
    return _STUK.sub(lambda m: stukken[int(m.group(2))], html) if stukken else html


def bestand(pagina) -> str:
    """File of a page as an editor knows it (`docs/...`)."""
    return f"docs/{pagina.file.src_uri}"


def eerste_regel(pagina) -> int:
    """Line of the file on which the text after the front matter begins."""
    inhoud = pagina.file.content_string
    gevonden = re.match(r"---\s*\n.*?\n---\s*\n+", inhoud, re.S)
    return inhoud[: gevonden.end()].count("\n") + 1 if gevonden else 1


def _onthoud_sjabloon(jinja, tekst: str) -> None:
    """Compile `tekst` now, and hand that template out when the plug-in asks for it: compiling twice costs seconds."""
    sjabloon = type(jinja).from_string(jinja, tekst)
    jinja.from_string = lambda bron, *a, **k: sjabloon if bron == tekst else type(jinja).from_string(jinja, bron, *a, **k)


def controleer_aanroepen(env) -> None:
    """Report unknown macro names and broken calls; skip the page when there are any."""
    pagina, tekst = env.page, env.markdown
    gevonden = [
        Melding(
            bestand(pagina), eerste_regel(pagina) + tekst.count("\n", 0, m.start()), m.group(1),
            f"De macro '{m.group(1)}' bestaat niet.", lijkt_op(m.group(1), list(env.macros)),
        )
        for m in _NAAM.finditer(tekst)
        if m.group(1) not in env.macros
    ]
    try:
        _onthoud_sjabloon(env.env, tekst)
    except TemplateSyntaxError as fout:
        gevonden.append(
            Melding(
                bestand(pagina), eerste_regel(pagina) + fout.lineno - 1, "", f"Deze macro is niet goed geschreven ({fout.message}).",
                "Schrijf {{ naam(\"id\") }}; en zet een spatie in { #anker }.",
            )
        )
    if gevonden:
        MELDINGEN.extend(gevonden)
        env.markdown = ""
