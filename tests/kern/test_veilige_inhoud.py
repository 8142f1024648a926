"""Data and files: one fixture per kind of dangerous content, and innocent text that looks like it."""

import pytest
from pydantic import TypeAdapter, ValidationError

from kern.adres import fout_in_adres, schema_van
from kern.controle import controleer_record, vertaal_fout
from kern.gegevens import laad
from kern.meldingen import InvoerFout
from kern.modellen.basis import Url
from kern.modellen.rol import Rol
from kern.paginas import lees_pagina
from kern.veilige_inhoud import fout_in_tekst
from tests.minisite import contact, pagina, t, vertaling

ONVEILIG = [
    ("<script>steel()</script>", "HTML (<script>)"),
    ("<SCRIPT SRC=//x>", "HTML (<SCRIPT>)"),
    ("</p><iframe src=x>", "HTML (</p>)"),
    ("<img src=x onerror=steel()>", "HTML (<img>)"),
    ("<!-- weg -->tekst<!doctype html>", "HTML (<!doctype>)"),
    ("&lt;script&gt;", "HTML (<script>)"),
    ("&amp;#60;iframe&amp;#62;", "HTML (<iframe>)"),
    ("<scr\u200bipt>", "HTML (<script>)"),
    ('" onclick="steel()', "opdracht voor de browser (onclick=)"),
    ("x onmouseover=steel()", "opdracht voor de browser (onmouseover=)"),
    ("' ONFOCUS = 'steel", "opdracht voor de browser (ONFOCUS=)"),
    ("javascript:steel()", "iets uitvoert (javascript:)"),
    ("JavaScript:steel()", "iets uitvoert (JavaScript:)"),
    ("java&#115;cript:steel()", "iets uitvoert (javascript:)"),
    ("java\tscript:steel()", "iets uitvoert (javascript:)"),
    ("vbscript:steel()", "iets uitvoert (vbscript:)"),
    ("data:text/html,<b>", "HTML (<b>)"),
    ("data:text/html;base64,eA==", "iets uitvoert (data:)"),
    ("zie data:,hoi", "iets uitvoert (data:)"),
    ("ftp://voorbeeld.nl/x", "adres met ftp://"),
    ("file:///etc/passwd", "adres met file://"),
    ("{{ contact('x') }}", "begin van een macro"),
    ("{% set x = 1 %}", "begin van een macro"),
]
ONSCHULDIG = [
    "a < b en c > d",
    "1 <2",
    "onclick is een woord",
    "Let op de data: die staan in het dossier.",
    "De data, dus niet de cijfers",
    "JavaScript: een taal",
    "onveilig = nee",
    "https://voorbeeld.nl/a?b=c",
    "tel:112",
    "mailto:x@voorbeeld.nl",
    "ECLI:NL:HR:2021:1964",
    "{tekst} tussen accolades",
    "R&D &amp; meer",
    "e-mail: ja",
]


@pytest.mark.parametrize(("tekst", "verwacht"), ONVEILIG)
def test_onveilige_tekst(tekst, verwacht):
    wat, doe = fout_in_tekst(tekst)
    assert verwacht in wat and doe.endswith(".")


@pytest.mark.parametrize("tekst", ONSCHULDIG)
def test_onschuldige_tekst(tekst):
    assert fout_in_tekst(tekst) is None


def test_de_melding_noemt_bestand_regel_en_veld():
    ruw = {"id": "x", "naam": t("<b>dik</b>"), "pagina": "a.md"}
    record, (melding, *_) = controleer_record(
        ruw, Rol, "data/rollen.yml", {("rollen", 0, "naam", "nl"): 7}, ("rollen", 0)
    )
    assert record is None
    assert (
        str(melding)
        == "data/rollen.yml:7 [x.naam.nl]: Hier staat HTML (<b>). Schrijf gewone tekst; opmaak komt uit het sjabloon."
    )


@pytest.mark.parametrize(
    ("bestand", "maak"),
    [
        (
            "contacten.yml",
            lambda s: s.data["contacten.yml"]["contacten"].append(contact("x", "0800-0000", uitleg=t("<b>x</b>"))),
        ),
        ("bronnen.yml", lambda s: s.data["bronnen.yml"]["bronnen"][0].update(titel="<b>x</b>")),
        ("wetten.yml", lambda s: s.data["wetten.yml"]["wetten"][0]["artikelen"][0].update(over=t("<b>x</b>"))),
        ("cijfers.yml", lambda s: s.data["cijfers.yml"]["cijfers"][0].update(wat=t("<b>x</b>"))),
        ("begrippen.yml", lambda s: s.data["begrippen.yml"]["begrippen"][0].update(definitie=t("<b>x</b>"))),
        ("rollen.yml", lambda s: s.data["rollen.yml"]["rollen"][0].update(naam=t("<b>x</b>"))),
    ],
)
def test_elk_gegevensbestand_wordt_nagekeken(minisite, bestand, maak):
    maak(minisite)
    minisite.schrijf()
    with pytest.raises(InvoerFout) as fout:
        laad(minisite.map / "data")
    assert {m.bestand for m in fout.value.meldingen} == {f"data/{bestand}"} and all(
        "HTML (<b>)" in m.wat and m.regel > 1 for m in fout.value.meldingen
    )


def test_teksten_worden_nagekeken(minisite):
    minisite.schrijf()
    pad = minisite.map / "data" / "teksten.yml"
    pad.write_text(pad.read_text("utf-8") + '\nproef: {nl: "<b>x</b>", en: "x"}\n', "utf-8")
    with pytest.raises(InvoerFout, match=r"data/teksten.yml:\d+ \[proef.nl\]: Hier staat HTML"):
        laad(minisite.map / "data")


