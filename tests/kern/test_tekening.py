"""Drawings: an XML parser and three lists; every way to do more than draw is refused, with its line."""

import pytest

from kern.tekening import MAX_DIEPTE, MAX_TEKENS, fouten_in_tekening

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n{}\n</svg>'


@pytest.mark.parametrize(
    ("deel", "verwacht"),
    [
        ("<script>x()</script>", "(<script>)"),
        ("<a href='#x'><rect/></a>", "(<a>)"),
        ("<g onclick='x()'><rect/></g>", "(onclick=)"),
        ('<rect onload="x()"/>', "(onload=)"),
        ("<foreignObject><p>x</p></foreignObject>", "(<foreignObject>)"),
        ('<use href="java&#115;cript:x()"/>', "(href)"),
        ('<use href="sprite.svg#a"/>', "(href)"),
        ('<use xlink:href="https://voorbeeld.nl/x.svg#a"/>', "(href)"),
        ('<image xlink:href="https://voorbeeld.nl/x.png"/>', "(<image>)"),
        ('<image href="data:image/png;base64,x"/>', "(<image>)"),
        ('<feImage href="#x"/>', "(<feImage>)"),
        ('<rect fill="url(https://voorbeeld.nl/x)"/>', "(url)"),
        ('<rect fill="url(//voorbeeld.nl/x)"/>', "(url)"),
        ('<rect fill="url( &quot;x.svg#a&quot; )"/>', "(url)"),
        ('<rect fill="data:x"/>', "(data:)"),
        ('<rect font-family="https://voorbeeld.nl"/>', "(https:)"),
        ("<style>@import 'x'</style>", "(<style>)"),
        ('<animate attributeName="href" to="x"/>', "(<animate>)"),
        ('<set attributeName="href" to="x"/>', "(<set>)"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg">x()</x:script>', "(<script>)"),
        ('<p xmlns="http://www.w3.org/1999/xhtml">x</p>', "(<p>)"),
        ('<rect xmlns=""/>', "(<rect>)"),
        ('<g xmlns:e="http://www.w3.org/2001/xml-events" e:id="x"/>', "(id=)"),
        ('<g xml:base="//voorbeeld.nl/"/>', "(base=)"),
        ('<rect style="background-image:\\75rl(//voorbeeld.nl/x)"/>', "(style=)"),
        ('<rect fill="\\75rl(//voorbeeld.nl/x)"/>', "(\\)"),
        ("<rect mask=\"image-set('//voorbeeld.nl/x' 1x)\"/>", "(image-set)"),
        ("<?xml-stylesheet href='x'?>", "(<?xml-stylesheet)"),
        ('<g id="a"><use href="#b"/></g>', "(<use>)"),
        ("<g>" * MAX_DIEPTE + "</g>" * MAX_DIEPTE, "lagen"),
        ("<rect>", "geen geldige SVG"),
        ("<rect a=1/>", "geen geldige SVG"),
        ("&steel;", "geen geldige SVG"),
        ("<x:rect/>", "geen geldige SVG"),
    ],
)
def test_een_tekening_met_meer_dan_een_tekening(deel, verwacht):
    gevonden = fouten_in_tekening(SVG.format(deel), "docs/x.svg")
    assert any(verwacht in m.wat and m.regel in (2, 3) for m in gevonden), gevonden


BOM_VAN_ENTITEITEN = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(30))


@pytest.mark.parametrize(
    "kop",
    [
        "<!DOCTYPE svg>",
        '<!DOCTYPE svg SYSTEM "https://voorbeeld.nl/x.dtd">',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        f'<!DOCTYPE svg [<!ENTITY a0 "x">{BOM_VAN_ENTITEITEN}]>',
    ],
)
def test_een_documentsoort_wordt_niet_gelezen(kop):
    (melding,) = fouten_in_tekening(kop + SVG.format("&a30;<script/>"), "x.svg")
    assert "(DOCTYPE)" in melding.wat and melding.regel == 1


def test_te_lang():
    (melding,) = fouten_in_tekening(SVG.format(" " * MAX_TEKENS), "x.svg")
    assert "langer dan" in melding.wat


@pytest.mark.parametrize(
    "deel",
    [
        "<title>on = uit, een set met stijl: zo</title><!-- gemaakt met de hand --><text x='1'>a &lt; b</text>",
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" class="x"/>',
        '<circle id="b" r="1"/><use href="#b"/><use xlink:href="#b" transform="translate(1 2) rotate(45)"/>',
        '<g fill="rgb(1, 2, 3)" role="img" aria-label="Zo: een huis (rood)"><path d="M9 6h3v20z"/></g>',
    ],
)
def test_gewone_tekeningen(deel):
    assert fouten_in_tekening(SVG.format(deel), "x.svg") == []
    assert fouten_in_tekening('<?xml version="1.0" encoding="utf-8"?>' + SVG.format(deel), "x.svg") == []
