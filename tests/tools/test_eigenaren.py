"""CODEOWNERS says of every file what `data/eigenaren.yml` says of it."""

from __future__ import annotations

import subprocess

import pytest

from kern.eigenaren import eigenaar_van
from kern.githost import Githost
from kern.site import lees_site
from tests.minisite import WORTEL
from tools.eigenaren import PLEKKEN, codeowners, eigenaren

HOST = Githost("https://github.com/groep/project")


def volgens(tekst: str, pad: str) -> str:
    """The team that the git service asks for a file: that of the last line that fits."""
    gevonden = ""
    for regel in tekst.splitlines():
        if regel and not regel.startswith("#"):
            patroon, team = regel.split()
            if patroon == "*" or f"/{pad}" == patroon or (patroon.endswith("/") and f"/{pad}".startswith(patroon)):
                gevonden = team
    return gevonden


def test_elk_bestand_krijgt_wie_het_bekijkt():
    records = list(lees_site(WORTEL).gegevens.eigenaren.values())
    tekst = codeowners(records, HOST)
    paden = subprocess.run(["git", "ls-files"], cwd=WORTEL, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    for pad in filter(None, paden):
        assert volgens(tekst, pad) == f"@groep/{eigenaar_van(pad, records).rol}", pad
    assert {regel.split()[1] for regel in tekst.splitlines()[1:]} == {f"@groep/{e.rol}" for e in records}


@pytest.mark.parametrize(
    ("adres", "soort", "pad"),
    [
        ("", "github", None),
        ("https://codeberg.org/a/b", "forgejo", None),
        (HOST.adres, "github", "github"),
        ("https://gitlab.com/a/b/c", "gitlab", "gitlab"),
    ],
)
def test_het_bestand_komt_waar_de_git_dienst_het_leest(minisite, monkeypatch, adres, soort, pad):
    monkeypatch.setenv("GIT_ADRES", adres)
    monkeypatch.setenv("GIT_SOORT", soort)
    minisite.schrijf()
    assert eigenaren(minisite.map) == (0 if pad else 1)
    assert [p for p in PLEKKEN.values() if (minisite.map / p).is_file()] == ([PLEKKEN[pad]] if pad else [])
