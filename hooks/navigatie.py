"""Make the nested menus of the theme plain lists: only the outer one is a landmark with a name."""

from __future__ import annotations

import re

_GENEST = re.compile(r'<nav class="md-nav" data-md-level="([1-9])" aria-labelledby="[^"]*" aria-expanded="(?:true|false)">')


def ontdubbel(html: str) -> str:
    """Take role and name from nested `nav` elements; the theme gives several of them the same name."""
    return _GENEST.sub(r'<nav class="md-nav" data-md-level="\1" role="none">', html)


def on_post_page(output, page, config):
    """Every page, after the template."""
    return ontdubbel(output)
