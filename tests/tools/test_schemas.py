import json

import jsonschema

from kern.register import REGISTER
from tests.minisite import WORTEL, lees_yaml
from tools.schemas import schemas, verschillen

BESTANDEN = {v.bestand for v in REGISTER.verzamelingen.values() if v.bestand} | {"teksten.yml", "plekken.yml"}
MAPPEN = [v.naam for v in REGISTER.verzamelingen.values() if not v.bestand]


KEUR = jsonschema.Draft202012Validator


def test_schemas_zijn_bijgewerkt():
    assert verschillen(WORTEL / "schemas") == []


def test_schemas_zijn_geldig_en_keuren_de_gegevens_goed():
    for naam, inhoud in schemas().items():
        schema = json.loads(inhoud)
        jsonschema.Draft202012Validator.check_schema(schema)
        bestand = WORTEL / "data" / naam.replace(".schema.json", ".yml")
        if bestand.exists():
            data = json.loads(json.dumps(lees_yaml(bestand), default=str))
            KEUR(schema).validate(data)


def test_schemas_keuren_de_gegevens_in_mappen_goed():
    for map_ in MAPPEN:
        keurder = KEUR(json.loads(schemas()[f"{map_}.schema.json"]))
        for bestand in sorted((WORTEL / "data" / map_).glob("*.yml")):
            keurder.validate(json.loads(json.dumps(lees_yaml(bestand), default=str)))
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
        KEUR(json.loads(schemas()[f"{bestand.stem}.schema.json"])).validate(lees_yaml(bestand))
