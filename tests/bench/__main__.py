"""Benchmarks: from build time to search. Prints figures; never passes or fails.

`make bench` runs all; `python3 tools/opzet.py bench NAAM` runs one:
bouw|groei|voorvertoning|leesbaarheid|gewicht|vensters|eerste|scherm|last|lighthouse|zoeken|zoekmachines.
"""

from __future__ import annotations

import sys

from tests.bench import (
    bouwtijd,
    eerste_bezoek,
    eerste_scherm,
    gewicht,
    insluiten,
    last,
    leesbaarheid,
    lighthouse,
    voorvertoning,
    zoeken,
    zoekmachines,
)

DELEN = {
    "bouw": bouwtijd.vergelijk,
    "groei": bouwtijd.groei,
    "voorvertoning": voorvertoning.meet,
    "gewicht": gewicht.meet,
    "vensters": insluiten.meet_vensters,
    "eerste": eerste_bezoek.meet,
    "scherm": eerste_scherm.meet,
    "last": last.meet,
    "lighthouse": lighthouse.meet,
    "leesbaarheid": leesbaarheid.main,
    "zoeken": zoeken.meet,
    "zoekmachines": zoekmachines.meet,
}


def main(namen: list[str]) -> int:
    """Run the benchmarks in `namen`, or all of them."""
    for naam in namen or DELEN:
        if naam not in DELEN:
            print(f"FOUT  Onbekende meting '{naam}'. Kies uit: {', '.join(DELEN)}.")
            return 2
        print(f"\n== {naam}", flush=True)
        DELEN[naam]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
