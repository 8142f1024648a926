"""JSON schemas for editors' completion, generated from the models."""

from __future__ import annotations

import json
from pathlib import Path

import kern.verzamelingen  # noqa: F401 (registers the kinds of facts)
import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.modellen.basis import Tekst
from kern.modellen.pagina import Vertaalblad, Voorblad
from kern.modellen.plekken import Plekken
from kern.modellen.profiel import Profiel
from kern.register import REGISTER, Verzameling


def schemas() -> dict[str, str]:
    """File name in `schemas/` -> content."""
    uit: dict[str, dict] = {}
    per_bestand: dict[str, list[Verzameling]] = {}
    for v in REGISTER.verzamelingen.values():
        if v.bestand or v.lijsten:
            per_bestand.setdefault(v.bestand or f"{v.naam}.yml", []).append(v)
        else:
            uit[f"{v.naam}.schema.json"] = v.model.model_json_schema(ref_template="#/$defs/{model}")
    for bestand, delen in per_bestand.items():
        definities, velden = {}, {}
        for v in delen:
            schema = v.model.model_json_schema(ref_template="#/$defs/{model}")
            definities |= schema.pop("$defs", {})
            definities[v.model.__name__] = schema
            velden[v.naam] = {"type": "array", "items": {"$ref": f"#/$defs/{v.model.__name__}"}}
        uit[f"{Path(bestand).stem}.schema.json"] = {
            "type": "object",
            "properties": velden,
            "required": list(velden),
            "additionalProperties": False,
            "$defs": definities,
        }
    tekst = Tekst.model_json_schema()
    uit["teksten.schema.json"] = {"type": "object", "additionalProperties": tekst}
    uit["plekken.schema.json"] = Plekken.model_json_schema()
    uit["profiel.schema.json"] = Profiel.model_json_schema()
    uit["voorblad.schema.json"] = Voorblad.model_json_schema()
    uit["vertaalblad.schema.json"] = Vertaalblad.model_json_schema()
    return {
        naam: json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, ensure_ascii=False, indent=2
        )
        + "\n"
        for naam, schema in sorted(uit.items())
    }


def verschillen(map_: Path) -> list[str]:
    """Names of schema files that are missing, out of date or no longer needed."""
    nodig = schemas()
    anders = [n for n, inhoud in nodig.items() if not (map_ / n).exists() or (map_ / n).read_text("utf-8") != inhoud]
    return sorted(anders + [p.name for p in map_.glob("*.json") if p.name not in nodig])


def schrijf_schemas(wortel: Path) -> int:
    """Write all schemas; returns 1 when something changed."""
    map_ = wortel / "schemas"
    map_.mkdir(exist_ok=True)
    anders, nodig = verschillen(map_), schemas()
    for naam in anders:
        if naam in nodig:
            (map_ / naam).write_text(nodig[naam], encoding="utf-8")
        else:
            (map_ / naam).unlink()
        print(f"bijgewerkt: schemas/{naam}")
    return 1 if anders else 0
