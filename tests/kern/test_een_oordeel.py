"""Check and build give one verdict: the same messages, with the same file and line, over seeded mistakes of every kind."""

from __future__ import annotations

import pytest

from kern.regels import meldingen
from tests.minisite import Minisite, contact, pagina, t, vertaling

TEKST = "## Kop { #kop }\n\nTekst.\n"


def blad(tekst: str = TEKST, **wissel: str):
    """A page `a.md` with `tekst`, and pieces of it replaced."""

    def doe(s: Minisite) -> None:
        inhoud = pagina(tekst)
        for oud, nieuw in wissel.items():
            assert (
                oud := {"soort": "soort: uitleg", "titel": "title: Proef", "streep": "---\n", "dag": "2026-11-01"}[oud]
            ) in inhoud
            inhoud = inhoud.replace(oud, nieuw, 1)
        s.paginas["a.md"] = inhoud

    return doe


def regel(tekst: str):
    """A page with one line of text."""
    return blad(f"## Kop {{ #kop }}\n\n{tekst}\n")


def veld(bestand: str, lijst: str, naam: str, waarde: object, nummer: int = 0):
    """A field of a record in a data file."""

    def doe(s: Minisite) -> None:
        s.data[bestand][lijst][nummer][naam] = waarde

    return doe


def ruw(bestand: str, tekst: str):
    """A data file with this text."""

    def doe(s: Minisite) -> None:
        s.ruw[bestand] = tekst

    return doe


def taalpaar(nl: str, en: str):
    """A page with a translation that says it is current."""
    from kern.paginas import lees_pagina
    from kern.versheid import vingerafdruk

    def doe(s: Minisite) -> None:
        s.paginas["a.md"] = pagina(nl)
        s.paginas["a.en.md"] = vertaling(en, hash=vingerafdruk(lees_pagina(pagina(nl), "a.md", ("nl", "en"))))

    return doe


