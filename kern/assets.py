"""Our own styles and scripts, and the folder they get: named after their content, so a page never gets another's.

`css/site.css` becomes `assets/v-<8 hex>/css/site.css`. Modules import each other relatively, so nothing in them
changes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

ZOEKINDEXEN = "zoek"
"""Folder in `assets/` of the search indexes: content, not code, so outside the folder of scripts."""

GEVAAR = "-gevaar.js"
"""End of the name of the weights of danger, beside the index of a language."""

GETELD = (".css", ".js")

SPOREN = "js/sporen.js"
"""What must go from a device and when, and the one prefix of all that is kept there."""

_VOORVOEGSEL = re.compile(rb'^export const EIGEN = "([a-z]+-)";$', re.MULTILINE)

SITE, STIJL = "css/site.css", "stijl.css"
"""The style of every page, and the name of a part of it in the folder of a tool."""

NU, VENSTER = "css/nu.css", "css/venster.css"
"""The styles of bare pages: the stairwell page, and what stands in a frame of somebody else."""

NU_SCRIPT = "js/nu.js"
"""The script of the stairwell page."""

RAND = "css/vensterrand.css"
"""What such a page has around its text; its style ends with it."""

ALLEEN_VENSTER = frozenset((VENSTER, RAND, "js/venster.js", "js/vensterhoogte.js", "js/vensterprofiel.js"))
"""Files of embed pages, which load them put together from a folder of their own (`stappen/insluiten.py`)."""

NIET_IN_VENSTER = (
    "Balk en kop",
    "Menu",
    "Strook van een bezoek",
    "Start",
    "Kaartjes van een overzicht",
    "Verbeteren",
    "Zoeken",
)
"""Sections of the style of the site that no embed page needs, by how their heading begins."""

ONDERDELEN_ZONDER_VENSTER = (
    "beleidmaker groeiscan ictvragen invulblad kring ladder programma routekaart samensteller terugkoppeling tijdlijn"
).split()
"""Tools that stand on no embed page; `test_insluiten.py` holds that their style is missed nowhere."""

_DEEL = re.compile(rb"^(?=/\* (?:--- |[a-z_]+ \*/$))", re.M)


def lf(tekst: bytes) -> bytes:
    """A text, the same however a machine ends its lines: the names of our folders follow from it."""
    return tekst.replace(b"\r\n", b"\n")


def eigen(docs: Path, mappen: Iterable[Path]) -> dict[str, bytes]:
    """Path below our folder -> content: what stands in `docs/assets/`, and the element and style of each tool.

    An element is called after its tag, with a dash; what tools share stands with the elements. The styles of tools
    (`stijl.css`) follow `css/site.css` in one file, in the order of `mappen`; a style with another name is a file by
    itself.
    """
    uit: dict[str, bytes] = {}
    for deel in ("css", "js"):
        bron = docs / "assets" / deel
        bestanden = sorted(p for p in bron.rglob("*") if p.is_file())
        uit |= {f"{deel}/{p.relative_to(bron).as_posix()}": lf(p.read_bytes()) for p in bestanden}
    for map_ in mappen:
        for p in sorted(map_.glob("*.js")):
            plek = "js/hulp/" if "-" in p.stem or map_.name.startswith("_") else "js/"
            uit[plek + p.name] = lf(p.read_bytes())
        for p in sorted(map_.glob("*.css")):
            if p.name == STIJL:
                uit[SITE] = uit.get(SITE, b"") + b"\n/* " + map_.name.encode() + b" */\n" + lf(p.read_bytes())
            else:
                uit[f"css/{p.name}"] = lf(p.read_bytes())
    return uit


def voorvoegsel(sporen: bytes) -> str:
    """What every name begins with that the site keeps something under; its home is the script `SPOREN`."""
    gevonden = _VOORVOEGSEL.search(sporen)
    assert gevonden, f"{SPOREN} has no line with EIGEN"
    return gevonden[1].decode()


def kort(stijl: bytes) -> bytes:
    """A style without its comments, on one line."""
    return b" ".join(re.sub(rb"/\*.*?\*/", b"", stijl, flags=re.S).split())


def voor_vensters(eigen: Mapping[str, bytes]) -> dict[str, bytes]:
    """Our files as embed pages put them together.

    Their style is what the theme does elsewhere, the style of the site without its frame, and their own frame.
    """
    delen = _DEEL.split(eigen.get(SITE, b""))
    weg = (
        *(b"/* --- " + naam.encode() for naam in NIET_IN_VENSTER),
        *(b"/* " + naam.encode() + b" */" for naam in ONDERDELEN_ZONDER_VENSTER),
    )
    stijl = [eigen[VENSTER], *(d for d in delen if not d.startswith(weg)), eigen[RAND]]
    return {**eigen, VENSTER: kort(b"\n".join(stijl)), NU: kort(eigen[NU])}


def zonder_kaart(naam: str, inhoud: bytes) -> bytes:
    """A script or style of the theme without its reference to a source map, which the site does not have."""
    if not naam.endswith(GETELD) or b"sourceMappingURL=" not in inhoud:
        return inhoud
    regels = inhoud.split(b"\n")
    return b"\n".join(r for r in regels if b"sourceMappingURL=" not in r or len(r) > 200)


def eigen_map(bestanden: Mapping[str, bytes]) -> str:
    """Name of our folder, from the names and content of every style and script: a page uses those of the theme too."""
    som = hashlib.sha256()
    for naam in sorted(n for n in bestanden if n.endswith(GETELD)):
        som.update(f"{naam}\0{len(bestanden[naam])}\0".encode() + bestanden[naam])
    return f"v-{som.hexdigest()[:8]}"
