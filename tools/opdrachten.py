"""The one registration of commands: each module in `tools/` decorates the function that runs its command.

`tools/opzet.py` has to know what a command needs before anything is installed, so names, help and needs are also read
from the source (`uit_bron`), without importing it; write them as plain constants. A new command is two lines in its own
module: the import and the decorator. A test then asks for its row in the README and its line in the Makefile.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

HIER = Path(__file__).resolve().parent
SITE = "site"
"""What has to be installed: "niets", what the site needs, what tests and linters need too ("test"), the audit as well
("audit"), or an environment of its own ("uittocht")."""


@dataclass(frozen=True)
class Kop:
    """What is known of a command without importing its module.

    `programmas` are the programs it needs besides: "browser", "firefox", "java", "servers", "poppler", "hunspell";
    `vrij` says it takes any arguments.
    """

    naam: str
    uitleg: str
    module: str
    pakketten: str = SITE
    programmas: tuple[str, ...] = ()
    vrij: bool = False


@dataclass(frozen=True)
class Argument:
    """One argument as `argparse.ArgumentParser.add_argument` takes it."""

    naam: str
    opties: dict[str, Any]


@dataclass(frozen=True)
class Opdracht:
    """A command that can run: `functie` gets the folder of the project and its arguments by name."""

    naam: str
    functie: Callable[..., int]
    argumenten: tuple[Argument, ...]


OPDRACHTEN: dict[str, Opdracht] = {}
"""Filled by importing the modules."""


def arg(naam: str, **opties: Any) -> Argument:
    """An argument of a command; `help` is Dutch."""
    return Argument(naam, opties)


def opdracht(
    naam: str,
    uitleg: str,
    *argumenten: Argument,
    pakketten: str = SITE,
    programmas: tuple[str, ...] = (),
    vrij: bool = False,
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Decorator: `python -m tools <naam>` calls this function; what the other fields mean stands at `Kop`."""

    def neem_op(functie: Callable[..., int]) -> Callable[..., int]:
        OPDRACHTEN[naam] = Opdracht(naam, functie, argumenten)
        return functie

    return neem_op


def _kop(knoop: ast.expr, module: str) -> Kop | None:
    """The command that a decorator registers, or None when it is another decorator."""
    if not (isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name) and knoop.func.id == "opdracht"):
        return None
    naam, uitleg = (ast.literal_eval(deel) for deel in knoop.args[:2])
    return Kop(naam, uitleg, module, **{k.arg: ast.literal_eval(k.value) for k in knoop.keywords if k.arg})


def uit_bron(map_: Path = HIER) -> dict[str, Kop]:
    """Name -> what the source in `map_` says of each command; uses only Python itself."""
    uit: dict[str, Kop] = {}
    for pad in sorted(map_.glob("*.py")):
        bron = pad.read_text("utf-8")
        for deel in ast.parse(bron).body if "@opdracht(" in bron else ():
            for knoop in getattr(deel, "decorator_list", []):
                kop = _kop(knoop, f"tools.{pad.stem}")
                if kop is None:
                    continue
                if kop.naam in uit:
                    raise ValueError(f"de opdracht '{kop.naam}' bestaat al in {uit[kop.naam].module}")
                uit[kop.naam] = kop
    return uit


def haal(kop: Kop) -> Opdracht:
    """Import the module of a command; returns what it registered."""
    import_module(kop.module)
    return OPDRACHTEN[kop.naam]
