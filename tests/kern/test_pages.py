"""Reading pages: front matter, headings, calls and links; one reader for check and build."""

import pytest

from kern.paginas import MAX_PAGINA, MAX_REGEL, lees_alles, lees_pagina, splits_naam
from tests.minisite import pagina, vertaling

TALEN = {"nl", "en"}


def test_splits_naam():
    assert splits_naam("a/b.en.md", TALEN) == ("a/b.md", "en")
    assert splits_naam("a/b.md", TALEN) == ("a/b.md", "nl")
    assert splits_naam("b.en.md", TALEN) == ("b.md", "en")
    assert splits_naam("versie.2.md", TALEN) == ("versie.2.md", "nl")


def test_koppen_macros_en_links_met_regel():
    p = lees_pagina(pagina('## Een { #een }\n\n[x](y.md#z) {{ contact("veilig-thuis", "blok") }}\n'), "a.md", TALEN)
    assert [(k.niveau, k.tekst, k.id) for k in p.koppen] == [(2, "Een", "een")]
    regel = p.koppen[0].regel
    assert p.links == [("y.md#z", regel + 2)]
    assert p.macros == [("contact", "veilig-thuis", regel + 2)]


def test_code_telt_niet_mee():
    p = lees_pagina(pagina("`## geen kop`\n\n```\n## ook niet\n[x](y.md)\n```\n"), "a.md", TALEN)
    assert p.koppen == [] and p.links == []


def test_voorblad_ontbreekt():
    p = lees_pagina("Zonder voorblad\n", "a.md", TALEN)
    assert "voorblad" in str(p.meldingen[0])


def test_voorblad_fout_noemt_regel_en_veld():
    p = lees_pagina(pagina().replace("soort: uitleg", "soort: verhaal"), "a.md", TALEN)
    assert str(p.meldingen[0]).startswith("docs/a.md:4 [soort]: 'verhaal' mag hier niet.")


def test_samenvatting_te_lang():
    p = lees_pagina(pagina().replace("Een korte samenvatting.", "x" * 161), "a.md", TALEN)
    assert "161 tekens" in str(p.meldingen[0])


def test_vertaling_mag_niets_herhalen():
    p = lees_pagina(vertaling().replace("title: Test", "title: Test\nsoort: uitleg"), "a.en.md", TALEN)
    assert p.taal == "en"
    assert "[soort]: Dit veld is onbekend." in str(p.meldingen[0])


def test_windows_regeleinden():
    p = lees_pagina(pagina("## A { #a }\n").replace("\n", "\r\n"), "a.md", TALEN)
    assert not p.meldingen and p.koppen[0].id == "a"


@pytest.mark.parametrize(
    ("maak", "verwacht"),
    [
        (lambda s: "\ufeff" + s, "docs/a.md:1: Het bestand begint met een onzichtbaar teken (BOM)."),
        (lambda s: s.replace("---\n", "---\u00a0\n", 1), "docs/a.md:1: Het voorblad tussen --- en --- ontbreekt."),
        (lambda s: s.replace("---\n", "--- \n", 1), "docs/a.md:1: Het voorblad tussen --- en --- ontbreekt."),
        (
            lambda s: s.replace("trefwoorden", "...\n## {{ contact.__globals__ }}\ntrefwoorden"),
            "docs/a.md:10: In het voorblad staat een regel --- of ...",
        ),
        (
            lambda s: s.replace("trefwoorden", "... # x\ntrefwoorden"),
            "docs/a.md:10: In het voorblad staat een regel --- of ...",
        ),
        (
            lambda s: s.replace("trefwoorden", "--- x\ntrefwoorden"),
            "docs/a.md:10: In het voorblad staat een regel --- of ...",
        ),
        (
            lambda s: s.replace("title: Proef", "title: &a Proef\nx: *a"),
            "docs/a.md:2: Naar dit deel van het bestand verwijst een *",
        ),
        (
            lambda s: s.replace("2026-11-01", "2026-11-31"),
            "docs/a.md:7: Hier staat een datum, tijd of getal dat niet bestaat.",
        ),
        (
            lambda s: s.replace("title: Proef", "title: Proef\ntitle: Twee"),
            "docs/a.md:3 [title]: Het veld 'title' staat er twee keer.",
        ),
        (lambda s: s.replace("---\n", "---\ntitle: {{{{\n", 1), "docs/a.md:"),
    ],
)
def test_wat_twee_lezers_anders_zouden_lezen_wordt_geweigerd(maak, verwacht):
    p = lees_pagina(maak(pagina()), "a.md", TALEN)
    assert any(str(m).startswith(verwacht) for m in p.meldingen), p.meldingen


