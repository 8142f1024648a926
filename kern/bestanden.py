"""Files that a proposal may bring: which names, in which place, of which kind and size.

A name becomes an address, and stands in the output of the build: it is made of small letters, digits and hyphens, so it
cannot be markup, run something, or take the place of a page that the build makes itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from kern.adressen import NU, pad_in_taal
from kern.insluiten import MIDDELENMAP
from kern.meldingen import Melding
from kern.tekening import fouten_in_tekening

MAX_BESTANDEN = 2_000
"""Files in `docs/`; far above what is there, far below what makes a build slow."""

MAX_BEELD = 300_000
"""Bytes of one picture."""

GERESERVEERD = frozenset((NU.strip("/"), "404", "assets", "offline", "verouderd", "sitemap", "server", "sw"))
"""Names at the root of the site that the build makes itself; besides these, the folders of languages."""

NAAM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MAX_NAAM = 80
_VAN_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
"""Names that Windows keeps for devices: a checkout with such a file fails there."""
_LOS_WEBBESTAND = re.compile(r"\.(?:x?html?|xht|shtml|mhtml?|xml|xslt?|svgz|hta|php|swf)$", re.I)
_ANDERE_PAGINANAAM = re.compile(r"\.(?:markdown|mdown|mkdn?)$", re.I)
"""A page for MkDocs, and not for us."""

_BEELD = re.compile(r"assets/img/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png)")
_ONTWERP = re.compile(r"assets/(?:css/[a-z0-9-]+\.css|js/(?:[a-z0-9-]+/)*[A-Za-z0-9-]+\.(?:js|txt))")
"""Styles and scripts of the site: technicians put them there (`data/eigenaren.yml`)."""

_VAN_DE_MACHINE = frozenset((".DS_Store",))
"""Files that a computer makes by itself and that MkDocs leaves out."""

_PNG = b"\x89PNG\r\n\x1a\n"
_HOORT = "Pagina's eindigen op .md; beelden (.svg, .png) staan in docs/assets/img. Haal het weg."


def fouten_in_bestanden(docs: Path, talen: Collection[str] = ()) -> Iterator[Melding]:
    """Messages for files in `docs` that the site would hand out as they are, or that take another's place.

    Links out of the project, loose web pages, other kinds, odd names, drawings with code, pictures that are none.
    """
    paden = sorted(docs.rglob("*"))
    if len(paden) > MAX_BESTANDEN:
        yield Melding(docs.name, 0, "omvang", f"Hier staan meer dan {MAX_BESTANDEN} bestanden.", "Haal er weg.")
        return
    adressen: dict[str, str] = {}
    for pad in paden:
        naam = pad.relative_to(docs).as_posix()
        bestand = f"{docs.name}/{naam}"
        if pad.is_symlink():
            wat = "Een koppeling naar een ander bestand mag niet in docs."
            yield Melding(bestand, 0, "", wat, "Zet er het bestand zelf neer.")
        elif pad.is_file() and pad.name not in _VAN_DE_MACHINE:
            yield from (Melding(bestand, 0, veld, wat, doe) for veld, wat, doe in _naam(naam, talen, adressen))
            yield from _beeld(pad, bestand)


def _naam(naam: str, talen: Collection[str], adressen: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """(field, what is wrong, what to do) with the name of a file in `docs/`."""
    pad = PurePosixPath(naam)
    if _LOS_WEBBESTAND.search(pad.name):
        yield "", "Een los webbestand mag niet in docs.", "Maak er een pagina in Markdown van, of haal het weg."
    elif _ANDERE_PAGINANAAM.search(pad.name):
        yield "", f"Een pagina mag niet op {pad.suffix} eindigen.", f"Noem haar {pad.stem}.md."
    elif pad.suffix == ".md":
        yield from _paginanaam(pad, talen, adressen)
    elif not (_BEELD.fullmatch(naam) or _ONTWERP.fullmatch(naam)):
        yield "", "Dit bestand hoort niet in docs.", _HOORT


def _paginanaam(pad: PurePosixPath, talen: Collection[str], adressen: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    stam, _, taal = pad.stem.partition(".")
    delen = (*pad.parts[:-1], stam)
    if (
        any(not NAAM.fullmatch(deel) or _VAN_WINDOWS.fullmatch(deel) for deel in delen)
        or len(pad.as_posix()) > _MAX_NAAM
    ):
        wat = "De naam van deze pagina heeft tekens die niet mogen, of is te lang."
        yield "naam", wat, "Gebruik kleine letters, cijfers en streepjes, zoals stap-1-opmerken.md."
        return
    if taal and talen and taal not in talen:
        yield "naam", f"De taal '{taal}' in deze naam kent de site niet.", f"Kies uit: {', '.join(talen)}."
    eerste = pad.parts[0] if len(pad.parts) > 1 else stam
    if eerste in GERESERVEERD or eerste in talen or pad.as_posix().startswith(MIDDELENMAP):
        yield "naam", f"De naam '{eerste}' is van iets dat de bouw zelf maakt.", "Kies een andere naam."
    if not taal:
        naam = pad.as_posix()
        if (ander := adressen.setdefault(pad_in_taal(naam), naam)) != naam:
            yield "naam", f"Deze pagina krijgt hetzelfde adres als docs/{ander}.", "Houd er een over."


def _beeld(pad: Path, bestand: str) -> Iterator[Melding]:
    soort = pad.suffix.lower()
    if soort not in (".svg", ".png"):
        return
    if (grootte := pad.stat().st_size) > MAX_BEELD:
        doe = f"Maak het kleiner dan {MAX_BEELD} bytes."
        yield Melding(bestand, 0, "omvang", f"Dit beeld is {grootte} bytes.", doe)
        return
    inhoud = pad.read_bytes()
    if soort == ".png":
        if not inhoud.startswith(_PNG):
            yield Melding(bestand, 0, "beeld", "Dit is geen PNG.", "Bewaar het beeld opnieuw als PNG.")
        return
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = "\0"
    if "\0" in tekst:
        yield Melding(bestand, 0, "svg", "Deze tekening is geen gewone tekst.", "Bewaar haar opnieuw als SVG in UTF-8.")
    else:
        yield from fouten_in_tekening(tekst, bestand)
