"""The net over what Markdown made: which elements, attributes, classes and addresses pass."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from kern.veilige_boom import fouten_in_boom


def gezegd(html: str, *vreemd: str) -> list[tuple[str, str]]:
    return [(veld, wat) for veld, wat, _ in fouten_in_boom(ElementTree.fromstring(f"<div>{html}</div>"), vreemd)]


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="a">A</h2><h3>B</h3><p>c <strong>d</strong> <em>e</em> <b>f</b> <i>g</i> <code>h</code><br/></p>',
        '<ul><li>a</li></ul><ol start="3"><li>b</li></ol><dl><dt>c</dt><dd>d</dd></dl><hr/>',
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
        '<div class="admonition gevaar"><p class="admonition-title">x</p></div><blockquote><p>y</p></blockquote>',
        '<p><a href="b.md#c" title="t">x</a> <a href="https://voorbeeld.nl">y</a> <img src="a.png" alt="b"/></p>',
        "<pre><code>x</code></pre><p><sup>1</sup><sub>2</sub><span>z</span></p><tfoot/>",
    ],
)
def test_gewone_opmaak(html):
    assert gezegd(html) == []


@pytest.mark.parametrize(
    ("html", "veld", "wat"),
    [
        ("<script>x</script>", "html", "(<script>)"),
        ("<p><iframe/></p>", "html", "(<iframe>)"),
        ("<h1>x</h1>", "html", "(<h1>)"),
        ("<svg/>", "html", "(<svg>)"),
        ('<p onclick="x">y</p>', "html", "(onclick=)"),
        ('<p style="x">y</p>', "html", "(style=)"),
        ('<p class="admonition vreemd">y</p>', "html", "(admonition vreemd)"),
        ('<a href="javascript:x">y</a>', "link", "(javascript:)"),
        ('<a href="//voorbeeld.nl">y</a>', "link", "zonder https:"),
        ('<img src="https://voorbeeld.nl/x.png"/>', "beeld", "andere site"),
        ('<img src="data:x"/>', "link", "(data:)"),
    ],
)
def test_wat_niet_door_het_net_komt(html, veld, wat):
    ((gevonden_veld, gevonden),) = gezegd(html)
    assert gevonden_veld == veld and wat in gevonden


def test_een_macro_in_een_attribuut():
    boom = ElementTree.Element("div")
    ElementTree.SubElement(boom, "img", alt="\x02wzxhzdk:0\x03")
    ((veld, wat, _),) = fouten_in_boom(boom, [])
    assert veld == "macro" and "titel, bijschrift of adres" in wat


def test_html_die_markdown_apart_hield_en_een_element_zonder_naam():
    assert gezegd("<p>x</p>", "<b onclick=steel()>hallo</b>") == [("html", "Hier staat HTML (<b onclick=steel()>h).")]
    boom = ElementTree.Element("div")
    boom.append(ElementTree.Comment("x"))
    assert [veld for veld, *_ in fouten_in_boom(boom, [])] == ["html"]
    assert list(fouten_in_boom(ElementTree.Element("vreemd"), [])) == []
