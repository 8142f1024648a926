"""Read a text file as everybody saves it: UTF-8, no BOM, plain line ends."""

from __future__ import annotations

from pathlib import Path

from kern.meldingen import InvoerFout, Melding

BOM = (
    "Het bestand begint met een onzichtbaar teken (BOM).",
    "Bewaar het opnieuw als UTF-8 zonder BOM, of voer uit: make fix",
)


def lees_tekst(pad: Path, naam: str) -> str:
    """Text of the file `pad`, called `naam` in messages.

    Raises `InvoerFout` when it is missing, no UTF-8, begins with a BOM or has the line ends of Windows.
    """
    try:
        tekst = pad.read_bytes().decode("utf-8")
    except FileNotFoundError as fout:
        wat, doe = "Dit bestand ontbreekt.", "Zet het terug uit de vorige versie."
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
        wat, doe = BOM
        uit.append(Melding(naam, 1, "", wat, doe, "bestand"))
    if "\r" in tekst:
        wat = "De regels eindigen zoals op Windows (CRLF)."
        doe = "Bewaar het bestand met regeleinden LF, of voer uit: make fix"
        uit.append(Melding(naam, tekst.count("\n", 0, tekst.index("\r")) + 1, "", wat, doe, "bestand"))
    return uit
