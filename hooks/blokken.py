"""Put the blocks of macros in place, and unwrap those that Markdown put inside a paragraph."""

from __future__ import annotations

import re

from mkdocs.plugins import event_priority

from macros.context import zet_terug

_INGEPAKT = re.compile(r"^<p>(<(div|ul|dl)\b.*</\2>)</p>$", re.M)


def pak_uit(html: str) -> str:
    """Remove the paragraph around a block that a macro wrote on one line."""
    return _INGEPAKT.sub(r"\1", html)


@event_priority(50)
def on_page_content(html, page, config, files):
    """Every page, right after Markdown and before anything else looks at it."""
    return zet_terug(pak_uit(html), page)
