"""Contracts over the real pages and data."""

from collections import Counter

from kern.modellen.basis import BRONTAAL
from tests.minisite import WORTEL
from tools.check import alle_meldingen

ROLLEN = 12
CASUSSEN = 12
BEGRIPPEN = 132
VRAGEN = (
    "delen-zonder-toestemming",
    "moet-ik-melden",
    "wat-opschrijven",
    "hoe-lang-bewaren",
    "anoniem",
    "sloten",
    "wie-houdt-de-huur",
    "voorrang",
    "aangifte",
    "ongelijk",
)


def test_controle_vindt_niets():
    assert [str(m) for m in alle_meldingen(WORTEL)] == []


def test_elke_pagina_bestaat_in_beide_talen(paginas):
    assert [n for n, talen in paginas.per_naam.items() if set(talen) != {"nl", "en"}] == []
    assert len(paginas.per_naam) >= 70


def test_aantallen(paginas, gegevens):
    soorten = Counter(p.voorblad.soort for p in paginas.alle() if p.taal == BRONTAAL)
    assert soorten["rol"] == len(gegevens.rollen) == ROLLEN
    assert soorten["casus"] == CASUSSEN
    assert len(gegevens.begrippen) == BEGRIPPEN
    assert sum(1 for n in paginas.per_naam if n.startswith("stappenplan/stap-")) == 6


def test_de_tien_vragen_over_de_wet_staan_op_de_overzichtspagina(paginas):
    heeft = [k.id for k in paginas.bron("wetgeving/index.md").koppen]
    assert [v for v in VRAGEN if v not in heeft] == []


def test_elke_rol_heeft_een_pagina_en_elke_rolpagina_een_rol(paginas, gegevens):
    assert {r.pagina for r in gegevens.rollen.values()} == {
        n for n in paginas.per_naam if paginas.bron(n).voorblad.soort == "rol"
    }


def test_elke_pagina_staat_in_de_navigatie(paginas):
    import yaml

    def bladeren(deel):
        if isinstance(deel, str):
            yield deel
        elif isinstance(deel, dict):
            for d in deel.values():
                yield from bladeren(d)
        else:
            for d in deel:
                yield from bladeren(d)

    tekst = (WORTEL / "mkdocs.yml").read_text("utf-8")
    nav = yaml.safe_load("nav:" + tekst.split("\nnav:", 1)[1])["nav"]
    in_nav = list(bladeren(nav))
    assert len(in_nav) == len(set(in_nav))
    assert set(in_nav) == set(paginas.per_naam)


def test_verborgen_contacten_staan_op_geen_pagina(paginas, gegevens):
    verborgen = {c.id for c in gegevens.contacten.values() if not c.publiceren}
    assert verborgen, "er is ten minste een contact dat nog niet mag; anders toetst dit niets"
    genoemd = {a for p in paginas.alle() for n, a, _ in p.macros if n == "contact"}
    assert not verborgen & genoemd


def test_een_contact_met_nummer_heeft_een_bron_of_toont_zijn_twijfel(gegevens):
    for c in gegevens.contacten.values():
        if c.publiceren and c.nummer and not c.bronnen:
            assert c.zekerheid != "hoog" or c.let_op, c.id


def test_geen_verboden_beloften(paginas):
    """No page says that there is no risk; "veilig" as a promise is not for us to give."""
    import re

    verboden = re.compile(r"\b(geen risico|laag risico|no risk|low risk|je bent nu veilig|you are now safe)\b", re.I)
    ontkend = re.compile(r"\b(nooit|niet|geen|never|not|zeg niet|do not)\b", re.I)
    for p in paginas.alle():
        for regel in p.tekst.splitlines():
            if verboden.search(regel):
                rest = verboden.sub("", regel)
                assert ontkend.search(rest), f"{p.bestand}: {regel.strip()}"


def test_de_stappen_worden_aan_niemand_toegeschreven(paginas):
    import re

    fout = re.compile(r"(stappen|steps) (van|of) (kadera|aedes)|kadera'?s (zes )?stappen|kadera'?s (six )?steps", re.I)
    assert [p.bestand for p in paginas.alle() if fout.search(p.tekst)] == []


def test_elke_bron_wordt_gebruikt(paginas, gegevens):
    """The register lists what the site leans on, and nothing else."""
    import re

    tekst = "\n".join(p.read_text("utf-8") for p in (WORTEL / "data").rglob("*.yml") if p.name != "bronnen.yml")
    in_data = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", tekst))
    in_paginas = {b for p in paginas.alle() if p.taal == BRONTAAL for b in p.voorblad.bronnen}
    in_paginas |= {a for p in paginas.alle() for n, a, _ in p.macros if n == "bron"}
    assert [b for b in gegevens.bronnen if b not in in_data | in_paginas] == []
