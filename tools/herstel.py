"""`make fix`: mend what a program can mend by itself, and say what changed."""

from __future__ import annotations

from pathlib import Path

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.site import lees_site
from kern.vast import OPEN, aanwezig
from tools import controles, linters
from tools.opdrachten import opdracht
from tools.schemas import schrijf_schemas
from tools.vorm import canoniek, fouten_in_vorm, gegevensbestanden, gewoon_bewaard


def _bewaard(wortel: Path) -> list[str]:
    """Files of pages and data that were saved in an odd way, saved again."""
    uit = []
    paden = [*(p.relative_to(wortel).as_posix() for p in (wortel / "docs").rglob("*.md")), *gegevensbestanden(wortel)]
    for naam in sorted(paden):
        ruw = (wortel / naam).read_bytes()
        if (goed := gewoon_bewaard(ruw)) != ruw:
            (wortel / naam).write_bytes(goed)
            uit.append(naam)
    return uit


def _in_vorm(wortel: Path) -> list[str]:
    """Data files that were not in the one form, written in it; a file that is no YAML is left alone."""
    from ruamel.yaml import YAMLError

    uit, namen = [], gegevensbestanden(wortel)
    scheef = {m.bestand for m in linters.start(wortel, namen)()}
    for naam in namen:
        tekst = (wortel / naam).read_text("utf-8")
        if naam not in scheef and not any(fouten_in_vorm(naam, tekst)):
            continue
        try:
            goed = canoniek(tekst)
        except (YAMLError, UnicodeError):
            continue
        if goed != tekst:
            (wortel / naam).write_text(goed, "utf-8")
            uit.append(naam)
    return uit


def _vast(wortel: Path) -> list[str]:
    """What is new, added to `data/vast.yml`; nothing is ever taken away here."""
    site = lees_site(wortel)
    if site.gegevens is None:
        return []
    er_is = aanwezig(site.gegevens)

    def vul_aan(ruw: dict) -> None:
        for lijst in ruw["vast"]:
            nieuw = {*er_is.get(lijst["id"], ())} - {*lijst["namen"]}
            if nieuw and lijst["id"] != OPEN:
                lijst["namen"] = sorted([*lijst["namen"], *nieuw])

    pad = wortel / "data" / "vast.yml"
    oud = pad.read_text("utf-8")
    if (tekst := canoniek(oud, vul_aan)) == oud:
        return []
    pad.write_text(tekst, "utf-8")
    return ["data/vast.yml"]


@opdracht("fix", "verbetert wat vanzelf kan (vorm, schema's, lijsten) en zegt wat er veranderde", pakketten="test")
def herstel(wortel: Path) -> int:
    """Mend what can be mended; returns 1 when something changed, so that an editor looks at it."""
    anders = [*_bewaard(wortel), *_in_vorm(wortel), *_vast(wortel)]
    site = lees_site(wortel)
    anders += [p.relative_to(wortel).as_posix() for p in controles.schrijf(site)]
    for naam in dict.fromkeys(anders):
        print(f"bijgewerkt: {naam}")
    return schrijf_schemas(wortel) or int(bool(anders))
