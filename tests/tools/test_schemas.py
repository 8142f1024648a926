import json

import jsonschema
import yaml

from kern.register import REGISTER
from tests.minisite import WORTEL
from tools.schemas import schemas, verschillen

BESTANDEN = {v.bestand for v in REGISTER.verzamelingen.values() if v.bestand} | {"teksten.yml", "plekken.yml"}
MAPPEN = [v.naam for v in REGISTER.verzamelingen.values() if not v.bestand]


def test_schemas_zijn_bijgewerkt():
    assert verschillen(WORTEL / "schemas") == []


def test_schemas_zijn_geldig_en_keuren_de_gegevens_goed():
    for naam, inhoud in schemas().items():
        jsonschema.Draft202012Validator.check_schema(json.loads(inhoud))
        bestand = WORTEL / "data" / naam.replace(".schema.json", ".yml")
        if bestand.exists():
            data = json.loads(json.dumps(yaml.safe_load(bestand.read_text("utf-8")), default=str))
            jsonschema.validate(data, json.loads(inhoud))


def test_schemas_keuren_de_gegevens_in_mappen_goed():
    for map_ in MAPPEN:
        schema = json.loads(schemas()[f"{map_}.schema.json"])
        for bestand in sorted((WORTEL / "data" / map_).glob("*.yml")):
            jsonschema.validate(json.loads(json.dumps(yaml.safe_load(bestand.read_text("utf-8")), default=str)), schema)
            eerste = bestand.read_text("utf-8").splitlines()[0]
            assert eerste == f"# yaml-language-server: $schema=../../schemas/{map_}.schema.json", bestand


def test_elk_gegevensbestand_noemt_zijn_schema():
    for naam in BESTANDEN:
        bestand = WORTEL / "data" / naam
        op = "../" * (1 + naam.count("/"))
        assert (
            bestand.read_text("utf-8").splitlines()[0]
            == f"# yaml-language-server: $schema={op}schemas/{bestand.stem}.schema.json"
        )


def test_schemas_keuren_de_lijsten_in_een_onderliggende_map_goed():
    for naam in {b for b in BESTANDEN if "/" in b}:
        bestand = WORTEL / "data" / naam
        jsonschema.validate(
            yaml.safe_load(bestand.read_text("utf-8")), json.loads(schemas()[f"{bestand.stem}.schema.json"])
        )
