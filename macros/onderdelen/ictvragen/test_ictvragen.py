"""Questions of ICT and the privacy officer: enough of them, all on the page, and what is named as proof is there."""

from __future__ import annotations

import ast
import copy
import re
from pathlib import Path

import pytest

from kern.controle import controleer_record
from kern.kopregels import lees_beleid
from kern.meldingen import OnbekendeVerwijzing
from kern.site import lees_site
from macros.onderdelen.ictvragen.macro import genoemd, in_beeld, render_ictvragen
from macros.onderdelen.ictvragen.model import IctGroep, IctVraag
from macros.onderdelen.ictvragen.voorbeelden import RECORDS
from macros.onderdelen.ictvragen.waarden import uit_script, waarden
from tests.macros.alles import gegevens, weergave
from tests.minisite import WORTEL

PAGINA = "insluiten/voor-ict-en-privacy.md"
TEN_MINSTE = 40
RUW = RECORDS["ictgroepen"][0]


@pytest.fixture(scope="module")
def site():
    return lees_site(WORTEL)


@pytest.fixture(scope="module")
def vragen(site) -> list[IctVraag]:
    return [v for groep in site.gegevens.ictgroepen.values() for v in groep.vragen]


def functies(pad: Path) -> set[str]:
    """Names of the functions at the top of a Python file."""
    return {k.name for k in ast.parse(pad.read_text("utf-8")).body if isinstance(k, ast.FunctionDef)}


def verdwenen(vragen: list[IctVraag], wortel: Path) -> list[str]:
    """Proofs that are not there: a test that is gone or was renamed, or a file."""
    uit = []
    for vraag in vragen:
        for bewijs in vraag.bewijs:
            bestand, _, naam = (bewijs.test or bewijs.bestand).partition("::")
            pad = wortel / bestand
            if not pad.is_file() or (naam and naam not in functies(pad)):
                uit.append(f"{vraag.id}: {bewijs.test or bewijs.bestand}")
    return uit


def getypt(vragen: list[IctVraag]) -> list[str]:
    """Answers with a number of two digits or more that somebody typed: such a number comes from code."""
    namen = re.compile(r"\{\w+\}|WCAG 2\.2 AA|ISO 27001|NEN 7510|Microsoft 365|IPv6")
    return [v.id for v in vragen for tekst in v.antwoord.root.values() if re.search(r"\d\d", namen.sub("", tekst))]


def test_er_zijn_genoeg_vragen_elk_met_een_eigen_anker(vragen):
    assert len(vragen) >= TEN_MINSTE and len({v.id for v in vragen}) == len(vragen)


def test_elk_genoemd_bewijs_bestaat(vragen):
    assert verdwenen(vragen, WORTEL) == []
    assert sum(bool(b.test) for v in vragen for b in v.bewijs) > TEN_MINSTE


def test_een_bewijs_dat_verdwijnt_valt_op(tmp_path):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_a.py").write_text("def test_is_er():\n    pass\n", "utf-8")
    goed = [{"test": "tests/test_a.py::test_is_er"}, {"bestand": "tests/test_a.py"}]
    weg = [{"test": "tests/test_a.py::test_weg"}, {"test": "tests/test_b.py::test_x"}, {"bestand": "kern/weg.py"}]
    vraag = IctVraag.model_validate({**RUW["vragen"][0], "bewijs": goed + weg})
    assert verdwenen([vraag], tmp_path) == [f"een: {b.get('test') or b['bestand']}" for b in weg]


def test_elke_groep_staat_een_keer_op_de_pagina(site):
    for pagina in site.paginas.per_naam[PAGINA].values():
        op_pagina = [o.eerste for o in pagina.accolades if o.naam == "ictvragen"]
        assert op_pagina == list(site.gegevens.ictgroepen)


def test_geen_antwoord_typt_een_getal_dat_uit_code_komt(vragen):
    assert getypt(vragen) == []
    fout = {**RUW["vragen"][0], "antwoord": {"nl": "Hoogstens 130 kB.", "en": "At most {pagina_kb} kB."}}
    assert getypt([IctVraag.model_validate(fout)]) == ["een"]


def test_in_elke_taal_dezelfde_waarden_en_elke_waarde_wordt_genoemd(vragen):
    per_taal = [{n for v in vragen for n in genoemd(v, taal)} for taal in ("nl", "en")]
    assert per_taal == [set(waarden())] * 2
    assert [v.id for v in vragen if set(genoemd(v, "nl")) != set(genoemd(v, "en"))] == []


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_een_antwoord_toont_zijn_bewijs_en_de_koppen_van_de_server(taal):
    w = weergave(gegevens("woorden"), "woorden", taal)
    html = render_ictvragen(w, "proef")
    assert '<h3 id="vraag-een">' in html and "<code>kern/kopregels.py</code>" in html
    assert "<code>tests/tools/test_versie.py test_een</code>" in html
    for naam in lees_beleid({}).kopregels:
        assert f"<code>{naam}</code>" in html


@pytest.mark.parametrize(("taal", "getal"), [("nl", "1,5 MB"), ("en", "1.5 MB")])
def test_een_waarde_komt_uit_de_code_en_zegt_waaruit(site, taal, getal):
    vraag = next(v for v in site.gegevens.ictgroepen["opslag"].vragen if v.id == "wat-op-het-toestel")
    beeld = in_beeld(site.klaarzetter(taal).weergave("./"), vraag)
    assert getal in beeld["antwoord"] and "{" not in beeld["antwoord"]
    assert beeld["uit_code"] == ["kern/grenzen.py", "werker/bron/opslag.js"]


def test_een_waarde_die_er_niet_is_valt_op():
    fout = {**RUW["vragen"][0], "antwoord": {"nl": "{pagina_mb}", "en": "{pagina_mb}"}}
    with pytest.raises(OnbekendeVerwijzing, match="De waarde 'pagina_mb' bestaat niet"):
        genoemd(IctVraag.model_validate(fout), "nl")


def test_geen_antwoord_toont_nog_een_accolade(site):
    for taal in ("nl", "en"):
        w = site.klaarzetter(taal).weergave("./")
        assert [id_ for id_ in site.gegevens.ictgroepen if "{" in render_ictvragen(w, id_)] == []


def test_een_getal_dat_in_een_script_anders_heet_valt_op():
    with pytest.raises(LookupError, match="has no const ANDERS"):
        uit_script("werker/bron/leeftijd.js", r"const ANDERS = (\d+);")


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"bewijs": [], "niet_geprobeerd": None}, "heeft geen bewijs"),
        ({"bewijs": [{"test": "tests/a.py::test_b", "bestand": "a"}]}, "geen naam van een test"),
        ({"bewijs": [{"test": "tests/test_a.py::test_b", "bestand": "a"}]}, "noemt niet precies een bewijs"),
        ({"bewijs": [{}]}, "noemt niet precies een bewijs"),
        ({"bewijs": [{"bestand": "/etc/passwd"}]}, "geen bestand van dit project"),
    ],
)
def test_een_vraag_zonder_goed_bewijs_valt_op(velden, melding):
    ruw = copy.deepcopy(RUW)
    ruw["vragen"][0] |= velden
    record, fouten = controleer_record(ruw, IctGroep, "data/ictvragen.yml", {})
    assert record is None and melding in str(fouten[0])


def test_twee_keer_dezelfde_vraag_valt_op():
    dubbel = {**copy.deepcopy(RUW), "vragen": RUW["vragen"] * 2}
    record, (fout,) = controleer_record(dubbel, IctGroep, "data/ictvragen.yml", {})
    assert record is None and "heeft de vraag 'een' twee keer" in str(fout)
