"""Every rule of `check` has a page that breaks it and a page that does not."""

import pytest

from kern.paginas import Paginas, lees_pagina
from kern.regels import nummers
from kern.regels import paginas as regels
from kern.versheid import vingerafdruk
from tests.minisite import pagina, vertaling

TALEN = {"nl", "en"}


def paginas(nl: str, en: str | None = None, soort: str = "uitleg", naam: str = "map/a.md") -> Paginas:
    bron = lees_pagina(pagina(nl, soort=soort), naam, TALEN)
    versies = {"nl": bron}
    if en is not None:
        versies["en"] = lees_pagina(vertaling(en, hash=vingerafdruk(bron)), naam.replace(".md", ".en.md"), TALEN)
    return Paginas({naam: versies})


def meldingen(regel, *args, **kwargs):
    return [str(m) for m in regel(paginas(*args, **kwargs))]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("## Kop\n", "heeft geen anker"),
        ("# Titel { #titel }\n", "niveau 1 mag niet"),
        ("#### Diep { #diep }\n", "niveau 4 mag niet"),
        ("## A { #a }\n\n## B { #a }\n", "'a' staat er twee keer"),
    ],
)
def test_koppen(tekst, verwacht):
    assert verwacht in meldingen(regels.koppen, tekst)[0]


def test_goede_koppen():
    assert meldingen(regels.koppen, "## A { #a }\n\n### B { #b }\n") == []


def test_vaste_koppen():
    alle = "".join(f"## K {{ #{id_} }}\n\n" for id_ in regels.VASTE_KOPPEN["rol"])
    assert meldingen(regels.vaste_koppen, alle, soort="rol") == []
    zonder = alle.replace("#veiligheid", "#iets")
    assert "'veiligheid' ontbreekt" in meldingen(regels.vaste_koppen, zonder, soort="rol")[0]
    omgedraaid = alle.replace("#doen ", "#x ").replace("#niet-doen ", "#doen ").replace("#x ", "#niet-doen ")
    assert "andere volgorde" in meldingen(regels.vaste_koppen, omgedraaid, soort="rol")[0]


@pytest.mark.parametrize(
    ("nl", "en", "soort"),
    [
        ("## A { #a }\n", "## A { #b }\n", "koppen"),
        ("## A { #a }\n\n## B { #b }\n", "## A { #a }\n", "koppen"),
        ('{{ contact("x") }}\n', "geen\n", "macro's"),
        ('{{ contact("x") }}\n', '{{ contact("y") }}\n', "macro's"),
        ("[a](b.md)\n", "[a](c.md)\n", "verwijzingen"),
        ("[a](b.md#x)\n", "[a](b.md)\n", "verwijzingen"),
    ],
)
def test_vertaling_is_gelijk_opgebouwd(nl, en, soort):
    gevonden = meldingen(regels.gelijk_opgebouwd, nl, en)
    assert len(gevonden) == 1 and f"De {soort} zijn anders" in gevonden[0]


def test_gelijke_vertaling_en_taalmacros():
    nl = '## A { #a }\n\n[x](b.md) {{ contact("x") }} {{ en("coercive control") }}\n'
    en = '## Eh { #a }\n\n[y](b.md) {{ contact("x") }}\n'
    assert meldingen(regels.gelijk_opgebouwd, nl, en) == []


def test_verouderde_vertaling_wordt_niet_vergeleken():
    p = paginas("## A { #a }\n", "## A { #b }\n")
    oud = lees_pagina(vertaling("## A { #b }\n", hash="oud"), "map/a.en.md", TALEN)
    p.per_naam["map/a.md"]["en"] = oud
    assert list(regels.gelijk_opgebouwd(p)) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "Bel 0800-2000.",
        "Bel 08002000.",
        "Bel 0800 2000",
        "Bel 112.",
        "(112)",
        "Bel 0900-8844",
        "020-1234567",
        "+31 20 123 4567",
        "14 020",
    ],
)
def test_telefoonnummers(tekst):
    assert len(meldingen(nummers.in_paginas, tekst + "\n")) == 1


@pytest.mark.parametrize(
    "tekst",
    [
        "artikel 112a",
        "Stb. 2013, 142",
        "24-11-2026",
        "127.410 meldingen",
        '{{ contact("alarmnummer-112") }}',
        "[x](y.md#alarmnummer-112)",
        "Kamerstuk 28 345",
        "Wmo 2015",
        "1.200 in 2024",
        "`0800-2000`",
        "https://voorbeeld.nl/0800-2000",
        "ECLI:NL:HR:2021:1964",
    ],
)
def test_geen_telefoonnummer(tekst):
    assert meldingen(nummers.in_paginas, tekst + "\n") == []


@pytest.mark.parametrize(
    "adres",
    ["https://wetten.overheid.nl/BWBR0035362", "http://www.wetten.overheid.nl/x", "https://eur-lex.europa.eu/x"],
)
def test_wetlinks(adres):
    assert len(meldingen(regels.wetlinks, f"[wet]({adres})\n")) == 1
    assert meldingen(regels.wetlinks, '{{ wet("wmo-2015") }} [x](https://uitspraken.rechtspraak.nl/x)\n') == []


def test_check_weigert_onveilige_inhoud():
    """Every kind is tested with the rules themselves, in tests/kern/test_veilige_paginas.py."""
    assert "Hier staat HTML (<script>)" in meldingen(regels.veilige_inhoud, "<script>x</script>\n")[0]
    assert meldingen(regels.veilige_inhoud, "Gewone tekst.\n") == []


