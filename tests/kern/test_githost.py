"""Where a file is changed or a mistake reported, per kind of git service; and what is wrong with the setting."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from kern.githost import FORMULIER, SOORTEN, Githost, Melding, fouten, lees_githost
from tests.minisite import WORTEL, lees_yaml

MELDING = Melding(
    "Fout op: A & B", "https://voorbeeld.nl/a/", "1.2", ("Pagina", "Versie", "Zin", "Beter"), "Geen namen."
)
PROJECT = "https://git.voorbeeld.nl/groep/project"


def host(soort: str) -> Githost:
    return Githost(PROJECT, soort, "hoofd", "redactie@voorbeeld.nl")


@pytest.mark.parametrize(
    ("soort", "bewerk", "regel"),
    [
        ("github", "/edit/hoofd/docs/a%20b.md", "/edit/hoofd/data/b.yml#L12"),
        ("gitlab", "/-/edit/hoofd/docs/a%20b.md", "/-/edit/hoofd/data/b.yml#L12"),
        ("forgejo", "/_edit/hoofd/docs/a%20b.md", "/src/branch/hoofd/data/b.yml#L12"),
    ],
)
def test_een_bestand_en_een_regel(soort, bewerk, regel):
    assert host(soort).bewerk("docs/a b.md") == PROJECT + bewerk
    assert host(soort).regel("data/b.yml", 12) == PROJECT + regel


@pytest.mark.parametrize("soort", SOORTEN)
def test_een_melding_heeft_de_pagina_de_versie_en_de_waarschuwing(soort):
    adres = host(soort).meld(MELDING)
    gezegd = unquote(urlsplit(adres).query)
    assert adres.startswith(PROJECT) and "https://voorbeeld.nl/a/" in gezegd and "1.2" in gezegd
    assert "Fout op: A & B" in parse_qs(urlsplit(adres).query)[{"gitlab": "issue[title]"}.get(soort, "title")]
    assert soort == "github" or "Geen namen." in gezegd


def test_een_mail_heeft_hetzelfde():
    delen = urlsplit(host("github").schrijf(MELDING))
    velden = parse_qs(delen.query)
    assert (delen.scheme, delen.path) == ("mailto", "redactie@voorbeeld.nl")
    assert velden["subject"] == ["Fout op: A & B"] and velden["body"][0].startswith("Geen namen.")
    assert "Zin: " in velden["body"][0] and "+" not in delen.query


def test_het_formulier_kent_de_velden_en_waarschuwt():
    formulier = lees_yaml(WORTEL / ".github" / "ISSUE_TEMPLATE" / FORMULIER)
    velden = {deel.get("id") for deel in formulier["body"]}
    assert {"pagina", "versie", "zin", "beter"} <= velden
    assert "nooit iets over een bewoner" in formulier["body"][0]["attributes"]["value"]
    bevestigd = next(deel for deel in formulier["body"] if deel["type"] == "checkboxes")
    assert all(keus["required"] for keus in bevestigd["attributes"]["options"])


@pytest.mark.parametrize(
    ("gegeven", "velden"),
    [
        ({}, []),
        ({"adres": "", "soort": "github", "tak": "main", "mail": ""}, []),
        ({"adres": PROJECT, "soort": "gitlab", "mail": "a@b.nl"}, []),
        ({"adres": "https://codeberg.org/"}, ["adres"]),
        ({"adres": "http://codeberg.org/a/b"}, ["adres"]),
        ({"adres": "https://naam:geheim@codeberg.org/a/b"}, ["adres"]),
        ({"soort": "svn"}, ["soort"]),
        ({"mail": "geen adres"}, ["mail"]),
        ({"host": PROJECT}, ["host"]),
    ],
)
def test_wat_er_mis_is_met_de_instelling(gegeven, velden):
    assert [f[0] for f in fouten({"verbeter": gegeven})] == velden
    assert lees_githost({"verbeter": gegeven}).adres == gegeven.get("adres", "").rstrip("/")
