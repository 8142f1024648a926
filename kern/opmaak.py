"""What this site adds to Markdown: the HTML of macros put in place, tables that read on a phone, glossary terms
explained, the sections for the search, and the net that lets only plain text through.

One Python-Markdown extension, so a page is parsed once, by a real parser, and everything that has to know its parts
looks at that tree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, HTML_PLACEHOLDER_RE, STX, AtomicString

from kern.html_tekst import secties, tekst_van
from kern.kaarten import MACRO_NAAR, maak_kaarten, pagina_van
from kern.klaarzetten import MERK, Blad, Stuk
from kern.koppen import noem_vakken, vouw_dicht, zet_links
from kern.meldingen import Melding
from kern.register import Zoek
from kern.tabellen import Kanten, maak_op
from kern.veilige_boom import fouten_in_boom
from kern.woorden import hele_woorden

GEEN_UITLEG = frozenset(("a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "th", "dt"))
"""Elements in which no term is explained: a second control or a note does not belong there."""

SOORTEN_MET_UITLEG = frozenset({"uitleg", "stap", "rol", "wet", "casus"})
"""Kinds of pages with running text in which terms are explained."""


@dataclass
class Begrippen:
    """Terms to explain: pattern, term in lower case -> id, and how one is shown."""

    patroon: re.Pattern[str] | None
    ids: dict[str, str]
    toon: Callable[[str, str], str]


def patroon_van(termen: list[str]) -> re.Pattern[str] | None:
    """One pattern for all terms; None when there are none."""
    return hele_woorden(termen) if termen else None


@dataclass
class Opdracht:
    """The page that is being rendered: the extension reads it, and writes its sections and mistakes in it.

    `soort_van` gives the kind of a page, on a page whose lists of links are cards; `koplink` names the link to a
    heading; `dicht` is the heading whose section opens on request, with the words to press.
    """

    blad: Blad
    begrippen: Begrippen | None = None
    kanten: Sequence[Kanten] = ()
    soort_van: Callable[[str], str | None] | None = None
    koplink: str = ""
    dicht: tuple[str, str] | None = None
    eigen: list[Stuk | str] = field(default_factory=list)


class Opmaak(Extension):
    """The extension; `opdracht` is set before each page, for Markdown makes an object per page and we do not."""

    def __init__(self) -> None:
        super().__init__()
        self.opdracht: Opdracht | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name Python-Markdown asks for)
        if self.opdracht is None:
            return
        self.opdracht.eigen = []
        md.inlinePatterns.register(_Stukken(self.opdracht, md), "stukken", 200)
        md.treeprocessors.register(_Net(self.opdracht, md), "net", 3)
        md.treeprocessors.register(_Tabellen(self.opdracht, md), "tabellen", 2)
        md.treeprocessors.register(_Koppen(self.opdracht, md), "koppen", 1.5)
        if self.opdracht.soort_van:
            md.treeprocessors.register(_Kaarten(self.opdracht, md), "kaarten", 1)
        if self.opdracht.begrippen and self.opdracht.begrippen.patroon:
            md.treeprocessors.register(_Uitleg(self.opdracht, md), "uitleg", 17)
        md.postprocessors.register(_Secties(self.opdracht, md), "secties", 31)


class _Stukken(InlineProcessor):
    """A mark becomes the HTML of its macro, which Markdown keeps aside and does not read."""

    def __init__(self, opdracht: Opdracht, md: Markdown):
        super().__init__(MERK.pattern, md)
        self.markdown, self.opdracht = md, opdracht

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # noqa: N802
        stuk = self.opdracht.blad.stukken[int(m.group(1))]
        return bewaar(self.markdown, self.opdracht, stuk), m.start(0), m.end(0)


def bewaar(md: Markdown, opdracht: Opdracht, stuk: Stuk | str) -> str:
    """Keep HTML of ours aside, without the marks that Markdown would read in it; returns what stands for it."""
    while len(opdracht.eigen) < md.htmlStash.html_counter:
        opdracht.eigen.append("")  # not ours
    opdracht.eigen.append(stuk)
    html = stuk if isinstance(stuk, str) else stuk.html
    return md.htmlStash.store(html.replace(STX, "").replace(ETX, ""))


class _VanPagina(Treeprocessor):
    md: Markdown

    def __init__(self, opdracht: Opdracht, md: Markdown):
        super().__init__(md)
        self.opdracht = opdracht


class _Net(_VanPagina):
    """Everything Markdown made is plain (see `kern.veilige_boom`), and no macro got lost on the way."""

    def run(self, root: Element) -> None:
        blad, stash = self.opdracht.blad, self.md.htmlStash.rawHtmlBlocks
        eigen = self.opdracht.eigen
        vreemd = [str(html) for n, html in enumerate(stash) if n >= len(eigen) or not eigen[n]]
        for veld, wat, doe in fouten_in_boom(root, [v for v in vreemd if not _ENTITEIT.fullmatch(v)]):
            blad.meldingen.append(Melding(blad.pagina.bestand, 0, veld, wat, doe))
        getoond = {id(stuk) for stuk in eigen}
        for stuk in blad.stukken:
            if id(stuk) not in getoond:
                blad.meldingen.append(Melding(blad.pagina.bestand, stuk.regel, stuk.macro.naam, *VERDWENEN))


VERDWENEN = (
    "Deze macro komt niet op de pagina.",
    "Spring minder ver in, of geef een tabel niet meer cellen dan koppen.",
)
_ENTITEIT = re.compile(r"&[#\w]+;")


class _Tabellen(_VanPagina):
    """Tables as `kern.tabellen` makes them; after the net, for an editor writes none of what it adds."""

    def run(self, root: Element) -> None:
        for tabel in root.iter("table"):
            maak_op(tabel, lambda e: kale_tekst(self.md, e), self.opdracht.kanten)


def kale_tekst(md: Markdown, element: Element) -> str:
    """Words of an element, those of macros included."""
    tekst = HTML_PLACEHOLDER_RE.sub(
        lambda m: tekst_van(str(md.htmlStash.rawHtmlBlocks[int(m.group(1))]), verborgen=False),
        "".join(element.itertext()),
    )
    return " ".join(tekst.split())


class _Koppen(_VanPagina):
    """Headings with a link to themselves, and an answer that waits, as `kern.koppen` makes them."""

    def run(self, root: Element) -> None:
        noem_vakken(root)
        if self.opdracht.dicht:
            vouw_dicht(root, *self.opdracht.dicht)
        if self.opdracht.koplink:
            zet_links(root, lambda e: kale_tekst(self.md, e), self.opdracht.koplink, self._bewaar)

    def _bewaar(self, html: str) -> str:
        return bewaar(self.md, self.opdracht, html)


class _Kaarten(_VanPagina):
    """Lists of links on an index page, as `kern.kaarten` makes them."""

    def run(self, root: Element) -> None:
        maak_kaarten(root, self._soort, lambda html: bewaar(self.md, self.opdracht, html))

    def _soort(self, punt: Element) -> str | None:
        assert self.opdracht.soort_van
        if macro := HTML_PLACEHOLDER_RE.match(punt.text or ""):
            stuk = self.opdracht.eigen[int(macro.group(1))]
            return None if isinstance(stuk, str) else MACRO_NAAR.get(stuk.macro.naam)
        naam = pagina_van(punt, self.opdracht.blad.naam)
        return self.opdracht.soort_van(naam) if naam else None


class _Uitleg(_VanPagina):
    """The first time a term stands in running text it is explained in place."""

    def run(self, root: Element) -> None:
        self.gedaan = set(self.opdracht.blad.gebruikt.begrippen)
        self._loop(root)

    def _loop(self, element: Element) -> None:
        if element.text and not isinstance(element.text, AtomicString):
            element.text = self._leg_uit(element.text)
        for kind in element:
            if kind.tag not in GEEN_UITLEG and "admonition-title" not in (kind.get("class") or ""):
                self._loop(kind)
            if kind.tail:
                kind.tail = self._leg_uit(kind.tail)

    def _leg_uit(self, tekst: str) -> str:
        begrippen = self.opdracht.begrippen
        assert begrippen and begrippen.patroon

        def vervang(m: re.Match[str]) -> str:
            id_ = begrippen.ids[m.group(1).lower()]
            if id_ in self.gedaan:
                return m.group(0)
            self.gedaan.add(id_)
            return bewaar(self.md, self.opdracht, begrippen.toon(id_, m.group(1)))

        return begrippen.patroon.sub(vervang, tekst)


class _Secties(Postprocessor):
    """Sections for the search, from the HTML in which each macro's part is kept or left out as it registered."""

    md: Markdown

    def __init__(self, opdracht: Opdracht, md: Markdown):
        super().__init__(md)
        self.opdracht = opdracht

    def run(self, text: str) -> str:
        self.opdracht.blad.secties = secties(HTML_PLACEHOLDER_RE.sub(self._zoekbaar, text))
        return text

    def _zoekbaar(self, m: re.Match[str]) -> str:
        nummer = int(m.group(1))
        stuk = self.opdracht.eigen[nummer] if nummer < len(self.opdracht.eigen) else ""
        if isinstance(stuk, str):
            return stuk or str(self.md.htmlStash.rawHtmlBlocks[nummer])
        soort = self.opdracht.blad.soort
        telt = {
            Zoek.TEKST: True,
            Zoek.NOOIT: False,
            Zoek.HULPMIDDEL: soort == "hulpmiddel",
            Zoek.BUITEN_REGISTER: soort != "register",
        }[stuk.macro.zoek]
        return stuk.html if telt else " "
