"""The rendering context: texts, records, dates and templates in the language of a page."""

from __future__ import annotations

from datetime import date

import pytest
from markupsafe import Markup

from kern.gegevens import laad
from kern.meldingen import OnbekendeVerwijzing
from kern.modellen.basis import Tekst
from kern.weergave import Gebruikt, Weergave, vergeet_sjablonen, vul_in
from tests.minisite import t


@pytest.fixture
def w(minisite):
    minisite.schrijf()
    (minisite.map / "data" / "teksten.yml").write_text(
        'groet: {nl: "Dag {naam} & {weg}", en: "Hello {naam}"}\nkort: {nl: "Ja", en: "Yes"}\n', "utf-8"
    )
    gegevens = laad(minisite.map / "data")
    return lambda taal="nl", *mappen: Weergave(taal, gegevens, lambda naam, anker: naam, mappen)


def test_een_tekst_in_de_taal_met_waarden_en_veilig(w):
    assert w("nl").t("groet", naam="<b>") == Markup("Dag &lt;b&gt; &amp; {weg}")
    assert w("en").t("kort") == "Yes" and w("ar").t("kort") == "Ja"
    assert w("nl").teksten is w("nl").teksten


def test_een_tekst_die_niet_bestaat(w):
    with pytest.raises(OnbekendeVerwijzing) as fout:
        w().t("groot")
    assert "'groot'" in fout.value.wat and "Bedoel je 'groet'?" in fout.value.doe and "teksten.yml" in fout.value.doe


def test_waarden_komen_er_veilig_in_en_niet_nog_eens():
    assert vul_in(Markup("<i>{a}</i> {b} {c.d} {}"), {"a": "<{b}>", "b": Markup("<u>")}) == Markup(
        "<i>&lt;{b}&gt;</i> <u> {c.d} {}"
    )


def test_een_record_of_het_record_dat_erop_lijkt(w):
    assert w().zoek("contacten", "veilig-thuis").nummer == "0800-2000"
    with pytest.raises(OnbekendeVerwijzing) as fout:
        w().zoek("contacten", "veilig-tuis")
    assert fout.value.wat == "De id 'veilig-tuis' bestaat niet bij contacten (data/contacten.yml)."
    assert fout.value.doe == "Bedoel je 'veilig-thuis'?"


def test_een_tekst_zonder_vertaling_noemt_haar_taal(w):
    tekst = Tekst(t("een <", "one <"))
    assert w("en").in_taal(tekst) == Markup("one &lt;")
    assert w("ar").in_taal(tekst) == Markup('<span lang="nl">een &lt;</span>')
    assert w().in_taal(None) is None
    assert w("ar").kaal(tekst) == "een <" and type(w("ar").kaal(tekst)) is str


@pytest.mark.parametrize(
    ("taal", "dag", "html"),
    [
        ("nl", date(2026, 3, 1), '<time datetime="2026-03-01">1 maart 2026</time>'),
        ("en", "2026-03-01", '<time datetime="2026-03-01">1 March 2026</time>'),
        ("nl", "2020", "2020"),
        ("nl", "<2020>", "&lt;2020&gt;"),
    ],
)
def test_een_datum_in_woorden(w, taal, dag, html):
    assert w(taal).datum(dag) == Markup(html)


def test_een_sjabloon_wordt_een_regel_en_wordt_pas_opnieuw_gelezen_als_dat_gevraagd_is(w, tmp_path):
    pad = tmp_path / "a.html"
    pad.write_text("<p>\n  {% if x %}\n  {{ t.kort }} {{ taal }}\n  {% endif %}\n</p>\n", "utf-8")
    assert w("en", tmp_path).html("a.html", x=True) == "<p> Yes en </p>"
    pad.write_text("<b>{{ x }}</b>", "utf-8")
    assert w("en", tmp_path).html("a.html", x=True) == "<p> Yes en </p>"
    vergeet_sjablonen()
    assert w("en", tmp_path).html("a.html", x="<") == "<b>&lt;</b>"


def test_een_nummer_is_uniek_op_de_pagina():
    gebruikt = Gebruikt()
    assert [gebruikt.volgnummer() for _ in range(3)] == [1, 2, 3]
    assert len(gebruikt.lijsten()) == 6 and all(lijst == {} for lijst in gebruikt.lijsten())


def test_een_soort_gegevens_die_niet_bestaat(w):
    with pytest.raises(AttributeError, match="onzin"):
        w().gegevens.onzin  # noqa: B018
    assert w().gegevens.plaats("contacten", "veilig-thuis")[0] == "data/contacten.yml"
    assert w().gegevens.plaats("contacten", "weg") == ("data/contacten", 0)
