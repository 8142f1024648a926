"""What must hold for any input: each target takes a text and raises `Gevonden` when something does not.

A reader may refuse a text with messages, and does nothing else: no other exception, no hang. What it accepts is plain,
judged here by other means than its own: a browser's parser over the HTML, YAML's own loader over the data.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import yaml
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.adres import fout_in_adres
from kern.klaarzetten import Blad, Stuk, merk
from kern.meldingen import InvoerFout
from kern.nummers import nummers_in
from kern.opmaak import Opdracht, Opmaak
from kern.oproep import Oproep, oproepen
from kern.paginas import lees_pagina
from kern.regels.paginas import REGELS
from kern.register import REGISTER
from kern.tekening import ATTRIBUTEN as SVG_ATTRIBUTEN
from kern.tekening import ELEMENTEN as SVG_ELEMENTEN
from kern.tekening import fouten_in_tekening
from kern.yaml_met_regels import lees

ELEMENTEN = frozenset(
    "html head body p h2 h3 ul ol li dl dt dd strong em b i a img code pre blockquote hr br table thead tbody tfoot"
    " tr th td div span sup sub".split()
)
ATTRIBUTEN = frozenset("class id href src alt title start data-kop role aria-level".split())
"""What Markdown gives, and what our tables and the titles of our boxes add to it."""

MACRO = '<b class="macro">x</b>'
"""What stands for the HTML of every macro."""

VOORBLAD = (
    "---\ntitle: Proef\nsamenvatting: Kort.\nsoort: uitleg\ndoelgroep: [iedereen]\neigenaar: inhoud\n"
    "geschreven_op: 2026-11-01\nherzien_elke: 6 maanden\nbronnen: []\ntrefwoorden: [proef]\n"
)
MAX_VERGROTING = 60
"""How many times longer HTML may be than the text it was made of."""


class Gevonden(Exception):
    """The input that led here is a defect."""


def eis(goed: bool, wat: str) -> None:
    if not goed:
        raise Gevonden(wat)


_REGELEINDE = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""Where YAML sees the end of a line."""


def _bladeren(waarde: Any) -> int:
    if isinstance(waarde, dict):
        return 1 + sum(_bladeren(d) for d in waarde.values())
    return 1 + sum(map(_bladeren, waarde)) if isinstance(waarde, list) else 1


def gegevens(tekst: str) -> None:
    """YAML: refused with messages, or what YAML's own loader reads, and no larger than what was written."""
    try:
        data, regels = lees(tekst, "x.yml")
    except InvoerFout as fout:
        eis(bool(fout.meldingen), "geweigerd zonder melding")
        return
    zelf = yaml.load(tekst, Loader=yaml.CSafeLoader)  # noqa: S506 (safe, and the reference)
    eis(repr(data) == repr(zelf), "anders gelezen dan door YAML zelf")
    eis(_bladeren(data) <= len(tekst) + 2, "groter dan wat er staat")
    eis(all(1 <= r <= len(_REGELEINDE.findall(tekst)) + 2 for r in regels.values()), "een regel die er niet is")


def oproep(tekst: str) -> None:
    """Calls: every pair of braces is a call with constants or a mistake, in order, and nothing is left out."""
    plek, over = 0, []
    for o in oproepen(tekst):
        eis(plek <= o.begin < o.einde <= len(tekst), "de plekken kloppen niet")
        over.append(tekst[plek : o.begin])
        plek = o.einde
        if isinstance(o, Oproep):
            waarden = [*o.waarden, *(w for _, w in o.benoemd)]
            eis(all(type(w) in (str, int) for w in waarden), "iets anders dan een tekst of getal")
            eis(o.naam.isidentifier(), "geen naam")
    over.append(tekst[plek:])
    eis(not any("{{" in deel for deel in over), "accolades die niemand zag")


def _html(tekst: str) -> str | None:
    """HTML of a page with this text, None when it is refused."""
    p = lees_pagina(tekst, "map/a.md", ("nl", "en"))
    from kern.paginas import Paginas

    paginas = Paginas({"map/a.md": {"nl": p}})
    if p.meldingen or p.voorblad is None or any(True for regel in REGELS for _ in regel(paginas)):
        return None
    blad, opmaak = Blad("nl", "map/a.md", p, p), Opmaak()
    uit, plek = [], 0
    for o in p.accolades:
        uit += [p.tekst[plek : o.begin], merk(len(blad.stukken))]
        blad.stukken.append(Stuk(MACRO, REGISTER.macros["begrip"]))
        plek = o.einde
    blad.tekst = "".join([*uit, p.tekst[plek:]])
    opmaak.opdracht = Opdracht(blad)
    html = Markdown(extensions=["toc", "tables", "admonition", "attr_list", opmaak]).convert(blad.tekst)
    return None if blad.meldingen else html


