"""View models: records become plain values, and nothing else reaches a template."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from kern.gegevens import Gegevens
from kern.modellen.basis import Record, Tekst
from kern.plat import geef_plat, plat
from kern.weergave import Weergave
from tests.macros.alles import MODELLEN, PLEKKEN, RUW
from tests.minisite import t


class Deel(Record):
    tekst: Tekst
    soms: Tekst | None = None


class Geheel(Record):
    deel: Deel
    delen: list[Deel]
    zinnen: list[Tekst]
    woorden: dict[str, list[str]]
    dag: date
    aantal: int = 1
    niets: str | None = None


def weergave(taal: str = "nl", map_: Any = None) -> Weergave:
    teksten = {"menu": Tekst(t("A & B"))}
    return Weergave(taal, Gegevens({}, teksten, PLEKKEN), lambda naam, anker: "", (map_,) if map_ else ())


GEHEEL = Geheel(
    id="g",
    deel=Deel(id="a", tekst=Tekst(t("een <b>"))),
    delen=[Deel(id="b", tekst=Tekst(t("b")), soms=Tekst(t("c")))],
    zinnen=[Tekst(t("<i>"))],
    woorden={"nl": ["x", "y"]},
    dag=date(2026, 11, 1),
)


def test_een_record_wordt_gewone_waarden():
    assert plat(weergave(), GEHEEL) == {
        "id": "g",
        "deel": {"id": "a", "tekst": "een &lt;b&gt;", "tekst_kaal": "een <b>", "soms": None, "soms_kaal": None},
        "delen": [{"id": "b", "tekst": "b", "tekst_kaal": "b", "soms": "c", "soms_kaal": "c"}],
        "zinnen": ["&lt;i&gt;"],
        "woorden": {"nl": ["x", "y"]},
        "dag": '<time datetime="2026-11-01">1 november 2026</time>',
        "aantal": 1,
        "niets": None,
    }
    assert type(plat(weergave(), GEHEEL)["deel"]["tekst"]) is Markup
    assert type(plat(weergave(), GEHEEL)["deel"]["tekst_kaal"]) is str
    assert geef_plat(plat(weergave(), GEHEEL), "x")


def test_een_ontbrekende_vertaling_is_gemerkt_en_kaal_niet():
    deel = plat(weergave("ar"), GEHEEL.deel)
    assert deel["tekst"] == '<span lang="nl">een &lt;b&gt;</span>' and deel["tekst_kaal"] == "een <b>"


def test_meer_komt_erbij_of_ervoor_in_de_plaats():
    assert weergave().plat(GEHEEL.deel, tekst="x", nieuw=[1]) == {
        "id": "a",
        "tekst": "x",
        "tekst_kaal": "een <b>",
        "soms": None,
        "soms_kaal": None,
        "nieuw": [1],
    }


@pytest.mark.parametrize(
    ("waarde", "waar"),
    [
        ({"a": {"b": [GEHEEL]}}, r"x\.a\.b\[\] is a Geheel"),
        ({"a": print}, r"x\.a is a builtin"),
        ({"a": ("b",)}, r"x\.a is a tuple"),
        ({1: "a"}, "x has the key 1"),
        ({"a": Tekst(t("a"))}, r"x\.a is a Tekst"),
        ({"a": date(2026, 1, 1)}, r"x\.a is a date"),
        ({"a": {"b"}}, r"x\.a is a set"),
    ],
)
def test_wat_niet_plat_is_wordt_geweigerd(waarde: Any, waar: str):
    with pytest.raises(TypeError, match=waar):
        geef_plat(waarde, "x")


def test_wat_geen_platte_vorm_heeft_wordt_geweigerd():
    with pytest.raises(TypeError, match="object has no plain form"):
        plat(weergave(), [object()])


def test_een_sjabloon_krijgt_alleen_gewone_waarden_en_mist_niets_in_stilte(tmp_path):
    (tmp_path / "goed.html").write_text("<p lang='{{ taal }}'>{{ t['menu'] }}\n {{ x }}</p>\n", "utf-8")
    (tmp_path / "weg.html").write_text("{{ t['weg'] }}", "utf-8")
    (tmp_path / "veld.html").write_text("{{ x.weg }}", "utf-8")
    w = weergave(map_=tmp_path)
    assert w.html("goed.html", x="<") == "<p lang='nl'>A &amp; B &lt;</p>"
    with pytest.raises(TypeError, match=r"goed\.html\.x is a Deel"):
        w.html("goed.html", x=GEHEEL.deel)
    for naam in ("weg.html", "veld.html"):
        with pytest.raises(UndefinedError, match="weg"):
            w.html(naam, x={"a": 1})


def test_elk_soort_record_heeft_een_platte_vorm():
    for soort, records in RUW.items():
        for ruw in records:
            assert geef_plat(plat(weergave(), MODELLEN[soort].model_validate(ruw)), soort)
