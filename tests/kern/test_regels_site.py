"""Rules over the whole site: the menu, links, front matter, questions of the search; each told at its place."""

from __future__ import annotations

import pytest

from kern.regels import meldingen
from tests.minisite import Minisite, pagina, vertaling


def gezegd(minisite: Minisite, veld: str | None = None) -> list[str]:
    return [str(m) for m in meldingen(minisite.site_gelezen()) if veld in (None, m.veld)]


@pytest.fixture
def met_menu(minisite, monkeypatch):
    """Gives the tiny site a menu; the lines of it begin at the number that is returned."""

    def zet(menu: str) -> int:
        echt = Minisite._config
        monkeypatch.setattr(Minisite, "_config", lambda self: f"{echt(self)}\nnav:\n{menu}")
        return minisite._config().split("nav:\n  - ")[0].count("\n") + 2

    return zet


HEEL = "  - index.md\n  - Bijlagen:\n      - bijlagen/bronnen.md\n      - Woorden: bijlagen/begrippen.md\n"


def test_een_menu_dat_klopt(minisite, met_menu):
    met_menu(HEEL)
    assert gezegd(minisite) == []


def test_een_pagina_in_het_menu_die_niet_bestaat(minisite, met_menu):
    eerste = met_menu(HEEL + "      - Weg: bijlagen/bronen.md\n")
    assert gezegd(minisite) == [
        f"mkdocs.yml:{eerste + 4} [nav]: De pagina docs/bijlagen/bronen.md bestaat niet. "
        "Bedoel je 'bijlagen/bronnen.md'?"
    ]


def test_een_pagina_die_niet_in_het_menu_staat(minisite, met_menu):
    met_menu(HEEL)
    minisite.paginas |= {"los.md": pagina(), "los.en.md": vertaling()}
    assert gezegd(minisite) == [
        "docs/los.md:1 [nav]: Deze pagina staat niet in het menu. Zet haar in mkdocs.yml onder nav."
    ]


def test_een_pagina_die_twee_keer_in_het_menu_staat(minisite, met_menu):
    eerste = met_menu(HEEL + "      - index.md\n")
    assert gezegd(minisite) == [
        f"mkdocs.yml:{eerste + 4} [nav]: De pagina index.md staat twee keer in het menu. Haal er een weg."
    ]


LINKS = [
    ("bijlagen/bronnen.md", None),
    ("#kop", None),
    ("bijlagen/../index.md#kop", None),
    ("assets/img/merk.svg", None),
    ("mailto:naam@voorbeeld.nl", None),
    ("#weg", "Op docs/a.md is geen kop met anker 'weg'."),
    ("index.md#kopp", "Op docs/index.md is geen kop met anker 'kopp'. Bedoel je 'kop'?"),
    ("bronnen.md", "De link 'bronnen.md' leidt nergens heen. Bedoel je 'bijlagen/bronnen.md'?"),
    ("index.en.md", "De link 'index.en.md' leidt nergens heen. Link altijd naar pagina.md"),
    ("assets/img/weg.svg", "De link 'assets/img/weg.svg' leidt nergens heen."),
    ("bijlagen", "De link 'bijlagen' leidt nergens heen."),
    ("/index.md", "De link '/index.md' begint niet bij deze pagina. Schrijf het pad vanaf deze pagina"),
    ("../index.md", "De link '../index.md' begint niet bij deze pagina."),
]


@pytest.mark.parametrize(("doel", "verwacht"), LINKS)
def test_een_link_binnen_de_site(minisite, doel, verwacht):
    minisite.paginas["a.md"] = pagina(f"## Kop {{ #kop }}\n\n[x]({doel})\n")
    gevonden = gezegd(minisite)
    if verwacht is None:
        assert gevonden == []
    else:
        (melding,) = gevonden
        assert melding.startswith(f"docs/a.md:15 [link]: {verwacht}")


def test_een_link_in_een_map_telt_vanaf_de_pagina(minisite):
    minisite.paginas["bijlagen/a.md"] = pagina("[x](bronnen.md) [y](../index.md#kop) [z](index.md)\n")
    (melding,) = gezegd(minisite)
    assert "De link 'index.md' leidt nergens heen. Bedoel je '../index.md'?" in melding


def test_een_naam_die_vaker_voorkomt_wordt_niet_geraden(minisite):
    minisite.paginas |= {"een/x.md": pagina(), "twee/x.md": pagina(), "a.md": pagina("[x](drie/x.md)\n")}
    (melding,) = gezegd(minisite)
    assert "leidt nergens heen" in melding