def pagina(tekst: str) -> None:
    """A page: refused, or HTML in which a browser finds plain elements, attributes and addresses only."""
    html = _html(f"{VOORBLAD}---\n{tekst}")
    if html is None:
        return
    eis(len(html) <= MAX_VERGROTING * (len(tekst) + 100), "veel groter dan de tekst")
    eis("{{" not in html.replace("&#123;", "{") or "<code>" in html, "een macro die bleef staan")
    boom = LexborHTMLParser(f"<body>{html}")
    for knoop in boom.root.traverse(include_text=True) if boom.root else ():
        naam, attributen = knoop.tag, dict(knoop.attributes)
        eis(naam != "-comment", "een opmerking")
        eis(naam in ELEMENTEN or naam == "-text", f"een element <{naam}>")
        for attribuut, waarde in attributen.items():
            eis(attribuut in ATTRIBUTEN, f"een attribuut {attribuut}=")
            eis(attribuut != "role" or waarde == "heading", f"een rol {waarde}")
            if attribuut in ("href", "src"):
                _adres(waarde or "", attribuut == "src")


def _adres(adres: str, beeld: bool) -> None:
    """As a browser reads an address: blanks around it and line ends within it do not count."""
    kaal = re.sub(r"[\t\r\n]", "", adres.strip("".join(map(chr, range(33))))).replace("\\", "/")
    eis(not kaal.startswith("//"), f"een andere site zonder schema: {adres!r}")
    try:
        delen = urlsplit(kaal)
    except ValueError:
        raise Gevonden(f"een adres dat niemand leest: {adres!r}") from None
    eis(delen.scheme in ("", "https", "mailto", "tel") and not (beeld and delen.scheme), f"een schema: {adres!r}")
    eis("@" not in delen.netloc, f"een naam voor een @: {adres!r}")


def voorblad(tekst: str) -> None:
    """Front matter: the page is refused or has one; and its text begins where everyone says it does."""
    html = _html(f"{VOORBLAD}{tekst}\n\n---\n\nTekst.\n")
    eis(html is None or html.endswith("<p>Tekst.</p>"), "iets van het voorblad kwam in de tekst")


def adres(tekst: str) -> None:
    """An address that is found good is one for a browser too."""
    if fout_in_adres(tekst) is None:
        _adres(tekst, False)


def tekening(tekst: str) -> None:
    """A drawing that is found good holds only what the lists hold, for a browser too."""
    if fouten_in_tekening(tekst, "x.svg"):
        return
    mag = {e.lower() for e in SVG_ELEMENTEN} | {"html", "head", "body"}
    kenmerken = {a.lower() for a in SVG_ATTRIBUTEN} | {"xlink:href"}
    boom = LexborHTMLParser(tekst)
    for knoop in boom.root.traverse(include_text=True) if boom.root else ():
        if knoop.tag.startswith("-"):
            continue
        eis(knoop.tag.lower().rpartition(":")[2] in mag, f"een element <{knoop.tag}>")
        for naam in knoop.attributes:
            eis(naam.lower().rpartition(":")[2] in kenmerken or naam.startswith("xmlns"), f"een kenmerk {naam}=")


DOELEN: dict[str, Callable[[str], Any]] = {
    "gegevens": gegevens,
    "oproep": oproep,
    "pagina": pagina,
    "voorblad": voorblad,
    "adres": adres,
    "tekening": tekening,
    "nummers": nummers_in,
}
"""Name -> what is tried on every text."""

WOORDEN = (
    '{{ contact("x") }}|{{|}}|{%|%}|{#|#}|{ #a }|## K { #k }|[x](b.md)|](|![|<script>|<img src=x onerror=x()>|<!--|-->'
    "|<![CDATA[|]]>|`|``|\\`|\\|javascript:|java&#115;cript:|data:|https://|http://|//|mailto:|tel:|@|&#|&lt;|!!! doen"
    '|"Doen"|> |- |1. |    |\t|| a ||---|---\n|...\n|# |: |&a |*a|!!python/object|!!binary'
    "|? |- - |[[|{a: |}|\"|'|~~~|***|___"
    '|<svg xmlns="http://www.w3.org/2000/svg">|</svg>|<use href="#a"/>|url(#a)|<!DOCTYPE|<?x?>|0800-2000|+31 |112'
    "|\u202e|\u200b|\u00a0|\u0456|\uff10|\x02|\x03|wzxhzdk:0|\ue000|\ue001|\ufeff|\r\n|\x00"
).split("|")
"""Pieces that mean something to one of the readers: a search that knows them gets further."""
