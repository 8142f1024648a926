"""Time until a change is visible in the preview, for the four kinds of change, on the pages of the real site.

Processor time; "te zien" is when the page that somebody looks at is written, "alles" when every page and the search are.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from tests.minisite import WORTEL
from tools.voorvertoning import Voorvertoning

GRENS = 2.0
"""Seconds within which an author sees a change."""

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


def _kopie(doel: Path) -> Path:
    """The content and the templates of the real site, to change; its code stays where it is."""
    for naam in ("docs", "data", "overrides", "macros"):
        shutil.copytree(WORTEL / naam, doel / naam, ignore=shutil.ignore_patterns("__pycache__"))
    (doel / "hooks").symlink_to(WORTEL / "hooks")
    shutil.copy(WORTEL / "mkdocs.yml", doel)
    return doel


def meet() -> None:
    """Change one file after the other, and draw."""
    with tempfile.TemporaryDirectory() as tmp:
        wortel, basis = _kopie(Path(tmp) / "site"), Path(tmp) / "uit"
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
        print(f"(grens voor te zien: {GRENS:.0f} s)")
