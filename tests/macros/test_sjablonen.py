"""Templates look up and never call, so that an engine without Python can render them; and they read well in a diff."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.minisite import WORTEL, lees_yaml

ONDERDELEN, KADER = WORTEL / "macros" / "onderdelen", WORTEL / "overrides"
SJABLONEN = sorted([*ONDERDELEN.rglob("*.html"), *KADER.glob("*.html"), *(KADER / "partials").glob("*.html")])
FILTERS = {"kader": {"url", "safe", "first"}, "onderdelen": set()}
"""Filters that templates use: those of MkDocs in the frame of the theme, none in the tools."""

BREED = 120


def teksten() -> set[str]:
    """Keys of all interface texts."""
    bestanden = [WORTEL / "data" / "teksten.yml", *ONDERDELEN.glob("*/teksten.yml")]
    return {sleutel for pad in bestanden for sleutel in lees_yaml(pad)}


def fouten(bron: str, filters: set[str], bekend: set[str]) -> list[str]:
    """What in the template `bron` needs Python, or a text that does not exist."""
    boom = Environment().parse(bron)
    eigen = {m.name for m in boom.find_all(nodes.Macro)} | {"super"}
    uit = [
        f"line {c.lineno}: a call"
        for c in boom.find_all(nodes.Call)
        if not (isinstance(c.node, nodes.Name) and c.node.name in eigen)
    ]
    uit += [f"line {f.lineno}: the filter {f.name}" for f in boom.find_all(nodes.Filter) if f.name not in filters]
    uit += [f"line {f.lineno}: the test {f.name}" for f in boom.find_all(nodes.Test)]
    for g in boom.find_all(nodes.Getitem):
        if isinstance(g.node, nodes.Name) and g.node.name == "t":
            if not isinstance(g.arg, nodes.Const):
                uit.append(f"line {g.lineno}: a text whose name is made up here")
            elif g.arg.value not in bekend:
                uit.append(f"line {g.lineno}: no text {g.arg.value}")
    return uit


def test_er_zijn_sjablonen():
    assert len(SJABLONEN) > 30 and len(teksten()) > 200


@pytest.mark.parametrize("pad", SJABLONEN, ids=lambda p: p.relative_to(WORTEL).as_posix())
def test_een_sjabloon_roept_niets_aan_en_kent_alleen_teksten_die_er_zijn(pad: Path):
    filters = FILTERS["kader" if KADER in pad.parents else "onderdelen"]
    assert fouten(pad.read_text("utf-8"), filters, teksten()) == []


VERSTUURT = re.compile(r"<form\b(?![^>]*\smethod=\"dialog\")[^>]*>|\sformaction=|\sformmethod=")
"""A form that a key or button can send: outside a dialog one with this method does nothing, also without script."""


@pytest.mark.parametrize("pad", SJABLONEN, ids=lambda p: p.relative_to(WORTEL).as_posix())
def test_geen_formulier_kan_iets_versturen(pad: Path):
    assert VERSTUURT.findall(pad.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "bron", ['<form autocomplete="off">', '<form action="/" method="get">', '<input formaction="/">']
)
def test_een_formulier_dat_verstuurt_valt_op(bron: str):
    assert VERSTUURT.search(bron)


@pytest.mark.parametrize("pad", SJABLONEN, ids=lambda p: p.relative_to(WORTEL).as_posix())
def test_geen_regel_van_een_sjabloon_is_te_breed(pad: Path):
    assert [n for n, regel in enumerate(pad.read_text("utf-8").splitlines(), 1) if len(regel) > BREED] == []


@pytest.mark.parametrize(
    ("bron", "fout"),
    [
        ("{{ w.t('menu') }}", "a call"),
        ("{{ wet.link() }}", "a call"),
        ("{% for n in range(3) %}{{ n }}{% endfor %}", "a call"),
        ("{% if wet.link() %}x{% endif %}", "a call"),
        ("{% for a, b in groepen.items() %}{% endfor %}", "a call"),
        ("{% macro m(x) %}{{ x() }}{% endmacro %}{{ m(1) }}", "a call"),
        ("{{ naam | safe }}", "the filter safe"),
        ("{% filter upper %}x{% endfilter %}", "the filter upper"),
        ("{{ 'x' if naam is defined }}", "the test defined"),
        ("{{ t['bestaat.niet'] }}", "no text bestaat.niet"),
        ("{{ t['moment.' ~ x] }}", "a text whose name is made up here"),
    ],
)
def test_wat_python_nodig_heeft_valt_op(bron: str, fout: str):
    assert [f.split(": ", 1)[1] for f in fouten(bron, set(), {"menu"})] == [fout]


@pytest.mark.parametrize(
    "bron",
    [
        "{{ t['menu'] }}{% for x in lijst %}{{ x.naam }}{% if not loop.last %}, {% endif %}{% endfor %}",
        "{% macro m(x) %}{% for y in x.z %}{{ m(y) }}{% endfor %}{% endmacro %}{{ m(boom) }}",
        "{% block scripts %}{{ super() }}{% endblock %}",
    ],
)
def test_wat_een_ander_ook_kan_mag(bron: str):
    assert fouten(bron, set(), {"menu"}) == []
