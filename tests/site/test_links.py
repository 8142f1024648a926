"""Links: every link and anchor in the built files, and LinkChecker over a served sample of the pages."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.serverproces import afgelopen
from tools.serveer import bediend, maak_server

HIER = Path(__file__).resolve().parent
KENMERKEN = ("href", "src", "srcset", "poster", "data", "action", "formaction", "cite", "data-index", "data-basis")
"""Attributes with an address; the last two are read by our own scripts."""
GOED_ELDERS = re.compile(
    r"https?://[\w-]+(\.[\w-]+)+(:\d+)?(/[^\s<>\"{}|\\^`]*)?(\?[^\s<>\"]*)?(#[^\s<>\"]*)?|mailto:[^\s@]+@[\w-]+(\.[\w-]+)+|tel:\+?\d+|sms:\+?\d+|data:[^\s]*"
)
DIEP = "bestaat/niet/"
"""A page that is not there may be asked for at any depth; its links must hold there too."""


def adres_van(bestand: Path, map_: Path) -> str:
    """Where a built file is read, from the root of the site."""
    naam = bestand.relative_to(map_).as_posix()
    if bestand.name == "404.html":
        return "/" + naam.removesuffix("404.html") + DIEP
    return "/" + (naam.removesuffix("index.html") if bestand.name == "index.html" else naam)


def adressen(boom: LexborHTMLParser) -> Iterator[str]:
    """Every address in a page, as it is written."""
    for naam in KENMERKEN:
        for knoop in boom.css(f"[{naam}]"):
            waarde = knoop.attributes[naam] or ""
            yield from (deel.split()[0] for deel in waarde.split(",")) if naam == "srcset" else [waarde]


def kapotte_links(map_: Path, eigen: str = "") -> tuple[int, list[str]]:
    """Number of links in all built pages and styles, and a line for each broken one. `eigen` is the own address of the site."""

    @cache
    def ankers(bestand: Path) -> frozenset[str]:
        boom = LexborHTMLParser(bestand.read_text("utf-8"))
        return frozenset(
            k.attributes.get(n) or "" for n in ("id", "name") for k in boom.css(f"[{n}]" if n == "id" else "a[name]")
        )

    def fout(zelf: Path, link: str) -> str:
        van = adres_van(zelf, map_)
        doel = link.removeprefix(eigen.rstrip("/")) if eigen and link.startswith(eigen) else link
        delen = urlsplit(urljoin(f"http://hier{van}", doel))
        if delen.netloc != "hier" or delen.scheme != "http":
            return "" if GOED_ELDERS.fullmatch(link) else "geen geldig adres"
        bestand = zelf if delen.path == van else map_ / unquote(delen.path).lstrip("/")
        if bestand.is_dir():
            if not delen.path.endswith("/"):
                return "zonder / aan het eind"
            bestand /= "index.html"
        if not bestand.is_file():
            return "bestaat niet"
        anker = unquote(delen.fragment)
        return "" if not anker or bestand.suffix != ".html" or anker in ankers(bestand) else "anker bestaat niet"

    aantal, kapot = 0, []
    for bestand in sorted(map_.rglob("*.html")):
        for link in adressen(LexborHTMLParser(bestand.read_text("utf-8"))):
            aantal += 1
            if waarom := fout(bestand, link):
                kapot.append(f"{bestand.relative_to(map_).as_posix()} -> {link}: {waarom}")
    for bestand in sorted(map_.rglob("*.css")):
        for m in re.finditer(r"""url\(\s*["']?(?!data:)([^"')]+)""", bestand.read_text("utf-8")):
            aantal += 1
            if waarom := fout(bestand, m.group(1)):
                kapot.append(f"{bestand.relative_to(map_).as_posix()} -> {m.group(1)[:80]}: {waarom}")
    return aantal, kapot


def test_elke_link_en_elk_anker_in_de_bouw(gebouwd):
    basis = (
        LexborHTMLParser((gebouwd / "index.html").read_text("utf-8"))
        .css_first("link[rel=canonical]")
        .attributes["href"]
    )
    aantal, kapot = kapotte_links(gebouwd, basis)
    assert kapot == []
    assert aantal > 10_000


KOP = '<!doctype html><html lang="nl"><title>x</title><h1 id="er">x</h1>'


@pytest.mark.parametrize(
    ("link", "waarom"),
    [
        ('<a href="weg.html">x</a>', "bestaat niet"),
        ('<a href="b.html#niet">x</a>', "anker bestaat niet"),
        ('<a href="#niet">x</a>', "anker bestaat niet"),
        ('<a href="/map">x</a>', "zonder / aan het eind"),
        ('<img src="weg.png" alt="">', "bestaat niet"),
        ('<img srcset="b.html 1x, weg.png 2x" alt="">', "bestaat niet"),
        ('<a data-index="weg.js">x</a>', "bestaat niet"),
        ('<link rel="canonical" href="https://ons.nl/weg/">', "bestaat niet"),
        ("<svg><use href='weg.svg#a'/></svg>", "bestaat niet"),
        ('<a href="https:/voorbeeld.nl">x</a>', "geen geldig adres"),
        ('<a href="https://voorbeeld">x</a>', "geen geldig adres"),
        ('<a href="https://voor beeld.nl/">x</a>', "geen geldig adres"),
        ('<a href="mailto:jan">x</a>', "geen geldig adres"),
        ('<a href="tel:0800-2000">x</a>', "geen geldig adres"),
        ('<a href="javascript:x()">x</a>', "geen geldig adres"),
    ],
)
def test_een_kapotte_link_in_de_bouw_valt_op(tmp_path, link, waarom):
    (tmp_path / "map").mkdir()
    for naam in ("b.html", "map/index.html"):
        (tmp_path / naam).write_text(KOP, "utf-8")
    (tmp_path / "index.html").write_text(KOP + link, "utf-8")
    _, (regel,) = kapotte_links(tmp_path, "https://ons.nl/")
    assert regel.startswith("index.html -> ") and regel.endswith(f": {waarom}")


def test_een_goede_link_in_de_bouw_mag(tmp_path):
    links = (
        "b.html#er",
        "#er",
        "",
        "map/#er",
        "/map/",
        "https://ons.nl/map/",
        "https://voorbeeld.nl/a?b=1#c",
        "tel:112",
        "tel:+31201234567",
        "mailto:a@voorbeeld.nl",
        "data:,",
    )
    (tmp_path / "map").mkdir()
    for naam in ("b.html", "map/index.html"):
        (tmp_path / naam).write_text(KOP + '<a href="..">x</a>' * ("/" in naam), "utf-8")
    (tmp_path / "index.html").write_text(KOP + "".join(f'<a href="{link}">x</a>' for link in links), "utf-8")
    assert kapotte_links(tmp_path, "https://ons.nl/") == (len(links) + 1, [])


def test_een_link_op_de_niet_gevonden_pagina_klopt_op_elke_diepte(tmp_path):
    (tmp_path / "404.html").write_text(
        KOP + '<a href="/404.html">x</a><a href="#er">x</a><a href="404.html">x</a>', "utf-8"
    )
    assert kapotte_links(tmp_path)[1] == ["404.html -> 404.html: bestaat niet"]


def test_een_kapot_adres_in_een_stijl_valt_op(tmp_path):
    (tmp_path / "a.css").write_text(
        "a { background: url('weg.png') } b { background: url(a.css) } c { background: url(data:image/svg+xml,x) }",
        "utf-8",
    )
    assert kapotte_links(tmp_path) == (2, ["a.css -> weg.png: bestaat niet"])


STEEKPROEF = [
    "/404.html",
    "/en/404.html",
    "/nu/",
    "/insluiten/nu/",
    "/stappenplan/stap-1-opmerken/",
    "/en/rollen/vakman/",
    "/over/delen-van-anderen/",
]
"""What LinkChecker visits, for what only it sees: pages at each depth, in a frame, with addresses of others, and everything
they point to, which is the whole menu in both languages. The test above has all links of all pages."""


def loop_links_na(adressen_: Iterable[str]) -> tuple[int, list[str]]:
    """Number of addresses checked, and a line for each broken one (page, link, reason): the pages and what they point to, no further."""
    klaar = afgelopen(
        [
            Path(sys.executable).parent / "linkchecker",
            "--config",
            HIER / "linkcheckerrc",
            "--verbose",
            "--no-robots",
            "--recursion-level=1",
            "-o",
            "csv",
            *adressen_,
        ]
    )
    regels = list(csv.DictReader((r for r in klaar.stdout.splitlines() if r and not r.startswith("#")), delimiter=";"))
    assert regels, klaar.stderr
    kapot = [
        f"{r['parentname']} -> {r['urlname']}: {r['result']} {r['warningstring']}"
        for r in regels
        if r["valid"] != "True" or "Anchor" in r["warningstring"]
    ]
    return len(regels), kapot


@pytest.mark.timeout(3600)
def test_geen_kapotte_link_over_een_verbinding(adres):
    aantal, kapot = loop_links_na(f"{adres}{pad}" for pad in STEEKPROEF)
    assert kapot == []
    assert aantal > 5 * len(STEEKPROEF)


def test_een_kapotte_link_en_een_kapot_anker_vallen_op(tmp_path):
    """Also an address of another host that is written wrong; those are not visited."""
    (tmp_path / "index.html").write_text(
        KOP
        + '<a href="weg.html">a</a><a href="b.html#niet">b</a><a href="b.html#er">c</a><a href="http://voor[beeld/">d</a>',
        "utf-8",
    )
    (tmp_path / "b.html").write_text(KOP, "utf-8")
    with bediend(maak_server(tmp_path)) as adres:
        _, kapot = loop_links_na([f"{adres}/"])
    assert len(kapot) == 3 and all(any(w in k for k in kapot) for w in ("weg.html", "niet", "voor[beeld"))
