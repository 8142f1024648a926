"""Give tables what they need to be read on a narrow screen without scrolling sideways."""

from __future__ import annotations

from mkdocs.plugins import event_priority

from kern.tabellen import maak_leesbaar


@event_priority(-40)
def on_page_content(html, page, config, files):
    """Right after Markdown, before terms are explained."""
    return maak_leesbaar(html)
