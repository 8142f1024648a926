"""Golden tables: every path through every route aid, to review in a diff."""

from __future__ import annotations

from pathlib import Path

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.gegevens import laad
from macros.onderdelen.keuzehulp.model import Keuzehulp
from tools.opdrachten import opdracht

MAP = Path("tests/content/golden")


def tabel(hulp: Keuzehulp) -> str:
    """One line per path: answers, then outcome and urgency; ids only, so rewording changes nothing here."""
    regels = [f"# Alle paden door de keuzehulp {hulp.id}. Gemaakt met: python -m tools gouden"]
    for pad, einde in hulp.paden():
        keuzes = "  ".join(f"{vraag}={antwoord}" for vraag, antwoord in pad)
        regels.append(f"{keuzes}  ->  {einde} ({hulp.per_uitkomst[einde].urgentie})")
    regels.append(f"gevaarknop  ->  {hulp.gevaar} ({hulp.per_uitkomst[hulp.gevaar].urgentie})")
    return "\n".join(regels) + "\n"


@opdracht("gouden", "maakt de tabellen met alle paden door de keuzehulpen opnieuw")
def schrijf_tabellen(wortel: Path) -> int:
    """Write the tables that changed; returns 1 when something changed, so that an editor reads the diff."""
    map_ = wortel / MAP
    map_.mkdir(parents=True, exist_ok=True)
    hulpen = laad(wortel / "data").keuzehulpen
    anders = 0
    for pad in map_.glob("*.txt"):
        if pad.stem not in hulpen:
            pad.unlink()
            print(f"weg: {MAP / pad.name}")
            anders = 1
    for hulp in hulpen.values():
        pad, nieuw = map_ / f"{hulp.id}.txt", tabel(hulp)
        if not pad.exists() or pad.read_text("utf-8") != nieuw:
            pad.write_text(nieuw, "utf-8")
            print(f"bijgewerkt: {MAP / pad.name}; lees het verschil na")
            anders = 1
    return anders
