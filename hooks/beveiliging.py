"""Write security.txt: where to report a leak, and until when that holds."""

from __future__ import annotations

from pathlib import Path

from mkdocs.plugins import event_priority

from hooks.meldingen import stop
from hooks.paginas import adres_van, paginas
from kern.security_txt import BESTAND, PAGINA, fout_in_contact, security_txt
from kern.meldingen import Melding
from kern.modellen.basis import BRONTAAL


@event_priority(-170)
def on_config(config):
    """Refuse a contact that a reporter cannot use."""
    fout = fout_in_contact(config.extra["beveiliging"]["contact"])
    stop([Melding("mkdocs.yml", 0, "extra.beveiliging.contact", *fout)] if fout else [])
    return config


@event_priority(-60)
def on_post_build(config):
    """Once, with the source language; nothing is written when there is no page that says how to report."""
    if config.theme["language"] != BRONTAAL or PAGINA not in paginas(config).per_naam:
        return
    gegeven = config.extra["beveiliging"]
    talen = [t.locale for t in config.plugins["i18n"].config.languages if t.build]
    doel = Path(config["site_dir"]) / BESTAND
    doel.parent.mkdir(parents=True, exist_ok=True)
    doel.write_text(security_txt(gegeven["contact"], gegeven["verloopt"], config["site_url"] or "/", adres_van(PAGINA, BRONTAAL), talen), encoding="utf-8")
