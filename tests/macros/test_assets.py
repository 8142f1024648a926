"""Our styles: the part of a tool stands in its folder, and all parts make one file in a fixed order."""

from __future__ import annotations

import re

from kern.assets import SITE, STIJL, eigen
from kern.register import REGISTER
from tests.minisite import WORTEL

STIJLEN = [WORTEL / "docs" / "assets" / "css" / "site.css", *sorted((WORTEL / "macros").rglob("*.css"))]


def test_een_bestand_met_de_stijl_van_elk_onderdeel_op_volgorde_van_naam(tmp_path):
    css = tmp_path / "docs" / "assets" / "css"
    css.mkdir(parents=True)
    (css / "site.css").write_text("a {}\n", "utf-8")
    for map_, bestand in (("_gedeeld", STIJL), ("bb", STIJL), ("aa", STIJL), ("aa", "los.css"), ("leeg", None)):
        (tmp_path / map_).mkdir(exist_ok=True)
        if bestand:
            (tmp_path / map_ / bestand).write_text(f"{map_} {{}}\n", "utf-8")
    uit = eigen(tmp_path / "docs", [tmp_path / m for m in ("_gedeeld", "aa", "bb", "leeg")])
    assert uit == {
        SITE: b"a {}\n\n/* _gedeeld */\n_gedeeld {}\n\n/* aa */\naa {}\n\n/* bb */\nbb {}\n",
        "css/los.css": b"aa {}\n",
    }


def test_wat_onderdelen_delen_komt_eerst():
    namen = [map_.name for map_ in REGISTER.mappen()]
    assert namen == sorted(namen) and namen[0] == "_gedeeld"


def test_elke_stijl_is_heel_en_smal():
    """Parts are put one after the other: an open brace or comment in one would swallow the next."""
    assert len(STIJLEN) > 12
    for pad in STIJLEN:
        tekst = pad.read_text("utf-8")
        zonder = re.sub(r"/\*.*?\*/|\"[^\"\n]*\"", "", tekst, flags=re.S)
        assert zonder.count("{") == zonder.count("}") and "*/" not in zonder and "/*" not in zonder, pad
        assert tekst.endswith("}\n") and max(map(len, tekst.splitlines())) <= 120, pad


def test_de_stijl_van_de_site_noemt_geen_onderdeel():
    namen = re.compile(r"\.(kh|sw|rz|nh|lijst|casus|alfabet|begrip|begrippen|route|nood|knop|hulp)(__|--|\b(?!-))")
    assert [regel for regel in STIJLEN[0].read_text("utf-8").splitlines() if namen.search(regel)] == []
