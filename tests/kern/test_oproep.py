"""The one parser of macro calls: a name with constants; everything else between double braces is a mistake."""

from __future__ import annotations

import pytest

from kern.oproep import MAX_LENGTE, GeenOproep, Oproep, oproepen

KAPOT = [
    "x",
    "x.y()",
    "x()()",
    "x(y)",
    "x(1.5)",
    "x(True)",
    "x(None)",
    "x(-1)",
    'x("a" "b"',
    "x(f'a')",
    "x([1])",
    "x(*'a')",
    "x(**{'a': 1})",
    "x(a=y)",
    "x(1, y)",
    'x("a\\n")',
    "x(1) | y",
    "x(1))",
    "(1)",
    "",
    "1x()",
    "x(b'a')",
    "x(a=1, a=2)",
]


@pytest.mark.parametrize(
    ("tekst", "naam", "waarden", "benoemd"),
    [
        ("x()", "x", (), ()),
        (' x ( "a" , 2, b=3, c="d" ) ', "x", ("a", 2), (("b", 3), ("c", "d"))),
        ("een_2('a')", "een_2", ("a",), ()),
        ('x("a)")', "x", ("a)",), ()),
        ('x(\n"a",\n)', "x", ("a",), ()),
    ],
)
def test_een_oproep(tekst, naam, waarden, benoemd):
    (o,) = oproepen(f"voor {{{{{tekst}}}}} na")
    assert o == Oproep(naam, waarden, benoemd, 5, 5 + len(tekst) + 4)
    assert o.eerste == (str(waarden[0]) if waarden else "")


@pytest.mark.parametrize("tekst", KAPOT)
def test_geen_oproep(tekst):
    (o,) = oproepen(f"voor {{{{{tekst}}}}} na")
    assert isinstance(o, GeenOproep) and "meer dan een macro" in o.wat
    assert (o.begin, o.einde) == (5, 5 + len(tekst) + 4)


def test_een_oproep_heeft_een_grens():
    vol = "x('" + "a" * (MAX_LENGTE - 5) + "')"
    assert len(vol) == MAX_LENGTE
    (goed,) = oproepen("{{" + vol + "}}")
    (lang,) = oproepen("{{" + vol + " }}")
    assert isinstance(goed, Oproep) and isinstance(lang, GeenOproep) and lang.naam == "x"


@pytest.mark.parametrize(
    ("tekst", "einden"),
    [
        ("{{ a", [(0, 4)]),
        ("{{ a\nb }} c", [(0, 9)]),
        ("x {{ a\nb", [(2, 6)]),
        ("{{ a {{ b() }}", [(0, 5), (5, 14)]),
        ("{{ a\n{{ b() }}", [(0, 4), (5, 14)]),
        ("{{{{", [(0, 2), (2, 4)]),
        ("{{ b() }} en {{ c", [(0, 9), (13, 17)]),
        ("{{ b() }}{{ c() }}", [(0, 9), (9, 18)]),
        ("x }} y", []),
    ],
)
def test_elke_oproep_en_elke_fout_op_zijn_plek(tekst, einden):
    assert [(o.begin, o.einde) for o in oproepen(tekst)] == einden
    for o in oproepen(tekst):
        zonder_einde = "}}" not in tekst[o.begin : o.einde]
        assert zonder_einde == (isinstance(o, GeenOproep) and "geen einde" in o.wat)
