import json

import jsonschema
import yaml

from macros.loading import LIJSTEN
from tests.minisite import WORTEL
from tools.schemas import schemas, verschillen


def test_schemas_zijn_bijgewerkt():
    assert verschillen(WORTEL / "schemas") == []


def test_schemas_zijn_geldig_en_keuren_de_gegevens_goed():
    for naam, inhoud in schemas().items():
        jsonschema.Draft202012Validator.check_schema(json.loads(inhoud))
        bestand = WORTEL / "data" / naam.replace(".schema.json", ".yml")
        if bestand.exists():
            data = json.loads(json.dumps(yaml.safe_load(bestand.read_text("utf-8")), default=str))
            jsonschema.validate(data, json.loads(inhoud))


def test_elk_gegevensbestand_noemt_zijn_schema():
    for bestand in {b for b, _ in LIJSTEN.values()} | {"teksten.yml"}:
        eerste = (WORTEL / "data" / bestand).read_text("utf-8").splitlines()[0]
        assert eerste == f"# yaml-language-server: $schema=../schemas/{bestand.replace('.yml', '.schema.json')}"
