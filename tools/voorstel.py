"""What a proposal changes: the files, by git, and whether an editor alone may bring them."""

from __future__ import annotations

from pathlib import Path

from kern.controle import controleer_record
from kern.eigenaren import geen_inhoud
from kern.meldingen import InvoerFout, Melding
from kern.modellen.eigenaar import Eigenaar
from kern.yaml_met_regels import lees
from tools.git import TAKKEN, vraag

BESTAND = "data/eigenaren.yml"
_GEWOON = ("100644", "000000")
"""Modes of a plain file, and of none: no link, no module of another project, nothing that runs."""


def git(wortel: Path, *argumenten: str) -> str:
    """What git says. Raises `InvoerFout` when it cannot."""
    try:
        klaar = vraag(wortel, *argumenten)
    except FileNotFoundError as fout:
        raise InvoerFout([Melding("git", 0, "", "Het programma git ontbreekt.", "Installeer git.")]) from fout
    if klaar.returncode:
        gezegd = klaar.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [""]
        doe = "Noem een tak of commit die er is: check --alleen-inhoud BASIS."
        raise InvoerFout([Melding("git", 0, "", f"Git kan niet vergelijken ({gezegd[0]}).", doe)])
    return klaar.stdout.decode("utf-8", "surrogateescape")


def basis_van(wortel: Path, gegeven: str) -> tuple[str, str]:
    """(where the proposal begins, its end): `a..b` names both; an end of "" is the tree as it lies here."""
    basis, _, einde = gegeven.replace("...", "..").partition("..")
    if not basis:
        bekend = git(wortel, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes").split()
        basis = next((b for b in TAKKEN if b in bekend), TAKKEN[-1])
    if basis.startswith("-") or einde.startswith("-"):
        raise InvoerFout([Melding("git", 0, "", f"'{gegeven}' is geen tak of commit.", "Noem een tak of commit.")])
    return git(wortel, "merge-base", basis, einde or "HEAD").strip(), einde


def gewijzigd(wortel: Path, begin: str, einde: str) -> tuple[list[str], list[Melding]]:
    """(changed files, messages for those that are no plain file); both names of what was moved, and what is new."""
    delen = git(wortel, "diff", "--raw", "-z", "--no-renames", begin, *([einde] if einde else []), "--").split("\0")
    paden, fouten = [], []
    for kop, pad in zip(delen[::2], delen[1::2], strict=False):
        paden.append(pad)
        if (soort := kop.split(" ")[1]) not in _GEWOON:
            wat = f"Dit is geen gewoon bestand (soort {soort}): een koppeling, een ander project of een programma."
            fouten.append(Melding(pad, 0, "eigenaar", wat, "Zet er een gewoon bestand neer.", "eigenaar"))
    if not einde:
        paden += [p for p in git(wortel, "ls-files", "-z", "--others", "--exclude-standard").split("\0") if p]
    return sorted(set(paden)), fouten


def eigenaren_van(wortel: Path, begin: str) -> list[Eigenaar]:
    """The agreements as they were before the proposal, so that it cannot change them for itself."""
    try:
        tekst = git(wortel, "show", f"{begin}:{BESTAND}")
    except InvoerFout:
        tekst = "eigenaren: []"  # none yet: then everything is techniek
    data, regels = lees(tekst, BESTAND)
    uit = [controleer_record(ruw, Eigenaar, BESTAND, regels) for ruw in (data or {}).get("eigenaren") or []]
    if fouten := [m for _, meldingen in uit for m in meldingen]:
        raise InvoerFout(fouten)
    return [record for record, _ in uit if record]


def alleen_inhoud(wortel: Path, gegeven: str) -> list[Melding]:
    """A message for each file that a proposal of an editor may not change. Raises `InvoerFout` without a base."""
    begin, einde = basis_van(wortel, gegeven)
    paden, fouten = gewijzigd(wortel, begin, einde)
    return sorted({*geen_inhoud(paden, eigenaren_van(wortel, begin)), *fouten})
