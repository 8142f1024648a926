"""Pages: one fixture per kind of dangerous content, in the Markdown and in the HTML it gives; innocent text passes both."""

import markdown
import pytest

from kern.klaarzetten import Blad, Stuk
from kern.opmaak import Opdracht, Opmaak
from kern.oproep import Oproep
from kern.paginas import Bronpagina, lees_pagina
from kern.register import REGISTER
from kern.veilige_paginas import in_bron
from tests.minisite import pagina

ONVEILIG = [
    ("<script>x</script>", "HTML (<script>)"),
    ("<SCRIPT\n>x</SCRIPT>", "HTML (<SCRIPT>)"),
    ("<div>", "HTML (<div>)"),
    ('<a href="x">', "HTML (<a>)"),
    ("<iframe src=x>", "HTML (<iframe>)"),
    ("<br>", "HTML (<br>)"),
    ('<div markdown onclick="x()">*x*</div>', "HTML (<div>)"),
    ("<javascript:x>", "HTML (<javascript>)"),
    ("<img src=x onerror=x()>", "HTML (<img>)"),
    ("<svg/onload=x()>", "HTML (<svg>)"),
    ("{% if x %}", "{% of {#"),
    ("## K {#a}", "{% of {#"),
    ("{- x -} {%- set a = 1 %}", "{% of {#"),
    ("{{- lipsum(1) -}}", "meer dan een macro"),
    ("{{ now() | upper }}", "meer dan een macro"),
    ("{{ contact(\u201cx\u201d) }}", "meer dan een macro"),
    ("{{ contact('x' }}", "meer dan een macro"),
    ("{{ contact", "geen einde"),
    ("x }}", "meer dan een macro"),
    ("`{{ x.y }}`", "meer dan een macro"),
    ("\\`<!--><img src=x onerror=x()>\\`", "accent grave"),
    ("``<b>x</b>`", "accent grave"),
    ("```\n<script>\n```", "accent grave"),
    ("~~~\nx\n~~~", "accent grave"),
    ("een ` losse", "accent grave"),
    ("<!-- notitie -->", "HTML (<!)"),
    ("`<!--`", "HTML (<!)"),
    ("<![CDATA[x]]>", "HTML (<!)"),
    ("<?php x ?>", "HTML (<?)"),
    ("## K { .md-overlay }", "accolades horen hier niet"),
    ("Tekst { #a }", "accolades horen hier niet"),
    ("## K { #A }", "accolades horen hier niet"),
    ("## K { #__drawer }", "accolades horen hier niet"),
    ("## K { #inhoud }", "al in gebruik op elke pagina"),
    ("## K { #uitleg-x }", "al in gebruik op elke pagina"),
    ("[x](//voorbeeld.nl)", "zonder https:"),
    ("[x](https:voorbeeld.nl)", "schuine strepen"),
    ("[x](https://a@voorbeeld.nl)", "voor een @"),
    ("[x](https://voorbeeld)", "geen punt"),
    ("[x](https://ve\u0456ligthuis.nl)", "ander schrift"),
    ("[x](mailto:a@b.nl?bcc=c@d.nl)", "geen gewoon mailadres"),
    ("[bel](tel:0201234567)", "telefoonnummer in een link"),
    ("[x] (b.md)", "niet goed geschreven"),
    ("!! eerst", "geen bekende soort"),
    ('!!! eerts "X"', "geen bekende soort"),
    ("!!! eerst \u201cX\u201d", "rechte aanhalingstekens"),
    ("0800\u202e0002", "leesrichting"),
    ("\uff10\uff18\uff10\uff10", "geen gewoon cijfer"),
    ("ge\u200bheim", "onzichtbaar"),
    ("a\u00a0b", "niet afbreekt"),
    ("\ue0000\ue001", "geen tekst is"),
    ("[" * 61, "haken of sterretjes"),
    ("x" * 4001, "langer dan 4000"),
    ("> " * 9 + "x", "te diep"),
    ('{{ "<script>x</script>" }}', "meer dan een macro"),
    ('{{ contact("x") | replace("a", "<b>") }}', "meer dan een macro"),
    ('{{ contact("x") ~ "<b>" }}', "meer dan een macro"),
    ("{{ ''.__class__.__mro__ }}", "meer dan een macro"),
    ("{{ contact(self) }}", "meer dan een macro"),
    ("{{ contact.__globals__() }}", "meer dan een macro"),
    ('{{ nl(**{"woorden": "x"}) }}', "meer dan een macro"),
    ("{{ 7 * 7 }}", "meer dan een macro"),
    ("[x](javascript:alert(1))", "(javascript:)"),
    ("[x](JavaScript:alert)", "(javascript:)"),
    ("[x]( java&#115;cript:alert )", "(javascript:)"),
    ("[x](java&Tab;script:alert)", "(javascript:)"),
    ("[a [b] c](javascript:x)", "(javascript:)"),
    ("[x](<javascript:x>)", "(javascript:)"),
    ("[x](data:text/html,hoi)", "(data:)"),
    ("[x]: vbscript:x", "(vbscript:)"),
    ("[x]:javascript:x", "(javascript:)"),
    ("[x]:\njavascript:x", "(javascript:)"),
    ("[x](ftp://voorbeeld.nl)", "(ftp:)"),
    ("![x](data:image/png;base64,x)", "(data:)"),
    ("![x](https://voorbeeld.nl/x.png)", "andere site"),
    ("![x](//voorbeeld.nl/x.png)", "andere site"),
    ("![a [b]](http://voorbeeld.nl/x.png)", "andere site"),
    ("## Kop { #kop onclick=x() }", "geen onclick= staan"),
    ("Tekst\n{: style='color:red' }", "geen style= staan"),
    ("[x](b.md){ href=javascript:x }", "geen href= staan"),
    ('[x](b.md "{{ begrip("x") }}")', "macro in een titel"),
    ('[x](b.md "a (b) {{ begrip("x") }}")', "macro in een titel"),
    ('[x](b.md "a\n{{ begrip("x") }} b")', "macro in een titel"),
    ("[x](b.md '`{{ begrip(1) }}`')", "macro in een titel"),
    ('![{{ begrip("x") }}](../assets/img/merk.svg)', "macro in een titel"),
    ('![a [b] {{ begrip("x") }}](../assets/img/merk.svg)', "macro in een titel"),
    ('[x]({{ begrip("x") }})', "macro in een titel"),
    ('<https://voorbeeld.nl/{{ begrip("x") }}>', "macro in een titel"),
    ("[x](http://voorbeeld.nl)", "geen versleuteling"),
    ("<http://voorbeeld.nl>", "geen versleuteling"),
    ("[x](https://xn--vligthuis-abc.nl)", "bijzondere letters"),
    ("[x](https://127.0.0.1/)", "is een getal"),
    ("[x](https://voorbeeld.nl:8443/)", "een poort"),
    ("[x](sms:112)", "(sms:)"),
    ("[x](whatsapp:x)", "(whatsapp:)"),
    ("[https://veiligthuis.nl](https://voorbeeld.nl)", "heet veiligthuis.nl en gaat naar voorbeeld.nl"),
    ("[Kijk op www.politie.nl](https://politie.nl.voorbeeld.com/x)", "heet www.politie.nl en gaat naar"),
    ("[veiligthuis.nl](b.md)", "gaat naar een pagina"),
    (" " * 17 + "- x", "te diep"),
    ("## K { #inho@d## K { #i }", "losse accolade ({)"),
    ("## K } { #i }", "losse accolade (})"),
    ("een { twee", "losse accolade ({)"),
]
ONSCHULDIG = [
    "a < b en c > d",
    "`<script>`",
    "<https://voorbeeld.nl>",
    "## K { #a }",
    "onclick is een woord",
    "Let op de data: die staan er.",
    "[x](b.md)",
    "[x](https://voorbeeld.nl)",
    "![x](../assets/img/merk.svg)",
    "`[x](javascript:y)`",
    "[data](gegevens.md)",
    "[www.veiligthuis.nl](https://veiligthuis.nl/x) en [veiligthuis.nl](https://www.veiligthuis.nl)",
    "[artikel 1.2.nr](b.md)",
    '{{ contact("veilig-thuis", "blok") }}',
    '{{ wet("avg", "6", lid="1") }}',
    "[x](#kop)",
    "Zie [noot]: data en feiten.",
    '[x](b.md "a \\* b en R&amp;D")',
    '[{{ begrip("x") }}](b.md) en ({{ begrip("y") }})',
    'Wow! [x](b.md "t") {{ begrip("x") }} [y](c.md)',
    '| {{ begrip("x") }} &amp; |\n|---|\n| cel |',
]


