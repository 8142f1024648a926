"""Programs that read the code and the data and say what is wrong in them: part of `make check`.

They start before the rules of the core run and are read after those, so that on two processors they cost little extra.
yamllint is slow: what it found clean is remembered in `.cache/` by the content of the file.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kern.meldingen import Melding

CODE = ("kern", "stappen", "hooks", "macros", "tools", "uittocht", "tests")

PROGRAMMAS: tuple[tuple[str, ...], ...] = (
    ("ruff", "check", "--output-format=gitlab", "--no-cache", *CODE),
    ("ty", "check", "--output-format=gitlab", "--no-progress", "--python", sys.prefix, "kern"),
    (
        "oxlint",
        "--format=gitlab",
        "docs/assets/js",
        "kern/zoeken",
        "macros/onderdelen",
        "werker/bron",
        "formulier/bron",
    ),
    ("ruff", "format", "--check", "--output-format=gitlab", "--no-cache", *CODE),
)
"""Programs with their arguments; each prints its findings in the one form that all three know."""

WERKSTROMEN = ".github/workflows"
ZIZMOR = ("--offline", "--quiet", "--no-progress", "--format=json", WERKSTROMEN)
"""What runs at the git service: least permission, pinned actions, nothing of a stranger in a command."""

YAML = ("data/**/*.yml", "macros/onderdelen/*/teksten.yml", "mkdocs.yml")
YAML_INSTELLINGEN = ".yamllint.yml"
CACHE = Path(".cache") / "yamllint.json"

_YAML_REGEL = re.compile(r"(.+?):(\d+):\d+: \[\w+\] (.+?)(?: \(([\w-]+)\))?")
_DOE = {
    "key-duplicates": "Dit veld staat er twee keer. Houd er een over.",
    "truthy": "Zet woorden als ja, nee, yes, no, on en off tussen aanhalingstekens.",
    "trailing-spaces": "Haal de spaties aan het einde van de regel weg.",
    "indentation": "Spring in zoals de regels erboven.",
    "new-line-at-end-of-file": "Eindig het bestand met een lege regel.",
}
"""Rule of yamllint -> what an editor does; the other rules are about spaces and commas."""


_MEND = {"unformatted": "Voer uit: .venv/bin/ruff format"}
"""Rule of the other linters -> what mends it, where their own words do not say so."""

Lezer = Callable[[str], "list[Melding] | None"]
"""Reads what a linter printed; None when it cannot be read."""


class Lopend:
    """Linters that run; `meldingen` waits for them."""

    def __init__(self) -> None:
        self.processen: list[tuple[subprocess.Popen[str], Lezer, str]] = []
        self.gemist: list[Melding] = []
        self.klaar: list[Callable[[list[Melding]], None]] = []

    def start(self, naam: str, argumenten: list[str], wortel: Path, lees: Lezer) -> None:
        """Start the program `naam` of this environment; a message when it is not installed."""
        pad = shutil.which(naam, path=str(Path(sys.executable).parent))
        if pad is None:
            wat, doe = "Deze linter ontbreekt.", "Voer uit: python3 tools/opzet.py check"
            self.gemist.append(Melding("requirements-test.lock", 0, naam, wat, doe))
            return
        proces = subprocess.Popen(
            [pad, *argumenten], cwd=wortel, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.processen.append((proces, lees, naam))

    def meldingen(self) -> list[Melding]:
        """Everything they found; a program that says nothing we can read is a message too."""
        uit = list(self.gemist)
        for proces, lees, naam in self.processen:
            gezegd, fout = proces.communicate()
            gevonden = lees(gezegd)
            if gevonden is None or (proces.returncode and not gevonden):
                laatste = (fout or gezegd).strip().splitlines()[-1:] or [f"code {proces.returncode}"]
                gevonden = [Melding(naam, 0, "", f"Deze linter werkte niet: {laatste[0]}", f"Voer uit: {naam}")]
            uit += gevonden
        for sluit in self.klaar:
            sluit(uit)
        return uit


def lees_gitlab(uitvoer: str, naam: str) -> list[Melding] | None:
    """Findings as GitLab's code quality reports have them; None when this is no such report."""
    try:
        gelezen = json.loads(uitvoer)
        return [_uit_gitlab(d, naam) for d in gelezen] if isinstance(gelezen, list) else None
    except (ValueError, KeyError, TypeError):
        return None