FOUTEN = {
    # front matter
    "geen voorblad": blad(streep=""), "onbekend veld": blad(titel="titel: Proef"), "verkeerde soort": blad(soort="soort: verhaal"), "geen dag": blad(dag="gisteren"),
    "dag bestaat niet": blad(dag="2026-11-31"), "einde in voorblad": blad(titel="title: Proef\n...\n## {{ x.y }}"), "harde spatie na streepjes": blad(streep="---\u00a0\n"),
    "html in titel": blad(titel='title: "<b>x</b>"'), "macro in titel": blad(titel='title: "{{ nood() }}"'), "twee keer": blad(titel="title: Proef\ntitle: Weer"),
    "verwijzing in voorblad": blad(titel="title: &t Proef\nx: *t"), "onbekende bron": blad(titel="title: Proef\n#", dag="2026-11-01"),
    # headings and blocks
    "kop zonder anker": blad("## Kop\n"), "kop niveau 4": blad("#### Kop { #kop }\n"), "anker dubbel": blad(TEKST + "\n" + TEKST), "anker met hoofdletter": blad("## Kop { #Kop }\n"),
    "anker gereserveerd": blad("## Kop { #menu }\n"), "klasse op kop": blad("## Kop { .md-overlay }\n"), "accolades in tekst": regel("Dit { #is } raar."), "blok met tikfout": regel('!!! eerts "X"'),
    # macros
    "onbekende macro": regel('{{ contakt("veilig-thuis") }}'), "onbekende id": regel('{{ contact("veilig-tuis") }}'), "te veel gegevens": regel('{{ nood("x") }}'),
    "filter": regel('{{ contact("veilig-thuis") | upper }}'), "eigenschap": regel("{{ contact.__globals__ }}"), "min": regel("{{- range(9) -}}"), "geen einde": regel('{{ contact("x"'),
    "losse sluiting": regel("x }}"), "opdracht": regel("{% set x = 1 %}"), "gekrulde aanhalingstekens": regel("{{ contact(\u201cveilig-thuis\u201d) }}"), "onbekend artikel": regel('{{ wet("proefwet", "9.9") }}'),
    "macro in code": regel('    {{ contact("veilig-thuis") }}'), "macro te diep in lijst": regel('1. een\n\n        {{ contact("veilig-thuis") }}'),
    "verborgen contact": lambda s: (s.data["contacten.yml"]["contacten"].append(contact("stil", "0800-1111", publiceren=False)), regel('{{ contact("stil") }}')(s)),
    # links
    "link nergens": regel("[x](weg.md)"), "anker nergens": regel("[x](index.md#weg)"), "eigen anker nergens": regel("[x](#weg)"), "link naar vertaling": regel("[x](index.en.md)"),
    "link vanaf de wortel": regel("[x](/index.md)"), "link naar map": regel("[x](bijlagen/)"), "hoofdletter in pad": regel("[x](Index.md)"), "spatie voor haakje": regel("[x] (index.md)"),
    "label": regel("[x][y]\n\n[y]: index.md"), "javascript": regel("[x](java&#115;cript:x)"), "zonder schema": regel("[x](//voorbeeld.nl)"), "naam voor een at": regel("[x](https://a@voorbeeld.nl)"),
    "beeld van elders": regel("![x](https://voorbeeld.nl/x.png)"), "macro in titel van link": regel('[x](index.md "{{ begrip("proefbegrip") }}")'), "macro in bijschrift": regel('![{{ begrip("proefbegrip") }}](assets/img/merk.svg)'),
    "tel in link": regel("[bel](tel:0201234567)"),
    # text
    "html": regel("<div>x</div>"), "opmerking": regel("<!-- x -->"), "verborgen achter code": regel("\\`<!--><img src=x onerror=x()>\\`"), "nummer": regel("Bel 0800-2000."), "112": regel("Bel 112."),
    "wetlink": regel("https://wetten.overheid.nl/BWBR0035362"), "harde spatie": regel("a\u00a0b"), "richting": regel("a\u202eb"), "ander schrift": regel("ve\u0456lig"), "haken": regel("[" * 100),
    "lange regel": regel("x" * 5000), "losse code": regel("een ` twee"),
    # languages
    "wees": lambda s: s.paginas.update({"b.en.md": vertaling()}), "andere koppen": taalpaar(TEKST, "## Head { #head }\n\nText.\n"), "andere macro": taalpaar("{{ nood() }}\n", "{{ rollenlijst() }}\n"),
    "andere link": taalpaar("[x](index.md)\n", "[x](bijlagen/bronnen.md)\n"), "nieuwe vertaling": lambda s: s.paginas.update({"a.md": pagina(), "a.en.md": vertaling(hash="nieuw")}),
    "vertaling herhaalt": lambda s: s.paginas.update({"index.en.md": s.paginas["index.en.md"].replace("title: Home", "title: Home\nsoort: start")}),
    # what a proposal could bring in to do harm
    "script in bestandsnaam": lambda s: s.paginas.update({"<img src=x onerror=x()>.md": pagina()}), "richting in bestandsnaam": lambda s: s.paginas.update({"a\u202eb.md": pagina()}),
    "pagina in de map van een taal": lambda s: s.paginas.update({"en/index.md": pagina()}), "pagina op de plaats van nu": lambda s: s.paginas.update({"nu.md": pagina()}), "pagina onder assets": lambda s: s.paginas.update({"assets/v-00000000/a.md": pagina()}),
    "macro in opmerking van voorblad": blad(titel="title: Proef\n# {{ contact.__class__ }}"), "functie van het sjabloonprogramma": regel("{{ now() }} {{- lipsum(20000) -}}"), "bouw laten vollopen": regel("{{ bronnenregister() }}\n\n" * 300),
    "duizenden haken op een pagina": blad("[a]\n" * 3000), "driehonderd lagen": blad("\n".join("  " * n + "- x" for n in range(300))), "reuzenpagina": blad("x\n" * 200_000), "losse accolade": regel("## K { #inho@d## K { #i }"),
    "schema van een app": regel("[x](sms:112)"), "zonder versleuteling": regel("[x](http://voorbeeld.nl)"), "punycode": regel("[x](https://xn--vligthuis-abc.nl)"), "mail met kopie": regel("[x](mailto:a@voorbeeld.nl?bcc=b@voorbeeld.nl)"),
    "link die liegt": regel("[veiligthuis.nl](https://voorbeeld.nl)"), "toetsen": regel("Toets *21*0612345678#."), "nummer met punten": regel("06.12.34.56.78"), "nummer met streepjes": regel("1-1-2"),
    "betaalnummer": veld("contacten.yml", "contacten", "nummer", "0906-1234", 1), "satelliet": veld("contacten.yml", "contacten", "nummer", "+882 16 1234567", 1), "te veel cijfers": veld("contacten.yml", "contacten", "nummer", "0800-20000", 1),
    "volle breedte": veld("contacten.yml", "contacten", "nummer", "\uff10\uff18\uff10\uff10-2000", 1), "ander alarmnummer": veld("contacten.yml", "contacten", "nummer", "113"), "122": veld("contacten.yml", "contacten", "nummer", "122"),
    "onversleuteld contact": veld("contacten.yml", "contacten", "url", "http://veiligthuis.nl", 1), "nepletter in adres": veld("contacten.yml", "contacten", "url", "https://ve\u0456ligthuis.nl", 1), "naam in adres": veld("contacten.yml", "contacten", "url", "https://veiligthuis.nl@voorbeeld.nl", 1),
    "richting in naam": veld("contacten.yml", "contacten", "naam", t("Veilig\u202eThuis"), 1), "script in een andere taal": veld("contacten.yml", "contacten", "naam", {**t("x"), "fr": "<script>x</script>"}, 1),
    "nummer in gegevens": veld("zinnen.yml", "zinnen", "tekst", t("Bel 0800-2000.")), "nummer in samenvatting": lambda s: s.paginas.update({"a.md": pagina().replace("Een korte samenvatting.", "Bel 020 123 45 67.")}),
    "miljard keer lachen": ruw("cijfers.yml", "a: &a [x, x]\nb: &b [*a, *a]\ncijfers: [*b, *b]\n"), "object in yaml": ruw("cijfers.yml", "cijfers: !!python/object/apply:os.system [id]\n"), "tweede document": ruw("cijfers.yml", "cijfers: []\n---\nx: 1\n"),
    "onzichtbaar begin": ruw("cijfers.yml", "\ufeffcijfers: []\n"), "reuzenbestand": ruw("cijfers.yml", "cijfers: []\n" + "# x\n" * 200_000),
    "map die een pagina heet": lambda s: s.paginas.update({"a.md/b.md": pagina()}), "map die een gegeven heet": lambda s: s.data.update({"taalkunde/x.yml/y.yml": {}}) or (s.map / "data/taalkunde/x.yml").mkdir(parents=True),
    # files
    "pagina met een andere naam": lambda s: s.paginas.update({"b.markdown": pagina()}),
    # data
    "vertaling mist": veld("contacten.yml", "contacten", "naam", {"nl": "x"}), "onbekend veld in gegevens": veld("contacten.yml", "contacten", "onzin", "x"), "onbekende bron in gegevens": veld("contacten.yml", "contacten", "bronnen", ["weg"]),
    "geen geldig_tot": veld("contacten.yml", "contacten", "geldig_tot", None), "html in gegevens": veld("contacten.yml", "contacten", "uitleg", t("<b>x</b>")), "pagina van rol": veld("rollen.yml", "rollen", "pagina", "weg.md"),
    "kapotte yaml": ruw("cijfers.yml", "cijfers: [\n"), "alias": ruw("cijfers.yml", "cijfers: &a\n  - *a\n"), "diep": ruw("cijfers.yml", "cijfers: " + "[" * 500), "lijst ontbreekt": ruw("cijfers.yml", "x: []\n"),
    "geen bwb": veld("wetten.yml", "wetten", "bwb", "1"), "dubbele id": lambda s: s.data["bronnen.yml"]["bronnen"].append(dict(s.data["bronnen.yml"]["bronnen"][0])),
}  # fmt: skip


