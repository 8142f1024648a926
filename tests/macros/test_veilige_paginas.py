"""Pages: one fixture per kind of dangerous content, in the Markdown and in the HTML it gives; innocent text passes both."""

import markdown
import pytest

from kern.paginas import lees_pagina
from kern.veilige_paginas import in_bron, in_html
from tests.minisite import pagina

ONVEILIG = [
    ("<script>x</script>", "HTML (<script>)"), ("<SCRIPT\n>x</SCRIPT>", "HTML (<SCRIPT>)"), ("<div>", "HTML (<div>)"), ('<a href="x">', "HTML (<a>)"),
    ("<iframe src=x>", "HTML (<iframe>)"), ("<br>", "HTML (<br>)"), ('<div markdown onclick="x()">*x*</div>', "HTML (<div>)"), ("<javascript:x>", "HTML (<javascript>)"),
    ("<img src=x onerror=x()>", "HTML (<img>)"), ("<svg/onload=x()>", "HTML (<svg>)"),
    ("{% if x %}", "{% of {#"), ("## K {#a}", "{% of {#"),
    ('{{ "<script>x</script>" }}', "meer dan een macro"), ('{{ contact("x") | replace("a", "<b>") }}', "meer dan een macro"), ('{{ contact("x") ~ "<b>" }}', "meer dan een macro"),
    ("{{ ''.__class__.__mro__ }}", "meer dan een macro"), ("{{ contact(self) }}", "meer dan een macro"), ("{{ contact.__globals__() }}", "meer dan een macro"),
    ('{{ nl(**{"woorden": "x"}) }}', "meer dan een macro"), ("{{ 7 * 7 }}", "meer dan een macro"),
    ("[x](javascript:alert(1))", "(javascript:)"), ("[x](JavaScript:alert)", "(javascript:)"), ("[x]( java&#115;cript:alert )", "(javascript:)"),
    ("[x](java&Tab;script:alert)", "(javascript:)"), ("[a [b] c](javascript:x)", "(javascript:)"), ("[x](<javascript:x>)", "(javascript:)"),
    ("[x](data:text/html,hoi)", "(data:)"), ("[x]: vbscript:x", "(vbscript:)"), ("[x]:javascript:x", "(javascript:)"), ("[x]:\njavascript:x", "(javascript:)"),
    ("[x](ftp://voorbeeld.nl)", "(ftp:)"), ("![x](data:image/png;base64,x)", "(data:)"),
    ("![x](https://voorbeeld.nl/x.png)", "andere site"), ("![x](//voorbeeld.nl/x.png)", "andere site"), ("![a [b]](http://voorbeeld.nl/x.png)", "andere site"),
    ("## Kop { #kop onclick=x() }", "geen onclick= staan"), ("Tekst\n{: style='color:red' }", "geen style= staan"), ("[x](b.md){ href=javascript:x }", "geen href= staan"),
]
ONSCHULDIG = [
    "a < b en c > d", "`<script>`", "<https://voorbeeld.nl>", "## K { #a }", "onclick is een woord", "Let op de data: die staan er.", "[x](b.md)", "[x](https://voorbeeld.nl)",
    "[bel](tel:112)", "![x](../assets/img/merk.svg)", "`[x](javascript:y)`", "[data](gegevens.md)", '{{ contact("veilig-thuis", "blok") }}', '{{ wet("avg", "6", lid="1") }}',
    "{ a }", "```\n<script>x</script>\n```", "[x](#kop)", "Zie [noot]: data en feiten.", "x = { y }",
]


def bron(tekst: str) -> list[str]:
    return [str(m) for m in in_bron(lees_pagina(pagina(tekst + "\n"), "map/a.md", {"nl", "en"}))]


def html(tekst: str) -> list[str]:
    """What the net says of `tekst` after Markdown with the extensions of the site."""
    gemaakt = markdown.markdown(tekst, extensions=["toc", "tables", "fenced_code", "admonition", "attr_list", "md_in_html"])
    return [str(m) for m in in_html(gemaakt, "docs/map/a.md", tekst)]


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
        ("\\`<script>x</script>\\`", "HTML (<script>)"),
        ("\\`<img src=x onerror=x()>\\`", "(onerror=)"),
        ("\\`<a href=javascript:x>y</a>\\`", "(javascript:)"),
        ("![x][y]\n\n[y]: https://voorbeeld.nl/x.png", "andere site"),
        ("![x][y]\n\n[y]: //voorbeeld.nl/x.png", "andere site"),
        ('<p style="x">y</p>', "(style=)"),
        ("<a href='&#x6a;avascript:x'>y</a>", "(javascript:)"),
        ("<iframe src=x></iframe>", "HTML (<iframe>)"),
        ("<meta http-equiv=refresh content=0>", "HTML (<meta>)"),
        ("<form action=x>", "HTML (<form>)"),
    ],
)
def test_het_net_vangt_wat_de_bron_verbergt(tekst, verwacht):
    gevonden = html("Een\n\n" + tekst)
    assert any(verwacht in m and m.startswith("docs/map/a.md") for m in gevonden), gevonden


def test_het_net_zegt_de_regel_als_die_te_vinden_is():
    assert html("Een\n\n\\`<script>x</script>\\`")[0].startswith("docs/map/a.md:3 [html]")
    assert in_html("<script>", "docs/a.md")[0].regel == 0


def test_een_fout_in_een_macro_meldt_de_macro_zelf():
    """A call that cannot be read is told by the adapter, with what Jinja says about it."""
    assert bron('{{ contact("x" }}') == []
