"""Compare two builds of the same pages: words, anchors and links of the text, read with a real parser.

What the core adds while Markdown runs or a page is written is left out on both sides: explanations of terms, which
are counted apart (`uittocht.onderdelen`), links of headings to themselves, what opens an answer, and soft hyphens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kern import gebouwd
from kern.afbreken import ZACHT
from kern.gebouwd import Gebouwd, binnen

INHOUD = "div.soort"
"""The text of a page, in every theme."""

TOEGEVOEGD = '[data-deel="uitleg"], a.koplink, details.onthul > summary'
BEGRIP = "a.begrip"
GEEN_TEKST = frozenset(("script", "style", "template"))
IN_DE_REGEL = frozenset(
    (
        "a",
        "abbr",
        "b",
        "begrip-uitleg",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
    )
)
"""Elements that stand within a line: no space comes between their words and those beside them."""


@dataclass(frozen=True)
class Inhoud:
    """What the text of a page says, what can be linked to in it, and where it leads (external, or path and anchor)."""

    tekst: str
    ankers: frozenset[str]
    links: Counter[str]


@dataclass
class Verschil:
    """What is not equal, one line per page or link, and how many pages were."""

    paginas: int = 0
    gelijke_tekst: int = 0
    gelijke_ankers: int = 0
    gelijke_links: int = 0
    ankers: int = 0
    fouten: list[str] = field(default_factory=list)
    """Makes the comparison fail: a page, words or an anchor that differ, or a broken link that today's site has not."""
    opmerkingen: list[str] = field(default_factory=list)
    """Links that lead elsewhere without being broken."""


def _delen(knoop: LexborNode) -> Iterator[str]:
    if knoop.tag == "-text":
        yield knoop.text(deep=False) or knoop.text_content or ""
    elif knoop.tag not in GEEN_TEKST and not knoop.tag.startswith("-"):
        rand = "" if knoop.tag in IN_DE_REGEL else " "
        yield rand
        for kind in knoop.iter(include_text=True):
            yield from _delen(kind)
        yield rand


def lees_inhoud(html: str, adres: str) -> Inhoud | None:
    """The text of the page at `adres` ("/a/b/"), or None when the page has none."""
    inhoud = LexborHTMLParser(html.replace(ZACHT, "")).css_first(INHOUD)
    if inhoud is None:
        return None
    for deel in inhoud.css(TOEGEVOEGD):
        deel.decompose()
    ankers = [k.attributes["id"] for k in inhoud.css("[id]")]
    links = [k.attributes.get("href") or "" for k in inhoud.css("a[href]") if not k.css_matches(BEGRIP)]
    tekst = " ".join("".join(_delen(inhoud)).split())
    return Inhoud(tekst, frozenset(a for a in ankers if a), Counter(_doel(adres, link) for link in links))


def _doel(adres: str, link: str) -> str:
    doel = binnen(adres, link)
    return link if doel is None else doel[0] + (f"#{doel[1]}" if doel[1] else "")


def bestand_van(adres: str) -> str:
    """File of the page at an address from the root of the site ("a/b/", "./")."""
    return f"{adres.removeprefix('./')}index.html"


def lees_map(site: Path, adressen: Iterable[str]) -> dict[str, Inhoud]:
    """The text of every page of `adressen` that is there."""
    uit = {}
    for adres in adressen:
        pad = site / bestand_van(adres)
        inhoud = lees_inhoud(pad.read_text("utf-8"), f"/{adres.removeprefix('./')}") if pad.is_file() else None
        if inhoud is not None:
            uit[adres] = inhoud
    return uit


def _plek(oud: str, nieuw: str) -> str:
    a, b = oud.split(), nieuw.split()
    n = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return f'vandaag "{" ".join(a[n : n + 6])}", daar "{" ".join(b[n : n + 6])}"'


def _noem(namen: Iterable[str]) -> str:
    lijst = sorted(namen)
    return ", ".join(lijst[:5]) + (f" en {len(lijst) - 5} meer" if len(lijst) > 5 else "")


def vergelijk(heden: dict[str, Inhoud], elders: dict[str, Inhoud], adressen: Iterable[str]) -> Verschil:
    """Compare the pages at `adressen`; a page that today's build lacks is a mistake as well."""
    uit = Verschil()
    for adres in adressen:
        uit.paginas += 1
        oud, nieuw = heden.get(adres), elders.get(adres)
        if oud is None or nieuw is None:
            uit.fouten.append(f"{adres}: de pagina ontbreekt {'vandaag' if oud is None else 'daar'}")
            continue
        uit.ankers += len(oud.ankers)
        uit.gelijke_tekst += oud.tekst == nieuw.tekst
        uit.gelijke_ankers += oud.ankers == nieuw.ankers
        uit.gelijke_links += oud.links == nieuw.links
        if oud.tekst != nieuw.tekst:
            uit.fouten.append(f"{adres}: andere tekst; {_plek(oud.tekst, nieuw.tekst)}")
        if weg := oud.ankers - nieuw.ankers:
            uit.fouten.append(f"{adres}: anker ontbreekt daar: {_noem(weg)}")
        if extra := nieuw.ankers - oud.ankers:
            uit.fouten.append(f"{adres}: anker staat er alleen daar: {_noem(extra)}")
        if weg := oud.links - nieuw.links:
            uit.opmerkingen.append(f"{adres}: verwijzing ontbreekt daar: {_noem(weg)}")
        if extra := nieuw.links - oud.links:
            uit.opmerkingen.append(f"{adres}: verwijzing staat er alleen daar: {_noem(extra)}")
    return uit


def _kapot(adres: str, pagina: Gebouwd, paginas: dict[str, Gebouwd], site: Path) -> Iterator[str]:
    for _, link in pagina.links:
        doel = binnen(adres, link)
        if doel is None:
            continue
        pad = doel[0].lstrip("/")
        naam = f"{pad}index.html" if not pad or pad.endswith("/") else pad
        if naam not in paginas and not (site / naam).is_file():
            yield f"{link} bestaat niet"
        elif naam in paginas and doel[1] and doel[1] not in paginas[naam].ankers:
            yield f"{link}: het anker bestaat niet"


def kapotte_links(site: Path) -> dict[str, list[str]]:
    """Address of a page -> its links within the site that lead nowhere; the frame of the page counts as well."""
    paginas = gebouwd.lees_map(site)
    uit = {}
    for naam, pagina in paginas.items():
        if fouten := sorted(set(_kapot("/" + naam.removesuffix("index.html"), pagina, paginas, site))):
            uit[naam.removesuffix("index.html") or "./"] = fouten
    return uit