@pytest.mark.parametrize("naam", FOUTEN)
def test_controle_en_bouw_zeggen_hetzelfde(minisite, naam):
    if naam == "onbekende bron":
        minisite.paginas["a.md"] = pagina().replace("bronnen: []", "bronnen: [weg]")
    else:
        FOUTEN[naam](minisite)
    gecontroleerd = [f"FOUT  {m}" for m in meldingen(minisite.site_gelezen())]
    assert gecontroleerd, "de controle ziet deze fout niet"
    gebouwd = minisite.bouw()
    assert gebouwd.returncode == 1 and not (minisite.site / "index.html").exists()
    assert [
        r for r in gebouwd.stderr.splitlines() if not r.startswith("FOUT  De site is niet gebouwd")
    ] == gecontroleerd


def test_een_schone_site_is_schoon_voor_allebei(minisite):
    assert meldingen(minisite.site_gelezen()) == []
    assert minisite.bouw().returncode == 0


def test_het_net_laat_de_bouw_stoppen_ook_als_de_controle_iets_mist(minisite, monkeypatch):
    """The second lock: what no rule over the source saw is seen in what Markdown made of it."""
    from kern.regels import paginas as paginaregels

    monkeypatch.setattr(
        paginaregels, "REGELS", tuple(r for r in paginaregels.REGELS if r is not paginaregels.veilige_inhoud)
    )
    minisite.paginas["a.md"] = pagina("\\`<!--><img src=x onerror=x()>\\`\n")
    assert meldingen(minisite.site_gelezen()) == []
    gebouwd = minisite.bouw()
    assert gebouwd.returncode == 1 and "docs/a.md [html]: Hier staat HTML (<" in gebouwd.stderr
    assert not (minisite.site / "index.html").exists()