def test_nieuwe_vertaling_moet_worden_vastgelegd():
    p = Paginas({"a.md": {"en": lees_pagina(vertaling(hash="nieuw"), "a.en.md", TALEN)}})
    assert "python3 tools/opzet.py vertaling bevestig docs/a.en.md" in str(next(regels.nieuwe_vertaling(p)))


def test_melding_noemt_de_regel_in_het_bestand():
    """The front matter of the test page is 11 lines, then a blank one; the number is on the third line of text."""
    p = paginas("Een\n\nBel 0800-2000.\n")
    assert str(next(nummers.in_paginas(p))).startswith("docs/map/a.md:15 [telefoon]")


def test_een_kop_noemt_haar_regel_en_haar_woorden():
    gevonden = meldingen(regels.koppen, "Een\n\n## Zonder\n\n#### Diep { #diep }\n\n## X { #a }\n\n## Y { #a }\n")
    assert [m.split(" Zet ")[0].split(" Gebruik ")[0] for m in gevonden] == [
        "docs/map/a.md:15 [kop]: De kop 'Zonder' heeft geen anker.",
        "docs/map/a.md:17 [kop]: Een kop van niveau 4 mag niet.",
        "docs/map/a.md:21 [kop]: Het anker 'a' staat er twee keer. Kies een ander anker.",
    ]


@pytest.mark.parametrize("soort", list(regels.VASTE_KOPPEN))
def test_elke_vaste_kop_moet_er_zijn_en_andere_mogen_ertussen(soort):
    vast = regels.VASTE_KOPPEN[soort]
    goed = "".join(f"## K {{ #{id_} }}\n\n### L {{ #los-{id_} }}\n\n" for id_ in vast)
    assert meldingen(regels.vaste_koppen, goed, soort=soort) == []
    for id_ in vast:
        (melding,) = meldingen(regels.vaste_koppen, goed.replace(f"#{id_} }}", "#iets }"), soort=soort)
        assert melding.startswith(f"docs/map/a.md:12 [kop]: De kop met anker '{id_}' ontbreekt.")
        assert f"'{soort}' heeft: {', '.join(vast)}." in melding


def test_vaste_koppen_gelden_niet_voor_andere_paginas_en_houden_de_volgende_niet_tegen():
    per_naam = {}
    for naam, soort in (("stappenplan/acuut-gevaar.md", "stap"), ("a.md", "uitleg"), ("b.md", "rol")):
        per_naam |= paginas("Tekst.\n", soort=soort, naam=naam).per_naam
    per_naam = {
        "los.md": {"en": lees_pagina(vertaling(), "los.en.md", TALEN)},
        "x.md": {"nl": lees_pagina("x", "x.md", TALEN)},
    } | per_naam
    bestanden = {m.bestand for m in regels.vaste_koppen(Paginas(per_naam))}
    assert bestanden == {"docs/b.md"}


def test_een_verkeerde_volgorde_wordt_alleen_gezegd_als_alles_er_is():
    vast = list(regels.VASTE_KOPPEN["rol"])[::-1]
    omgekeerd = "".join(f"## K {{ #{id_} }}\n\n" for id_ in vast)
    (melding,) = meldingen(regels.vaste_koppen, omgekeerd, soort="rol")
    assert "andere volgorde" in melding and "Zet ze zo: ziet, anders" in melding
    assert all("ontbreekt" in m for m in meldingen(regels.vaste_koppen, omgekeerd.replace("#ziet", "#x"), soort="rol"))


@pytest.mark.parametrize(
    ("nl", "en", "daar", "hier"),
    [
        ("## A { #a }\n", "## A { #b }\n", "a", "b"),
        ("## A { #a }\n", "Geen.\n", "a", "niets"),
        ("Geen.\n", '{{ contact("x") }}\n', "niets", "contact x"),
        ("[a](b.md) [c](d.md)\n", "[a](b.md)\n", "d.md", "niets"),
        ("## A\n", "## A { #a }\n", "niets", "a"),
    ],
)
def test_een_verschil_met_de_bron_noemt_beide_kanten(nl, en, daar, hier):
    (melding,) = meldingen(regels.gelijk_opgebouwd, nl, en)
    assert melding.startswith("docs/map/a.en.md:7 ") and f"daar '{daar}', hier '{hier}'." in melding


def test_een_nummer_een_wetlink_en_een_vertaling_noemen_bestand_regel_en_veld():
    tekst = "Een\n\nBel 0800-2000 of 112.\n\n[x](https://wetten.overheid.nl/BWBR0035362)\n"
    assert [m.split(": ")[0] for m in meldingen(nummers.in_paginas, tekst)] == ["docs/map/a.md:15 [telefoon]"] * 2
    assert "(0800-2000)" in meldingen(nummers.in_paginas, tekst)[0]
    assert [m.split(": ")[0] for m in meldingen(regels.wetlinks, tekst)] == ["docs/map/a.md:17 [wet]"]
    nieuw = Paginas(
        {
            "a.md": {
                "en": lees_pagina(vertaling(hash="nieuw"), "a.en.md", TALEN),
                "nl": lees_pagina(pagina(), "a.md", TALEN),
            }
        }
    )
    assert [(m.bestand, m.regel, m.veld) for m in regels.nieuwe_vertaling(nieuw)] == [("docs/a.en.md", 1, "bron_hash")]
    assert list(regels.nieuwe_vertaling(paginas("Tekst.\n", "Text.\n"))) == []
