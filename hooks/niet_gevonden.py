"""Keep the page for what is not found in each language: the source language at the root, others in their own folder."""

from __future__ import annotations

from pathlib import Path

from kern.modellen.basis import BRONTAAL

BESTAND = "404.html"

_bron: dict[str, str] = {}


def on_post_template(output_content, template_name, config):
    """The theme writes one file for all languages; give every language its own."""
    if template_name != BESTAND:
        return output_content
    site, taal = Path(config["site_dir"]), config.theme["language"]
    if taal == BRONTAAL:
        _bron[str(site)] = output_content
        return output_content
    doel = site / taal / BESTAND
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(output_content, encoding="utf-8")
    return _bron.get(str(site), output_content)
