"""Read and validate `data/` once per build.

All mistakes in all files are collected; `laad` raises one `InvoerFout` with
every message, so an editor does not have to build once per mistake.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from kern.controle import controleer_record
from kern.regels.kruisverwijzingen import kruisverwijzingen
from kern.meldingen import InvoerFout, Melding, lijkt_op
from kern.modellen.afvinklijst import Afvinklijst
from kern.modellen.basis import Tekst
from kern.modellen.begrip import Begrip
from kern.modellen.bron import Bron
from kern.modellen.casus import Casus
from kern.modellen.cijfer import Cijfer
from kern.modellen.contact import Contact
from kern.modellen.keuzehulp import Keuzehulp
from kern.modellen.nu import Kaart
from kern.modellen.profiel import Profiel
from kern.modellen.regio import Regio
from kern.modellen.rol import Rol
from kern.modellen.schrijfwijzer import Gebruik, Vermijd
from kern.modellen.signaal import Signaal
from kern.modellen.wet import Wet
from kern.modellen.zoeken import Alarm, Synoniem, Taalkunde, Zoekvraag
from kern.profiel import lees_profiel
from kern.yaml_met_regels import lees_bestand, regel_van

LIJSTEN: dict[str, tuple[str, type[BaseModel]]] = {
    "bronnen": ("bronnen.yml", Bron),
    "contacten": ("contacten.yml", Contact),
    "wetten": ("wetten.yml", Wet),
    "cijfers": ("cijfers.yml", Cijfer),
    "begrippen": ("begrippen.yml", Begrip),
    "rollen": ("rollen.yml", Rol),
    "regios": ("regios.yml", Regio),
    "kaarten": ("nu.yml", Kaart),
    "vermijd": ("schrijfwijzer.yml", Vermijd),
    "gebruik": ("schrijfwijzer.yml", Gebruik),
    "synoniemen": ("zoeken/synoniemen.yml", Synoniem),
    "alarmen": ("zoeken/alarm.yml", Alarm),
}
"""Key in the YAML file -> (file in `data/`, model of one record)."""

MAPPEN: dict[str, tuple[type[BaseModel], bool]] = {
    "afvinklijsten": (Afvinklijst, False),
    "keuzehulpen": (Keuzehulp, False),
    "casussen": (Casus, False),
    "signalen": (Signaal, True),
    "taalkunde": (Taalkunde, False),
    "zoekvragen": (Zoekvraag, True),
}
"""Folder in `data/` -> (model, whether each file holds a list under the name of the folder)."""


@dataclass(frozen=True)
class Gegevens:
    """All data of the site; every mapping is from id to record, in file order."""

    bronnen: Mapping[str, Bron]
    contacten: Mapping[str, Contact]
    wetten: Mapping[str, Wet]
    cijfers: Mapping[str, Cijfer]
    begrippen: Mapping[str, Begrip]
    rollen: Mapping[str, Rol]
    regios: Mapping[str, Regio]
    kaarten: Mapping[str, Kaart]
    afvinklijsten: Mapping[str, Afvinklijst]
    keuzehulpen: Mapping[str, Keuzehulp]
    casussen: Mapping[str, Casus]
    signalen: Mapping[str, Signaal]
    vermijd: Mapping[str, Vermijd]
    gebruik: Mapping[str, Gebruik]
    synoniemen: Mapping[str, Synoniem]
    alarmen: Mapping[str, Alarm]
    taalkunde: Mapping[str, Taalkunde]
    zoekvragen: Mapping[str, Zoekvraag]
    teksten: Mapping[str, Tekst]
    profiel: Profiel | None = None


def _laad_lijst(
    map_: Path, sleutel: str, bestand: str, model: type[BaseModel], meldingen: list[Melding],
    plekken: dict[tuple[str, str], tuple[str, int]],
) -> dict[str, Any]:
    naam = f"{map_.name}/{bestand}"
    try:
        data, regels = lees_bestand(map_ / bestand, naam)
    except InvoerFout as fout:
        meldingen.extend(fout.meldingen)
        return {}
    if not isinstance(data, dict) or not isinstance(data.get(sleutel), list):
        meldingen.append(Melding(naam, 1, sleutel, "De lijst ontbreekt.", f"Begin het bestand met '{sleutel}:'."))
        return {}
    bekend = {s for s, (b, _) in LIJSTEN.items() if b == bestand} or {sleutel}
    for vreemd in set(data) - bekend:
        meldingen.append(
            Melding(naam, regel_van(regels, (vreemd,)), str(vreemd), "Deze lijst is onbekend.", lijkt_op(vreemd, sorted(bekend)))
        )
    uit: dict[str, Any] = {}
    for nummer, ruw in enumerate(data[sleutel]):
        record, fouten = controleer_record(ruw, model, naam, regels, (sleutel, nummer))
        meldingen.extend(fouten)
        if record is None:
            continue
        regel = regel_van(regels, (sleutel, nummer))
        if record.id in uit:
            meldingen.append(Melding(naam, regel, record.id, "Deze id bestaat al.", "Kies een andere id."))
        uit[record.id] = record
        plekken[(sleutel, record.id)] = (naam, regel)
    return uit


def _laad_map(
    map_: Path, sleutel: str, meldingen: list[Melding], plekken: dict[tuple[str, str], tuple[str, int]]
) -> dict[str, Any]:
    """Records of a folder: one per file, or lists of them (`MAPPEN`). A folder that is not there is empty."""
    model, lijst = MAPPEN[sleutel]
    uit: dict[str, Any] = {}
    for pad in sorted((map_ / sleutel).glob("*.yml")):
        naam = f"{map_.name}/{sleutel}/{pad.name}"
        if lijst:
            deel = _laad_lijst(map_, sleutel, f"{sleutel}/{pad.name}", model, meldingen, plekken)
        else:
            deel = _laad_bestand(pad, naam, sleutel, model, meldingen, plekken)
        for id_, record in deel.items():
            if id_ in uit:
                meldingen.append(Melding(naam, plekken[(sleutel, id_)][1], id_, "Deze id bestaat al in een ander bestand.", "Kies een andere id."))
            uit[id_] = record
    return uit


def _laad_bestand(
    pad: Path, naam: str, sleutel: str, model: type[BaseModel], meldingen: list[Melding],
    plekken: dict[tuple[str, str], tuple[str, int]],
) -> dict[str, Any]:
    try:
        data, regels = lees_bestand(pad, naam)
    except InvoerFout as fout:
        meldingen.extend(fout.meldingen)
        return {}
    record, fouten = controleer_record(data or {}, model, naam, regels)
    meldingen.extend(fouten)
    if record is None:
        return {}
    if record.id != pad.stem:
        meldingen.append(Melding(naam, regel_van(regels, ("id",)), "id", f"De id '{record.id}' is anders dan de bestandsnaam.", f"Schrijf id: {pad.stem}"))
    plekken[(sleutel, record.id)] = (naam, 1)
    return {record.id: record}


def _laad_teksten(map_: Path, meldingen: list[Melding]) -> dict[str, Tekst]:
    naam = f"{map_.name}/teksten.yml"
    try:
        data, regels = lees_bestand(map_ / "teksten.yml", naam)
    except InvoerFout as fout:
        meldingen.extend(fout.meldingen)
        return {}
    uit = {}
    for sleutel, ruw in (data or {}).items():
        record, fouten = controleer_record(ruw, Tekst, naam, regels, (sleutel,))
        meldingen.extend(
            Melding(m.bestand, m.regel, ".".join(x for x in (sleutel, m.veld) if x), m.wat, m.doe) for m in fouten
        )
        if record is not None:
            uit[sleutel] = record
    return uit


def laad(map_: Path, docs: Path | None = None, profiel: Path | None = None) -> Gegevens:
    """Load all data from the folder `map_`; with `docs`, also check pages that records name; with `profiel`, also that file.

    Raises `InvoerFout` with every mistake found.
    """
    meldingen: list[Melding] = []
    plekken: dict[tuple[str, str], tuple[str, int]] = {}
    d = {
        sleutel: _laad_lijst(map_, sleutel, bestand, model, meldingen, plekken)
        for sleutel, (bestand, model) in LIJSTEN.items()
    }
    d |= {sleutel: _laad_map(map_, sleutel, meldingen, plekken) for sleutel in MAPPEN}
    teksten = _laad_teksten(map_, meldingen)
    if not meldingen:
        meldingen.extend(kruisverwijzingen(d, plekken, docs))
    eigen, fouten = lees_profiel(profiel, d["rollen"]) if profiel else (None, [])
    meldingen.extend(fouten)
    if meldingen:
        raise InvoerFout(meldingen)
    return Gegevens(**d, teksten=teksten, profiel=eigen)
