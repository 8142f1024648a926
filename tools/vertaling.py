"""Translations: which lag behind, what changed in their source, and recording that they are right again.

Pages go by section, data by text. What a page was translated from is found back in git by its fingerprint.
"""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.datavertaling import Datatekst, bijgewerkt, lees_lijst, per_record, schrijf_lijst, verouderd
from kern.modellen.basis import BRONTAAL
from kern.modellen.pagina import Vertaalblad
from kern.paginas import Bronpagina, Paginas, lees_pagina
from kern.site import Site, lees_site
from kern.versheid import secties, vandaag, vertaalstaat, vingerafdruk
from tools.opdrachten import arg, opdracht
from tools.vroeger import Vroeger

NIEUW = "--alle-nieuwe"


def staten(paginas: Paginas, talen: set[str]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """(page, language, state, changed sections) for every page and translation language."""
    uit = []
    for naam, versies in sorted(paginas.per_naam.items()):
        for taal in sorted(talen - {BRONTAAL}):
            staat = vertaalstaat(versies.get(BRONTAAL), versies.get(taal))
            if staat.staat == "ontbreekt" and BRONTAAL not in versies:
                continue
            uit.append((naam, taal, staat.staat, staat.gewijzigd))
    return uit


def oude_teksten(site: Site) -> list[Datatekst]:
    """Texts in the data of which the translation lags behind."""
    return verouderd(site.gegevens, lees_lijst(site.wortel)) if site.gegevens else []


def plek(site: Site, tekst: Datatekst) -> str:
    """File, line and field of a text in the data."""
    assert site.gegevens is not None
    bestand, regel = site.gegevens.plaats(tekst.soort, tekst.id)
    return f"{bestand}:{regel}  {tekst.id}.{tekst.pad}".rstrip(".")


def toon(site: Site) -> int:
    """Print what is not up to date; always returns 0."""
    alle = staten(site.paginas, set(site.talen))
    for naam, taal, staat, gewijzigd in alle:
        if staat != "actueel":
            print(f"{staat:<11} {taal}  docs/{naam}  {', '.join(gewijzigd)}".rstrip())
    oud = oude_teksten(site)
    for tekst in oud:
        print(f"{'verouderd':<11} {tekst.taal}  {plek(site, tekst)}")
    print(f"{sum(s == 'actueel' for _, _, s, _ in alle)} van {len(alle)} vertalingen zijn actueel.")
    print(f"{len(oud)} teksten in de gegevens lopen achter." if oud else "De teksten in de gegevens zijn actueel.")
    return 0


def _vertalingen(site: Site, gevraagd: str) -> list[Bronpagina]:
    """The translations that a file stands for: itself, or all of a source page."""
    gelijk = [p for p in site.paginas.alle() if p.bestand == gevraagd]
    if not gelijk:
        return []
    versies = site.paginas.per_naam[gelijk[0].naam]
    return [p for t, p in versies.items() if t != BRONTAAL] if gelijk[0].taal == BRONTAAL else gelijk


def vertaalde_bron(site: Site, p: Bronpagina, vroeger: Vroeger) -> Bronpagina | None:
    """The source page as it was when `p` was translated, out of the history; None when that does not have it."""
    bron = site.paginas.bron(p.naam)
    if bron is None or not isinstance(p.voorblad, Vertaalblad):
        return None
    geheel = p.voorblad.bron_hash.split(";")[0]
    for inhoud in vroeger.versies(bron.bestand):
        oud = lees_pagina(inhoud, p.naam, site.talen)
        if oud.voorblad is not None and vingerafdruk(oud).split(";")[0] == geheel:
            return oud
    return None


def verschil(site: Site, p: Bronpagina, vroeger: Vroeger) -> Iterator[str]:
    """What changed in the source since `p` was translated, per section, and what the translation says there."""
    bron = site.paginas.bron(p.naam)
    gewijzigd = vertaalstaat(bron, p).gewijzigd
    if bron is None or not gewijzigd:
        yield f"{p.bestand}: niets veranderd sinds de vertaling."
        return
    oud, nu, vertaald = vertaalde_bron(site, p, vroeger), secties(bron), secties(p)
    toen = secties(oud) if oud else {}
    for sectie in gewijzigd:
        yield f"== {p.bestand}#{sectie}"
        if oud is None:
            yield "(de tekst van toen is niet terug te vinden; dit staat er nu)"
        regels = difflib.unified_diff(
            toen.get(sectie, "").splitlines(), nu.get(sectie, "").splitlines(), "toen", "nu", lineterm="", n=0
        )
        yield from (r for r in regels if not r.startswith(("---", "+++", "@@")))
        yield f"-- {p.taal}:"
        yield vertaald.get(sectie, "(dit deel staat niet in de vertaling)")


def toon_verschil(site: Site, paden: list[str], vroeger: Vroeger) -> int:
    """Print what changed for the pages (all that lag behind without any) and texts in the data."""
    gevraagd = [_schoon(p).partition("#")[0] for p in paden]
    bladen = [v for p in gevraagd for v in _vertalingen(site, p)] or (
        [] if gevraagd else [p for p in site.paginas.alle() if p.taal != BRONTAAL]
    )
    for p in bladen:
        if paden or vertaalstaat(site.paginas.bron(p.naam), p).staat == "verouderd":
            print("\n".join(verschil(site, p, vroeger)))
    for tekst in oude_teksten(site):
        if not gevraagd or plek(site, tekst).partition(":")[0] in gevraagd:
            print(f"== {plek(site, tekst)}\n+{tekst.bron}\n-- {tekst.taal}:\n{tekst.vertaling}")
    return 0


def met_stempel(inhoud: str, afdruk: str, dag: date) -> str:
    """Front matter of a translation with a new fingerprint and date."""
    inhoud = re.sub(r"^bron_hash:.*$", lambda _: f"bron_hash: {afdruk}", inhoud, count=1, flags=re.M)
    return re.sub(r"^vertaald_op:.*$", f"vertaald_op: {dag.isoformat()}", inhoud, count=1, flags=re.M)


def met_sectie(toen: str, nu: str, sectie: str) -> str:
    """Fingerprint `toen` with one section as it is in `nu`; `nu` itself when nothing else differs."""
    oud = dict(d.split("=", 1) for d in toen.split(";")[1:] if "=" in d)
    nieuw = dict(d.split("=", 1) for d in nu.split(";")[1:])
    oud = {k: v for k, v in {**oud, sectie: nieuw.get(sectie, "")}.items() if v}
    return nu if oud == nieuw else ";".join([toen.split(";")[0], *(f"{k}={v}" for k, v in oud.items())])


def _schoon(pad: str) -> str:
    return Path(pad).as_posix().removeprefix("./")


def _bevestig_pagina(site: Site, p: Bronpagina, sectie: str) -> bool:
    bron = site.paginas.bron(p.naam)
    if bron is None or p.taal == BRONTAAL:
        return False
    nu = vingerafdruk(bron)
    if sectie:
        if sectie not in secties(bron) and sectie not in str(p.ruw.get("bron_hash")):
            return False
        nu = met_sectie(str(p.ruw.get("bron_hash")), nu, sectie)
    pad = site.wortel / p.bestand
    pad.write_text(met_stempel(pad.read_text("utf-8"), nu, vandaag()), "utf-8")
    return True


def _bevestig_gegevens(site: Site, gevraagd: set[str]) -> int:
    """Record the texts of the files (or `file#id`) in `gevraagd`, and whatever is new everywhere."""
    if site.gegevens is None:
        return 0
    lijst = lees_lijst(site.wortel)
    goed = {
        s
        for s in per_record(site.gegevens)
        if {(bestand := site.gegevens.plaats(s[1], s[2])[0]), f"{bestand}#{s[2]}"} & gevraagd
    }
    schrijf_lijst(site.wortel, bijgewerkt(site.gegevens, lijst, goed))
    return len(goed)


def bevestig(site: Site, paden: list[str]) -> int:
    """Record that translations are right: pages, sections (`page#anker`), data files or records (`file#id`)."""
    gedaan, mis = 0, []
    gevraagd = {_schoon(p) for p in paden if p != NIEUW}
    for vraag in sorted(gevraagd):
        bestand, _, sectie = vraag.partition("#")
        if bestand.startswith("docs/"):
            gelukt = sum(_bevestig_pagina(site, p, sectie) for p in _vertalingen(site, bestand))
        else:
            gelukt = _bevestig_gegevens(site, {vraag})
        gedaan += gelukt
        mis += [] if gelukt else [vraag]
    if NIEUW in paden:
        gedaan += sum(_bevestig_pagina(site, p, "") for p in site.paginas.alle() if p.ruw.get("bron_hash") == "nieuw")
        _bevestig_gegevens(site, set())
    if mis or not paden:
        wat = ", ".join(mis) or "(niets opgegeven)"
        doe = "Noem een pagina zoals docs/index.en.md, of data/contacten.yml."
        print(f"FOUT  Geen vertaling: {wat}. {doe}", file=sys.stderr)
        return 2
    print(f"{gedaan} vertaling{'en' if gedaan != 1 else ''} vastgelegd.")
    return 0


@opdracht(
    "vertaling",
    "toont welke vertalingen achterlopen (status), wat er veranderde (diff) en legt vast dat zij kloppen (bevestig)",
    arg("wat", nargs="?", choices=("status", "diff", "bevestig"), default="status", help="status, diff of bevestig"),
    arg("paden", nargs="*", metavar="PAD", help="docs/index.en.md, docs/index.en.md#anker of data/contacten.yml#id"),
    arg(NIEUW, action="store_true", help="bevestig wat nog nooit is vastgelegd"),
)
def vertaling(wortel: Path, wat: str = "status", paden: list[str] | None = None, alle_nieuwe: bool = False) -> int:
    """Run one of the three."""
    site, gevraagd = lees_site(wortel), [*(paden or []), *([NIEUW] if alle_nieuwe else [])]
    if wat == "diff":
        return toon_verschil(site, gevraagd, Vroeger(wortel))
    return bevestig(site, gevraagd) if wat == "bevestig" else toon(site)