def _uit_gitlab(d: dict, naam: str) -> Melding:
    plek, soort = d["location"], d["check_name"]
    regel = plek["lines"]["begin"] if "lines" in plek else plek["positions"]["begin"]["line"]
    return Melding(
        plek["path"], regel, f"{naam} {soort}", d["description"].removeprefix(f"{soort}: "), _MEND.get(soort, "")
    )


def lees_zizmor(uitvoer: str) -> list[Melding] | None:
    """Findings over the workflows; None when this is no such report."""
    try:
        return [_uit_zizmor(d) for d in json.loads(uitvoer)]
    except (ValueError, KeyError, TypeError, IndexError):
        return None


def _uit_zizmor(d: dict) -> Melding:
    plek = d["locations"][0]
    pad = plek["symbolic"]["key"]["Local"]["verbatim_path"]
    regel = plek["concrete"]["location"]["start_point"]["row"] + 1
    return Melding(pad, regel, f"zizmor {d['ident']}", f"{d['desc'].capitalize()}.", f"Lees {d['url']}")


def lees_yamllint(uitvoer: str) -> list[Melding]:
    """Findings of yamllint, one a line."""
    uit = []
    for regel in uitvoer.splitlines():
        if gevonden := _YAML_REGEL.fullmatch(regel):
            pad, nummer, wat, soort = gevonden.groups()
            doe = _DOE.get(soort, "Vergelijk met de regels erboven.")
            uit.append(Melding(Path(pad).as_posix(), int(nummer), f"yamllint {soort or ''}".strip(), f"{wat}.", doe))
    return uit


@dataclass(frozen=True)
class _Yaml:
    """YAML files of the project with a fingerprint of each: of its content and of the rules."""

    wortel: Path
    sommen: dict[str, str]

    @classmethod
    def lees(cls, wortel: Path) -> _Yaml:
        regels = (wortel / YAML_INSTELLINGEN).read_bytes()
        paden = sorted({p for patroon in YAML for p in wortel.glob(patroon)})
        namen = [p.relative_to(wortel).as_posix() for p in paden]
        sommen = [hashlib.sha256(regels + p.read_bytes()).hexdigest() for p in paden]
        return cls(wortel, dict(zip(namen, sommen, strict=True)))

    @property
    def goed(self) -> dict[str, str]:
        """What was clean last time."""
        try:
            return json.loads((self.wortel / CACHE).read_text("utf-8"))
        except (OSError, ValueError):
            return {}

    def nieuw(self) -> list[str]:
        """Files that have to be read."""
        goed = self.goed
        return [naam for naam, som in self.sommen.items() if goed.get(naam) != som]

    def onthoud(self, meldingen: list[Melding]) -> None:
        """Remember which files are clean; nothing when yamllint itself did not work."""
        fout = {m.bestand for m in meldingen}
        if fout & {"yamllint", "requirements-test.lock"}:
            return
        pad = self.wortel / CACHE
        pad.parent.mkdir(exist_ok=True)
        pad.write_text(json.dumps({n: s for n, s in self.sommen.items() if n not in fout}, indent=0), "utf-8")


def _verdeeld(namen: list[str], wortel: Path) -> list[list[str]]:
    """The files in two parts of about the same size, largest first."""
    delen: list[tuple[int, list[str]]] = [(0, []), (0, [])]
    for naam in sorted(namen, key=lambda n: -(wortel / n).stat().st_size):
        delen.sort(key=lambda d: d[0])
        delen[0] = (delen[0][0] + (wortel / naam).stat().st_size, [*delen[0][1], naam])
    return [lijst for _, lijst in delen if lijst]


def start(wortel: Path) -> Callable[[], list[Melding]]:
    """Start all linters; what is returned waits for them and gives what they found."""
    lopend = Lopend()
    yaml = _Yaml.lees(wortel)
    for deel in _verdeeld(yaml.nieuw(), wortel):
        lopend.start("yamllint", ["-f", "parsable", "-c", YAML_INSTELLINGEN, *deel], wortel, lees_yamllint)
    lopend.klaar.append(yaml.onthoud)
    for naam, *argumenten in PROGRAMMAS:
        lopend.start(naam, argumenten, wortel, lambda uitvoer, naam=naam: lees_gitlab(uitvoer, naam))
    if (wortel / WERKSTROMEN).is_dir():
        lopend.start("zizmor", list(ZIZMOR), wortel, lees_zizmor)
    return lopend.meldingen
