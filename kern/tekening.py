"""Drawings: an SVG file holds shapes, words and colours, and nothing else. Read by a real XML parser, against lists.

The parser knows no document type, so there are no entities to expand and nothing to fetch.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from kern.meldingen import Melding

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

ELEMENTEN = frozenset(
    "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan"
    " linearGradient radialGradient stop clipPath mask pattern marker".split()
)

ATTRIBUTEN = frozenset(
    "id class width height viewBox preserveAspectRatio version x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points"
    " pathLength transform opacity fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap"
    " stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset color display visibility overflow"
    " vector-effect shape-rendering text-rendering font-family font-size font-style font-weight text-anchor"
    " dominant-baseline letter-spacing word-spacing textLength lengthAdjust rotate offset stop-color stop-opacity"
    " gradientUnits gradientTransform spreadMethod clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits"
    " patternUnits patternContentUnits patternTransform marker-start marker-mid marker-end markerWidth markerHeight"
    " markerUnits refX refY orient role aria-hidden aria-label aria-labelledby focusable href".split()
)

MAX_TEKENS = 200_000
MAX_DIEPTE = 40

_BINNEN = re.compile(r"#[A-Za-z][\w-]*")
_FUNCTIE = re.compile(r"([\w-]+)\s*\(([^)]*)")
_MAG = frozenset("translate scale rotate skewX skewY matrix rgb rgba hsl hsla".split())
_SCHEMA = re.compile(r"([a-z][\w+.-]*):", re.I)

_DOE = "Bewaar de tekening opnieuw als kale SVG, of haal het weg."


VRIJ = frozenset(("aria-label", "class", "id"))
"""Attributes with words or names: nothing reads them as a value that could load something."""


def _functie_mag(naam: str, binnen: str) -> bool:
    return naam in _MAG or (naam == "url" and _BINNEN.fullmatch(binnen.strip(" \"'")) is not None)


class _Genoeg(Exception):
    """Stops the parser: what follows a document type is not read."""


class _Lezer:
    """Walks through the file once; what may not be there ends up in `fouten`."""

    def __init__(self, bestand: str):
        self.bestand = bestand
        self.fouten: list[Melding] = []
        self.lagen: list[bool] = []
        self.ontleder = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.ontleder.StartElementHandler = self.begin
        self.ontleder.EndElementHandler = lambda _: self.lagen.pop()
        self.ontleder.StartDoctypeDeclHandler = self.documentsoort
        self.ontleder.ProcessingInstructionHandler = lambda doel, _: self.meld(f"een opdracht (<?{doel})")

    def meld(self, wat: str) -> None:
        self.fouten.append(
            Melding(self.bestand, self.ontleder.CurrentLineNumber, "svg", f"In deze tekening staat {wat}.", _DOE)
        )

    def documentsoort(self, *_: object) -> None:
        self.meld("een verwijzing naar buiten (DOCTYPE)")
        raise _Genoeg

    def begin(self, naam: str, attributen: dict[str, str]) -> None:
        ruimte, _, kaal = naam.rpartition(" ")
        if ruimte != SVG or kaal not in ELEMENTEN:
            self.meld(f"een onderdeel dat niet mag (<{kaal}>)")
        if len(self.lagen) == MAX_DIEPTE:
            self.meld(f"meer dan {MAX_DIEPTE} lagen")
        if kaal == "use" and any(self.lagen):
            self.meld("een verwijzing (<use>) in iets waar naar verwezen kan worden")
        self.lagen.append("id" in attributen)
        for attribuut, waarde in attributen.items():
            self.attribuut(attribuut, waarde)

    def attribuut(self, attribuut: str, waarde: str) -> None:
        ruimte, _, kaal = attribuut.rpartition(" ")
        if kaal not in ATTRIBUTEN or ruimte not in ("", XLINK) or (ruimte == XLINK and kaal != "href"):
            self.meld(f"een kenmerk dat niet mag ({kaal}=)")
        elif kaal == "href":
            if not _BINNEN.fullmatch(waarde):
                self.meld("een verwijzing naar buiten (href)")
        elif "\\" in waarde:
            self.meld("een teken dat er niet hoort (\\)")
        elif kaal not in VRIJ:
            self.waarde(waarde)

    def waarde(self, waarde: str) -> None:
        """A colour, a number or a reference within this file, and no other function or address."""
        vreemd = [f for f, binnen in _FUNCTIE.findall(waarde) if not _functie_mag(f, binnen)]
        if vreemd:
            self.meld(f"een verwijzing naar buiten ({vreemd[0]})")
        elif schema := _SCHEMA.search(waarde):
            self.meld(f"een adres ({schema.group(0)})")


def fouten_in_tekening(tekst: str, bestand: str) -> list[Melding]:
    """Messages for an SVG file that is more than a drawing."""
    if len(tekst) > MAX_TEKENS:
        wat = f"Deze tekening is langer dan {MAX_TEKENS} tekens."
        return [Melding(bestand, 0, "svg", wat, "Maak haar eenvoudiger.")]
    lezer = _Lezer(bestand)
    try:
        lezer.ontleder.Parse(tekst.encode("utf-8"), True)
    except _Genoeg:
        pass
    except (expat.ExpatError, UnicodeEncodeError) as fout:
        wat = "Deze tekening is geen geldige SVG."
        regel = getattr(fout, "lineno", 0)
        lezer.fouten.append(Melding(bestand, regel, "svg", wat, "Bewaar haar opnieuw als kale SVG."))
    return lezer.fouten
