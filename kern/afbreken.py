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
_MET_TAAL = re.compile(r"<([a-zA-Z][\w-]*)\s[^<>]*?\blang=\"")
_TAAL = re.compile(r"\slang=\"([\w-]+)\"")
_WOORD = re.compile(rf"(?<![\w./@{ZACHT}&-])[A-Za-z\u00c0-\u1fff]{{{LANG_IN_KOP},}}(?![\w@]|\.\w|[^<>]*>)")
"""A word by itself, and not a piece of an address or of a label.

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


def _tekst(tekst: str, taal: str, lang: int) -> str:
    return _WOORD.sub(lambda m: woord(m.group(), taal) if len(m.group()) >= lang else m.group(), tekst)


@lru_cache(maxsize=64)
def _grenzen(met_taal: frozenset[str]) -> re.Pattern[str]:
    """Labels at which language or length may change: those of our own lists, and what carries a language here."""
    return re.compile(rf"<(/?)({'|'.join(sorted(HEEL | KOPPEN | met_taal))})(?=[\s/>])({_ATTRIBUTEN})>", re.I)


def _loop(html: str, taal: str) -> Iterator[str]:
    # What holds inside an element, until it closes: its name, how often it is open, language, length (0 is never).
    binnen: list[tuple[str, int, str, int]] = [("", 0, taal, LANG)]
    tot = 0
    for m in _grenzen(frozenset(naam.lower() for naam in _MET_TAAL.findall(html))).finditer(html):
        naam, open_, hier, vanaf = binnen[-1]
        stuk, tot = html[tot : m.start()], m.end()
        yield _tekst(stuk, hier, vanaf) if vanaf else stuk
        yield m.group()
        dit, eigen_taal = m.group(2).lower(), _TAAL.search(m.group(3))
        if m.group(1):
            if dit == naam and open_ > 1:
                binnen[-1] = (naam, open_ - 1, hier, vanaf)
            elif dit == naam:
                binnen.pop()
        elif eigen_taal or dit in HEEL or dit in KOPPEN:
            lengte = 0 if dit in HEEL or not vanaf else LANG_IN_KOP if dit in KOPPEN else vanaf
            binnen.append((dit, 1, eigen_taal.group(1) if eigen_taal else hier, lengte))
        elif dit == naam:
            binnen[-1] = (naam, open_ + 1, hier, vanaf)
    yield _tekst(html[tot:], *binnen[-1][2:]) if binnen[-1][3] else html[tot:]


def zet_zachte_streepjes(html: str, taal: str) -> str:
    """`html` of a page in `taal`, with soft hyphens in its long words."""
    return "".join(_loop(html, taal))
