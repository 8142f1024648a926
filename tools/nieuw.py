"""Make a new tool that works from the first minute: `python3 tools/opzet.py nieuw onderdeel NAAM`.

The files in `templates/onderdeel/` are a tool called `voorbeeldje`; a new one is a copy with its own name. Everything
else reads the register, so outside its folder only its data, its two pages and the menu change.
"""

from __future__ import annotations

import importlib
import re
import shutil
import sys
from argparse import ArgumentTypeError
from dataclasses import dataclass
from pathlib import Path

from tools.opdrachten import arg, opdracht

VOORBEELD = "voorbeeldje"
SJABLONEN = Path("templates") / "onderdeel"
MENU = "mkdocs.yml"
_REGEL = re.compile(r"^( *)- hulpmiddelen/[\w-]+\.md\n", re.M)


def onderdeelnaam(tekst: str) -> str:
    """A name that can be a folder, a macro and the first half of an element."""
    if not re.fullmatch(r"[a-z][a-z0-9]{2,29}", tekst) or tekst == VOORBEELD:
        raise ArgumentTypeError("hoort een naam van 3 tot 30 kleine letters en cijfers, zoals meldwijzer")
    return tekst


@dataclass(frozen=True)
class Plan:
    """Where everything of a tool stands, from the root of the project."""

    naam: str

    @property
    def map(self) -> str:
        return f"macros/onderdelen/{self.naam}"

    @property
    def elders(self) -> dict[str, str]:
        """Template -> file outside the folder of the tool."""
        pagina = f"docs/hulpmiddelen/{self.naam}"
        return {
            "gegevens.yml": f"data/{self.naam}/voorbeeld.yml",
            "pagina.md": f"{pagina}.md",
            "pagina.en.md": f"{pagina}.en.md",
        }

    @property
    def schema(self) -> str:
        return f"schemas/{self.naam}.schema.json"

    @property
    def menuregel(self) -> str:
        return f"- hulpmiddelen/{self.naam}.md\n"

    def doel(self, sjabloon: str) -> str:
        """File that a template becomes."""
        return self.elders.get(sjabloon) or f"{self.map}/{sjabloon.replace(VOORBEELD, self.naam)}"


def _vul_in(tekst: str, naam: str) -> str:
    from kern.versheid import vandaag

    tekst = tekst.replace(VOORBEELD, naam).replace(VOORBEELD.title(), naam.title())
    return tekst.replace("VANDAAG", vandaag().isoformat())


def _bezwaar(wortel: Path, plan: Plan) -> str | None:
    """Why the tool cannot be made, or None."""
    from kern.register import REGISTER

    bezet = [p for p in (plan.map, *plan.elders.values(), f"data/{plan.naam}") if (wortel / p).exists()]
    if bezet:
        return f"{bezet[0]} bestaat al. Kies een andere naam."
    if plan.naam in REGISTER.macros or plan.naam in REGISTER.verzamelingen:
        return f"De naam '{plan.naam}' is al in gebruik. Kies een andere naam."
    if not _REGEL.search((wortel / MENU).read_text("utf-8")):
        return f"In {MENU} staat geen hulpmiddel in het menu. Zet er eerst een in."
    return None


def _in_menu(wortel: Path, plan: Plan) -> None:
    """Put the page after the last tool in the menu."""
    pad = wortel / MENU
    tekst = pad.read_text("utf-8")
    *_, laatste = _REGEL.finditer(tekst)
    pad.write_text(tekst[: laatste.end()] + laatste.group(1) + plan.menuregel + tekst[laatste.end() :], "utf-8")


def maak(wortel: Path, plan: Plan) -> list[str]:
    """Write the files of the tool, its line in the menu, its schema; returns what was written, in that order."""
    gemaakt = []
    for bron in sorted((wortel / SJABLONEN).iterdir()):
        if not bron.is_file():
            continue
        doel = wortel / plan.doel(bron.name)
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(_vul_in(bron.read_text("utf-8"), plan.naam), "utf-8")
        gemaakt.append(plan.doel(bron.name))
    _in_menu(wortel, plan)
    return [*gemaakt, MENU]


def _maak_af(wortel: Path, plan: Plan) -> None:
    """Let the register read the new folder; then its schema and the fingerprint of its translation."""
    from kern.site import lees_site
    from macros import onderdelen
    from tools.schemas import schemas
    from tools.vertaling import bevestig

    importlib.invalidate_caches()
    onderdelen.laad()
    (wortel / plan.schema).write_text(schemas()[Path(plan.schema).name], "utf-8")
    bevestig(lees_site(wortel), [plan.elders["pagina.en.md"]])


def neem_weg(wortel: Path, plan: Plan) -> list[str]:
    """Take a tool away again, and everything that belongs to it alone; returns what went."""
    weg = [plan.map, f"data/{plan.naam}", *list(plan.elders.values())[1:], plan.schema]
    for naam in weg:
        pad = wortel / naam
        shutil.rmtree(pad) if pad.is_dir() else pad.unlink(missing_ok=True)
    menu = wortel / MENU
    menu.write_text(re.sub(rf"^ *{re.escape(plan.menuregel)}", "", menu.read_text("utf-8"), flags=re.M), "utf-8")
    return [*weg, MENU]


@opdracht(
    "nieuw",
    "maakt een nieuw hulpmiddel dat meteen werkt: map, gegevens, pagina's en menu",
    arg("soort", choices=("onderdeel",), metavar="onderdeel", help="wat er gemaakt wordt"),
    arg("naam", type=onderdeelnaam, metavar="NAAM", help="naam van het hulpmiddel, zoals meldwijzer"),
    arg("--weg", action="store_true", help="haal een hulpmiddel dat zo gemaakt is weer weg"),
)
def nieuw(wortel: Path, soort: str, naam: str, weg: bool = False) -> int:
    """Make a tool, or take one away that was made like this; 2 when that is not possible."""
    import macros.onderdelen  # noqa: F401 (registers the tools)

    plan = Plan(naam)
    if weg:
        if not (wortel / plan.map / f"{naam}-x.js").is_file():
            print(f"FOUT  {plan.map} is niet met deze opdracht gemaakt. Haal het met de hand weg.", file=sys.stderr)
            return 2
        print("\n".join(f"weg: {pad}" for pad in neem_weg(wortel, plan)))
        return 0
    if bezwaar := _bezwaar(wortel, plan):
        print(f"FOUT  {bezwaar}", file=sys.stderr)
        return 2
    gemaakt = maak(wortel, plan)
    _maak_af(wortel, plan)
    eigen = [p for p in gemaakt if p.startswith(plan.map)]
    buiten = [p for p in gemaakt if p not in eigen]
    print(f"In {plan.map}/: {len(eigen)} bestanden.")
    print(f"Daarbuiten: {len(buiten)} ({', '.join(buiten)}), en {plan.schema}, dat uit het model komt.")
    print("Kijk met: make site. Zet het daarna ook op docs/hulpmiddelen/index.md en schrijf op wat het doet.")
    return 0
