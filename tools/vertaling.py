"""State of the translations, and recording that a translation is right again."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

from kern.instellingen import lees_instellingen
from kern.modellen.basis import BRONTAAL
from kern.paginas import Paginas, lees_alles
from kern.versheid import vandaag, vertaalstaat, vingerafdruk
from tools.opdrachten import arg, opdracht


def staten(paginas: Paginas, talen: set[str]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """(page, language, state, changed sections) for every page and translation language."""
    uit = []
    for naam, versies in sorted(paginas.per_naam.items()):
        for taal in sorted(talen - {BRONTAAL}):
            staat = vertaalstaat(versies.get(BRONTAAL), versies.get(taal))
            if staat.staat == "ontbreekt" and BRONTAAL not in versies:
                continue
            uit.append((naam, taal, staat.staat, staat.gewijzigd))
    return uit


@opdracht("vertaling", "toont de staat van de vertalingen")
def toon(wortel: Path) -> int:
    """Print a table of what is not up to date; always returns 0."""
    talen = set(lees_instellingen(wortel).codes)
    alle = staten(lees_alles(wortel / "docs", talen), talen)
    for naam, taal, staat, gewijzigd in alle:
        if staat != "actueel":
            print(f"{staat:<11} {taal}  docs/{naam}  {', '.join(gewijzigd)}".rstrip())
    print(f"{sum(s == 'actueel' for _, _, s, _ in alle)} van {len(alle)} vertalingen zijn actueel.")
    return 0


def met_stempel(inhoud: str, afdruk: str, dag: date) -> str:
    """Front matter of a translation with a new fingerprint and date."""
    inhoud = re.sub(r"^bron_hash:.*$", f"bron_hash: {afdruk}", inhoud, count=1, flags=re.M)
    return re.sub(r"^vertaald_op:.*$", f"vertaald_op: {dag.isoformat()}", inhoud, count=1, flags=re.M)


def leg_vast(wortel: Path, paden: list[str]) -> int:
    """Record for the given translations (or `--alle-nieuwe`) that they match their source now."""
    paginas = lees_alles(wortel / "docs", lees_instellingen(wortel).codes)
    gevraagd = {Path(p).as_posix().removeprefix("./") for p in paden}
    gedaan = 0
    for p in paginas.alle():
        kiest = p.bestand in gevraagd or ("--alle-nieuwe" in gevraagd and p.ruw.get("bron_hash") == "nieuw")
        bron = paginas.bron(p.naam)
        if p.taal == BRONTAAL or not kiest or bron is None:
            continue
        pad = wortel / p.bestand
        pad.write_text(met_stempel(pad.read_text("utf-8"), vingerafdruk(bron), vandaag()), "utf-8")
        gedaan += 1
        gevraagd.discard(p.bestand)
    over = gevraagd - {"--alle-nieuwe"}
    if over or not paden:
        print(
            f"FOUT  Geen vertaling: {', '.join(sorted(over)) or '(niets opgegeven)'}. "
            "Noem een bestand zoals docs/index.en.md.",
            file=sys.stderr,
        )
        return 2
    print(f"{gedaan} vertaling{'en' if gedaan != 1 else ''} vastgelegd.")
    return 0


@opdracht(
    "vertaald",
    "legt vast dat een vertaling weer klopt",
    arg("paden", nargs="*", metavar="PAD", help="vertaling, zoals docs/index.en.md"),
    arg("--alle-nieuwe", action="store_true", help="alle vertalingen die nog nooit zijn vastgelegd"),
)
def vertaald(wortel: Path, paden: list[str], alle_nieuwe: bool = False) -> int:
    """Record the translations that are named."""
    return leg_vast(wortel, [*paden, *(["--alle-nieuwe"] if alle_nieuwe else [])])
