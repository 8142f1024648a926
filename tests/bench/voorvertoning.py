"""Time until a change is visible in the preview, for the four kinds of change, on the pages of the real site.

Processor time; "te zien" is when the page that somebody looks at is written, "alles" when every page and the search are.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

from kern import bestanden
from tests.minisite import WORTEL, pagina, vertaling
from tools.voorvertoning import Voorvertoning

GRENS = {1: 2.0, 10: 4.0}
"""Times the size of the site -> seconds within which an author sees a change."""

GEVRAAGD = "stappenplan/acuut-gevaar/"

WIJZIGINGEN = (
    ("een zin", "docs/stappenplan/acuut-gevaar.md", "\nNog een zin.\n", None),
    ("een titel", "docs/stappenplan/acuut-gevaar.md", "title: ", "title: Nu "),
    ("een telefoonnummer", "data/contacten.yml", "0800-2000", "0800-2001"),
    (
        "een tekst van de site",
        "data/teksten.yml",
        "Dit is geen juridisch advies",
        "Let op: dit is geen juridisch advies",
    ),
    ("het sjabloon van contacten", "macros/onderdelen/contact/nummer.html", "<a", '<a data-proef="1"'),
    ("de voet van elke pagina", "overrides/partials/footer.html", "<footer", '<footer data-proef="1"'),
    ("een stijl", "docs/assets/css/site.css", "\np{color:red}\n", None),
)


def _vermeerder(doel: Path, keer: int) -> None:
    """Add pages of the size of a usual one, in both languages and in the menu, until there are `keer` times as many."""
    nu = len([p for p in (doel / "docs").rglob("*.md") if not p.name.endswith(".en.md")])
    alinea = 'Tekst met {{ contact("veilig-thuis") }} en {{ wet("wmo-2015", "5.2.6") }}. ' * 5
    tekst = "".join(f"## Kop {k} {{ #kop-{k} }}\n\n{alinea}\n\n" for k in range(5))
    menu = ["  - Erbij:"]
    for nummer in range(nu * (keer - 1)):
        naam = f"erbij/deel-{nummer // 20}/pagina-{nummer}"
        pad = doel / "docs" / f"{naam}.md"
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(pagina(tekst, title=f"Pagina {nummer}"), "utf-8")
        pad.with_suffix(".en.md").write_text(vertaling(tekst, title=f"Page {nummer}"), "utf-8")
        menu.append(f"      - {naam}.md")
    if keer > 1:
        bestand = doel / "mkdocs.yml"
        bestand.write_text("\n".join([bestand.read_text("utf-8").rstrip(), *menu, ""]), "utf-8")


def _kopie(doel: Path, keer: int) -> Path:
    """The content and the templates of the real site, to change; its code stays where it is."""
    for naam in ("docs", "data", "overrides", "macros"):
        shutil.copytree(WORTEL / naam, doel / naam, ignore=shutil.ignore_patterns("__pycache__"))
    (doel / "hooks").symlink_to(WORTEL / "hooks")
    shutil.copy(WORTEL / "mkdocs.yml", doel)
    _vermeerder(doel, keer)
    return doel


def meet() -> None:
    """At today's size and at ten times."""
    for keer, grens in GRENS.items():
        print(f"-- {keer} keer de pagina's van nu")
        with patch.object(
            bestanden, "MAX_BESTANDEN", bestanden.MAX_BESTANDEN * keer
        ):  # the limit is meant for real sites
            _meet(keer, grens)


def _meet(keer: int, grens: float) -> None:
    """Change one file after the other, and draw."""
    with tempfile.TemporaryDirectory() as tmp:
        wortel, basis = _kopie(Path(tmp) / "site", keer), Path(tmp) / "uit"
        toon = Voorvertoning(wortel, basis)
        begin = time.process_time()
        toon.bouw_alles()
        print(f"{'de eerste bouw':28s} {time.process_time() - begin:6.2f} s")
        for naam, pad, oud, nieuw in WIJZIGINGEN:
            bestand = wortel / pad
            tekst = bestand.read_text("utf-8")
            bestand.write_text(tekst + oud if nieuw is None else tekst.replace(oud, nieuw), "utf-8")
            toon.gevraagd = GEVRAAGD
            begin, klok = time.process_time(), time.perf_counter()
            toon.verwerk([pad])
            aantal = len(toon.lezen | toon.tekenen)
            toon.stap()
            zien, op_de_klok = time.process_time() - begin, time.perf_counter() - klok
            toon.klaar()
            alles = time.process_time() - begin
            print(
                f"{naam:28s} te zien {zien:5.2f} s (klok {op_de_klok:5.2f}), alles {alles:5.2f} s, {aantal:3d} pagina's{' FOUT' if toon.regels else ''}"
            )
        print(f"(grens voor te zien: {grens:.0f} s)")