def test_een_anker_op_een_vertaalde_pagina_telt_in_de_taal_van_de_link(minisite):
    minisite.paginas |= {
        "b.md": pagina("## Kop { #nederlands }\n"),
        "b.en.md": vertaling("## Heading { #english }\n"),
        "c.md": pagina("## Kop { #alleen }\n"),
        "a.en.md": vertaling("[x](b.md#english) [y](b.md#nederlands) [z](c.md#alleen)\n"),
        "a.md": pagina("[x](b.md#english) [y](b.md#nederlands)\n"),
    }
    assert [m.split(" Bedoel")[0].split(" Kijk")[0] for m in gezegd(minisite)] == [
        "docs/a.en.md:8 [link]: Op docs/b.md is geen kop met anker 'nederlands'.",
        "docs/a.md:13 [link]: Op docs/b.md is geen kop met anker 'english'.",
    ]


def test_de_ids_in_het_voorblad_bestaan(minisite):
    voorblad = pagina().replace("bronnen: []", "bronnen: [proef-1, proef-2]").replace("[iedereen]", "[vakman, vakmn]")
    minisite.paginas["a.md"] = voorblad
    assert gezegd(minisite) == [
        "docs/a.md:5 [doelgroep]: 'vakmn' bestaat niet. Bedoel je 'vakman'?",
        "docs/a.md:9 [bronnen]: 'proef-2' bestaat niet. Bedoel je 'proef-1'?",
    ]


def test_een_vertaling_zonder_bron(minisite):
    minisite.paginas["los.en.md"] = vertaling()
    assert gezegd(minisite) == [
        "docs/los.en.md:1: Deze vertaling heeft geen Nederlandse pagina. Maak docs/los.md of haal de vertaling weg."
    ]


@pytest.mark.parametrize(
    ("plek", "fout"),
    [
        ("index.md", None),
        ("index.md#kop", None),
        ("bijlagen/begrippen.md#proefbegrip", None),
        ("bijlagen/bronnen.md#proef-1", None),
        ("index.md#proefbegrip", "proefbegrip"),
        ("index.md#kopp", "kopp"),
    ],
)
def test_een_vraag_van_de_zoeker_leidt_naar_een_kop_of_een_record(minisite, plek, fout):
    (minisite.map / "data" / "zoekvragen").mkdir(parents=True)
    minisite.data["zoekvragen/a.yml"] = {
        "zoekvragen": [{"id": "v", "pagina": plek, "vragen": {"nl": ["wat nu"], "ar": ["x"]}}]
    }
    gevonden = gezegd(minisite, "v.pagina")
    if fout is None:
        assert gevonden == gezegd(minisite) == []
    else:
        (melding,) = gevonden
        assert melding.startswith(
            f"data/zoekvragen/a.yml:2 [v.pagina]: In 'nl' is er geen kop '{fout}' op docs/index.md."
        )


def test_een_site_zonder_de_brontaal(minisite, monkeypatch):
    echt = Minisite._config
    monkeypatch.setattr(Minisite, "_config", lambda self: echt(self).replace("locale: nl", "locale: de"))
    (melding,) = gezegd(minisite, "i18n")
    regel = next(n for n, r in enumerate(minisite._config().splitlines(), 1) if r.startswith("plugins:"))
    assert melding.startswith(f"mkdocs.yml:{regel} [i18n]: De taal 'nl' ontbreekt.")


def test_een_contact_voor_een_lek_dat_niet_werkt(minisite, monkeypatch):
    monkeypatch.setenv("BEVEILIGING_CONTACT", "lek@voorbeeld.nl")
    (melding,) = gezegd(minisite, "extra.beveiliging.contact")
    regel = next(n for n, r in enumerate(minisite._config().splitlines(), 1) if r.strip().startswith("contact:"))
    assert melding.startswith(f"mkdocs.yml:{regel} ")


def test_fouten_in_gegevens_houden_de_andere_meldingen_niet_tegen(minisite):
    minisite.data["cijfers.yml"]["cijfers"][0]["jaar"] = ""
    minisite.paginas["a.md"] = pagina("Bel 0800-2000.\n\n[x](weg.md)\n")
    assert [m.split(": ")[0] for m in gezegd(minisite)] == [
        "data/cijfers.yml:9 [proefcijfer.jaar]",
        "docs/a.md:13 [telefoon]",
        "docs/a.md:15 [link]",
    ]
