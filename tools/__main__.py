"""Thin command line: `python -m tools <command>`; every command registers itself in its own module."""

from __future__ import annotations

import argparse
import atexit
import difflib
import gc
import locale
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from tools.fouten import in_woorden, leesbare_uitvoer
from tools.opdrachten import Kop, Opdracht, haal, uit_bron

WORTEL = Path(__file__).resolve().parent.parent

KORT = ("check", "fix", "week")
"""Commands that read everything once and end: collecting garbage only costs them time, a third of it."""

_VERTAALD = (
    (r"unrecognized arguments: (.+)", "Dit hoort er niet bij: {0}."),
    (r"the following arguments are required: (.+)", "Er ontbreekt iets: {0}."),
    (r"argument (.+?): (hoort .+)", "Bij {0} {1}."),
    (r"argument (.+): invalid choice: ('.*?').*\(choose from (.+)\)", "Bij {0} kan {1} niet. Kies uit: {2}."),
    (r"argument (.+): expected .*argument", "Achter {0} hoort nog iets."),
    (r"argument (.+): ignored explicit argument (.+)", "Achter {0} hoort niets, ook niet {1}."),
    (r"ambiguous option: (\S+) could match (.+)", "{0} kan meer betekenen: {1}."),
)


class Ontleder(argparse.ArgumentParser):
    """argparse in Dutch: wrong arguments give one line and exit code 2."""

    def __init__(self, kop: Kop):
        doet = kop.uitleg.replace("`", "")
        super().__init__(f"python -m tools {kop.naam}", description=doet, add_help=False, allow_abbrev=False)
        self._positionals.title, self._optionals.title = "wat je opgeeft", "keuzes"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def gebruik(self) -> str:
        """How the command is called, on one line."""
        maker = self._get_formatter()
        maker.add_usage(None, self._actions[1:], [], prefix="")
        return " ".join(maker.format_help().split())

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", "Gebruik: ", 1)

    def error(self, message: str) -> NoReturn:
        wat = "Zo werkt deze opdracht niet."
        for patroon, zin in _VERTAALD:
            if gevonden := re.fullmatch(patroon, message, re.S):
                wat = zin.format(*gevonden.groups())
        self.exit(2, f"FOUT  {' '.join(wat.split())} Gebruik: {self.gebruik()}\n")


def uitleg(koppen: dict[str, Kop]) -> str:
    """All commands with what they do."""
    breed = max(map(len, koppen))
    regels = [f"  {naam:<{breed}}  {kop.uitleg}".replace("`", "") for naam, kop in sorted(koppen.items())]
    kop = ["Gebruik: python -m tools <opdracht>   (meer over een opdracht: python -m tools <opdracht> --help)"]
    return "\n".join([*kop, "", *regels])


def onbekend(naam: str, bekend: list[str]) -> str:
    """What to say about a command that does not exist."""
    lijkt = difflib.get_close_matches(naam, bekend, n=1, cutoff=0.5)
    raad = f"Bedoel je '{lijkt[0]}'?" if lijkt else "Alle opdrachten: python -m tools help"
    return f"FOUT  De opdracht {naam!r} bestaat niet. {raad}"


def voer_uit(kop: Kop, gekozen: Opdracht, rest: list[str]) -> int:
    """Run a command with its arguments; returns the exit code."""
    if kop.vrij:
        return gekozen.functie(WORTEL, rest)
    ontleder = Ontleder(kop)
    for argument in gekozen.argumenten:
        ontleder.add_argument(argument.naam, **argument.opties)
    return gekozen.functie(WORTEL, **vars(ontleder.parse_args(rest)))


def main(argumenten: list[str]) -> int:
    """Run the command; returns the exit code."""
    koppen = uit_bron()
    naam, rest = (argumenten[0], argumenten[1:]) if argumenten else ("help", [])
    if naam in ("help", "--help", "-h"):
        print(uitleg(koppen))
        return 0
    if naam not in koppen:
        print(onbekend(naam, sorted(koppen)), file=sys.stderr)
        return 2
    if naam in KORT:
        gc.disable()
        atexit.register(gc.freeze)  # nor when it ends
    from kern.meldingen import InvoerFout

    try:
        return voer_uit(koppen[naam], haal(koppen[naam]), rest)
    except InvoerFout as fout:
        for melding in fout.meldingen:
            print(f"FOUT  {melding}", file=sys.stderr)
        return 1
    except ModuleNotFoundError as fout:
        print(f"FOUT  Het pakket '{fout.name}' ontbreekt. Voer uit: python3 tools/opzet.py {naam}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print()
        return 130
    except Exception as fout:  # never an empty screen, never only a trace
        print(in_woorden(fout), file=sys.stderr)
        return 1


def in_utf8(argumenten: list[str]) -> int:
    """Run the command in a Python that reads names and files as UTF-8, whatever the machine is set to."""
    if "utf-8" in {locale.getpreferredencoding(False).lower(), "utf-8" if sys.flags.utf8_mode else ""}:
        return main(argumenten)
    omgeving = {**os.environ, "PYTHONUTF8": "1"}
    opnieuw = [sys.executable, "-X", "utf8", "-m", "tools", *argumenten]
    return subprocess.run(opnieuw, env=omgeving).returncode  # noqa: S603 (this Python, this program)


if __name__ == "__main__":
    leesbare_uitvoer()
    sys.exit(in_utf8(sys.argv[1:]))
