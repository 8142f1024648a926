"""Thin command line: `python -m tools <command>`; every command is a module with a pure core."""

from __future__ import annotations

import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent

UITLEG = """Gebruik: python -m tools <opdracht>

  build         bouw de site in site/
  site          bouw de site en toon haar op http://127.0.0.1:8000/
  serve         toon de site terwijl je schrijft: een wijziging is binnen twee seconden te zien
  check         controleer pagina's en gegevens zonder te bouwen
  check --week  ook wat binnen een maand verloopt, en audit; voor elke week
  audit         zoek bekende lekken in de vaste pakketten (vraagt om internet)
  fix           werk schema's bij; meld wat er veranderde
  zoek "VRAAG"  toon wat een lezer vindt, en waarom (na build; met --taal en in het Engels)
  vertaling     toon de staat van de vertalingen
  vertaald PAD  leg vast dat een vertaling weer klopt met de Nederlandse pagina
  gouden        maak de tabellen met alle paden door de keuzehulpen opnieuw
  bench         meet bouwtijd, gewicht en Lighthouse
  iconen        teken de pictogrammen opnieuw uit docs/assets/img/merk.svg
  werker        bundel de werker opnieuw (vraagt om Node)
  uittocht      bouw dezelfde inhoud met andere programma's en vergelijk (make uittocht)
  lock          maak de bestanden met vaste versies opnieuw
"""


def main(argumenten: list[str]) -> int:
    """Run the command; returns the exit code."""
    opdracht, rest = (argumenten[0], argumenten[1:]) if argumenten else ("", [])
    if opdracht == "build":
        from tools.bouw import bouw

        return bouw(WORTEL)
    if opdracht == "site":
        from tools.bouw import bouw
        from tools.serveer import serveer

        return bouw(WORTEL) or serveer(WORTEL / "site", *(int(p) for p in rest[:1]))
    if opdracht == "serve":
        from tools.voorvertoning import voorvertoning

        return voorvertoning(WORTEL, *(int(p) for p in rest[:1]))
    if opdracht == "check":
        from tools.audit import audit
        from tools.check import check

        return check(WORTEL, "--week" in rest, audit)
    if opdracht == "audit":
        from tools.audit import audit

        return audit(WORTEL)
    if opdracht == "fix":
        from tools.schemas import schrijf_schemas

        return schrijf_schemas(WORTEL)
    if opdracht == "zoek":
        from tools.zoek import toon as toon_zoek

        return toon_zoek(WORTEL, rest)
    if opdracht == "vertaling":
        from tools.vertaling import toon

        return toon(WORTEL)
    if opdracht == "vertaald":
        from tools.vertaling import leg_vast

        return leg_vast(WORTEL, rest)
    if opdracht == "lock":
        from tools.lock import lock

        return lock(WORTEL)
    if opdracht == "uittocht":
        from tools.uittocht import uittocht

        return uittocht(WORTEL)
    if opdracht == "gouden":
        from tools.gouden import schrijf_tabellen

        return schrijf_tabellen(WORTEL)
    if opdracht == "iconen":
        from tools.iconen import teken

        return teken(WORTEL)
    if opdracht == "werker":
        from tools.werker import bundel

        return bundel(WORTEL)
    if opdracht == "bench":
        from tests.bench.__main__ import main as bench

        return bench(rest)
    print(UITLEG)
    return 0 if opdracht in ("", "help", "--help", "-h") else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
