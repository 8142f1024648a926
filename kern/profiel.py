"""Read the profile of a housing association: which file it is, and whether it fits the site."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from kern.controle import controleer_record
from kern.meldingen import InvoerFout, Melding, lijkt_op
from kern.modellen.profiel import VERZONNEN, Profiel
from kern.yaml_met_regels import lees_bestand, regel_van

BESTAND = "profiel.yml"
OMGEVING = "PROFIEL"
"""Environment variable with the path of a profile elsewhere, from the folder of the project."""


_ECHT_OF_VERZONNEN = {
    True: (
        "Dit is een voorbeeld, maar dit kan een echt nummer zijn.",
        f"Begin een verzonnen nummer met {VERZONNEN}, of haal voorbeeld: true weg.",
    ),
    False: ("Dit nummer is verzonnen.", "Vul het echte nummer in, of zet voorbeeld: true erbij."),
}


def profielpad(data: Path) -> Path | None:
    """The profile to build with: what `PROFIEL` names, else `data/profiel.yml`, else none."""
    gegeven = os.environ.get(OMGEVING, "").strip()
    if gegeven:
        return data.parent / gegeven
    eigen = data / BESTAND
    return eigen if eigen.is_file() else None


def naam_van(pad: Path) -> str:
    """What the profile is called in messages."""
    return f"data/{BESTAND}" if pad.name == BESTAND and pad.parent.name == "data" else pad.name


def lees_profiel(pad: Path, rollen: Collection[str]) -> tuple[Profiel | None, list[Melding]]:
    """Profile in `pad`, or None with the messages; `rollen` are the ids its contacts may have."""
    naam = naam_van(pad)
    if not pad.is_file():
        return None, [
            Melding(
                naam,
                0,
                OMGEVING,
                "Dit profiel bestaat niet.",
                f"Verbeter het pad in {OMGEVING}, of bouw zonder {OMGEVING}.",
            )
        ]
    try:
        ruw, regels = lees_bestand(pad, naam)
    except InvoerFout as fout:
        return None, fout.meldingen
    profiel, meldingen = controleer_record(ruw or {}, Profiel, naam, regels)
    if profiel is None:
        return None, meldingen
    gezien: set[str] = set()
    for nummer, c in enumerate(profiel.contacten):
        plek, veld = regel_van(regels, ("contacten", nummer, "rol")), f"contacten.{nummer}.rol"
        if c.rol not in rollen:
            meldingen.append(
                Melding(naam, plek, veld, f"De rol '{c.rol}' bestaat niet.", lijkt_op(c.rol, list(rollen)))
            )
        elif c.rol in gezien:
            meldingen.append(
                Melding(naam, plek, veld, f"De rol '{c.rol}' staat er twee keer.", "Houd een contact per rol over.")
            )
        gezien.add(c.rol)
        if c.verzonnen != profiel.voorbeeld:
            meldingen.append(
                Melding(
                    naam,
                    regel_van(regels, ("contacten", nummer, "nummer")),
                    f"contacten.{nummer}.nummer",
                    *_ECHT_OF_VERZONNEN[profiel.voorbeeld],
                )
            )
    return (None if meldingen else profiel), meldingen