def bron(tekst: str) -> list[str]:
    p = lees_pagina(pagina(tekst + "\n"), "map/a.md", {"nl", "en"})
    return [str(m) for m in (*p.meldingen, *in_bron(p))]


def met_merken(p: Bronpagina, blad: Blad) -> str:
    """The text with a mark for every call, as the page is put ready."""
    tekst = p.tekst
    for o in [o for o in p.accolades if isinstance(o, Oproep)][::-1]:
        tekst = f"{tekst[: o.begin]}\ue000{len(blad.stukken)}\ue001{tekst[o.einde :]}"
        blad.stukken.append(Stuk('<b class="x">y</b>', REGISTER.macros["begrip"]))
    return tekst


def html(tekst: str) -> list[str]:
    """What the net says of `tekst` after Markdown with the extensions of the site, the source rules left out."""
    p = lees_pagina(pagina(tekst + "\n"), "map/a.md", {"nl", "en"})
    blad, opmaak = Blad("nl", "map/a.md", p, p), Opmaak()
    blad.tekst = met_merken(p, blad)
    opmaak.opdracht = Opdracht(blad)
    markdown.markdown(blad.tekst, extensions=["toc", "tables", "fenced_code", "admonition", "attr_list", opmaak])
    return [str(m) for m in blad.meldingen]


