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


def test_windows_regeleinden_en_bom():
    p = lees_pagina("\ufeff" + pagina("## A { #a }\n").replace("\n", "\r\n"), "a.md", TALEN)
    assert not p.meldingen and p.koppen[0].id == "a"