def test_mkdocs_krijgt_precies_de_tekst_die_de_kern_las():
    """What the build hands to MkDocs is read by MkDocs as that text, whatever it begins with."""
    from mkdocs.utils.meta import get_data

    from hooks.mkdocs_gebeurtenissen import LEEG_VOORBLAD

    for tekst in ("Gewoon.\n", "---\na: b\n---\nx\n", "title: x\n\nTekst\n", "...\n{{ x }}\n", "--- \nx\n"):
        assert get_data(LEEG_VOORBLAD + tekst) == (tekst.lstrip("\n"), {})


def test_code_en_macros_worden_leeg_zonder_dat_iets_verschuift():
    tekst = "Een `code` {{ begrip(\n'x') }} twee\n"
    p = lees_pagina(pagina(tekst), "a.md", TALEN)
    assert p.zonder_code == "\n" + tekst.replace("`code`", " " * 6)
    assert p.zonder_macros.split("\n") == ["", f"Een{' ' * 18}", f"{' ' * 7} twee", ""]
    assert len(p.zonder_macros) == len(p.zonder_code) == len(p.tekst)
    assert [p.regel(p.tekst.index(w)) for w in ("Een", "twee")] == [13, 14]


@pytest.mark.parametrize(
    ("tekst", "koppen"),
    [
        ("## Een {#een}\n", [(2, "Een", "een")]),
        ("  ### Twee  \n", [(3, "Twee", None)]),
        ("###### Zes { #zes .klasse }\n", [(6, "Zes", "zes")]),
        ("##Geen\n####### geen\n", []),
        ("## A\n\n## B { #b }\n", [(2, "A", None), (2, "B", "b")]),
    ],
)
def test_koppen(tekst, koppen):
    assert [(k.niveau, k.tekst, k.id) for k in lees_pagina(pagina(tekst), "a.md", TALEN).koppen] == koppen


@pytest.mark.parametrize(
    ("tekst", "doelen"),
    [
        ('[a [b] c](x.md "titel") ![beeld](y.png) [d](<z.md>)\n', ["x.md", "z.md"]),
        ("[x]( y.md#a )\n\n`[z](w.md)`\n", ["y.md#a"]),
        ("geen [link] (x.md)\n", []),
    ],
)
def test_doelen_van_links(tekst, doelen):
    assert [d for d, _ in lees_pagina(pagina(tekst), "a.md", TALEN).links] == doelen


def test_een_pagina_in_een_map_van_een_andere_naam(tmp_path):
    for naam, inhoud in (("a.md", pagina()), ("m/b.en.md", vertaling()), ("m/c.md", ""), ("d.txt", "x")):
        (tmp_path / "inhoud" / naam).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "inhoud" / naam).write_text(inhoud, "utf-8")
    (tmp_path / "inhoud" / "e.md").write_bytes(b"\xff\n")
    paginas = lees_alles(tmp_path / "inhoud", TALEN)
    assert {n: set(v) for n, v in paginas.per_naam.items()} == {
        "a.md": {"nl"},
        "e.md": {"nl"},
        "m/b.md": {"en"},
        "m/c.md": {"nl"},
    }
    assert paginas.bron("m/b.md") is None and paginas.bron("weg.md") is None and paginas.bron("a.md").meldingen == ()
    assert [(p.bestand, m.regel, m.wat) for p in paginas.alle() for m in p.meldingen] == [
        ("inhoud/e.md", 1, "Dit bestand is geen UTF-8."),
        ("inhoud/m/c.md", 1, "Het voorblad tussen --- en --- ontbreekt."),
    ]


@pytest.mark.parametrize("voorblad", ["", "- x\n", "x\n"])
def test_een_voorblad_zonder_velden(voorblad):
    p = lees_pagina(f"---\n{voorblad or chr(10)}---\nTekst\n", "a.md", TALEN)
    assert (p.ruw, p.voorblad, p.tekst) == ({}, None, "Tekst\n") and p.meldingen


def test_zonder_voorblad_blijft_de_tekst_met_haar_regels():
    p = lees_pagina("# Titel\n\n[x](y.md)\n", "a.en.md", TALEN)
    assert (p.taal, p.naam, p.eerste_regel, p.links) == ("en", "a.md", 1, [("y.md", 3)])
    assert p.koppen[0].regel == 1


@pytest.mark.parametrize("regel", ["# {{ contact.__class__ }}", "x: y # {% set a = 1 %}", "  # {# weg #}"])
def test_een_macro_in_een_opmerking_van_het_voorblad(regel):
    p = lees_pagina(pagina().replace("title: Proef", f"title: Proef\n{regel}"), "a.md", {"nl"})
    (melding,) = p.meldingen
    assert melding.regel == 3 and "opmerking (#)" in melding.wat and p.voorblad is None


@pytest.mark.parametrize("tekst", ["x" * (2 * MAX_REGEL + 1), "x\n" * MAX_PAGINA + "x"])
def test_een_pagina_die_te_lang_is_om_te_lezen(tekst):
    p = lees_pagina(pagina(tekst), "a.md", {"nl"})
    assert p.tekst == "" and "niet is gelezen" in p.meldingen[0].wat
