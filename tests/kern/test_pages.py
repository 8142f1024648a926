"""Reading pages: front matter, headings, calls and links; one reader for check and build."""

import pytest

from kern.paginas import lees_pagina, splits_naam
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
        (lambda s: s.replace("title: Proef", "title: &a Proef\nx: *a"), "docs/a.md:2: Hier verwijst een * naar"),
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
