"""Text from data is escaped everywhere: hostile strings in every field give the same elements and attributes as harmless ones."""

from __future__ import annotations

import shutil
from functools import cache
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import get_args

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader
from markupsafe import escape
from pydantic import BaseModel, ValidationError

from kern.adres import SCHEMAS, schema_van
from kern.plat import geef_plat
from kern.weergave import Gebruikt
from macros.onderdelen.begrip import macro as begrip
from macros.onderdelen.contact.macro import advies, nood
from macros.onderdelen.nu.pagina import render_nu
from macros.onderdelen.offline.pagina import OFFLINE, VEROUDERD, render_noodpagina
from stappen.paginacontext import voet_van, zoekteksten
from tests.macros.alles import MACROS, MODELLEN, RUW, SJABLONEN, VRIJ, alle_macros, gegevens, weergave
from tests.minisite import WORTEL, pagina

GEWOON = "gewone tekst"
KADER = {"eigen": "../assets/v-1/", "werker": {"adres": "../sw.js", "versie": "v-1"}, "uitgang": "https://voorbeeld.nl"}
"""What every page without the theme gets from the build."""
VIJANDIG = [
    "<script>steel()</script>",
    "</script><script>steel()</script>",
    '"><img src=x onerror=steel()>',
    "' onmouseover='steel()",
    '" autofocus onfocus="steel()',
    "<!--",
    "-->",
    "]]>",
    "</style></title></textarea><svg onload=steel()>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{naam.__class__}{0}{",
    "%s%(x)s",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "&",
    "\0<b>\0",
    "\u202e<b>\u202c",
    "a\u2028<b>",
    "\r\n<b>\t",
    "<" * 50,
    '"' * 50,
    "<b " + "x" * 20_000 + '="',
    "javascript:steel()",
    "[x](javascript:y)",
    "`{ onclick=x }`",
]
tekst_strategie = st.one_of(
    st.sampled_from(VIJANDIG),
    st.text(alphabet="<>&\"'{}%#/= abc\0\u202e\n`\\-!", min_size=1, max_size=40),
    st.tuples(st.sampled_from(VIJANDIG), st.text(max_size=20)).map("".join),
).filter(lambda s: s.split())


