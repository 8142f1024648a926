"""Programs that read code, data and Markdown and say what is wrong in their form: part of `make check`.

They start before the rules of the core run and are read after those, so that on two processors they cost little extra.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from kern.meldingen import Melding
from tools.vorm import BESTANDEN

CODE = ("kern", "stappen", "hooks", "macros", "tools", "uittocht", "tests")

VAN_CODE: tuple[tuple[str, ...], ...] = (
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
VAN_GEGEVENS = ("ryl", "check", "--no-cache", "--no-warnings", "-c", ".ryl.toml", "-f", "gitlab")
VAN_TEKST = ("rumdl", "check", "--config", ".rumdl.toml", "--output-format", "gitlab")
"""Programs with their arguments; each prints its findings in the one form that all know."""

WERKSTROMEN = ".github/workflows"
ZIZMOR = ("--offline", "--quiet", "--no-progress", "--format=json", WERKSTROMEN)
"""What runs at the git service: least permission, pinned actions, nothing of a stranger in a command."""

YAML = (*BESTANDEN, "mkdocs.yml")
MARKDOWN = ("docs",)

_MEND = {"unformatted": "Voer uit: .venv/bin/ruff format"}
"""Rule of the linters of code -> what mends it, where their own words do not say so."""

_SPATIES = "Schrijf het zoals de regels erboven, of voer uit: make fix"
_IN_WOORDEN = {
    "key-duplicates": ("Dit veld staat er twee keer.", "Houd er een over."),
    "truthy": ("Dit leest een programma als ja of nee, niet als tekst.", "Zet het tussen aanhalingstekens."),
    "trailing-spaces": ("Aan het einde van deze regel staan spaties.", "Haal ze weg, of voer uit: make fix"),
    "indentation": ("Deze regel springt anders in.", "Spring in zoals de regels erboven."),
    "new-line-at-end-of-file": ("Het bestand eindigt zonder nieuwe regel.", "Voer uit: make fix"),
    "new-lines": ("De regels eindigen zoals op Windows (CRLF).", "Voer uit: make fix"),
    "empty-values": ("Achter dit veld staat niets.", "Vul het in, of schrijf null."),
    "empty-lines": ("Hier staan te veel lege regels.", _SPATIES),
    "syntax": ("Dit is geen geldige YAML.", "Kijk naar haakjes, aanhalingstekens en inspringen."),
    "MD001": ("Deze kop slaat een niveau over.", "Gebruik ## en daaronder ###."),
    "MD003": ("Deze kop is met streepjes of tekens = eronder gemaakt.", "Schrijf ## voor de kop."),
    "MD004": ("Deze lijst heeft verschillende tekens.", "Begin elk punt met een streepje."),
    "MD011": ("Deze link staat achterstevoren.", "Schrijf [woorden](pagina.md)."),
    "MD018": ("Achter ## ontbreekt een spatie.", "Schrijf ## Kop { #anker }."),
    "MD029": ("De nummers van deze lijst lopen niet op.", "Nummer 1, 2, 3."),
    "MD032": ("Voor of na deze lijst ontbreekt een lege regel.", "Zet er een lege regel tussen."),
    "MD034": ("Hier staat een kaal webadres.", "Schrijf [woorden](https://...), of gebruik een bron."),
    "MD042": ("Deze link heeft geen adres.", "Vul het adres in."),
    "MD045": ("Dit beeld heeft geen beschrijving.", "Schrijf ![wat er te zien is](pad)."),
    "MD052": ("Deze verwijzing bestaat niet.", "Schrijf [woorden](pagina.md)."),
    "MD055": ("Deze rij van de tabel begint of eindigt zonder streep.", "Begin en eindig elke rij met |."),
    "MD056": ("Deze rij heeft meer of minder vakken dan de kop van de tabel.", "Tel de strepen | per rij."),
    "MD057": ("Dit bestand bestaat niet.", "Verbeter het pad."),
}  # fmt: skip
"""Rule of ryl or rumdl -> what is wrong and what an editor does; other rules are about spaces and keep their words."""

Lezer = Callable[[str], "list[Melding] | None"]
"""Reads what a linter printed; None when it cannot be read."""


def programma(naam: str) -> str | None:
    """Path of a program of this environment, None when it is not there."""
    return shutil.which(naam, path=str(Path(sys.executable).parent))


class Lopend:
    """Linters that run; `meldingen` waits for them."""

    def __init__(self) -> None:
        self.processen: list[tuple[subprocess.Popen[str], Lezer, str]] = []
        self.gemist: list[Melding] = []

    def start(self, naam: str, argumenten: Sequence[str], wortel: Path, lees: Lezer) -> None:
        """Start the program `naam` of this environment; a message when it is not installed."""
        pad = programma(naam)
        if pad is None:
            wat, doe = "Deze linter ontbreekt.", "Voer uit: python3 tools/opzet.py check"
            self.gemist.append(Melding("requirements-test.lock", 0, naam, wat, doe, "programma"))
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
                wat = f"Deze linter werkte niet: {laatste[0]}"
                gevonden = [Melding(naam, 0, "", wat, f"Voer uit: {naam}", "programma")]
            uit += gevonden
        return uit


def lees_gitlab(uitvoer: str, naam: str) -> list[Melding] | None:
    """Findings as GitLab's code quality reports have them; None when this is no such report."""
    try:
        gelezen = json.loads(uitvoer)
        return [_uit_gitlab(d, naam) for d in gelezen] if isinstance(gelezen, list) else None
    except (ValueError, KeyError, TypeError):
        return None


_KIND = {"ryl": "vorm", "rumdl": "markdown"}


def _uit_gitlab(d: dict, naam: str) -> Melding:
    plek, regel_van = d["location"], d["check_name"]
    regel = plek["lines"]["begin"] if "lines" in plek else plek["positions"]["begin"]["line"]
    wat = d["description"].removeprefix(f"{regel_van}: ")
    kind = _KIND.get(naam, "programma")
    anders = (f"{wat}.", _SPATIES) if naam in _KIND else (wat, _MEND.get(regel_van, ""))
    return Melding(plek["path"], regel, f"{naam} {regel_van}", *_IN_WOORDEN.get(regel_van, anders), kind)


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
    return Melding(pad, regel, f"zizmor {d['ident']}", f"{d['desc'].capitalize()}.", f"Lees {d['url']}", "programma")


def start(wortel: Path, alleen: Sequence[str] | None = None) -> Callable[[], list[Melding]]:
    """Start all linters, or those of form over the files `alleen`; what is returned waits and gives what they found."""
    lopend = Lopend()

    def begin(naam: str, argumenten: Sequence[str]) -> None:
        lopend.start(naam, argumenten, wortel, lambda uitvoer: lees_gitlab(uitvoer, naam))

    if alleen is None:
        gegevens = [p.relative_to(wortel).as_posix() for patroon in YAML for p in sorted(wortel.glob(patroon))]
        teksten: Sequence[str] = MARKDOWN
        for naam, *argumenten in VAN_CODE:
            begin(naam, argumenten)
    else:
        gegevens = [p for p in alleen if p.endswith(".yml")]
        teksten = [p for p in alleen if p.endswith(".md")]
    for (naam, *argumenten), paden in ((VAN_GEGEVENS, gegevens), (VAN_TEKST, teksten)):
        if paden:
            begin(naam, [*argumenten, *paden])
    if alleen is None and (wortel / WERKSTROMEN).is_dir():
        lopend.start("zizmor", ZIZMOR, wortel, lees_zizmor)
    return lopend.meldingen
