"""Measure in Chromium how high every embed page gets, and keep it in `data/insluithoogtes.yml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.insluiten import Venster, vensters
from kern.modellen.insluiten import BREEDTES
from kern.site import Site, lees_site
from tools.bouw import bouw
from tools.opdrachten import opdracht
from tools.opzet import chromium
from tools.serveer import bediend, maak_server

BESTAND = "data/insluithoogtes.yml"
KOP = """# yaml-language-server: $schema=../schemas/insluithoogtes.schema.json
# Hoe hoog een venster moet zijn, in pixels, bij een breedte van {breedtes}. Gemeten met: python -m tools hoogtes.
insluithoogtes:
"""
SCRIPT = (Path(__file__).parent / "hoogtes.js").read_text("utf-8")
STAP = 10
"""Heights are rounded up to this."""

HOOG = 900
"""Height of the window while measuring; nothing on these pages follows it."""


def meet(pagina: Any, adres: str) -> list[int]:
    """Heights of the page at `adres`, one per width; `pagina` is one of Playwright."""
    pagina.goto(adres)
    uit = []
    for breedte in BREEDTES:
        pagina.set_viewport_size({"width": breedte, "height": HOOG})
        uit.append(-(-pagina.evaluate(SCRIPT) // STAP) * STAP)
    return uit


def alle(site: Site) -> list[Venster]:
    """Every embed page of the site."""
    assert site.gegevens is not None
    return vensters(site.gegevens.insluitsoorten, site.paginas.per_naam)


def regels(gemeten: Mapping[str, Mapping[str, list[int]]]) -> Iterator[str]:
    """The file, record by record: id -> language -> heights."""
    yield KOP.format(breedtes=", ".join(map(str, BREEDTES)))
    for id_, per_taal in gemeten.items():
        talen = ", ".join(f"{taal}: [{', '.join(map(str, h))}]" for taal, h in per_taal.items())
        yield f"  - id: {id_}\n    hoogtes: {{{talen}}}\n"


def meet_alle(
    pagina: Any, adres: str, lijst: Iterable[Venster], talen: Iterable[str]
) -> dict[str, dict[str, list[int]]]:
    """Id -> language -> heights, of the site that is served at `adres`."""
    return {v.id: {taal: meet(pagina, f"{adres}/{v.adres(taal)}") for taal in talen} for v in lijst}


@opdracht(
    "hoogtes",
    "meet hoe hoog elke pagina in een venster wordt, na een verandering in zo'n pagina of in de stijl",
    pakketten="test",
    programmas=("browser",),
)
def schrijf_hoogtes(wortel: Path) -> int:
    """Build, measure and write; returns 1 when something changed, so that whoever runs it looks at it."""
    from playwright.sync_api import sync_playwright

    if fout := bouw(wortel):
        return fout
    site = lees_site(wortel)
    with bediend(maak_server(wortel / "site")) as adres, sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium(), args=["--headless", "--no-sandbox", "--disable-gpu"])
        pagina = browser.new_page(service_workers="block")
        tekst = "".join(regels(meet_alle(pagina, adres, alle(site), site.talen)))
        browser.close()
    pad = wortel / BESTAND
    if pad.is_file() and pad.read_text("utf-8") == tekst:
        print("De hoogtes kloppen nog.")
        return 0
    pad.write_text(tekst, "utf-8")
    print(f"bijgewerkt: {BESTAND}")
    return 1