class Vorm(HTMLParser):
    """Elements with the names of their attributes, in order; and every address."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.delen: list[tuple] = []
        self.adressen: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.delen.append((tag, tuple(naam for naam, _ in attrs)))
        self.adressen += [waarde or "" for naam, waarde in attrs if naam in ("href", "src", "action")]

    def handle_endtag(self, tag):
        self.delen.append(("/" + tag,))

    def handle_comment(self, data):
        self.delen.append(("!--",))

    def handle_decl(self, decl):
        self.delen.append(("!" + decl.lower(),))

    def unknown_decl(self, data):
        self.delen.append(("![",))

    def handle_pi(self, data):
        self.delen.append(("?",))


def alle_html(tekst: str, taal: str) -> dict[str, str]:
    """What every macro and the stairwell page give with `tekst` in every field."""
    g = gegevens(tekst)
    uit = {}
    for naam, aanroepen in MACROS.items():
        for argumenten in aanroepen:
            w = weergave(g, tekst, taal)
            uit[f"{naam}{argumenten}"] = macros()[naam](w, *(tekst if a == "TEKST" else a for a in argumenten))
    anders = [{"taal": "en", "naam": tekst, "adres": "../en/nu/"}]
    w = weergave(g, tekst, taal)
    uit["nu"] = render_nu(w, **KADER, manifest="../nu.webmanifest", start="../", anders=anders)
    for naam in (OFFLINE, VEROUDERD):
        links = [{"tekst": tekst, "adres": "../x/"}]
        uit[naam] = render_noodpagina(weergave(g, tekst, taal), naam, **KADER, links=links)
    return uit


@cache
def vorm(html: str) -> Vorm:
    """The parts of harmless text, taken apart once."""
    return Vorm(html)


def verschillen(gewoon: dict[str, str], anders: dict[str, str]) -> list[str]:
    """Names of what gives other elements, attributes or addresses than harmless text does."""
    uit = []
    for naam, html in anders.items():
        a, b = vorm(gewoon[naam]), Vorm(html)
        gelijk = (
            set(a.delen) == set(b.delen) if "tekening" in naam else a.delen == b.delen
        )  # a drawing wraps its text over lines
        if not gelijk or any(
            schema_van(adres) not in ("", *SCHEMAS) for adres in b.adressen if adres not in a.adressen
        ):
            uit.append(naam)
    return uit


@cache
def macros() -> dict:
    """Every macro that pages can call."""
    return alle_macros()


@cache
def gewoon(taal: str) -> dict[str, str]:
    """What harmless text gives."""
    return alle_html(GEWOON, taal)


def test_elke_macro_en_elk_veld_doet_mee():
    assert set(MACROS) == set(macros())
    for soort, records in RUW.items():
        _volledig(MODELLEN[soort], records, soort)
    assert sum(len(velden) for records in VRIJ.values() for velden in records) > 150


def _volledig(model: type[BaseModel], ruw: list, pad: str) -> None:
    """Every field of a model is filled in, in at least one of the records; nested models too."""
    for naam, veld in model.model_fields.items():
        waarden = [r[naam] for r in ruw if isinstance(r, dict) and r.get(naam) is not None]
        assert waarden, f"{pad}.{naam} komt niet voor in tests/macros/alles.py"
        plat = [lid for w in waarden for lid in (w if isinstance(w, list) else [w])]
        for genest in _modellen(veld.annotation):
            _volledig(genest, plat, f"{pad}.{naam}")


def _modellen(soort) -> set:
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        return set() if "root" in soort.model_fields else {soort}
    return {m for deel in get_args(soort) for m in _modellen(deel)}


@given(tekst=tekst_strategie, taal=st.sampled_from(["nl", "en"]))
@settings(max_examples=200, deadline=None)
@example(tekst=VIJANDIG[1], taal="nl")
@example(tekst=VIJANDIG[2], taal="en")
@example(tekst=VIJANDIG[3], taal="nl")
@example(tekst="\0<b>\0", taal="nl")
@example(tekst="{naam.__class__}{0}{", taal="nl")
def test_vijandige_tekst_geeft_geen_enkel_element_of_attribuut_meer(tekst, taal):
    try:
        html = alle_html(tekst, taal)
    except ValidationError:
        assume(False)  # a card has at most fifteen words in a sentence
    assert verschillen(gewoon(taal), html) == []


def test_een_sjabloon_dat_niet_ontsnapt_valt_op(tmp_path):
    """The test above can fail: the same comparison over a template with `| safe`."""
    shutil.copytree(SJABLONEN[-1], tmp_path / "s")
    lijst = tmp_path / "s" / "begrip" / "lijst.html"
    goed = lijst.read_text("utf-8")

    def met(tekst):
        return {"x": begrip.render_begrippenlijst(weergave(gegevens(tekst), tekst, sjabloonmappen=(tmp_path / "s",)))}

    assert verschillen(met(GEWOON), met("<b>dik</b>")) == []
    lijst.write_text(goed.replace("{{ begrip.definitie }}", "{{ begrip.definitie_kaal | safe }}"), "utf-8")
    assert lijst.read_text("utf-8") != goed
    from kern.weergave import sjablonen

    sjablonen.cache_clear()
    assert verschillen(met(GEWOON), met("<b>dik</b>")) == ["x"]
    assert verschillen({"x": '<a href="y">'}, {"x": '<a href="javascript:y">'}) == ["x"]
    assert verschillen({"x": '<a title="y">'}, {"x": '<a title="" onclick="y">'}) == ["x"]


THEMA = Environment(loader=FileSystemLoader([WORTEL / "overrides", WORTEL / ".venv"]))
"""Like the environment of MkDocs: nothing is escaped unless the template says so."""
THEMA.filters["url"] = str


def blad(g: SimpleNamespace, tekst: str) -> SimpleNamespace:
    """A page that uses every source and law, an outdated translation, with `tekst` in its title and headings."""
    dag = g.bronnen["proef-1"].gezien_op
    voorblad = SimpleNamespace(
        title=tekst,
        samenvatting=tekst,
        bronnen=list(g.bronnen),
        eigenaar="recht",
        geschreven_op=dag,
        nagekeken_op=dag,
        nagekeken_door="jurist",
        herzien_maanden=6,
        kritisch=False,
        vertaald_op=dag,
        bron_hash="oud",
    )
    koppen = [SimpleNamespace(id="kop", tekst=tekst, hash="1")]
    pagina = SimpleNamespace(voorblad=voorblad, taal="en", koppen=koppen)
    return SimpleNamespace(
        naam="a.md",
        taal="en",
        terugval=False,
        pagina=pagina,
        bron=SimpleNamespace(voorblad=voorblad, koppen=koppen),
        gebruikt=Gebruikt(wetten=dict.fromkeys(g.wetten), wetkaarten=dict.fromkeys(g.wetten)),
    )


def sjabloon_html(naam: str, tekst: str) -> str:
    """A template of the site with `tekst` in everything that comes from data or front matter."""
    g = gegevens(tekst)
    ui = weergave(g, tekst)
    buur = SimpleNamespace(url="../x/", title=escape(tekst), children=None)  # the adapter escapes titles of the theme
    kop = SimpleNamespace(url="#kop", title=escape(tekst), children=[])  # and MkDocs those of headings
    deel = SimpleNamespace(title=tekst, active=True, children=[buur])
    gewijzigd = [{"id": "kop", "tekst": tekst}, {"id": None, "tekst": tekst}]
    context = {
        "t": ui.teksten,
        **geef_plat(
            {
                "titel": tekst,
                "tabtitel": tekst,
                "titel_met_site": True,
                "samenvatting": tekst,
                "soort": "uitleg",
                "terugval": "nl",
                "vertaling": {
                    "staat": "verouderd",
                    "tekst": ui.t("vertaling.verouderd"),
                    "bron_url": "../",
                    "gewijzigd": gewijzigd,
                },
                "voet": voet_van(ui, blad(g, tekst), "../"),
                "canoniek": f"https://voorbeeld.nl/{tekst}",
                "nood": {**nood(ui), "tel": "tel:112", "nummer": tekst},
                "advies": {**advies(ui), "tel": "tel:112", "nummer": tekst},
                "nu_url": "../nu/",
                "taalmap": "../",
                "zoek_zonder_script": "../",
                "zoekindex": "../x.js",
                "zoekgevaar": "../y.js",
                "zoekteksten": zoekteksten(ui),
                "andere_talen": [{"taal": "en", "url": "../en/", "naam": tekst}],
                "werker": KADER["werker"],
                "vluchtig": False,
                "eigen": "assets/v-1/",
                "hulpscripts": ["x"],
            },
            naam,
        ),
        "page": SimpleNamespace(content="<p>inhoud</p>", toc=[SimpleNamespace(children=[kop])]),
        "vorige": buur,
        "volgende": buur,
        "voetpaginas": [buur],
        "config": SimpleNamespace(
            extra=SimpleNamespace(versie=tekst, uitgang="https://voorbeeld.nl"),
            site_name=tekst,
            site_description=tekst,
            theme=SimpleNamespace(favicon="x.svg"),
        ),
        "nav": SimpleNamespace(homepage=buur, items=[buur, deel]),
        "menutitels": {},
    }
    if naam.startswith("main.html:"):
        sjabloon = THEMA.from_string(
            (WORTEL / "overrides" / "main.html").read_text("utf-8").replace('{% extends "base.html" %}', "")
        )
        return "".join(sjabloon.blocks[naam.split(":")[1]](sjabloon.new_context(context)))
    return THEMA.get_template(naam).render(context)


@pytest.mark.parametrize(
    "naam",
    [
        "partials/content.html",
        "partials/balk.html",
        "partials/header.html",
        "partials/nav.html",
        "partials/toc.html",
        "partials/footer.html",
        "main.html:site_meta",
        "main.html:htmltitle",
    ],
)
@pytest.mark.parametrize("tekst", VIJANDIG)
def test_sjablonen_van_de_site_ontsnappen(naam, tekst):
    if not tekst.split():
        return
    assert verschillen({"x": sjabloon_html(naam, GEWOON)}, {"x": sjabloon_html(naam, tekst)}) == []


def test_titel_en_samenvatting_van_een_pagina_staan_er_zoals_ze_zijn(minisite):
    """Characters that mean something in HTML are text in the page, the menu, the head and the search index."""
    minisite.paginas["a.md"] = pagina("Tekst.\n", title="'a < b & \"c\"'").replace(
        "Een korte samenvatting.", "'d < e & \"f\"'"
    )
    klaar = minisite.bouw()
    assert klaar.returncode == 0, klaar.stderr
    html = minisite.lees("a/index.html")
    assert "a < b" not in html and "d < e" not in html and "&amp;lt;" not in html and "&amp;amp;" not in html
    assert html.count("a &lt; b &amp; &#34;c&#34;") >= 3 and "<title>a &lt; b &amp; &#34;c&#34; - " in html
    assert 'content="d &lt; e &amp; &#34;f&#34;"' in html
    assert 'a < b & "c"' in {p["t"] for p in minisite.zoekindex("nl")["paginas"]}
