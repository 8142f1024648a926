"""What a change in a file means for the preview, and how a mistake that stopped it reads."""

from __future__ import annotations

import traceback
from enum import Enum
from pathlib import Path, PurePosixPath

from jinja2 import TemplateSyntaxError

from kern.meldingen import InvoerFout
from stappen.bouw import Bouw

MAPPEN = ("docs", "data", "macros/onderdelen", "overrides", "mkdocs.yml")
"""What is watched, from the folder of the project."""


class Soort(Enum):
    """Kind of change."""

    PAGINA = "tekst"
    DATA = "gegevens"
    SJABLOON = "sjabloon van een hulpmiddel"
    KADER = "sjabloon om de pagina"
    STIJL = "stijl of script"
    BEELD = "beeld"
    CODE = "code"
    ALLES = "alles"


def soort_van(pad: str, wortel: Path, bouw: Bouw | None) -> Soort | None:
    """What a change in the file `pad` (from `wortel`, with slashes) means; None when nothing does."""
    p = PurePosixPath(pad)
    if (
        p.name.startswith(".")
        or p.name.endswith(("~", ".swp", ".tmp", ".bak"))
        or (wortel / pad).is_dir()
        or "__pycache__" in p.parts
    ):
        return None
    if p.parts[0] == "docs":
        return _in_docs(p, wortel, bouw)
    if pad == "data/insluiten.yml" or p.parts[:3] == ("macros", "onderdelen", "insluiten"):
        return Soort.ALLES  # pages in a frame have no source of their own that tells which one changed
    if p.parts[0] == "data":
        return Soort.DATA
    if p.parts[:2] == ("macros", "onderdelen"):
        return {
            ".html": Soort.SJABLOON,
            ".yml": Soort.DATA,
            ".css": Soort.STIJL,
            ".js": Soort.STIJL,
            ".py": Soort.CODE,
        }.get(p.suffix)
    if p.parts[0] == "overrides":
        return Soort.KADER
    return Soort.ALLES if pad == "mkdocs.yml" else None


def _in_docs(p: PurePosixPath, wortel: Path, bouw: Bouw | None) -> Soort:
    er = (wortel / p).is_file()
    if p.suffix == ".md":
        bekend = bouw is not None and any(b.bestand == str(p) for b in bouw.site.paginas.alle())
        return Soort.PAGINA if er and bekend else Soort.ALLES
    if p.parts[1:3] in (("assets", "css"), ("assets", "js")):
        return Soort.STIJL if er else Soort.ALLES
    bekend = bouw is not None and (bouw.doel / p.relative_to("docs")).is_file()
    return Soort.BEELD if er and bekend else Soort.ALLES


def fout_in_woorden(fout: Exception, wortel: Path) -> list[str]:
    """A mistake as lines for an editor: of a template with its file and line, of the rest with what Python says."""
    if isinstance(fout, InvoerFout):
        return [f"FOUT  {m}" for m in fout.meldingen]
    plek = None
    if isinstance(fout, TemplateSyntaxError):
        plek = fout.filename, fout.lineno
    else:
        stapel = [
            (f.filename, f.lineno)
            for f in traceback.extract_tb(fout.__traceback__)
            if f.filename.endswith((".html", ".xml"))
        ]
        plek = stapel[-1] if stapel else None
    if plek is None or plek[0] is None:
        return [f"FOUT  Onverwacht: {type(fout).__name__}: {fout}"]
    pad = Path(plek[0])
    naam = pad.relative_to(wortel).as_posix() if pad.is_relative_to(wortel) else pad.as_posix()
    return [f"FOUT  {naam}:{plek[1]}: Dit sjabloon klopt niet ({fout}). Verbeter die regel, of zet hem terug."]
