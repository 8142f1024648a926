"""How findings are told: to a person, as JSON, and from that JSON as annotations of a proposal at a git host."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from kern.lader import Lader
from kern.meldingen import Melding
from kern.modellen.basis import BRONTAAL
from kern.modellen.controle import Controle

UITLEG = "docs/meewerken/controles.md"
FOUT, LET_OP, ADVIES = "fout", "let op", "advies"
"""Stops a proposal; will be wrong soon; is worth a look."""

Vondst = dict[str, str | int]
"""One finding as JSON has it: ernst, bestand, regel, soort, veld, wat, waarom, doe, uitleg."""


def controles(wortel: Path) -> dict[str, Controle]:
    """The checks by id, read by themselves: also when other data hold mistakes."""
    return Lader(wortel / "data").lijst("controles", "controles.yml", Controle, {"controles"})


def vondsten(ernst: str, meldingen: Iterable[Melding], bekend: Mapping[str, Controle]) -> list[Vondst]:
    """Findings of one kind, with why it matters and where it is explained."""
    uit: list[Vondst] = []
    for m in meldingen:
        controle = bekend.get(m.soort)
        waarom = controle.waarom.root[BRONTAAL] if controle else ""
        uitleg = f"{UITLEG}#{m.soort}" if controle else ""
        uit.append({"ernst": ernst, **asdict(m), "waarom": waarom, "uitleg": uitleg})
    return uit


def als_tekst(v: Vondst) -> str:
    """A finding in two lines: where, what and how; then why, and where more is explained."""
    melding = Melding(str(v["bestand"]), int(v["regel"]), str(v["veld"]), str(v["wat"]), str(v["doe"]))
    meer = f"\n      Waarom: {v['waarom']} Meer: {v['uitleg']}" if v["uitleg"] else ""
    return f"{str(v['ernst']).upper()}  {melding}{meer}"


_NIVEAU = {FOUT: "error", LET_OP: "warning", ADVIES: "notice"}


def _veilig(tekst: str, eigenschap: bool = False) -> str:
    """Text of a workflow command: what would end it is written as the host reads it back."""
    vervang = {"%": "%25", "\r": "%0D", "\n": "%0A"} | ({":": "%3A", ",": "%2C"} if eigenschap else {})
    return "".join(vervang.get(teken, teken) for teken in tekst)


def als_annotatie(v: Vondst) -> str:
    """A finding as a workflow command of GitHub and Forgejo, which shows it at its line in the proposal."""
    plek = f"file={_veilig(str(v['bestand']), True)},line={v['regel'] or 1}"
    titel = _veilig(str(v["soort"] or v["veld"] or "controle"), True)
    tekst = _veilig(" ".join(str(v[naam]) for naam in ("wat", "doe", "waarom", "uitleg") if v[naam]))
    return f"::{_NIVEAU[str(v['ernst'])]} {plek},title={titel}::{tekst}"
