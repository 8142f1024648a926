"""Files in `docs/`: names that are markup, shadow something or are of another kind are refused; ordinary ones are not."""

from pathlib import Path

import pytest

from kern.bestanden import GERESERVEERD, MAX_BEELD, MAX_BESTANDEN, fouten_in_bestanden
from tests.minisite import WORTEL

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 20
TALEN = ("nl", "en")


def fouten(docs: Path, naam: str, inhoud: bytes = b"x"):
    pad = docs / naam
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud)
    return list(fouten_in_bestanden(docs, TALEN))


def test_de_echte_bestanden_mogen():
    assert list(fouten_in_bestanden(WORTEL / "docs", TALEN)) == []


@pytest.mark.parametrize(
    "naam",
    [
        'x" onclick="y.md',
        "a\u202eb.md",
        "<img src=x onerror=alert(1)>.md",
        "\U0001f600.md",
        "a b.md",
        "A.md",
        "README.md",
        "a&b.md",
        "a#b.md",
        "a?b.md",
        "a%2e.md",
        ".verborgen.md",
        "-a.md",
        "a--b.md",
        "a_b.md",
        "a\nb.md",
        "a\x1b[2Jb.md",
        "ve\u0456lig.md",
        "Map/a.md",
        "<b>/a.md",
        "con.md",
        "nul/a.en.md",
        "a/lpt1.md",
        "a" * 100 + ".md",
        "x/" * 40 + "a.md",
    ],
)
def test_de_naam_van_een_pagina_is_van_letters_cijfers_en_streepjes(tmp_path, naam):
    (melding,) = fouten(tmp_path / "docs", naam)
    assert melding.veld == "naam" and "tekens die niet mogen" in melding.wat
    assert "\n" not in str(melding) and "\x1b" not in str(melding) and "\u202e" not in str(melding)


@pytest.mark.parametrize(
    "naam",
    [
        "en/index.md",
        "en.md",
        "en/stappenplan/acuut-gevaar.md",
        "nl/a.md",
        "nu.md",
        "nu/index.md",
        "nu/a.en.md",
        "offline.md",
        "verouderd/index.md",
        "404.md",
        "assets/a.md",
        "assets/v-00000000/a.md",
        "sitemap.md",
        "sw.md",
        "insluiten/middelen/a.md",
    ],
)
def test_een_pagina_neemt_niet_de_plaats_van_iets_dat_de_bouw_maakt(tmp_path, naam):
    assert ["naam"] == [m.veld for m in fouten(tmp_path / "docs", naam) if "zelf maakt" in m.wat]


def test_twee_paginas_met_een_adres(tmp_path):
    fouten(tmp_path / "docs", "a.md")
    (melding,) = fouten(tmp_path / "docs", "a/index.md")
    assert "hetzelfde adres als docs/a" in melding.wat


def test_een_taal_die_de_site_niet_kent(tmp_path):
    (melding,) = fouten(tmp_path / "docs", "a.fr.md")
    assert melding.wat == "De taal 'fr' in deze naam kent de site niet." and "nl, en" in melding.doe


