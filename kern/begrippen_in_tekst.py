"""Explain glossary terms at their first occurrence in rendered text; plain Python over HTML.

Terms inside links, headings, buttons, tools, cards and other places where a
second control or a note does not belong are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

OVERSLAAN = frozenset({
    "a", "h1", "h2", "h3", "h4", "h5", "h6", "button", "summary", "legend", "label", "code", "pre", "th", "dt", "svg", "script", "style", "begrip-uitleg",
})
"""Elements in which no term is explained."""

OVERSLAAN_KLASSE = re.compile(r'class="(?:[^"]* )?(?:hulp|kaart|nood|register|route|admonition-title|tegels)(?: [^"]*)?"')
LEEG = frozenset({"br", "hr", "img", "input", "path", "rect", "circle", "wbr"})
_DEEL = re.compile(r"(<[^>]*>)")
_TAG = re.compile(r"</?([a-zA-Z][\w-]*)")


@lru_cache(maxsize=8)
def patroon(termen: tuple[str, ...]) -> re.Pattern | None:
    """One pattern for all terms, longest first, as whole words."""
    if not termen:
        return None
    return re.compile(r"(?<![\w-])(" + "|".join(re.escape(t) for t in sorted(termen, key=len, reverse=True)) + r")(?![\w-])", re.I)


def leg_uit(html: str, termen: Mapping[str, str], render: Callable[[str, str], str], al_uitgelegd: Collection[str] = ()) -> str:
    """Replace the first occurrence of each term by `render(id, words as written)`.

    `termen` maps a term in lower case to its id; a term whose id was rendered once,
    or is in `al_uitgelegd`, is not rendered again.
    """
    zoek = patroon(tuple(termen))
    if zoek is None:
        return html
    gedaan = set(al_uitgelegd)
    stapel: list[tuple[str, bool]] = []
    uit: list[str] = []

    def vervang(m: re.Match) -> str:
        id_ = termen[m.group(1).lower()]
        if id_ in gedaan:
            return m.group(0)
        gedaan.add(id_)
        return render(id_, m.group(1))

    for deel in _DEEL.split(html):
        tag = _TAG.match(deel)
        if tag:
            naam = tag.group(1).lower()
            if deel.startswith("</"):
                while stapel:
                    open_, _ = stapel.pop()
                    if open_ == naam:
                        break
            elif naam not in LEEG and not deel.endswith("/>"):
                boven = stapel[-1][1] if stapel else False
                stapel.append((naam, boven or naam in OVERSLAAN or bool(OVERSLAAN_KLASSE.search(deel))))
            uit.append(deel)
        elif stapel and stapel[-1][1]:
            uit.append(deel)
        else:
            uit.append(zoek.sub(vervang, deel))
    return "".join(uit)
