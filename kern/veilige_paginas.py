"""What a page may hold: a small, plain part of Markdown, macro calls, and nothing another reader could take for more.

This first lock, over the source, speaks to the editor and gives check and build the same verdict. The second, over what
Markdown made of the page, is `kern.veilige_boom`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from kern.adres import LINK, fout_in_adres, schema_van
from kern.meldingen import Melding
from kern.omvang import omvang
from kern.oproep import GEEN_OPROEP, SCHRIJF, GeenOproep
from kern.paginas import Bronpagina
from kern.tekens import fout_in_tekens

_HTML = re.compile(r"<(?!https?:|mailto:)/?([a-zA-Z][\w-]*)")
_OPMERKING = re.compile(r"<[!?]")
_JINJA = re.compile(r"\{%|\{#|%\}|#\}")
_DOEL = re.compile(r"(?:\]\(|^[ ]{0,3}\[[^\]\n]*\]:)\s*<?(?P<doel>[^)>\n]+)", re.M)
_GEWOON_DOEL = re.compile(r"[A-Za-z0-9._~/#?=&%:@+-]*")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^>\s]*)>?")
_BEELD = re.compile(r"!\[[^\n]*?\]\(\s*<?\s*(?:https?:)?//", re.I)
_ACCOLADES = re.compile(r"\{[^{}\n]*\}")
_LOSSE_ACCOLADE = re.compile(r"(?<!\{)\{(?!\{)|(?<!\})\}(?!\})")
_ANKER = re.compile(r"[ \t]*\{ #[a-z0-9]+(?:-[a-z0-9]+)* \}[ \t]*$")
_ATTRIBUUT = re.compile(r"([\w-]+)\s*=")
_IN_ATTRIBUUT = re.compile(
    r"\]\((?:[^()\n]|\n(?!\s*\n)|\([^()\n]*\))*\)"
    r"|!\[(?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]\n]*\])*(?=\]\()"
    r"|<(?:https?|mailto):[^<>\n]*>"
)
"""What becomes the value of an attribute: the address and title of a link, the caption of an image."""
_WOORDEN_EN_DOEL = re.compile(r"(?<!!)\[(?P<woorden>[^\[\]\n]{1,300})\]\((?P<doel>[^)\s]{1,500})")
_SITENAAM = re.compile(r"(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:nl|com|org|net|eu|info|be|de|app|online)\b(?![.-]?\w)")
_BLOK = re.compile(r"^[ \t]*(!{2,}|\?{3,}\+?)[ \t]*([\w-]*)(.*)$", re.M)
_TITEL = re.compile(r'"[^"\n]*"')
TEGENDELEN = ("doen", "niet-doen")
BLOK_ZONDER_TITEL = (
    "blok",
    "Dit blok heeft geen titel. Wie het hoort of kopieert, weet dan niet of je dit wel of juist niet doet.",
    'Schrijf de titel erachter: !!! doen "Doen" of !!! niet-doen "Niet doen".',
)
BLOKSOORTEN = frozenset("deur doen eerst feit gevaar let-op niet-doen onzeker recht voorbeeld zin".split())
"""Kinds of block (`!!! soort "Titel"`)."""

GERESERVEERD = re.compile(
    r"inhoud|menu|over-deze-pagina|bronnen-bij-deze-pagina|wetten-op-deze-pagina|uitleg-.*|hulplijn-.*|__.*"
)
"""Anchors that the frame of a page or a macro already has."""

PLAATJE = ("beeld", "Dit beeld komt van een andere site.", "Zet het bestand in docs/assets/img en verwijs daarnaar.")
MACRO_IN_ATTRIBUUT = (
    "macro",
    "Hier staat een macro in een titel, bijschrift of adres.",
    "Schrijf daar gewone tekst.",
)
GEEN_HTML = "Gebruik een blok (!!!) of een macro."


def _meld(p: Bronpagina, plek: int, veld: str, wat: str, doe: str) -> Melding:
    return Melding(p.bestand, p.regel(plek), veld, wat, doe)


def tekens(p: Bronpagina) -> Iterator[Melding]:
    """No invisible characters, direction marks or look-alikes in the text."""
    if fout := fout_in_tekens(p.tekst, p.taal):
        yield _meld(p, fout[0], "teken", fout[1], fout[2])


def code(p: Bronpagina) -> Iterator[Melding]:
    """Code stands between single backticks on one line, so that everyone agrees on what is code."""
    plek = 0
    for regel in p.tekst.split("\n"):
        if "\\`" in regel or "``" in regel or "~~~" in regel or regel.count("`") % 2:
            yield _meld(
                p,
                plek,
                "code",
                "Deze accent grave (`) opent of sluit niet gewoon.",
                "Zet code tussen twee losse ` op dezelfde regel.",
            )
        plek += len(regel) + 1


def kale_html(p: Bronpagina) -> Iterator[Melding]:
    """No HTML, no statement of a template language, and no braces other than a macro or the anchor of a heading."""
    tekst = p.zonder_macros
    for m in _HTML.finditer(tekst):
        yield _meld(p, m.start(), "html", f"Hier staat HTML (<{m.group(1)}>).", GEEN_HTML)
    for m in _OPMERKING.finditer(p.tekst):
        yield _meld(
            p,
            m.start(),
            "html",
            f"Hier staat HTML ({m.group(0)}).",
            "Haal het weg; een notitie voor een collega hoort in het voorstel.",
        )
    for m in _JINJA.finditer(p.tekst):
        yield _meld(
            p,
            m.start(),
            "macro",
            "Hier staat {% of {#.",
            "Schrijf { #anker } met een spatie; opdrachten met {% mogen niet.",
        )
    for m in _ACCOLADES.finditer(tekst):
        yield from _accolades(p, tekst, m)
    for m in _LOSSE_ACCOLADE.finditer(_ACCOLADES.sub(lambda m: " " * len(m.group(0)), tekst)):
        yield _meld(p, m.start(), "kop", f"Hier staat een losse accolade ({m.group(0)}).", "Haal haar weg.")


def _accolades(p: Bronpagina, tekst: str, m: re.Match[str]) -> Iterator[Melding]:
    begin = tekst.rfind("\n", 0, m.start()) + 1
    einde = tekst.find("\n", m.end())
    rest = tekst[m.start() : len(tekst) if einde < 0 else einde]
    if tekst[begin : m.start()].lstrip(" ").startswith("#") and _ANKER.fullmatch(rest):
        return
    if naam := _ATTRIBUUT.search(m.group(0)):
        yield _meld(
            p,
            m.start(),
            "html",
            f"Tussen accolades mag geen {naam.group(1)}= staan.",
            "Daar mag alleen een anker staan: { #anker }.",
        )
    else:
        yield _meld(
            p,
            m.start(),
            "kop",
            f"Deze accolades horen hier niet ({m.group(0)}).",
            "Alleen achter een kop: { #anker }, met kleine letters en streepjes.",
        )


def oproepen(p: Bronpagina) -> Iterator[Melding]:
    """Between double braces stands one call with texts and whole numbers, never an expression."""
    for o in p.accolades:
        if isinstance(o, GeenOproep):
            yield _meld(p, o.begin, "macro", o.wat, SCHRIJF)
    for m in re.finditer(r"\}\}", p.zonder_macros):
        yield _meld(p, m.start(), "macro", GEEN_OPROEP, SCHRIJF)


def links(p: Bronpagina) -> Iterator[Melding]:
    """No link that runs something, hides where it goes or holds a macro, and no image from another host."""
    tekst = p.zonder_macros
    for m in _DOEL.finditer(tekst):
        doel = m.group("doel").split(' "')[0].strip()
        fout = fout_in_adres(doel)
        if fout is None and not _GEWOON_DOEL.fullmatch(doel):
            fout = "In dit adres staat een teken dat er niet hoort.", LINK
        if fout is None and schema_van(doel) == "tel":
            fout = (
                "Hier staat een telefoonnummer in een link.",
                'Gebruik {{ contact("...") }} met de id uit data/contacten.yml.',
            )
        if fout:
            yield _meld(p, m.start(), "link", *fout)
    for m in _AUTOLINK.finditer(tekst):
        if fout := fout_in_adres(m.group(1)):
            yield _meld(p, m.start(), "link", *fout)
    for m in re.finditer(r"\][ \t]+\((?=[^)\s]*[./#])|^[ ]{0,3}\[[^\]\n]*\]:", tekst, re.M):
        yield _meld(
            p,
            m.start(),
            "link",
            "Deze link is niet goed geschreven.",
            "Schrijf [woorden](pagina.md) zonder spatie ertussen.",
        )
    for m in _BEELD.finditer(tekst):
        yield _meld(p, m.start(), *PLAATJE)
    for m in _IN_ATTRIBUUT.finditer(tekst):
        if "{{" in p.tekst[m.start() : m.end()]:
            yield _meld(p, p.tekst.index("{{", m.start()), *MACRO_IN_ATTRIBUUT)


def eerlijke_links(p: Bronpagina) -> Iterator[Melding]:
    """Words of a link that are an address themselves name the site that the link goes to."""
    for m in _WOORDEN_EN_DOEL.finditer(p.zonder_macros):
        naam = urlsplit(m.group("doel")).netloc.removeprefix("www.")
        for genoemd in _SITENAAM.findall(m.group("woorden").lower()):
            if genoemd.removeprefix("www.") != naam:
                wat = f"Deze link heet {genoemd} en gaat naar {naam or 'een pagina'}."
                yield _meld(p, m.start(), "link", wat, "Laat de woorden en het adres bij elkaar passen.")


def ankers(p: Bronpagina) -> Iterator[Melding]:
    """No anchor that the frame of the page or a macro already has."""
    for kop in p.koppen:
        if kop.id and GERESERVEERD.fullmatch(kop.id):
            yield Melding(
                p.bestand,
                kop.regel,
                "kop",
                f"Het anker '{kop.id}' is al in gebruik op elke pagina.",
                "Kies een ander anker.",
            )


def blokken(p: Bronpagina) -> Iterator[Melding]:
    """A block begins with three exclamation marks, a known kind and a title between straight quotes."""
    for m in _BLOK.finditer(p.zonder_macros):
        begin, soort, rest = m.group(1), m.group(2), m.group(3).strip()
        if begin != "!!!" or soort not in BLOKSOORTEN:
            wat = f"Dit blok heeft geen bekende soort ({begin} {soort})."
            yield _meld(p, m.start(), "blok", wat, f"Schrijf !!! en een van: {', '.join(sorted(BLOKSOORTEN))}.")
        elif rest and not _TITEL.fullmatch(rest):
            wat = "De titel van dit blok staat niet tussen rechte aanhalingstekens."
            yield _meld(p, m.start(), "blok", wat, 'Schrijf !!! soort "Titel".')
        elif soort in TEGENDELEN and rest in ("", '""'):
            yield _meld(p, m.start(), *BLOK_ZONDER_TITEL)


IN_BRON = (omvang, tekens, code, kale_html, oproepen, links, eerlijke_links, ankers, blokken)


def in_bron(p: Bronpagina) -> Iterator[Melding]:
    """Everything wrong with the Markdown of a page."""
    for regel in IN_BRON:
        yield from (replace(m, soort=m.veld) for m in regel(p))