@pytest.mark.parametrize(
    ("naam", "inhoud", "verwacht"),
    [
        ("los.html", b"<p>x</p>", "los webbestand"),
        ("los.XHTML", b"x", "los webbestand"),
        ("404.html", b"x", "los webbestand"),
        ("a/los.xml", b"x", "los webbestand"),
        ("a/x.markdown", b"x", "niet op .markdown"),
        ("x.MDOWN", b"x", "niet op .MDOWN"),
        ("x.mkd", b"x", "niet op .mkd"),
        ("x.mkdn", b"x", "niet op .mkdn"),
        ("evil.py", b"x", "hoort niet in docs"),
        ("x.pdf", b"x", "hoort niet in docs"),
        ("x.exe", b"x", "hoort niet in docs"),
        ("x.js", b"x", "hoort niet in docs"),
        ("sw.js", b"x", "hoort niet in docs"),
        ("x.css", b"x", "hoort niet in docs"),
        ("_headers", b"x", "hoort niet in docs"),
        (".htaccess", b"x", "hoort niet in docs"),
        ("CNAME", b"x", "hoort niet in docs"),
        ("robots.txt", b"x", "hoort niet in docs"),
        ("nu.webmanifest", b"x", "hoort niet in docs"),
        ("staticwebapp.config.json", b"x", "hoort niet in docs"),
        (".well-known/security.txt", b"x", "hoort niet in docs"),
        ("x.MD", b"x", "hoort niet in docs"),
        ("x.png", PNG, "hoort niet in docs"),
        ("assets/x.png", PNG, "hoort niet in docs"),
        ("assets/img/<b>.png", PNG, "hoort niet in docs"),
        ("assets/img/a/b.png", PNG, "hoort niet in docs"),
        ("assets/v-00000000/x.js", b"x", "hoort niet in docs"),
        ("assets/javascripts/x.js", b"x", "hoort niet in docs"),
        ("assets/zoek/nl.js", b"x", "hoort niet in docs"),
        ("assets/js/x.mjs", b"x", "hoort niet in docs"),
        ("assets/css/x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "hoort niet in docs"),
        ("assets/img/x.png", b"<script>", "geen PNG"),
        ("assets/img/x.png", PNG + b"x" * MAX_BEELD, "bytes"),
        ("assets/img/x.svg", b" " * (MAX_BEELD + 1), "bytes"),
        ("assets/img/x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "(<script>)"),
        ("assets/img/x.svg", "<svg/>".encode("utf-16"), "geen gewone tekst"),
        ("assets/img/x.svg", "<svg/>".encode("utf-16-le"), "geen gewone tekst"),
    ],
)
def test_bestanden_die_niet_mogen(tmp_path, naam, inhoud, verwacht):
    (melding,) = fouten(tmp_path / "docs", naam, inhoud)
    assert melding.bestand == f"docs/{naam}" and verwacht in melding.wat and melding.doe.endswith(".")


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("a.md", b"x"),
        ("a.en.md", b"x"),
        ("map/stap-1-opmerken.md", b"x"),
        ("map/nu.md", b"x"),
        ("map/404.en.md", b"x"),
        ("insluiten/index.md", b"x"),
        ("assets/img/merk-2.png", PNG),
        ("assets/img/merk.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("assets/css/site.css", b"x"),
        ("assets/js/zoek/vendor/minisearch-LICENSE.txt", b"x"),
        (".DS_Store", b"x"),
    ],
)
def test_gewone_bestanden(tmp_path, naam, inhoud):
    assert fouten(tmp_path / "docs", naam, inhoud) == []


def test_een_koppeling_naar_buiten_mag_niet(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.txt").symlink_to(tmp_path / "elders.txt")
    (docs / "b").symlink_to(tmp_path)
    assert [m.bestand for m in fouten_in_bestanden(docs)] == ["docs/a.txt", "docs/b"]


def test_niet_eindeloos_veel_bestanden(tmp_path):
    for nummer in range(MAX_BESTANDEN + 1):
        (tmp_path / f"{nummer}.md").touch()
    (melding,) = fouten_in_bestanden(tmp_path)
    assert melding.veld == "omvang" and str(MAX_BESTANDEN) in melding.wat


def test_alles_wat_de_bouw_aan_de_wortel_zet_is_gereserveerd(minisite):
    minisite.schrijf()
    assert minisite.bouw().returncode == 0
    van_paginas = {p.removesuffix(".md").split("/")[0].split(".")[0] for p in minisite.paginas}
    zelf = {p.name.split(".")[0] for p in minisite.site.iterdir()} - van_paginas - {"index", "insluiten", ""}
    assert {n for n in zelf if not n.startswith("_")} <= GERESERVEERD | set(TALEN) | {"staticwebapp"}
