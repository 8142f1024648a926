"""One home per name and per figure, judged in the sentences that readers see."""

import re

from kern.assets import SPOREN, voorvoegsel
from tests.hulp import TALEN
from tests.minisite import WORTEL, lees_yaml

LIDWOORD = re.compile(r"\b(?:de|het|een|je|a|an|the|your)\s+$", re.I)
TWEE_NAMEN = re.compile(r" (?:en|and) |,")


def dubbele_namen(tekst: str, oproepen, namen: dict[str, str]) -> list[str]:
    """Names of two things at once that `rol` puts right after an article: "bel de woonconsulent en sociaal beheer"."""
    uit = []
    for o in oproepen:
        woorden = (
            str((*o.waarden, *dict(o.benoemd).values())[1])
            if len(o.waarden) + len(o.benoemd) > 1
            else namen.get(o.eerste, "")
        )
        if o.naam == "rol" and LIDWOORD.search(tekst[: o.begin]) and TWEE_NAMEN.search(woorden):
            uit.append(f"{tekst[: o.begin].split()[-1]} {woorden}")
    return uit


def test_na_een_lidwoord_staat_nooit_een_naam_met_en(paginas, gegevens):
    kort = {taal: {r.id: r.kort.in_taal(taal)[0] for r in gegevens.rollen.values()} for taal in TALEN}
    assert [
        (p.bestand, fout) for p in paginas.alle() for fout in dubbele_namen(p.tekst, p.accolades, kort[p.taal])
    ] == []


def test_de_regel_over_lidwoorden_vindt_een_fout():
    from kern.oproep import oproepen

    namen = {"woonconsulent": "woonconsulent en sociaal beheer", "vakman": "vakman"}
    zinnen = {
        'Bel de {{ rol("woonconsulent") }}.': ["de woonconsulent en sociaal beheer"],
        'Zie {{ rol("woonconsulent") }}.': [],
        'Bel de {{ rol("vakman") }}.': [],
        'Bel een {{ rol("vakman", "vakman en monteur") }}.': ["een vakman en monteur"],
        'Call the {{ rol("vakman", woorden="fitter and inspector") }}.': ["the fitter and inspector"],
    }
    assert {z: dubbele_namen(z, list(oproepen(z)), namen) for z in zinnen} == zinnen


def test_een_korte_naam_van_een_rol_noemt_een_mens(gegevens):
    assert [r.id for r in gegevens.rollen.values() for naam in r.kort.root.values() if TWEE_NAMEN.search(naam)] == []


def test_de_boom_van_een_keuzehulp_staat_alleen_op_haar_eigen_pagina(paginas, gegevens):
    """Step 4 links the route aid: embedded, it made the page five thousand words long."""
    hier = gegevens.plekken.paginas.keuzehulpen
    assert [
        p.bestand for p in paginas.alle() if not p.naam.startswith(hier) for n, *_ in p.macros if n == "keuzehulp"
    ] == []


def test_elke_tabel_staat_op_een_pagina_en_heeft_signalen(paginas, gegevens):
    op_pagina = {a for p in paginas.alle() for n, a, _ in p.macros if n == "signaaltabel"}
    assert op_pagina == {t for s in gegevens.signalen.values() for t in s.tabellen}


def test_een_tabel_van_een_rol_toont_alleen_signalen_van_die_rol(gegevens):
    assert [
        (s.id, t) for s in gegevens.signalen.values() for t in s.tabellen if t in gegevens.rollen and t not in s.rollen
    ] == []
    assert all(sum(t in s.tabellen for s in gegevens.signalen.values()) >= 7 for t in ("vakman", "klantcontact", "ict"))


def test_de_privacypagina_noemt_het_voorvoegsel_van_alles_wat_bewaard_wordt(paginas):
    eigen = voorvoegsel((WORTEL / "docs" / "assets" / SPOREN).read_bytes())
    assert [taal for taal in ("nl", "en") if f"`{eigen}`" not in paginas.per_naam["over/privacy.md"][taal].tekst] == []


STERKTE = re.compile(
    r"^\|[^|\n]+\|(?:[^|\n]*\|)*?\s*(?:zwak|opvallend|sterk|acuut|weak|striking|strong|acute)\b[^|\n]*\|", re.M
)
MET_EIGEN_OORDEEL = {"rollen/aandachtsfunctionaris.md": "weegt wat signalen samen betekenen, niet een los signaal"}


def test_geen_pagina_geeft_zelf_een_sterkte_aan_een_signaal(paginas):
    """Strengths stand in the records; a table by hand would drift away from them."""
    assert [p.bestand for p in paginas.alle() if p.naam not in MET_EIGEN_OORDEEL and STERKTE.search(p.tekst)] == []
    assert STERKTE.search("| een gat | zwak; opvallend bij herhaling | plek |") and not STERKTE.search(
        "| een sterk verhaal | niets |"
    )


def afwijkend(tekst: str, zin: str, begin: str, laag: str | None = None) -> list[str]:
    """Places where `tekst` begins the sentence `zin` and does not say it to the end; `laag` is the text in small letters."""
    laag = tekst.lower() if laag is None else laag
    return [
        tekst[i : i + len(zin)]
        for i in (m.start() for m in re.finditer(re.escape(begin.lower()), laag))
        if not laag.startswith(zin.lower(), i)
    ]


def _strings(deel):
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, dict):
        for lid in deel.values():
            yield from _strings(lid)
    elif isinstance(deel, list):
        for lid in deel:
            yield from _strings(lid)


def test_een_zin_om_te_onthouden_staat_in_gegevens_letterlijk(gegevens):
    bestanden = [*(WORTEL / "data").rglob("*.yml"), *(WORTEL / "macros" / "onderdelen").glob("*/teksten.yml")]
    teksten = [
        (p.name, tekst, tekst.lower()) for p in bestanden if p.name != "zinnen.yml" for tekst in _strings(lees_yaml(p))
    ]
    zinnen = [(z.tekst.root[taal], z.begin(taal)) for z in gegevens.zinnen.values() for taal in z.tekst.root]
    assert [
        (naam, fout)
        for zin, begin in zinnen
        for naam, tekst, laag in teksten
        for fout in afwijkend(tekst, zin, begin, laag)
    ] == []
    assert sum(begin.lower() in laag for _, begin in zinnen for *_, laag in teksten) > 50, (
        "otherwise this judges nothing"
    )


def test_een_zin_om_te_onthouden_wordt_op_een_pagina_nooit_getypt(paginas, gegevens):
    begin = {taal: [z.begin(taal).lower() for z in gegevens.zinnen.values()] for taal in TALEN}
    assert [(p.bestand, b) for p in paginas.alle() for b in begin[p.taal] if b in p.tekst.lower()] == []


def test_elke_zin_om_te_onthouden_staat_op_een_pagina(paginas, gegevens):
    assert {a for p in paginas.alle() for n, a, _ in p.macros if n == "zin"} == set(gegevens.zinnen)


def test_een_zin_die_anders_eindigt_valt_op():
    zin, begin = "Goed dat u het vertelt. Het is niet uw schuld.", "Goed dat u het"
    assert afwijkend(
        f"Zeg: “{zin}” Klaar. Zeg: 'goed dat u het zegt.' En verder niets meer, ook niet later.", zin, begin
    ) == ["goed dat u het zegt.' En verder niets meer, oo"]
