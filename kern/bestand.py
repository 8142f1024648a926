"""Read a text file as everybody saves it: UTF-8, no BOM; the line ends of a checkout on Windows are no mistake."""

from __future__ import annotations

from pathlib import Path

from kern.meldingen import InvoerFout, Melding

MAX_TEKENS = 600_000
"""Characters of one file; far above what is there, far below what makes reading slow."""

BOM = (
    "Het bestand begint met een onzichtbaar teken (BOM).",
    "Bewaar het opnieuw als UTF-8 zonder BOM, of voer uit: make fix",
)
TE_LANG = f"Dit bestand is langer dan {MAX_TEKENS} tekens.", "Deel het op."
_LOSSE_CR = "Hier eindigt een regel met een oud teken (CR).", "Bewaar het bestand met regeleinden LF."


def lees_tekst(pad: Path, naam: str) -> str:
    """Text of the file `pad`, called `naam` in messages, with plain line ends.

    Raises `InvoerFout` when it is missing, far too large, no UTF-8, or begins with a BOM.
    """
    try:
        if pad.stat().st_size > 4 * MAX_TEKENS:  # not even read
            raise InvoerFout([Melding(naam, 0, "", *TE_LANG, "omvang")])
        tekst = pad.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except FileNotFoundError as fout:
        wat, doe = "Dit bestand ontbreekt.", "Zet het terug uit de vorige versie."
        raise InvoerFout([Melding(naam, 0, "", wat, doe, "bestand")]) from fout
    except OSError as fout:
        wat, doe = "Dit is niet te lezen als bestand.", "Zet er een gewoon bestand neer."
        raise InvoerFout([Melding(naam, 0, "", wat, doe, "bestand")]) from fout
    except UnicodeDecodeError as fout:
        regel = fout.object[: fout.start].count(b"\n") + 1
        wat, doe = "Dit bestand is geen UTF-8.", "Bewaar het in je tekstbewerker als UTF-8."
        raise InvoerFout([Melding(naam, regel, "", wat, doe, "bestand")]) from fout
    if fouten := _vreemd_bewaard(tekst, naam):
        raise InvoerFout(fouten)
    return tekst


def _vreemd_bewaard(tekst: str, naam: str) -> list[Melding]:
    uit = []
    if tekst.startswith("\ufeff"):
        uit.append(Melding(naam, 1, "", *BOM, "bestand"))
    if "\r" in tekst:
        uit.append(Melding(naam, tekst.count("\n", 0, tekst.index("\r")) + 1, "", *_LOSSE_CR, "bestand"))
    return uit
