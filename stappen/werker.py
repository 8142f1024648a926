"""Give each language its service worker, with the list of files it keeps.

The list follows `extra.offline` in `mkdocs.yml`: `kern` is kept always, `rest` unless the reader saves data. Every page
says where its worker is (`merk_van`), in the template.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

from kern.adressen import NU, pad_in_taal, relatief, wortel_van
from kern.assets import GEVAAR, ZOEKINDEXEN
from kern.gebouwd import binnen
from macros.onderdelen.offline.pagina import OFFLINE, VEROUDERD, render_ouderdom
from stappen.bouw import Bouw

BESTAND = "sw.js"
BUNDEL = Path(__file__).resolve().parent.parent / "werker" / "sw.bundel.js"
BEWAARD = (".css", ".js", ".svg", ".png")
"""Kinds of files that a page loads and the worker keeps with it."""

NIET_GELADEN = ".txt"


def merk_van(bouw: Bouw, taal: str, hier: str) -> dict[str, str]:
    """What the page at `hier` says of its worker: its `adres`, and the `versie` of the scripts the page loads."""
    return {"adres": relatief(wortel_van(taal) + BESTAND, hier), "versie": bouw.eigen_map}


def som(pad: Path) -> str:
    """SHA-256 of a file as the browser compares it."""
    return base64.b64encode(hashlib.sha256(pad.read_bytes()).digest()).decode()


def gekozen(namen: list[str], patronen: list[str]) -> list[str]:
    """Pages (paths in `docs/`) that a pattern names: a page, or a folder with everything in it."""
    return [n for n in sorted(namen) if any(n == p or (p.endswith("/") and n.startswith(p)) for p in patronen)]


def assets(bouw: Bouw, adressen: list[str]) -> list[str]:
    """Paths of our own scripts and styles, and of whatever the pages at `adressen` load."""
    uit = {naam for naam in bouw.assets if naam.startswith(bouw.eigen) and not naam.endswith(NIET_GELADEN)}
    for adres in adressen:
        pagina = bouw.gebouwd.get(f"{adres}index.html")
        for geladen in pagina.geladen if pagina else ():
            doel = binnen(f"/{adres}", geladen)
            if doel and doel[0].endswith(BEWAARD):
                uit.add(doel[0].lstrip("/"))
    return sorted(uit)


def bestand(bouw: Bouw, taal: str, kern: list[str], rest: list[str], melding: str, code: str) -> str:
    """Content of the worker of a language: its settings as one line of data, then the bundle."""
    map_ = wortel_van(taal)

    def lijst(adressen: list[str]) -> list[list[str]]:
        paden = [(a, bouw.doel / a / "index.html" if a.endswith("/") or not a else bouw.doel / a) for a in adressen]
        return [[relatief(a or "./", map_ or "./"), som(p)] for a, p in paden if p.is_file()]

    instellingen = {
        "eigen": bouw.voorvoegsel,
        "map": bouw.eigen_map,
        "kern": lijst(kern),
        "rest": lijst(rest),
        "melding": melding,
        "offline": f"{OFFLINE}/",
        "verouderd": f"{VEROUDERD}/",
        "anders": [] if map_ else [wortel_van(t) for t in bouw.talen if t != taal],
    }
    tekst = json.dumps(instellingen, ensure_ascii=False, separators=(",", ":"))
    versie = hashlib.sha256((tekst + code).encode()).hexdigest()[:12]
    return f"self.SVD={{versie:{json.dumps(versie)},...{tekst}}};\n{code}"


def werker(bouw: Bouw) -> None:
    """After the last language, when every file has its final content."""
    keuze, code = bouw.extra["offline"], BUNDEL.read_text("utf-8")
    alle = list(bouw.site.paginas.per_naam)
    for taal in bouw.talen:
        wortel = wortel_van(taal)

        def adressen(deel: str, wortel: str = wortel) -> list[str]:
            return [wortel + pad_in_taal(n) for n in gekozen(alle, keuze[deel])]

        eigen = [f"{wortel}{n}" for n in (NU, f"{OFFLINE}/", f"{VEROUDERD}/")] + adressen("kern")
        rest = [a for a in adressen("rest") if a not in eigen]
        melding = render_ouderdom(bouw.zetter(taal).weergave(wortel or "./"))
        kern = [*assets(bouw, [*eigen, *rest]), *eigen]
        zoeken = [f"assets/{ZOEKINDEXEN}/{taal}{eind}" for eind in (".js", GEVAAR)]
        inhoud = bestand(bouw, taal, kern, [*rest, *zoeken], melding, code)
        bouw.schrijf(wortel + BESTAND, inhoud)
