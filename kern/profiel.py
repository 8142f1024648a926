"""Read the profile of a housing association: which file it is, and whether it fits the site."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from kern.controle import controleer_record
from kern.meldingen import InvoerFout, Melding, lijkt_op
from kern.modellen.profiel import Profiel
from kern.profielregels import VERZONNEN, cijfers
from kern.tekening import fouten_in_tekening
from kern.yaml_met_regels import lees_bestand, regel_van

BESTAND = "profiel.yml"
OMGEVING = "PROFIEL"
"""Environment variable with the path of a profile elsewhere, from the folder of the project."""

MAX_LOGO = 40_000
"""Bytes of a logo: it comes with each page that shows it."""

_PNG = b"\x89PNG\r\n\x1a\n"

_ECHT_OF_VERZONNEN = {
    True: (
        "Dit is een voorbeeld, maar dit kan een echt nummer zijn.",
        f"Begin een verzonnen nummer met {VERZONNEN}, of haal voorbeeld: true weg.",
    ),
    False: ("Dit nummer is verzonnen.", "Vul het echte nummer in, of zet voorbeeld: true erbij."),
}


@dataclass(frozen=True)
class Bekend:
    """Ids that a profile may name, and the digits of the numbers that are nobody's own."""

    rollen: Collection[str]
    stappen: Collection[str] = ()
    regios: Collection[str] = ()
    landelijk: Collection[str] = ()


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


def lees_profiel(pad: Path, bekend: Bekend) -> tuple[Profiel | None, list[Melding]]:
    """Profile in `pad`, or None with the messages."""
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
    for weg, wat, doe in [*_namen(profiel, bekend), *_nummers(profiel, bekend), *_logo(profiel, pad)]:
        meldingen.append(Melding(naam, regel_van(regels, weg), ".".join(map(str, weg)), wat, doe))
    return (None if meldingen else profiel), meldingen


_Fout = tuple[tuple[str | int, ...], str, str]
"""Path in the profile, what is wrong, what to do."""


def _namen(profiel: Profiel, bekend: Bekend) -> Iterator[_Fout]:
    """Roles, steps and regions exist, and each is named once."""
    for soort, veld, genoemd, mag, twee in (
        ("rol", "contacten", [c.rol for c in profiel.contacten], bekend.rollen, "Houd een contact per rol over."),
        ("stap", "stapnotities", [n.stap for n in profiel.stapnotities], bekend.stappen, "Maak er een notitie van."),
        ("regio", "regios", profiel.regios, bekend.regios, "Houd er een over."),
    ):
        for nummer, id_ in enumerate(genoemd):
            plek = (veld, nummer) if soort == "regio" else (veld, nummer, soort)
            if id_ not in mag:
                yield plek, f"De {soort} '{id_}' bestaat niet.", lijkt_op(id_, list(mag))
            elif id_ in genoemd[:nummer]:
                yield plek, f"De {soort} '{id_}' staat er twee keer.", twee


def _nummers(profiel: Profiel, bekend: Bekend) -> Iterator[_Fout]:
    """No national number under another name, and invented ones in an example only."""
    for nummer, c in enumerate(profiel.contacten):
        plek = ("contacten", nummer, "nummer")
        if cijfers(c.nummer) in bekend.landelijk:
            yield plek, "Dit nummer staat al op elke pagina, onder zijn eigen naam.", "Zet hier een eigen contact."
        if c.verzonnen != profiel.voorbeeld:
            yield plek, *_ECHT_OF_VERZONNEN[profiel.voorbeeld]


def logo_van(profiel: Profiel, pad: Path) -> bytes:
    """Content of the logo; its name is relative to the profile in `pad`."""
    return (pad.parent / (profiel.logo or "")).read_bytes()


def _logo(profiel: Profiel, pad: Path) -> Iterator[_Fout]:
    """The logo stands beside the profile, is small, and is what its name says: a drawing without code, or a PNG."""
    if not profiel.logo:
        return
    bestand, plek = (pad.parent / profiel.logo).resolve(), ("logo",)
    if not bestand.is_relative_to(pad.parent.resolve()) or not bestand.is_file():
        yield plek, "Dit bestand staat niet bij het profiel.", "Zet het in dezelfde map, of verbeter de naam."
        return
    inhoud = bestand.read_bytes()
    if len(inhoud) > MAX_LOGO:
        yield plek, f"Dit bestand is {len(inhoud)} bytes.", f"Maak het kleiner dan {MAX_LOGO} bytes."
    elif bestand.suffix == ".png":
        if not inhoud.startswith(_PNG):
            yield plek, "Dit is geen PNG.", "Bewaar het plaatje opnieuw als PNG."
    else:
        try:
            tekst = inhoud.decode("utf-8")
        except UnicodeDecodeError:
            yield plek, "Dit is geen SVG in UTF-8.", "Bewaar de tekening opnieuw als kale SVG."
            return
        if "<svg" not in tekst:
            yield plek, "Dit is geen SVG.", "Bewaar de tekening opnieuw als kale SVG."
        for fout in fouten_in_tekening(tekst, profiel.logo):
            yield plek, fout.wat, fout.doe
