"""The licence is one fact: every place that names it says the same, and `publiccode.yml` has the published form."""

from __future__ import annotations

import copy
import json
import re
import tomllib

import jsonschema
import pytest
import yaml

from kern.instellingen import lees_instellingen
from kern.licentie import CODE, TEKST, leesbaar
from kern.site import lees_site
from tests.minisite import WORTEL

PROJECT = tomllib.loads((WORTEL / "pyproject.toml").read_text("utf-8"))["project"]
PUBLICCODE = yaml.safe_load((WORTEL / "publiccode.yml").read_text("utf-8"))
VORM = json.loads((WORTEL / "tests" / "tools" / "publiccode-0.7.schema.json").read_text("utf-8"))


def fouten(publiccode: dict) -> list[str]:
    """Where `publiccode` does not have the published form."""
    return [
        "/".join(map(str, f.path)) or f.validator for f in jsonschema.Draft202012Validator(VORM).iter_errors(publiccode)
    ]


def zonder_licentie(plekken: dict[str, str], *namen: str) -> list[str]:
    """Places that do not name each licence."""
    return [plek for plek, tekst in plekken.items() if not all(naam in tekst for naam in namen)]


def test_licence_noemt_beide_met_hun_officiele_tekst():
    rijen = re.findall(r"^\|.*\| `([\w.-]+)` \| <https://\S+> \|$", (WORTEL / "LICENSE.md").read_text("utf-8"), re.M)
    assert rijen == [CODE, TEKST]


def test_het_project_en_publiccode_noemen_de_licentie_van_de_code():
    assert PROJECT["license"] == PUBLICCODE["legal"]["license"] == CODE and PROJECT["license-files"] == ["LICENSE.md"]


def test_voet_en_citeren_noemen_beide():
    site = lees_site(WORTEL)
    plekken = {t: site.gegevens.teksten["voet.licentie"].in_taal(t)[0] for t in site.talen}
    plekken |= {p.bestand: p.tekst for p in site.paginas.per_naam["over/citeren.md"].values()}
    assert len(plekken) == 4 and zonder_licentie(plekken, leesbaar(CODE), leesbaar(TEKST)) == []
    assert zonder_licentie({"x": leesbaar(CODE)}, leesbaar(CODE), leesbaar(TEKST)) == ["x"]
    assert "over/citeren.md" in lees_instellingen(WORTEL).extra["voet"]


def test_publiccode_heeft_de_gepubliceerde_vorm():
    jsonschema.Draft202012Validator.check_schema(VORM)
    assert fouten(PUBLICCODE) == []


def test_publiccode_zegt_de_versie_en_de_talen_van_deze_site():
    talen = list(lees_site(WORTEL).talen)
    assert PUBLICCODE["softwareVersion"] == PROJECT["version"]
    assert PUBLICCODE["localisation"]["availableLanguages"] == list(PUBLICCODE["description"]) == talen


@pytest.mark.parametrize(
    ("pad", "waarde", "waar"),
    [
        (("publiccodeYmlVersion",), "0.1", "publiccodeYmlVersion"),
        (("url",), "git@voorbeeld", "url"),
        (("categories",), ["huren"], "categories/0"),
        (("developmentStatus",), "klaar", "developmentStatus"),
        (("softwareType",), "site", "softwareType"),
        (("description", "nl", "shortDescription"), "x" * 151, "description/nl/shortDescription"),
        (("description", "en", "longDescription"), "kort", "description/en/longDescription"),
        (("maintenance", "type"), "community", "maintenance"),
        (("legal",), {}, "legal"),
        (("localisation", "availableLanguages"), [], "localisation/availableLanguages"),
        (("eigen",), "x", "additionalProperties"),
    ],
)
def test_een_fout_in_publiccode_valt_op(pad, waarde, waar):
    fout = copy.deepcopy(PUBLICCODE)
    deel = fout
    for stap in pad[:-1]:
        deel = deel[stap]
    deel[pad[-1]] = waarde
    assert fouten(fout) == [waar]


@pytest.mark.parametrize("veld", VORM["required"])
def test_een_verplicht_veld_dat_ontbreekt_valt_op(veld):
    assert fouten({k: v for k, v in PUBLICCODE.items() if k != veld}) == ["required"]
