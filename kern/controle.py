"""Check one record against its model; what is wrong is told in Dutch, with file, line and field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from kern.meldingen import Melding
from kern.modellen.basis import BRONTAAL
from kern.veilige_inhoud import onveilige_velden
from kern.yaml_met_regels import Pad, regel_van

M = TypeVar("M", bound=BaseModel)


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
        return (
            f"'{fout['input']}' is hier geen goed getal.",
            "Schrijf een geheel getal dat hier mag, zonder aanhalingstekens.",
        )
    if soort == "too_short":
        leeg = not ctx["actual_length"]
        return f"Deze lijst is {'leeg' if leeg else 'te kort'}.", f"Zet er ten minste {ctx['min_length']} in."
    if soort == "too_long":
        return "Deze lijst is te lang.", f"Zet er hoogstens {ctx['max_length']} in."
    if soort == "value_error":
        wat, _, doe = str(ctx["error"]).partition(". ")
        return f"De waarde {wat}.", doe
    return "Deze waarde past hier niet.", "Vergelijk met een ander bestand van dezelfde soort."


def fouten_op_plek(fouten: list[tuple[tuple[str | int, ...], str, str]], soort: str) -> PydanticCustomError:
    """What a model raises that sees more than one mistake: each is (path within the record, what, how)."""
    return PydanticCustomError("fouten_op_plek", "meer fouten", {"fouten": fouten, "soort": soort})


def _leesbaar(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Path as an editor knows it, without the names pydantic gives to the ways a value could have been read."""
    return tuple(p for p in loc if not (isinstance(p, str) and (p.startswith("function-") or "[" in p)))


def _een_per_plek(fouten: list[Any]) -> list[tuple[tuple[str | int, ...], str, str]]:
    """(path, what, how) per mistake; where a value could be read in more than one way, the ways become one message."""
    per_plek: dict[tuple[str | int, ...], list[tuple[str, str]]] = {}
    for deel in fouten:
        per_plek.setdefault(_leesbaar(deel["loc"]), []).append(vertaal_fout(deel))
    uit = []
    for plek, meldingen in per_plek.items():
        manieren = dict.fromkeys(doe for _, doe in meldingen)
        uit.append((plek, meldingen[0][0], " Of: ".join(manieren)))
    return uit


def controleer_record(
    ruw: Any, model: type[M], bestand: str, regels: Mapping[Pad, int], pad: Pad = (), taal: str = BRONTAAL
) -> tuple[M | None, list[Melding]]:
    """Validate one record, in `taal` as far as it is not text per language; return it, or None with the messages."""
    kop = str(ruw["id"]) if pad and isinstance(ruw, dict) and "id" in ruw else ""
    onveilig = list(onveilige_velden(ruw, bestand, regels, pad, kop, taal))
    if onveilig:
        return None, onveilig
    try:
        return model.model_validate(ruw), []
    except ValidationError as fout:
        meldingen = []
        alle = fout.errors()
        for deel in (d for d in alle if d["type"] == "fouten_op_plek"):
            for plek, wat, doe in deel["ctx"]["fouten"]:
                naam = ".".join(str(p) for p in (*([kop] if kop else []), *plek))
                regel = regel_van(regels, (*pad, *deel["loc"], *plek))
                meldingen.append(Melding(bestand, regel, naam, wat, doe, deel["ctx"]["soort"]))
        for plek, wat, doe in _een_per_plek([d for d in alle if d["type"] != "fouten_op_plek"]):
            naam = ".".join(str(p) for p in plek)
            if isinstance(ruw, dict) and ruw.get("id") and pad:
                naam = f"{ruw['id']}.{naam}".rstrip(".")
            meldingen.append(Melding(bestand, regel_van(regels, (*pad, *plek)), naam, wat, doe))
        return None, meldingen
