"""Make the list of parts of others with their licence: packages from what is installed, files from what is here.

A licence is written as SPDX does. What a package says of itself is taken over; where that is no short name of SPDX,
`NAMEN` says which one is meant, and `GELEZEN` what its own licence text says.
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from macros.onderdelen.derden.model import Derde, Waar
from tools.opdrachten import opdracht

BESTAND = "data/derden.yml"
KOP = """# yaml-language-server: $schema=../schemas/derden.schema.json
# Delen van anderen met hun licentie (SPDX). Gemaakt door `make derden`; verander dit bestand niet met de hand.
# waar: site = wat lezers krijgen, bouw = alleen om te bouwen, test = alleen om te testen.
derden:
"""
LOCKS: tuple[tuple[str, Waar], ...] = (("requirements.lock", "bouw"), ("requirements-test.lock", "test"))
NPM: tuple[tuple[str, Waar], ...] = (
    ("werker/package.json", "bouw"),
    ("formulier/package.json", "bouw"),
    ("tests/bench/package.json", "test"),
)
VENDOR = "docs/assets/js/zoek/vendor"

NAMEN = {
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
}
"""What packages write, and what SPDX calls it."""

GELEZEN = {
    "axe-playwright-python": "MIT",
    "colorama": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
}
"""Packages that say no more than a family of licences, or offer a choice: what their licence text says."""

THEMA = "mkdocs-material: assets"
IN_HET_THEMA = {
    "clipboard": "MIT",
    "escape-html": "MIT",
    "focus-visible": "W3C-20150513",
    "rxjs": "Apache-2.0",
    "tslib": "0BSD",
    "material-design-color": "MIT",
}
"""Parts inside the script and the style of the theme, by the names in its source maps."""

WORKBOX = re.compile(r"workbox-")
NPM_LICENTIES = {
    "esbuild": "MIT",
    "lighthouse": "Apache-2.0",
    "@sveltia/cms": "MIT",
    "yaml": "ISC",
    "@fontsource-variable/material-symbols-outlined": "OFL-1.1",
    "@fontsource-variable/source-sans-3": "OFL-1.1",
    "@fontsource/noto-mono": "OFL-1.1",
}
VENDOR_KOP = re.compile(r"/\*! (?P<wat>.+?) (?P<versie>\d[\d.]*), (?P<licentie>[\w.-]+), Copyright")


def id_van(naam: str) -> str:
    """Id for a name."""
    return re.sub(r"[^a-z0-9]+", "-", naam.lower()).strip("-")


def licentie_van(naam: str) -> str:
    """Short name of the licence of an installed package; `LookupError` when that cannot be told."""
    if naam in GELEZEN:
        return GELEZEN[naam]
    try:
        gegeven = metadata(naam)
    except PackageNotFoundError:
        raise LookupError(f"{naam} is niet geïnstalleerd. Installeer de testpakketten (make test).") from None
    if gegeven["License-Expression"]:
        return gegeven["License-Expression"]
    kort = gegeven["License"] or ""
    soorten = [s for s in gegeven.get_all("Classifier") or [] if s.startswith("License :: OSI")]
    if re.fullmatch(r"[\w.+]+(-[\w.+]+)*", kort) and kort != "UNKNOWN":
        return kort
    bekend = [NAMEN[s] for s in (kort, *soorten) if s in NAMEN]
    if not bekend:
        raise LookupError(
            f"{naam} zegt niet welke licentie geldt. Lees haar tekst en zet haar in GELEZEN (tools/derden.py)."
        )
    return bekend[0]


def uit_lock(tekst: str) -> dict[str, list[str]]:
    """Package -> versions in a lock file; more than one when they depend on the version of Python."""
    uit: dict[str, list[str]] = {}
    for naam, versie in re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", tekst, re.M):
        uit.setdefault(naam, []).append(versie)
    return uit


def _pakketten(wortel: Path) -> list[Derde]:
    gezien: dict[str, Derde] = {}
    for lock, waar in LOCKS:
        for naam, versies in uit_lock((wortel / lock).read_text("utf-8")).items():
            deel = Derde(id=id_van(naam), naam=naam, versie=", ".join(versies), licentie=licentie_van(naam), waar=waar)
            gezien.setdefault(naam, deel)
    return list(gezien.values())


def _in_de_site(wortel: Path) -> list[Derde]:
    """What readers get: the theme with what is in it, and the files of others in this project."""
    (versie,) = uit_lock((wortel / LOCKS[0][0]).read_text("utf-8"))["mkdocs-material"]
    naam = "Material for MkDocs"
    uit = [Derde(id="thema", naam=naam, versie=versie, licentie="MIT", waar="site", plek=THEMA)]
    uit += [Derde(id=f"thema-{n}", naam=n, licentie=li, waar="site", plek=THEMA) for n, li in IN_HET_THEMA.items()]
    for pad in sorted((wortel / VENDOR).glob("*.js")):
        kop = VENDOR_KOP.match(pad.read_text("utf-8"))
        if not kop:
            raise LookupError(
                f"{VENDOR}/{pad.name} begint niet met naam, versie en licentie. Zet die in de eerste regel."
            )
        plek = f"{VENDOR}/{pad.name}"
        deel = kop.groupdict()
        uit.append(
            Derde(
                id=id_van(pad.stem),
                naam=deel["wat"],
                versie=deel["versie"],
                licentie=deel["licentie"],
                waar="site",
                plek=plek,
            )
        )
    return uit


def _van_npm(wortel: Path) -> list[Derde]:
    uit = []
    for bestand, waar in NPM:
        pakket = json.loads((wortel / bestand).read_text("utf-8"))
        for naam, versie in {**pakket.get("dependencies", {}), **pakket.get("devDependencies", {})}.items():
            in_site = WORKBOX.match(naam)
            licentie = "MIT" if in_site else NPM_LICENTIES.get(naam)
            if licentie is None:
                raise LookupError(
                    f"{naam} ({bestand}) is onbekend. Zet haar licentie in NPM_LICENTIES (tools/derden.py)."
                )
            plek = "werker/sw.bundel.js" if in_site else bestand
            waar_dan: Waar = "site" if in_site else waar
            uit.append(Derde(id=id_van(naam), naam=naam, versie=versie, licentie=licentie, waar=waar_dan, plek=plek))
    return uit


def lijst(wortel: Path) -> list[Derde]:
    """Every part of others; `LookupError` with a Dutch sentence for what has no licence we know."""
    return [*_in_de_site(wortel), *_van_npm(wortel), *_pakketten(wortel)]


def als_yaml(delen: list[Derde]) -> str:
    """The text of the file."""
    regels = []
    for deel in delen:
        velden = {n: w for n, w in deel.model_dump().items() if w is not None}
        tekst = ", ".join(f"{n}: {w if n in ('id', 'waar') else json.dumps(w)}" for n, w in velden.items())
        regels.append(f"  - {{{tekst}}}\n")
    return KOP + "".join(regels)


@opdracht("derden", "maakt `data/derden.yml` opnieuw: delen van anderen met hun licentie", pakketten="test")
def schrijf(wortel: Path) -> int:
    """Write the file; returns 1 when a licence cannot be told."""
    try:
        (wortel / BESTAND).write_text(als_yaml(lijst(wortel)), "utf-8")
    except LookupError as fout:
        print(f"FOUT  {fout}", file=sys.stderr)
        return 1
    print(f"{BESTAND} is bijgewerkt.")
    return 0
