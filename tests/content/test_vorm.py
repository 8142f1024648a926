"""Contracts over the shape of a page: one next step, one place for doubt, and nothing about ourselves in between."""

import re

import pytest

from kern.modellen.basis import BRONTAAL
from kern.paginas import Paginas

MET_VOLGENDE_STAP = frozenset({"wet", "uitleg", "rol", "stap"})
VOLGENDE = re.compile(r"^\*\*(?:Volgende stap|Next step):\*\* (.*)$", re.M)
LINK = re.compile(r"\]\([^)]+\.md[^)]*\)|\{\{ (?:keuzehulp|afvinklijst)link\(")
KOP = re.compile(r"^## .*\{ #([\w-]+) \}$", re.M)
OVER_ONSZELF = ("over/", "meewerken/", "insluiten/")
TWIJFEL_MAG = frozenset({"hoe-zeker", "onzeker", "zekerheid", "herkomst", "oude-teksten"})


def delen(tekst: str) -> list[tuple[str, str]]:
    """(anchor, text) of each part of a page; the part before the first heading has no anchor."""
    stukken = KOP.split(tekst)
    return [("", stukken[0]), *zip(stukken[1::2], stukken[2::2], strict=True)]


def zonder_een_volgende_stap(bladen) -> list[str]:
    """Pages that do not have one next step, or whose next step leads nowhere."""
    uit = []
    for naam, tekst in bladen:
        stappen = VOLGENDE.findall(tekst)
        if len(stappen) != 1 or not LINK.search(stappen[0]):
            uit.append(naam)
    return uit


def twijfel_niet_aan_het_eind(bladen) -> list[str]:
    """Pages with doubt in more than one place, or with something after it."""
    uit = []
    for naam, tekst in bladen:
        koppen = KOP.findall(tekst)
        zeker = [n for n, k in enumerate(koppen) if k == "hoe-zeker"]
        los = any("!!! onzeker" in stuk and anker not in TWIJFEL_MAG for anker, stuk in delen(tekst))
        if los or len(zeker) > 1 or (zeker and zeker[0] != len(koppen) - 1):
            uit.append(naam)
    return uit


ZELFPRAAT = re.compile(
    r"vonden wij niet|wij vonden niet|zo lezen wij|wij (?:het |die |dit )?lazen|lazen wij|(?:is|zijn) niet gezien|onze lezing|"
    r"we found no|we did not find|we read (?:it|the|only|them)|our reading|(?:was|were) not seen",
    re.I,
)


def zelfpraat(bladen) -> list[str]:
    """Sentences about what we read or found, between a reader and the next step."""
    return [
        f"{naam}#{anker}: {m.group(0)}"
        for naam, tekst in bladen
        for anker, stuk in delen(tekst)
        if anker not in TWIJFEL_MAG
        for m in [ZELFPRAAT.search(stuk)]
        if m
    ]


ELDERS = re.compile(
    r"\b(?:Britse?|Engelse?|Schotse?|Engeland|Schotland|Verenigd Koninkrijk|British|English|Scottish|England|Scotland|"
    r"United Kingdom)\b"
)
TAAL = re.compile(r"Nederlands en Engels|Dutch (?:and|or|nor) English|neither Dutch nor English", re.I)


def elders(bladen) -> list[str]:
    """Pages for who sees something that argue with what happens in another country."""
    return [
        naam
        for naam, tekst in bladen
        if any(ELDERS.search(TAAL.sub("", stuk)) for anker, stuk in delen(tekst) if anker not in TWIJFEL_MAG)
    ]


def _bladen(paginas: Paginas, *, soorten=None, mappen: tuple[str, ...] = (""), niet: tuple[str, ...] = ()):
    return [
        (p.bestand, p.tekst)
        for p in paginas.alle()
        if p.naam.startswith(mappen)
        and not p.naam.startswith((*OVER_ONSZELF, *niet))
        and (soorten is None or paginas.bron(p.naam).voorblad.soort in soorten)
    ]


def test_een_pagina_om_mee_te_werken_heeft_een_volgende_stap(paginas):
    bladen = _bladen(paginas, soorten=MET_VOLGENDE_STAP)
    assert len(bladen) > 100 and zonder_een_volgende_stap(bladen) == []


def test_twijfel_staat_op_een_plek_aan_het_eind(paginas):
    assert twijfel_niet_aan_het_eind(_bladen(paginas)) == []


