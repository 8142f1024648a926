"""What the site is besides the text of its pages, counted in a build: what a switch of renderer would still lack.

Whether a part is there is counted in both builds; only the reason why it may be missing is written here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

Paginas = dict[str, LexborHTMLParser]


@dataclass(frozen=True)
class Onderdeel:
    """A part: `tel` counts it in the folder of a site and its parsed pages, `waarom` says why it may be missing."""

    naam: str
    tel: Callable[[Path, Paginas], int]
    waarom: str = "dit hoort er te zijn; kijk in uittocht/"


@dataclass(frozen=True)
class Stand:
    """How often a part is there today and elsewhere."""

    onderdeel: Onderdeel
    heden: int
    daar: int

    @property
    def woord(self) -> str:
        """Verdict in one word."""
        if self.daar >= self.heden:
            return "aanwezig" if self.heden else "vandaag niet"
        return "deels" if self.daar else "ontbreekt"

    def __str__(self) -> str:
        getal = f"{self.daar} van {self.heden}"
        zin = f"{self.woord:<13}{self.onderdeel.naam} ({getal})"
        return zin if self.woord in ("aanwezig", "vandaag niet") else f"{zin}, want {self.onderdeel.waarom}"


def _op(selector: str) -> Callable[[Path, Paginas], int]:
    """Pages on which `selector` finds something."""
    return lambda _, paginas: sum(1 for boom in paginas.values() if boom.css_first(selector) is not None)


def _keer(selector: str) -> Callable[[Path, Paginas], int]:
    """How often `selector` finds something."""
    return lambda _, paginas: sum(len(boom.css(selector)) for boom in paginas.values())


def _bestand(patroon: str) -> Callable[[Path, Paginas], int]:
    """Files that fit `patroon`."""
    return lambda site, _: sum(1 for pad in site.glob(patroon) if pad.is_file())


def _kaart(site: Path, _: Paginas) -> int:
    pad = site / "sitemap.xml"
    return pad.read_text("utf-8").count("hreflang=") if pad.is_file() else 0


def _niet_gevonden(_: Path, paginas: Paginas) -> int:
    return sum(
        1
        for naam, boom in paginas.items()
        if naam.endswith("404.html") and boom.css_first('main a[href^="tel:"]') is not None
    )


IN_MARKDOWN = "kern/opmaak.py doet dit terwijl Python-Markdown loopt, en loopt daar nog niet mee"
IN_KADER = "het is al een gewoon gegeven (stappen/paginacontext.py), dat uittocht/boom.py nog niet doorgeeft"
IN_MENU = "het dunne thema leest geen menu"
GEGEVEN = "het dunne thema schrijft het nog niet; het is een gewoon gegeven"

ONDERDELEN = (
    Onderdeel("uitleg van begrippen in de tekst", _keer("begrip-uitleg"), IN_MARKDOWN),
    Onderdeel("tabelcellen met hun kop, voor de telefoon", _keer("td[data-kop]"), IN_MARKDOWN),
    Onderdeel("zoekindex per taal", _bestand("assets/zoek/*.js"), f"de secties komen uit dezelfde plek: {IN_MARKDOWN}"),
    Onderdeel("zoekknop in de kop", _op("header [data-zoek]"), "er is nog geen zoekindex"),
    Onderdeel("scripts van de hulpmiddelen", _op('script[src*="/js/hulp/"]'), "de rest hoort bij die uitleg"),
    Onderdeel("paginavoet met eigenaar, data, bronnen en wetten", _op(".paginavoet"), IN_KADER),
    Onderdeel("melding over de vertaling", _op(".vertaling"), IN_KADER),
    Onderdeel("menu", _op("nav.boom"), IN_MENU),
    Onderdeel("vorige en volgende pagina", _op(".volgorde"), IN_MENU),
    Onderdeel("kaart van de site met talen", _kaart, "overrides/sitemap.xml leest i18n_alternates van static-i18n"),
    Onderdeel("canoniek adres", _op('link[rel="canonical"]'), GEGEVEN),
    Onderdeel("verwijzing naar de werker", _op('meta[name="svd-werker"]'), GEGEVEN),
    Onderdeel("werker", _bestand("**/sw.js")),
    Onderdeel("/nu/", _bestand("**/nu/index.html")),
    Onderdeel("manifest van /nu/", _bestand("**/nu.webmanifest")),
    Onderdeel("pagina zonder verbinding", _bestand("**/offline/index.html")),
    Onderdeel("pagina voor een oude kopie", _bestand("**/verouderd/index.html")),
    Onderdeel("404 met een nummer om te bellen", _niet_gevonden),
    Onderdeel("verlaatknop", _op("[data-uitgang]")),
    Onderdeel("hulpbalk met 112", _op('.hulpbalk a[href="tel:112"]')),
    Onderdeel("taalwissel", _op("[data-taalwissel]")),
    Onderdeel("kopregels van de site", _bestand("_headers")),
    Onderdeel("security.txt", _bestand(".well-known/security.txt")),
)


def lees(site: Path) -> Paginas:
    """Every page of a site, parsed."""
    bestanden = sorted(site.rglob("*.html"))
    return {p.relative_to(site).as_posix(): LexborHTMLParser(p.read_text("utf-8")) for p in bestanden}


def tel(site: Path) -> list[int]:
    """How often each of `ONDERDELEN` is in a site."""
    paginas = lees(site)
    return [o.tel(site, paginas) for o in ONDERDELEN]


def stand(heden: Sequence[int], daar: Sequence[int]) -> list[Stand]:
    """Every part with how often it is in today's site and in the other one (`tel`)."""
    return [Stand(*feiten) for feiten in zip(ONDERDELEN, heden, daar, strict=True)]