@pytest.mark.parametrize("teken", ["\x02", "\x03", "\u00a0", "\u202e", "\u200b", "\ue000", "\uff10", "\u0456"])
def test_tekens_die_niemand_ziet_staan_niet_in_gegevens(minisite, teken):
    minisite.data["zinnen.yml"]["zinnen"][0]["tekst"] = t(f"Een {teken} proef", "A test")
    minisite.schrijf()
    with pytest.raises(InvoerFout) as fout:
        laad(minisite.map / "data")
    (melding,) = fout.value.meldingen
    assert (melding.bestand, melding.veld) == ("data/zinnen.yml", "proefzin.tekst.nl") and melding.regel > 1
    assert f"U+{ord(teken):04X}" in melding.wat


@pytest.mark.parametrize("ruw", [{"id": "x", "\x02": "a"}, {"id": "x", "naam": {"nl": "a", "en": "b", "\x02": "c"}}])
def test_ook_niet_in_de_naam_van_een_veld(ruw):
    record, meldingen = controleer_record(ruw, Rol, "data/rollen.yml", {})
    assert record is None and any("U+0002" in m.wat for m in meldingen)


def test_een_taal_met_een_eigen_schrift_mag_haar_letters_gebruiken(minisite):
    woord = "\u0627\u062e\u062a\u0628\u0627\u0631"
    minisite.data["zinnen.yml"]["zinnen"][0]["tekst"] = {**t("Een proef"), "ar": woord}
    minisite.data["zoeken/synoniemen.yml"]["synoniemen"] = [
        {"id": "x", "typt": {"ar": [woord]}, "vindt": {"ar": [woord]}}
    ]
    minisite.data["taalkunde/ar.yml"] = {
        "id": "ar",
        "stamregels": "geen",
        **{veld: [woord] for veld in ("stopwoorden", "vast", "geen_deel", "bij_plaats")},
        "vormen": {woord: [woord]},
    }
    (minisite.map / "data" / "taalkunde").mkdir(parents=True)
    minisite.schrijf()
    assert laad(minisite.map / "data").taalkunde["ar"].vast == [woord]
    blad = vertaling(title=woord).replace("A short summary.", woord)
    assert lees_pagina(blad, "a.ar.md", {"nl", "ar"}).meldingen == ()
    assert {m.veld for m in lees_pagina(blad, "a.en.md", {"nl", "en"}).meldingen} == {"title", "samenvatting"}
    (melding, *_) = lees_pagina(blad.replace(woord, "a\u202eb"), "a.ar.md", {"nl", "ar"}).meldingen
    assert "leesrichting" in melding.wat


@pytest.mark.parametrize("veld", ["title", "samenvatting"])
def test_voorblad_wordt_nagekeken(veld):
    tekst = (
        pagina().replace("title: Proef", 'title: "<b>x</b>"')
        if veld == "title"
        else pagina().replace("Een korte samenvatting.", "'{{ contact() }}'")
    )
    (melding,) = lees_pagina(tekst, "a.md", {"nl"}).meldingen
    assert (melding.bestand, melding.veld) == ("docs/a.md", veld) and melding.regel in (2, 3)


@pytest.mark.parametrize(
    ("adres", "schema"),
    [
        ("a/b.md", ""),
        ("#x", ""),
        ("a.md#b:c", ""),
        ("https://x", "https"),
        (" java\nscript:x", "javascript"),
        ("JAVA&#115;CRIPT&colon;x", "javascript"),
        ("data:x", "data"),
        ("//x", ""),
    ],
)
def test_schema_van_een_adres(adres, schema):
    assert schema_van(adres) == schema


@pytest.mark.parametrize(
    "adres",
    ["//x", " //x", "/\\x", "\\x", "/\t/x", "\n//x", "\u200b//x", "/&#9;/x", "&sol;/x", "/\u200b/x", "/\x00\\x"],
)
def test_een_andere_site_zonder_schema(adres):
    wat, doe = fout_in_adres(adres)
    assert "zonder https:" in wat and doe.endswith(".")


@pytest.mark.parametrize(
    ("url", "verwacht"),
    [
        ("https://www.politie.nl@voorbeeld.nl/", "voor een @"),
        ("https://politie.nl\\@voorbeeld.nl", "@"),
        ("https://voorbeeld.nl/\\x", "teken dat er niet hoort"),
        ("https://voorbeeld.nl:99999999/", "niet goed geschreven"),
        ("https://voorbeeld", "geen punt"),
        ("https://p\u043elitie.nl/", "bijzondere tekens"),
        ("https://voorbeeld.nl/\u202ex", "teken dat er niet hoort"),
    ],
)
def test_een_webadres_in_gegevens_is_zo_streng_als_op_een_pagina(url, verwacht):
    with pytest.raises(ValidationError) as fout:
        TypeAdapter(Url).validate_python(url)
    (een,) = fout.value.errors()
    wat, doe = vertaal_fout(een)
    assert wat == "De waarde is geen goed webadres." and verwacht in doe and "https://" in doe


def test_een_fout_webadres_heeft_bestand_regel_en_veld(minisite):
    minisite.data["bronnen.yml"]["bronnen"][0]["url"] = "https://www.politie.nl@voorbeeld.nl/"
    minisite.schrijf()
    with pytest.raises(InvoerFout, match=r"data/bronnen.yml:[2-9] \[proef-1.url\]: De waarde is geen goed webadres"):
        laad(minisite.map / "data")
