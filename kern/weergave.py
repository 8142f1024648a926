"""What a tool needs to render: language, links, interface texts and templates.

Plain Python and Jinja; nothing here knows MkDocs. A successor of the platform only has to make a `Weergave` per page,
and templates need no Python: they get plain values (`kern.plat`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from kern.githost import Githost
from kern.meldingen import OnbekendeVerwijzing, lijkt_op
from kern.modellen.basis import Tekst
from kern.modellen.pagina import Voorblad
from kern.plat import geef_plat, plat
from kern.register import REGISTER

_PLEK = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=4)
def sjablonen(mappen: tuple[Path, ...]) -> Environment:
    """Jinja environment over the templates of tools; everything is escaped."""
    return Environment(
        loader=FileSystemLoader(mappen),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )


def vergeet_sjablonen() -> None:
    """Read the templates of tools again at their next use."""
    sjablonen.cache_clear()


@lru_cache(maxsize=4096)
def _datum(dag: date, taal: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(dag.isoformat(), format_date(dag, "d MMMM yyyy", locale=taal))


@dataclass
class Gebruikt:
    """What a page showed, in order of first use: the foot lists sources and laws, the head loads the scripts.

    `wetkaarten` are laws whose card stands on the page; `kaarten` are the contacts with a card: the first card on a
    page carries the anchor.
    """

    bronnen: dict[str, None] = field(default_factory=dict)
    wetten: dict[str, None] = field(default_factory=dict)
    wetkaarten: dict[str, None] = field(default_factory=dict)
    begrippen: dict[str, None] = field(default_factory=dict)
    scripts: dict[str, None] = field(default_factory=dict)
    kaarten: dict[str, None] = field(default_factory=dict)
    nummer: int = 0

    def lijsten(self) -> tuple[dict[str, None], ...]:
        """Everything that is remembered."""
        return self.bronnen, self.wetten, self.wetkaarten, self.begrippen, self.scripts, self.kaarten

    def volgnummer(self) -> int:
        """A number that is unique on the page, for ids of tools that stand on it more than once."""
        self.nummer += 1
        return self.nummer


def vul_in(sjabloon: Markup, waarden: Mapping[str, Any]) -> Markup:
    """`sjabloon` with {naam} replaced for the given names; other braces stay, so a text cannot reach into a value."""

    def waarde(m: re.Match[str]) -> str:
        return escape(waarden[m.group(1)]) if m.group(1) in waarden else m.group(0)

    return Markup(_PLEK.sub(waarde, sjabloon))  # noqa: S704 (a text and escaped values)


@dataclass(frozen=True)
class Weergave:
    """Rendering context of one page in one language.

    `link_naar(naam, anker)` gives the address of page `a/b.md`, relative to this
    page; it raises `OnbekendeVerwijzing` for a page that does not exist.
    """

    taal: str
    gegevens: Any
    link_naar: Callable[[str, str | None], str]
    sjabloonmappen: tuple[Path, ...]
    gebruikt: Gebruikt = field(default_factory=Gebruikt)
    titel_van: Callable[[str], str] = str
    """Title of page `a/b.md` in the language of this page."""
    bladen: Callable[[], list[tuple[str, str, list[str]]]] = list
    """Pages that exist in this language: (`a/b.md`, title, search words)."""

    meldadres: str = ""
    """Where to report a leak in the site; empty when whoever hosts it did not fill that in."""
    siteadres: str = ""
    """Address of the site in the language of the page, as paper names it; empty when it is not known."""
    bronblad: Voorblad | None = None
    """Front matter of the Dutch page on which this stands: it says when the text was written and looked over."""
    githost: Githost = Githost()
    """Where facts can be changed; without an address where no link to it belongs."""

    @property
    def teksten(self) -> dict[str, Markup]:
        """Every interface text in the language of the page, safe for HTML: `t` in templates."""
        return self.gegevens.teksten_in(self.taal)

    def t(self, sleutel: str, **waarden: Any) -> Markup:
        """Interface text `sleutel` in the language of the page, safe for HTML, with `waarden` filled in."""
        tekst = self.teksten.get(sleutel)
        if tekst is None:
            raise OnbekendeVerwijzing(
                f"De tekst '{sleutel}' bestaat niet.",
                lijkt_op(sleutel, list(self.teksten)) + " (teksten.yml in data/ of bij het hulpmiddel)",
            )
        return vul_in(tekst, waarden)

    def zoek(self, soort: str, id_: str) -> Any:
        """Record `id_` of a kind of records; raises `OnbekendeVerwijzing` with the closest match."""
        records = self.gegevens.verzamelingen[soort]
        if id_ not in records:
            plek = REGISTER.verzamelingen[soort].plek
            raise OnbekendeVerwijzing(f"De id '{id_}' bestaat niet bij {soort} ({plek}).", lijkt_op(id_, list(records)))
        return records[id_]

    def potlood(self, soort: str, id_: str) -> Markup:
        """Link to the line of a fact in its file, hidden until the reader asks for it; empty where it does not belong.

        It has no text of its own, so what is searched, copied or printed of a page stays as it was.
        """
        if not self.githost.adres:
            return Markup("")
        adres = self.githost.regel(*self.gegevens.herkomst[(soort, id_)])
        woord = self.t("verbeter.feit", naam=id_)
        return Markup('<a class="potlood" href="{}" aria-label="{}" hidden></a>').format(adres, woord)

    def in_taal(self, tekst: Tekst | None) -> Markup | None:
        """The text as HTML; marked with its language when a translation is missing."""
        if tekst is None:
            return None
        inhoud, taal = tekst.in_taal(self.taal)
        if taal != self.taal:
            return Markup('<span lang="{}">{}</span>').format(taal, inhoud)
        return escape(inhoud)

    def kaal(self, tekst: Tekst) -> str:
        """The text without markup, for attributes."""
        return tekst.in_taal(self.taal)[0]

    def datum(self, dag: date | str) -> Markup:
        """A date in words in the language of the page; text that is no ISO date stays as it is."""
        try:
            dag = dag if isinstance(dag, date) else date.fromisoformat(dag)
        except ValueError:
            return escape(dag)
        return _datum(dag, self.taal)

    def plat(self, waarde: Any, **meer: Any) -> Any:
        """View model of `waarde` (see `kern.plat.plat`), with `meer` added to it."""
        return {**plat(self, waarde), **meer} if meer else plat(self, waarde)

    def html(self, sjabloon: str, **waarden: Any) -> str:
        """Render the template of a tool to HTML on one line, so that Markdown leaves it alone.

        The template gets `waarden` (plain values only), `taal`, and the interface texts as `t`; what is missing fails.
        """
        bron = sjablonen(self.sjabloonmappen).get_template(sjabloon)
        return " ".join(bron.render(geef_plat(waarden, sjabloon), t=self.teksten, taal=self.taal).split())