def test_tussen_lezer_en_stap_gaat_het_niet_over_ons(paginas):
    """What we read of a law or could not read is said at the end; the page about the guide of 2018 is about that."""
    assert (
        zelfpraat(_bladen(paginas, niet=("bijlagen/bronnen", "bijlagen/safe-at-home", "wetgeving/in-beweging"))) == []
    )


def test_wie_iets_ziet_leest_niet_over_een_ander_land(paginas):
    assert elders(_bladen(paginas, mappen=("rollen/", "stappenplan/"), niet=("rollen/directie",))) == []


STAP = "**Volgende stap:** lees [stap 2](stap-2.md).\n"


@pytest.mark.parametrize(
    ("regel", "fout", "goed"),
    [
        (zonder_een_volgende_stap, "# Titel\n\nTekst.\n", STAP),
        (zonder_een_volgende_stap, STAP + "\n" + STAP, STAP),
        (zonder_een_volgende_stap, "**Volgende stap:** denk na.\n", '**Next step:** {{ keuzehulplink("x") }}.\n'),
        (
            twijfel_niet_aan_het_eind,
            "## Hoe zeker is dit? { #hoe-zeker }\n\nx\n\n## Meer { #meer }\n\ny\n",
            "## Meer { #meer }\n\ny\n\n## Hoe zeker is dit? { #hoe-zeker }\n\nx\n",
        ),
        (
            twijfel_niet_aan_het_eind,
            '## Wet { #zegt }\n\n!!! onzeker "x"\n    y\n',
            '## Hoe zeker is dit? { #hoe-zeker }\n\n!!! onzeker "x"\n    y\n',
        ),
        (
            zelfpraat,
            "## Doen { #doen }\n\nEen uitspraak vonden wij niet.\n",
            "## Hoe zeker is dit? { #hoe-zeker }\n\nEen uitspraak vonden wij niet.\n",
        ),
        (zelfpraat, "We read the act in a text of 2015.\n", "Read the act.\n"),
        (elders, "In Engeland bleek dat.\n", "Praat je geen Nederlands en Engels? Bel 112.\n"),
    ],
)
def test_elke_regel_over_vorm_kan_falen(regel, fout, goed):
    assert regel([("x", fout)]) != [] and regel([("x", goed)]) == []


def artikelen_zonder_pagina(wetten, genoemd: set[tuple[str, str]]) -> list[str]:
    """Articles in the register that no page and no tool names."""
    return [f"{w.id} {a.nr}" for w in wetten for a in w.artikelen if (w.id, a.nr) not in genoemd]


def test_elk_artikel_van_het_register_staat_op_een_pagina(paginas, gegevens):
    genoemd = {
        (o.waarden[0], o.waarden[1])
        for p in paginas.alle()
        for o in p.accolades
        if o.naam == "wet" and len(o.waarden) > 1
    }
    assert len(genoemd) > 100 and artikelen_zonder_pagina(gegevens.wetten.values(), genoemd) == []
    assert artikelen_zonder_pagina(gegevens.wetten.values(), set()) != []


def zonder_versie(wetten) -> list[str]:
    """Articles called certain of an act of which no dated version was read."""
    return [w.id for w in wetten if any(a.zeker for a in w.artikelen) and not (w.versie_gelezen and w.bron_gelezen_op)]


def test_zeker_is_alleen_wat_in_een_gedateerde_versie_is_gelezen(gegevens):
    wetten = list(gegevens.wetten.values())
    assert zonder_versie(wetten) == []
    assert zonder_versie([w.model_copy(update={"versie_gelezen": None}) for w in wetten]) != []


def bronnen_die_de_pagina_niet_gebruikt(bladen) -> list[str]:
    """Sources in the front matter that nothing on the page leans on: the foot would name them to the reader."""
    return [f"{naam}: {id_}" for naam, genoemd, gebruikt in bladen for id_ in genoemd if id_ not in gebruikt]


def test_het_voorblad_noemt_alleen_bronnen_die_de_pagina_gebruikt(site):
    bladen = [
        (naam, site.paginas.bron(naam).voorblad.bronnen, set(site.bladen[(BRONTAAL, naam)].gebruikt.bronnen))
        for naam in site.paginas.per_naam
    ]
    assert bronnen_die_de_pagina_niet_gebruikt(bladen) == []
    assert bronnen_die_de_pagina_niet_gebruikt([("x", ["a", "b"], {"a"})]) == ["x: b"]