@pytest.mark.parametrize(("tekst", "verwacht"), ONVEILIG)
def test_in_de_bron(tekst, verwacht):
    gevonden = bron("Een\n\n" + tekst)
    assert any(verwacht in m and m.startswith(("docs/map/a.md:15 ", "docs/map/a.md:16 ")) for m in gevonden), gevonden


@pytest.mark.parametrize("tekst", ONSCHULDIG)
def test_onschuldige_tekst(tekst):
    assert bron(tekst) == [] and html(tekst) == []


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("\\`<script>x</script>\\`", "HTML (<script>"),
        ("\\`<img src=x onerror=x()>\\`", "HTML (<img"),
        ("\\`<!--><img src=x onerror=x()>\\`", "HTML (<"),
        ("\\`<a href=javascript:x>y</a>\\`", "HTML (<a"),
        ("![x][y]\n\n[y]: https://voorbeeld.nl/x.png", "andere site"),
        ("![x][y]\n\n[y]: //voorbeeld.nl/x.png", "zonder https:"),
        ('<p style="x">y</p>', "HTML (<p"),
        ("<div markdown>x</div>", "HTML (<div"),
        ("<iframe src=x></iframe>", "HTML (<iframe"),
        ("<meta http-equiv=refresh content=0>", "HTML (<meta"),
        ("<form action=x>", "HTML (<form"),
        ("<![CDATA[<b onclick=x>]]>", "HTML (<"),
        ("## K { .md-overlay }", "klasse die niet mag (md-overlay)"),
        ("## K { onclick=x }", "attribuut dat niet mag (onclick=)"),
        ("[x](data:text/html,x)", "(data:)"),
        ("[x](https://a@voorbeeld.nl)", "voor een @"),
        ("### K\n#### L", "HTML (<h4>)"),
        ('[x](b.md "{{ begrip("x") }}")', "macro in een titel"),
        ('[x](b.md "a (b (c)) {{ begrip("x") }}")', "macro in een titel"),
        ('![{{ begrip("x") }}](b.png)', "macro in een titel"),
        ('![x](b.png "{{ begrip("x") }}")', "macro in een titel"),
        ('<https://voorbeeld.nl/{{ begrip("x") }}>', "macro in een titel"),
        ("## K { #inho@d## K { #i }", "meer dan een anker"),
    ],
)
def test_het_net_vangt_wat_de_bron_verbergt(tekst, verwacht):
    gevonden = html("Een\n\n" + tekst)
    assert any(verwacht in m and m.startswith("docs/map/a.md") for m in gevonden), gevonden


@pytest.mark.parametrize("binnen", ["\x02wzxhzdk:0\x03", "\x02wzxhzdk:1\x03", "\x0242\x03"])
def test_de_html_van_een_macro_kan_niets_van_markdown_oproepen(binnen):
    p = lees_pagina(pagina('{{ zin("x") }} {{ zin("y") }}\n'), "map/a.md", {"nl", "en"})
    blad, opmaak = Blad("nl", "map/a.md", p, p, tekst="\ue0000\ue001 \ue0001\ue001"), Opmaak()
    blad.stukken = [Stuk(f'<i title="{deel}">x</i>', REGISTER.macros["zin"]) for deel in (binnen, "y")]
    opmaak.opdracht = Opdracht(blad)
    over = binnen.strip("\x02\x03")
    assert markdown.markdown(blad.tekst, extensions=[opmaak]) == (f'<p><i title="{over}">x</i> <i title="y">x</i></p>')


