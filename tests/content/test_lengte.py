"""No page is longer to read than someone reads at work: counted on the text as rendered, in both languages."""

from __future__ import annotations

from kern.html_tekst import tekst_van
from kern.klaarzetten import Blad
from kern.leesbaarheid import leeswoorden
from kern.site import Site
from tests.minisite import pagina, vertaling
from tools.controles import NAAM

GRENS = 1100
PER_SOORT = {"casus": 1300}


def is_register(blad: Blad) -> bool:
    """Whether most of what stands on a page of the kind `register` is made of records: a list to look things up in."""
    return blad.soort == "register" and leeswoorden(blad) < len(tekst_van(blad.als_markdown, False).split()) / 2


def te_lang(site: Site) -> list[str]:
    """Pages over their limit, with the number of words."""
    return [
        f"{blad.pagina.bestand}: {aantal}"
        for blad in site.bladen.values()
        if not is_register(blad)
        and blad.naam != NAAM  # made from data/controles.yml, to look one check up in
        and (aantal := leeswoorden(blad)) > PER_SOORT.get(blad.soort, GRENS)
    ]


def test_geen_pagina_is_te_lang_om_te_lezen(site):
    assert te_lang(site) == []


def test_alleen_een_register_van_gegevens_is_vrij(site):
    assert {naam for (_, naam), blad in site.bladen.items() if is_register(blad)} == {
        naam for (_, naam), blad in site.bladen.items() if blad.soort == "register"
    }


def test_een_pagina_die_te_lang_is_valt_op(minisite):
    """Boxes, tables and headings count; marks, anchors and what a macro makes of records do not."""
    kader = '## Kop { #kop }\n\n!!! doen "Kop"\n    - Een [link](index.md) en **vet**.\n\n| a | b |\n| --- | --- |\n| c | d |\n\n'
    minisite.paginas |= {
        "lang.md": pagina("woord " * 1101),
        "lang.en.md": vertaling("word " * 1100),
        "kader.md": pagina(kader + "woord " * 1091),
        "casus.md": pagina("woord " * 1300, soort="casus"),
        "casus-lang.md": pagina("woord " * 1301, soort="casus"),
        "getypt.md": pagina("woord " * 1101, soort="register"),
        "lijst.md": pagina("woord " * 1101 + "\n\n{{ bronnenregister() }}" * 900, soort="register"),
    }
    site = minisite.site_gelezen()
    assert set(te_lang(site)) == {
        "docs/casus-lang.md: 1301",
        "docs/getypt.md: 1101",
        "docs/kader.md: 1101",
        "docs/lang.md: 1101",
    }
    assert is_register(site.bladen["nl", "lijst.md"]) and not is_register(site.bladen["nl", "getypt.md"])
