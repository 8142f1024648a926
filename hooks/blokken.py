"""Unwrap blocks of macros that Markdown put inside a paragraph (in a list or a box)."""

from __future__ import annotations

import re

_INGEPAKT = re.compile(r"^<p>(<(div|ul|dl)\b.*</\2>)</p>$", re.M)


def pak_uit(html: str) -> str:
    """Remove the paragraph around a block that a macro wrote on one line."""
    return _INGEPAKT.sub(r"\1", html)


def on_page_content(html, page, config, files):
    """Every page, right after Markdown."""
    return pak_uit(html)
