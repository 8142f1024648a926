"""Facts of a built page: what it loads, where it leads, what can be linked to, and what runs in it."""

from __future__ import annotations

import pytest

from kern.gebouwd import Gebouwd, binnen, lees_map, lees_pagina

HTML = """<html><head>
<link rel="stylesheet" href="a.css"><link rel="icon" href="b.svg"><link rel="manifest" href="c.json">
<link rel="modulepreload" href="d.js"><link rel="canonical" href="https://voorbeeld.nl/">
<script src="e.js"></script><script>een()</script><script type="module">twee()</script>
<script type="application/json">{}</script><script type="application/ld+json">{}</script>
</head><body id="boven"><a name="oud" href="x/">x</a><a href="">y</a><a id="" name="">z</a><p name="p">w</p>
<img src="f.png"></body></html>"""


def test_wat_een_pagina_is_en_doet():
    assert lees_pagina(HTML) == Gebouwd(
        ankers=frozenset({"boven", "oud"}),
        links=(
            *(("href", a) for a in ("a.css", "b.svg", "c.json", "d.js", "https://voorbeeld.nl/")),
            ("src", "e.js"),
            ("href", "x/"),
            ("href", ""),
            ("src", "f.png"),
        ),
        geladen=("a.css", "b.svg", "c.json", "d.js", "e.js", "f.png"),
        scripts=("een()", "twee()"),
        met_stijl=False,
    )


@pytest.mark.parametrize("deel", ["<style>p {}</style>", '<p style="color: red">x</p>'])
def test_stijl_in_een_pagina(deel):
    assert lees_pagina(f"<body><p>a</p>{deel}<p>b</p></body>").met_stijl


def test_elke_pagina_onder_een_map(tmp_path):
    (tmp_path / "en" / "a").mkdir(parents=True)
    for pad in ("index.html", "en/a/index.html"):
        (tmp_path / pad).write_text('<p id="\u00e9">x</p>', "utf-8")
    (tmp_path / "en" / "a.txt").write_text("x", "utf-8")
    gelezen = lees_map(tmp_path)
    assert set(gelezen) == {"index.html", "en/a/index.html"} and gelezen["index.html"].ankers == {"\u00e9"}


@pytest.mark.parametrize(
    ("link", "waar"),
    [
        ("../c/", ("/a/c/", "")),
        ("#kop", ("/a/b/", "kop")),
        ("/x/y.html#a%20b", ("/x/y.html", "a b")),
        ("d%C3%A9/", ("/a/b/d\u00e9/", "")),
        ("https://voorbeeld.nl/", None),
        ("//voorbeeld.nl/", None),
        ("https://site/a/", None),
        ("tel:112", None),
    ],
)
def test_een_link_binnen_de_site(link, waar):
    assert binnen("/a/b/", link) == waar
