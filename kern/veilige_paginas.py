"""The rules of `veilige_inhoud` for pages: over the Markdown, with the line, and over the HTML it gave, as a net.

The first speaks to the editor. The second does not care how something was
hidden: what Markdown made of a page holds only plain elements and addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from jinja2 import Environment, TemplateSyntaxError, nodes

from kern.meldingen import Melding
from kern.paginas import Bronpagina
from kern.veilige_inhoud import SCHEMAS, schema_van

_HTML = re.compile(r"<(?!https?:|mailto:)/?([a-zA-Z][\w-]*)")
_JINJA = re.compile(r"\{%|\{#[^#]")
_AANROEP = re.compile(r"\{\{.*?\}\}", re.S)
_DOEL = re.compile(r"(?:\]\(|^[ ]{0,3}\[[^\]\n]*\]:)\s*<?(?P<doel>[^)>\n]+)", re.M)
_BEELD = re.compile(r"!\[[^\n]*?\]\(\s*<?\s*(?:https?:)?//", re.I)
_ATTRIBUUT = re.compile(r"\{:?[ \t]*[^{}\n]*?([\w-]+)\s*=[^{}\n]*\}")
_SJABLONEN = Environment(comment_start_string="{##", comment_end_string="##}")

ELEMENTEN = frozenset(
    "p h2 h3 ul ol li dl dt dd strong em b i a img code pre blockquote hr br table thead tbody tfoot tr th td div span details summary sup sub".split()
)
"""Elements that Markdown itself may give."""

ATTRIBUTEN = frozenset(("class", "id", "href", "src", "alt", "title", "start", "open", "data-stuk"))
"""Attributes that Markdown itself may give."""

_LINK = ("Link naar een pagina of een webadres met https://.",)
_PLAATJE = ("beeld", "Dit beeld komt van een andere site.", "Zet het bestand in docs/assets/img en verwijs daarnaar.")


def _leeg(patroon: re.Pattern, tekst: str) -> str:
    """`tekst` with what matches blanked out, same length and lines."""
    return patroon.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), tekst)


def zonder_macros(p: Bronpagina) -> str:
    """The text of a page without code and macro calls, same length and lines."""
    return _leeg(_AANROEP, p.zonder_code)


def kale_html(p: Bronpagina) -> Iterator[Melding]:
    """No HTML, no Jinja statements, and no attributes on a heading or paragraph other than an anchor or a class."""
    tekst = zonder_macros(p)
    for m in _HTML.finditer(tekst):
        yield Melding(p.bestand, p.regel(m.start()), "html", f"Hier staat HTML (<{m.group(1)}>).", "Gebruik een blok (!!!) of een macro.")
    for m in _JINJA.finditer(p.zonder_code):
        yield Melding(p.bestand, p.regel(m.start()), "macro", "Hier staat {% of {#.", "Schrijf { #anker } met een spatie; opdrachten met {% mogen niet.")
    for m in _ATTRIBUUT.finditer(tekst):
        yield Melding(p.bestand, p.regel(m.start()), "html", f"Tussen accolades mag geen {m.group(1)}= staan.", "Daar mag alleen een anker staan: { #anker }.")


def macros_zonder_meer(p: Bronpagina) -> Iterator[Melding]:
    """Between double braces stands one call with texts and numbers, never an expression that the build would run."""
    try:
        boom = _SJABLONEN.parse(p.tekst)
    except TemplateSyntaxError:
        return  # the macro adapter tells what is wrong with it
    for knoop in boom.body:
        for deel in knoop.nodes if isinstance(knoop, nodes.Output) else [knoop]:
            if not isinstance(deel, (nodes.TemplateData, nodes.Name)) and not _is_aanroep(deel):
                yield Melding(
                    p.bestand, p.eerste_regel + deel.lineno - 1, "macro", "Tussen dubbele accolades staat meer dan een macro.",
                    "Schrijf {{ naam(\"id\") }}, zonder filters of berekeningen.",
                )


def _is_aanroep(knoop: nodes.Node) -> bool:
    if not isinstance(knoop, nodes.Call) or knoop.dyn_args or knoop.dyn_kwargs or not isinstance(knoop.node, nodes.Name):
        return False
    return all(isinstance(a, nodes.Const) for a in [*knoop.args, *(k.value for k in knoop.kwargs)])


def gevaarlijke_links(p: Bronpagina) -> Iterator[Melding]:
    """No link that runs something or carries its content, and no image from another host."""
    tekst = zonder_macros(p)
    for m in _DOEL.finditer(tekst):
        schema = schema_van(m.group("doel"))
        if schema and schema not in SCHEMAS:
            yield Melding(p.bestand, p.regel(m.start()), "link", f"Deze link voert iets uit of is geen webadres ({schema}:).", *_LINK)
    for m in _BEELD.finditer(tekst):
        yield Melding(p.bestand, p.regel(m.start()), *_PLAATJE)


def in_bron(p: Bronpagina) -> Iterator[Melding]:
    """Everything wrong with the Markdown of a page."""
    for regel in (kale_html, macros_zonder_meer, gevaarlijke_links):
        yield from regel(p)


class _Net(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.gevonden: list[tuple[str, str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTEN:
            self.gevonden.append((f"<{tag}", "html", f"Hier staat HTML (<{tag}>).", "Gebruik een blok (!!!) of een macro."))
        for naam, waarde in attrs:
            if naam not in ATTRIBUTEN:
                self.gevonden.append((naam, "html", f"Hier staat een attribuut dat niet mag ({naam}=).", "Haal het weg."))
            elif naam in ("href", "src"):
                self._adres(naam, waarde or "")

    def _adres(self, naam: str, adres: str) -> None:
        schema = schema_van(adres)
        if schema and schema not in SCHEMAS:
            self.gevonden.append((adres[:20], "link", f"Deze link voert iets uit of is geen webadres ({schema}:).", *_LINK))
        elif naam == "src" and (schema or adres.strip().startswith("//")):
            self.gevonden.append((adres, *_PLAATJE))


def in_html(html: str, bestand: str, bron: str = "") -> list[Melding]:
    """Everything wrong with the HTML that Markdown gave; the line is sought in the text of the file, 0 when it is not found."""
    net = _Net()
    net.feed(html)
    net.close()
    uit = []
    for naald, veld, wat, doe in net.gevonden:
        plek = bron.lower().find(naald.lower())
        uit.append(Melding(bestand, bron.count("\n", 0, plek) + 1 if plek >= 0 else 0, veld, wat, doe))
    return uit
