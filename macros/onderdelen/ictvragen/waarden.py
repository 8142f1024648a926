"""Values in the answers that come from the code itself, so that they cannot differ from what it does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.numbers import format_decimal

from kern import grenzen
from kern.kopregels import EEN_JAAR, KORT, NIET_TOEGESTAAN, lees_beleid
from kern.licentie import CODE, TEKST, leesbaar

WORTEL = Path(__file__).resolve().parents[3]
DAG = 86_400


@dataclass(frozen=True)
class Waarde:
    """A value, and the file that it comes from."""

    getal: float | str
    uit: str

    def in_taal(self, taal: str) -> str:
        """As readers of that language write it."""
        return self.getal if isinstance(self.getal, str) else str(format_decimal(self.getal, locale=taal))


def uit_script(pad: str, patroon: str) -> Waarde:
    """The number that `patroon` finds in a script; a unit in the pattern holds that the number is what it was."""
    gevonden = re.search(patroon, (WORTEL / pad).read_text("utf-8"))
    if gevonden is None:
        raise LookupError(f"{pad} has no {patroon}: say in waarden.py what it is called now")
    return Waarde(int(gevonden.group(1)), pad)


@cache
def waarden() -> dict[str, Waarde]:
    """Name between braces in an answer -> value."""
    grens, kop, licentie = "kern/grenzen.py", "kern/kopregels.py", "kern/licentie.py"
    return {
        "pagina_kb": Waarde(grenzen.PAGINA_BYTES / 1000, grens),
        "pagina_verzoeken": Waarde(grenzen.PAGINA_VERZOEKEN, grens),
        "nu_kb": Waarde(grenzen.NU_BYTES / 1000, grens),
        "nu_verzoeken": Waarde(grenzen.NU_VERZOEKEN, grens),
        "offline_mb": Waarde(grenzen.OFFLINE_BYTES / 1_000_000, grens),
        "hsts_dagen": Waarde(2 * EEN_JAAR / DAG, kop),
        "vast_dagen": Waarde(EEN_JAAR / DAG, kop),
        "kort_minuten": Waarde(KORT / 60, kop),
        "verboden_functies": Waarde(len(NIET_TOEGESTAAN), kop),
        "licentie_code": Waarde(leesbaar(CODE), licentie),
        "licentie_tekst": Waarde(leesbaar(TEKST), licentie),
        "rust_minuten": uit_script("docs/assets/js/sporen.js", r"const RUST = (\d+) \* 60 \* 1000;"),
        "vinkjes_dagen": uit_script("macros/onderdelen/afvinklijst/afvink-lijst.js", r"BEWAARTIJD = (\d+) \* DAG;"),
        "oud_dagen": uit_script("werker/bron/leeftijd.js", r"const OUD = (\d+);"),
        "te_oud_dagen": uit_script("werker/bron/leeftijd.js", r"const TE_OUD = (\d+);"),
        "bezochte_bestanden": uit_script("werker/bron/opslag.js", r"const HOOGSTENS = (\d+);"),
    }


def kopregels() -> list[dict[str, str]]:
    """The headers of every answer; a build adds the hash of each script that stands in a page."""
    return [{"naam": naam, "waarde": waarde} for naam, waarde in lees_beleid({}).kopregels.items()]
