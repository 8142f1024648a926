"""A macro that Markdown takes for code, or drops, is told; one that is shown is not."""

from __future__ import annotations

import pytest

from kern import macro_in_code
from kern.paginas import lees_pagina
from kern.regels import meldingen
from tests.minisite import pagina

OPROEP = '{{ begrip("proefbegrip") }}'
IN_CODE = [
    ("    {}", 13),
    ("\t{}", 13),
    ("1. een\n\n        {}", 15),
    ("1. een\n\nTekst.\n\n    {}", 17),
    ('!!! doen "x"\n\n        {}', 15),
    ('!!! doen "x"\n        {}', 14),
    ("- een\n\n    - twee\n\n            {}", 17),
    ("    regel\n    {}", 14),
    ("> een\n>\n>     {}", 15),
]
GEWOON = [
    "{}",
    "   {}",
    "1. een\n\n    {}",
    "1. een\n        {}",
    "Tekst\n    {}",
    '!!! doen "x"\n\n    {}',
    '!!! doen "x"\n    - een\n\n        {}',
    "- een\n\n    - twee\n\n        {}",
    "- een\n    - twee {}\n        - drie {}",
]


def fouten(tekst: str) -> list[tuple[int, str]]:
    p = lees_pagina(pagina(tekst.replace("{}", OPROEP) + "\n"), "a.md", {"nl", "en"})
    return [(m.regel, m.veld) for m in macro_in_code.macro_in_code(p)]


@pytest.mark.parametrize(("tekst", "regel"), IN_CODE)
def test_een_macro_in_code_valt_op(tekst, regel):
    assert fouten(tekst) == [(regel, "begrip")]


def test_elke_macro_in_code_telt_en_geen_ander():
    assert fouten("{}\n\n    {}\n    {}\n\n{}") == [(15, "begrip"), (16, "begrip")]


@pytest.mark.parametrize("tekst", GEWOON)
def test_een_macro_die_te_zien_is_is_goed(tekst):
    assert fouten(tekst) == []


@pytest.mark.parametrize("tekst", [*(t for t, _ in IN_CODE), "| a |\n|---|\n| b | {} |"])
def test_het_net_mist_geen_macro_die_verdween(minisite, monkeypatch, tekst):
    monkeypatch.setattr(macro_in_code, "_misschien", lambda _: False)
    minisite.paginas["a.md"] = pagina(tekst.replace("{}", OPROEP) + "\n")
    assert meldingen(minisite.site_gelezen()) == []
    gebouwd = minisite.bouw()
    assert gebouwd.returncode == 1 and "[begrip]: Deze macro komt niet op de pagina." in gebouwd.stderr
