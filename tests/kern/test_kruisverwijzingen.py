"""Every id, law and page that a record mentions exists, wherever in the record it stands."""

from __future__ import annotations

import json

import pytest

from kern.kruisverwijzingen import kruisverwijzingen, verwijzingen
from kern.modellen.basis import Model, Record, Tekst
from kern.modellen.contact import Contact
from kern.modellen.verwijzing import BronId, ContactId, MetWie, Pagina, RolId, WetVerwijzing
from kern.modellen.wet import Wet
from tests.minisite import basisdata, contact, t


class Stap(Model):
    bronnen: list[BronId] = []
    wetten: list[WetVerwijzing] = []
    met: MetWie | None = None


class Vraag(Record):
    bel: ContactId | None = None
    stappen: list[Stap] = []


class Proef(Record):
    bron: BronId | None = None
    pagina: Pagina | None = None
    rollen: list[RolId] | None = None
    wet: WetVerwijzing | None = None
    vragen: list[Vraag] = []
    naam: Tekst = Tekst(t("proef-9"))
    nog: str = "proef-9"


STIL = contact("stil", "0800-1111", publiceren=False)


@pytest.fixture
def gezegd(tmp_path):
    """What is said of a record of `Proef`, with a source, two contacts, a law and a role that exist."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.md").write_text("x", "utf-8")
    contacten = [*basisdata()["contacten.yml"]["contacten"], STIL]
    wet = basisdata()["wetten.yml"]["wetten"][0]
    d = {
        "bronnen": {"proef-1": None},
        "rollen": {"vakman": None},
        "contacten": {c["id"]: Contact.model_validate_json(json.dumps(c)) for c in contacten},
        "wetten": {wet["id"]: Wet.model_validate_json(json.dumps(wet))},
    }

    def doe(docs=tmp_path, **velden) -> list[tuple[str, str]]:
        proef = Proef.model_validate({"id": "p", **velden})
        herkomst = {("proeven", "p"): ("data/proeven.yml", 7)}
        meldingen = kruisverwijzingen({**d, "proeven": {"p": proef}}, herkomst, docs)
        assert {(m.bestand, m.regel) for m in meldingen} <= {("data/proeven.yml", 7)}
        return [(m.veld, f"{m.wat} {m.doe}") for m in meldingen]

    return doe


def test_alles_wat_bestaat_is_goed(gezegd):
    vragen = [
        {
            "id": "v",
            "bel": "veilig-thuis",
            "stappen": [
                {
                    "bronnen": ["proef-1"],
                    "wetten": [{"id": "proefwet", "artikel": "5.2.6"}, {"id": "proefwet"}],
                    "met": {"rol": "vakman", "zeg": t("z")},
                }
            ],
        }
    ]
    assert gezegd(bron="proef-1", pagina="a/b.md#kop", rollen=["vakman"], wet={"id": "proefwet"}, vragen=vragen) == []


@pytest.mark.parametrize(
    ("velden", "veld", "melding"),
    [
        ({"bron": "proef-2"}, "p.bron", "'proef-2' staat niet in bronnen. Bedoel je 'proef-1'?"),
        ({"rollen": ["vakman", "vakmn"]}, "p.rollen", "'vakmn' staat niet in rollen. Bedoel je 'vakman'?"),
        ({"pagina": "a/c.md"}, "p.pagina", "De pagina docs/a/c.md bestaat niet. Verbeter het pad"),
        ({"wet": {"id": "proefwt"}}, "p.wet", "'proefwt' staat niet in wetten. Bedoel je 'proefwet'?"),
        (
            {"wet": {"id": "proefwet", "artikel": "5.2.7"}},
            "p.wet",
            "Artikel '5.2.7' staat niet bij 'proefwet'. Bedoel je '5.2.6'?",
        ),
        (
            {"vragen": [{"id": "v", "bel": "veilig-tuis"}]},
            "p.vragen.v.bel",
            "'veilig-tuis' staat niet in contacten. Bedoel je 'veilig-thuis'?",
        ),
        (
            {"vragen": [{"id": "v", "bel": "stil"}]},
            "p.vragen.v.bel",
            "Het contact 'stil' mag niet op de site (publiceren: false). Kies een ander contact.",
        ),
        (
            {"vragen": [{"id": "v", "stappen": [{}, {"bronnen": ["proef-2"]}]}]},
            "p.vragen.v.stappen.1.bronnen",
            "'proef-2' staat niet in bronnen.",
        ),
        (
            {"vragen": [{"id": "v", "stappen": [{"wetten": [{"id": "proefwet"}, {"id": "weg"}]}]}]},
            "p.vragen.v.stappen.0.wetten",
            "'weg' staat niet in wetten.",
        ),
        (
            {"vragen": [{"id": "v", "stappen": [{"met": {"rol": "weg", "zeg": t("z")}}]}]},
            "p.vragen.v.stappen.0.met.rol",
            "'weg' staat niet in rollen.",
        ),
    ],
)
def test_wat_niet_bestaat_wordt_gezegd_op_zijn_plek(gezegd, velden, veld, melding):
    ((plek, gevonden),) = gezegd(**velden)
    assert plek == veld and gevonden.startswith(melding)


def test_zonder_docs_telt_geen_pagina(gezegd):
    assert gezegd(docs=None, pagina="weg.md") == []


def test_een_artikel_dat_twee_keer_in_een_wet_staat():
    ruw = basisdata()["wetten.yml"]["wetten"][0]
    ruw["artikelen"] = [{"nr": nr, "over": t("x")} for nr in ("1", "2", "1", "3")]
    d = {"wetten": {"proefwet": Wet.model_validate_json(json.dumps(ruw))}, "bronnen": {}}
    assert [(m.bestand, m.veld, m.wat) for m in kruisverwijzingen(d, {}, None)] == [
        ("data/wetten.yml", "proefwet.artikelen", "Artikel 1 staat er twee keer.")
    ]


def test_wat_een_veld_noemt_staat_in_zijn_soort():
    assert verwijzingen(Proef) == {"bron": "bronnen", "pagina": "paginas", "rollen": "rollen"}
