"""Make the nested menus of the theme plain lists: only the outer one is a landmark with a name."""

from __future__ import annotations

import re

_GENEST = re.compile(r'<nav class="md-nav" data-md-level="([1-9])" aria-labelledby="[^"]*" aria-expanded="(?:true|false)">')
_SCHAKEL = re.compile(r'<input class="md-toggle[^>]*>')
_TITEL = re.compile(r'<label class="md-nav__title" for="__toc">(.*?)</label>', re.S)


def ontdubbel(html: str) -> str:
    """Take role and name from nested `nav` elements, which share names; mend attributes that are no valid HTML."""
    if 'id="__toc"' not in html:
        html = _TITEL.sub(r'<span class="md-nav__title">\1</span>', html)
    html = _SCHAKEL.sub(lambda m: m.group(0).replace(' autocomplete="off"', ""), html)
    return _GENEST.sub(r'<nav class="md-nav" data-md-level="\1" role="none">', html).replace(' tabindex=""', "")


def on_post_page(output, page, config):
    """Every page, after the template."""
    return ontdubbel(output)


def on_post_template(output_content, template_name, config):
    """Pages without a source file, such as the one for what is not found."""
    return ontdubbel(output_content) if template_name.endswith(".html") else output_content
