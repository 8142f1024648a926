"""Our folder is named after what is in it, and what is served names no file that is not there."""

from __future__ import annotations

import re

import pytest

from kern.assets import eigen, eigen_map, zonder_kaart

KAART = b"//# sourceMappingURL=x.js.map"


def test_de_verwijzing_naar_een_kaart_gaat_weg_en_de_rest_blijft():
    assert zonder_kaart("a/x.js", b"een()\n" + KAART + b"\ntwee()\n") == b"een()\ntwee()\n"
    assert zonder_kaart("x.css", b"a {}\n/*# sourceMappingURL=x.css.map */") == b"a {}"


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("x.js", b"een()\n\ntwee()\n"),
        ("x.svg", b"een\n" + KAART),
        ("x.js", b"code();" * 40 + KAART),
    ],
)
def test_code_en_andere_bestanden_blijven_heel(naam, inhoud):
    assert zonder_kaart(naam, inhoud) == inhoud


def test_de_naam_van_de_map_volgt_de_inhoud_van_stijlen_en_scripts():
    begin = {"css/a.css": b"a", "js/b.js": b"b"}
    naam = eigen_map(begin)
    assert re.fullmatch(r"v-[0-9a-f]{8}", naam)
    assert eigen_map(dict(reversed(begin.items()))) == naam
    assert eigen_map({**begin, "img/x.svg": b"x", "zoek/nl.json": b"y"}) == naam
    anders = [
        {**begin, "css/a.css": b"c"},
        {**begin, "js/b.js": b"c"},
        {"css/a.css": b"a", "js/c.js": b"b"},
        {"css/a.css": b"a"},
        {**begin, "js/c.js": b""},
        {"css/a.css": b"ab", "js/b.js": b""},
    ]
    assert len({naam, *map(eigen_map, anders)}) == len(anders) + 1


def test_scripts_van_onderdelen_en_van_de_site_staan_op_hun_plek(tmp_path):
    for pad in ("docs/assets/js/zoek/kaal.js", "docs/assets/css/site.css", "_gedeeld/hulp.js", "wijzer/sw-wijzer.js"):
        (tmp_path / pad).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / pad).write_bytes(pad.encode())
    (tmp_path / "wijzer" / "werker.js").write_bytes(b"w")
    (tmp_path / "wijzer" / "lezer.py").write_bytes(b"p")
    uit = eigen(tmp_path / "docs", [tmp_path / "_gedeeld", tmp_path / "wijzer"])
    assert uit == {
        "css/site.css": b"docs/assets/css/site.css",
        "js/zoek/kaal.js": b"docs/assets/js/zoek/kaal.js",
        "js/hulp/hulp.js": b"_gedeeld/hulp.js",
        "js/hulp/sw-wijzer.js": b"wijzer/sw-wijzer.js",
        "js/werker.js": b"w",
    }