@pytest.mark.parametrize(
    "tekst",
    [
        "[" * 20_000,
        "{" * 20_000,
        "{{" * 10_000,
        "`" * 20_000,
        "*" * 20_000,
        "\n".join("> " * 50 + "x" for _ in range(100)),
        "x" * 200_000,
        "{{ a(" + "(" * 1900 + ") }}",
        "[a]\n" * 2001,
        '{{ contact("x") }}\n\n' * 251,
        "\n".join("  " * n + "- x" for n in range(300)),
        "\n".join("\t" * n + "1. x" for n in range(30)),
        "x\n" * 110_000,
        "---\n" * 1501,
        "1. a\n" * 20_000,
    ],
)
def test_wat_de_bouw_zou_laten_vollopen_wordt_geweigerd(tekst):
    assert bron(tekst)


@pytest.mark.parametrize(
    ("tekst", "veld"),
    [
        ("<div>", "html"),
        ("<!-- x -->", "html"),
        ("{% x %}", "macro"),
        ("{{ x.y }}", "macro"),
        ("x }}", "macro"),
        ("## K { #a .b }", "kop"),
        ("## K { #a onclick=x }", "html"),
        ("een ` losse", "code"),
        ("[x](//y.nl)", "link"),
        ("[x](tel:112)", "link"),
        ("[x](b c.md)", "link"),
        ("[x](b\u2026.md)", "link"),
        ("<https://y@z.nl>", "link"),
        ("[x] (b.md)", "link"),
        ("[x]: b.md", "link"),
        ("![x](https://y.nl/z.png)", "beeld"),
        ("## K { #menu }", "kop"),
        ("!!! eerts", "blok"),
        ("??? doen", "blok"),
        ("!!!! doen", "blok"),
        ("!!! doen X", "blok"),
        ("!!! doen", "blok"),
        ('!!! niet-doen ""', "blok"),
        ("a\u00a0b", "teken"),
        ("*" * 61, "omvang"),
        ("_" * 61, "omvang"),
        ("[" * 61, "omvang"),
        ("x" * 4001, "omvang"),
        ("- " * 8 + "x", "omvang"),
        ("1. " * 9 + "x", "omvang"),
        ("a\n\n{{ x.y }} <i>", "html"),
    ],
)
def test_elke_fout_noemt_haar_veld_en_haar_regel(tekst, veld):
    gevonden = in_bron(lees_pagina(pagina(f"Een\n\n{tekst}\n\nTwee\n"), "a.md", {"nl"}))
    regel = 15 + tekst.count("\n")
    assert (regel, veld) in {(m.regel, m.veld) for m in gevonden}


@pytest.mark.parametrize(
    "tekst",
    [
        "a*" * 60,
        "a_" * 60,
        "a [b] " * 30,
        "x" * 4000,
        "> " * 7 + "x",
        "!!! deur",
        '!!! deur ""',
        '!!! doen "X"',
        "  ## K { #a }  ",
        "[b] (en nog iets)",
    ],
)
def test_wat_net_mag(tekst):
    assert bron(tekst) == []


def test_een_pagina_is_niet_te_lang():
    regels = ("x" * 99 + "\n") * 1000
    assert bron(regels[: 100_000 - 3].rstrip("\n")) == []
    (melding,) = in_bron(lees_pagina(pagina(regels + "x\n"), "a.md", {"nl"}))
    assert (melding.regel, melding.veld) == (0, "omvang") and "langer dan 100000 tekens" in melding.wat


@pytest.mark.parametrize(
    "tekst",
    [
        "1. een\n\n3. twee\n",
        "3. een\n4. twee\n",
        "Kop | Kop\n---|---\na | b\n",
        "> citaat\n\n***\n\nterm\n",
        "~~a~~ H~2~O\n",
    ],
)
def test_gewone_markdown_gaat_door_het_net(tekst):
    assert html(tekst) == []


@pytest.mark.parametrize(
    "fout", ["x" * 4001, "a*" * 61, "- " * 8 + "x", "een ` losse", "<b>", "{{ x.y }}", "[x](//y.nl)", "!!! eerts"]
)
def test_de_regel_klopt_ook_ver_naar_beneden(fout):
    tekst = "Een regel.\n\n" * 40 + fout + "\n\nNog een.\n"
    assert {m.regel for m in in_bron(lees_pagina(pagina(tekst), "a.md", {"nl"}))} == {13 + 80}
