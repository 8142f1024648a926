"""Show what a reader finds with a question, and why: `python -m tools zoek "vraag" [--taal en]`."""

from __future__ import annotations

import sys
from pathlib import Path

from kern.assets import GEVAAR, ZOEKINDEXEN
from kern.modellen.basis import BRONTAAL
from kern.zoeken.motor import Zoeker
from tools.opdrachten import arg, opdracht

AANTAL = 8


def zoeker_van(site: Path, js_map: Path, taal: str) -> Zoeker | None:
    """The search of a built site, or None when there is no index in that language."""
    map_ = site / "assets" / ZOEKINDEXEN
    script, gevaar = (map_ / f"{taal}{eind}" for eind in (".js", GEVAAR))
    if not script.exists():
        return None
    return Zoeker(js_map, script.read_text("utf-8"), taal, gevaar.read_text("utf-8") if gevaar.exists() else "")


def alarmregels(zoeker: Zoeker, tekst: str) -> list[str]:
    """Lines that show whom the search would call, and why or why not."""
    oordeel = zoeker.weeg(tekst)
    regels = [f"Boven de resultaten staan: {', '.join(oordeel['contacten'])}"] if oordeel["contacten"] else []
    score = "geen voorbeelden" if oordeel["score"] is None else f"{oordeel['score']:.2f}"
    return [*regels, f"Gevaar: regel {oordeel['regel']}, lijkt op de voorbeelden {score} (boven 0 meer op gevaar)"]


def uitleg(zoeker: Zoeker, tekst: str) -> list[str]:
    """Lines that show how the question was read and the best results with their scores."""
    uit = zoeker.vraag(tekst)
    regels = ["Zo is de vraag gelezen:"]
    for w in uit["gelezen"]:
        wegen = (
            ", ".join(f"{' + '.join(termen)} ({waarom} {gewicht:.2f})" for termen, gewicht, waarom in w["wegen"])
            or "onbekend op de site"
        )
        regels.append(f"  {w['woord']}: {wegen}")
    regels += alarmregels(zoeker, tekst)
    for plek in uit["regios"]:
        regels.append(f"Gemeente: {plek['naam']}, {zoeker.pakket['regios'][plek['regio']]['n']}")
    regels.append("Gevonden:" if uit["groepen"] else "Niets gevonden.")
    for nummer, groep in enumerate(uit["groepen"][:AANTAL], 1):
        pagina = zoeker.pakket["paginas"][groep["pagina"]]
        regels.append(f"{nummer:>3}. {pagina['t']}  [{pagina['u'] or './'}]  {groep['score']:.1f}")
        for sectie in groep["secties"]:
            deel = zoeker.pakket["delen"][sectie["doc"]]
            woorden = ", ".join(uit["gelezen"][nr]["woord"] for nr in sectie["woorden"])
            regels.append(f"       {deel['k'] or '(begin van de pagina)'}  {sectie['score']:.1f}  door: {woorden}")
    return regels


@opdracht(
    "zoek",
    "toont wat een lezer vindt en waarom, na `make build`; met `--taal en` in het Engels",
    arg("vraag", nargs="+", metavar="VRAAG", help='woorden, zoals "slot vervangen"'),
    arg("--taal", default=BRONTAAL, metavar="TAAL", help="code van de taal; anders Nederlands"),
)
def toon(wortel: Path, vraag: list[str], taal: str = BRONTAAL) -> int:
    """Print the ranking; returns 1 when there is nothing to search."""
    zoeker = zoeker_van(wortel / "site", wortel / "docs" / "assets" / "js", taal)
    if zoeker is None:
        print(f"FOUT  Er is geen zoekindex in '{taal}'. Bouw eerst de site: make build", file=sys.stderr)
        return 1
    print("\n".join(uitleg(zoeker, " ".join(vraag))))
    return 0
