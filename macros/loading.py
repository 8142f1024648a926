"""Read and validate `data/` once per build.

All mistakes in all files are collected; `laad` raises one `InvoerFout` with
every message, so an editor does not have to build once per mistake.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from macros.kruisverwijzingen import kruisverwijzingen
from macros.meldingen import InvoerFout, Melding, lijkt_op
from macros.models.afvinklijst import Afvinklijst
from macros.models.basis import Tekst
from macros.models.begrip import Begrip
from macros.models.bron import Bron
from macros.models.casus import Casus
from macros.models.cijfer import Cijfer
from macros.models.contact import Contact
from macros.models.keuzehulp import Keuzehulp
from macros.models.nu import Kaart
from macros.models.profiel import Profiel
from macros.models.regio import Regio
from macros.models.rol import Rol
from macros.models.schrijfwijzer import Gebruik, Vermijd
from macros.models.signaal import Signaal
from macros.models.wet import Wet
from macros.profiel import lees_profiel
from macros.veilige_inhoud import onveilige_velden
from macros.yaml_met_regels import Pad, lees_bestand, regel_van

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
}
"""Key in the YAML file -> (file in `data/`, model of one record)."""

MAPPEN: dict[str, tuple[type[BaseModel], bool]] = {
    "afvinklijsten": (Afvinklijst, False),
    "keuzehulpen": (Keuzehulp, False),
    "casussen": (Casus, False),
    "signalen": (Signaal, True),
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
    teksten: Mapping[str, Tekst]
    profiel: Profiel | None = None


def vertaal_fout(fout: Mapping[str, Any]) -> tuple[str, str]:
    """Turn one pydantic error into (what is wrong, what to do), in Dutch."""
    soort, ctx = fout["type"], fout.get("ctx", {})
    if soort == "missing":
        return "Dit verplichte veld ontbreekt.", "Vul het in."
    if soort == "extra_forbidden":
        return "Dit veld is onbekend.", "Haal het weg of verbeter de spelling."
    if soort == "literal_error":
        return f"'{fout['input']}' mag hier niet.", f"Kies uit: {ctx['expected'].replace(' or ', ' of ')}."
    if soort == "string_type":
        if isinstance(fout["input"], bool):
            return (
                "Hier staat ja/nee in plaats van tekst.",
                "Zet woorden als No, Yes, Ja of Off tussen aanhalingstekens.",
            )
        return "Hier hoort tekst te staan.", "Zet de waarde tussen aanhalingstekens."
    if soort.startswith("date"):
        return "Dit is geen datum.", "Schrijf jjjj-mm-dd zonder aanhalingstekens."
    if soort in ("bool_type", "bool_parsing"):
        return "Hier hoort true of false te staan.", "Schrijf true of false zonder aanhalingstekens."
    if soort == "list_type":
        return "Hier hoort een lijst te staan.", "Schrijf [a, b] of een regel per onderdeel met een streepje."
    if soort in ("dict_type", "model_type"):
        return "Hier horen velden met een naam te staan.", "Schrijf naam: waarde."
    if soort in ("int_type", "greater_than_equal", "less_than_equal"):
        return f"'{fout['input']}' is hier geen goed getal.", "Schrijf een geheel getal dat hier mag, zonder aanhalingstekens."
    if soort == "too_short":
        leeg = not ctx["actual_length"]
        return f"Deze lijst is {'leeg' if leeg else 'te kort'}.", f"Zet er ten minste {ctx['min_length']} in."
    if soort == "too_long":
        return "Deze lijst is te lang.", f"Zet er hoogstens {ctx['max_length']} in."
    if soort == "value_error":
        wat, _, doe = str(ctx["error"]).partition(". ")
        return f"De waarde {wat}.", doe
    return fout["msg"] + ".", "Vergelijk met een ander bestand van dezelfde soort."


def controleer_record(
    ruw: Any, model: type[BaseModel], bestand: str, regels: Mapping[Pad, int], pad: Pad = ()
) -> tuple[BaseModel | None, list[Melding]]:
    """Validate one record; return it, or None with the messages."""
    kop = str(ruw["id"]) if pad and isinstance(ruw, dict) and "id" in ruw else ""
    onveilig = list(onveilige_velden(ruw, bestand, regels, pad, kop))
    if onveilig:
        return None, onveilig
    try:
        return model.model_validate(ruw), []
    except ValidationError as fout:
        meldingen = []
        for deel in fout.errors():
            plek = tuple(p for p in deel["loc"] if not str(p).startswith("function-"))
            wat, doe = vertaal_fout(deel)
            naam = ".".join(str(p) for p in plek)
            if isinstance(ruw, dict) and ruw.get("id") and pad:
                naam = f"{ruw['id']}.{naam}".rstrip(".")
            meldingen.append(Melding(bestand, regel_van(dict(regels), (*pad, *plek)), naam, wat, doe))
        return None, meldingen


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
    eigen, fouten = lees_profiel(profiel, d["rollen"], controleer_record) if profiel else (None, [])
    meldingen.extend(fouten)
    if meldingen:
        raise InvoerFout(meldingen)
    return Gegevens(**d, teksten=teksten, profiel=eigen)
