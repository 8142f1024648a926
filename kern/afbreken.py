"""Where a long word may break: soft hyphens in a page as it is written, from the patterns of its language.

A narrow screen, large text and paper break a word that does not fit anywhere they like; a browser has no patterns of
its own for every language. Only long words get them, so reading text stays whole; nothing shorter than `DEEL` letters
ends up on a line by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import pyphen

ZACHT = "\u00ad"
DEEL = 3
LANG, LANG_IN_KOP = 11, 8
"""So many letters has a word that may break: in running text, and in a heading, which is larger."""

KOPPEN = frozenset(("h1", "h2", "h3", "th", "legend", "summary"))
HEEL = frozenset(("code", "pre", "script", "style", "textarea", "select", "svg", "title"))
"""Elements in which no word breaks."""

_ATTRIBUTEN = r"[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*"
_ANDERS = re.compile(
    rf"<((?:{'|'.join(sorted(HEEL | KOPPEN))})(?=[\s/>])|[a-z][\w-]*(?=\s[^<>]*\blang=\"))({_ATTRIBUTEN})>", re.I
)
"""An element in which language or length may differ from what is around it."""

_TAAL = re.compile(r"\slang=\"([\w-]+)\"")
_WOORDEN = {
    lengte: re.compile(rf"(?<![\w./@{ZACHT}&-])[A-Za-z\u00c0-\u1fff]{{{lengte},}}(?![\w@]|\.\w|[^<>]*>)")
    for lengte in (LANG, LANG_IN_KOP)
}
"""A word of so many letters by itself, and not a piece of an address or of a label.

The letters as a range: three times as fast as asking of each.
"""


@lru_cache(maxsize=8)
def _patronen(taal: str) -> pyphen.Pyphen | None:
    bekend = pyphen.language_fallback(taal)
    return pyphen.Pyphen(lang=bekend, left=DEEL, right=DEEL) if bekend else None


@lru_cache(maxsize=16_384)
def woord(tekst: str, taal: str) -> str:
    """One word with its soft hyphens."""
    if (patronen := _patronen(taal)) is None:
        return tekst
    delen, tot = [], len(tekst)
    for plek in reversed(patronen.positions(tekst)):  # from the end: the last part of a compound stays whole
        if tot - plek >= DEEL:
            delen.append(tekst[plek:tot])
            tot = plek
    return ZACHT.join([tekst[:tot], *reversed(delen)])


def _tekst(tekst: str, taal: str, lengte: int) -> str:
    return _WOORDEN[lengte].sub(lambda m: woord(m.group(), taal), tekst)


@lru_cache(maxsize=64)
def _labels(naam: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){naam}(?=[\s/>])", re.I)


def _einde(html: str, naam: str, begin: int) -> int:
    """Where the element `naam` closes that is open at `begin`; all the rest when it never does."""
    open_ = 1
    for m in _labels(naam).finditer(html, begin):
        open_ += -1 if m.group(1) else 1
        if not open_:
            return m.start()
    return len(html)


def _loop(html: str, taal: str, lengte: int) -> Iterator[str]:
    plek = 0
    while m := _ANDERS.search(html, plek):
        yield _tekst(html[plek : m.start()], taal, lengte)
        yield m.group()
        naam, eigen_taal = m.group(1).lower(), _TAAL.search(m.group(2))
        plek = _einde(html, naam, m.end())
        binnen = html[m.end() : plek]
        if naam in HEEL:
            yield binnen
        else:
            hier = eigen_taal.group(1) if eigen_taal else taal
            yield from _loop(binnen, hier, LANG_IN_KOP if naam in KOPPEN else lengte)
    yield _tekst(html[plek:], taal, lengte)


def zet_zachte_streepjes(html: str, taal: str) -> str:
    """`html` of a page in `taal`, with soft hyphens in its long words."""
    return "".join(_loop(html, taal, LANG))
