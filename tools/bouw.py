"""Build the site strictly; `site/` and the server settings beside it are replaced only when everything went well."""

from __future__ import annotations

import io
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kern.kopregels import lees_kaders, lees_subdomeinen
from tools.opdrachten import opdracht

SERVER = "server"
"""Folder beside the site with settings for servers."""


@contextmanager
def mkdocs_apart() -> Iterator[io.StringIO]:
    """MkDocs with its warnings caught, and with what static-i18n replaces in it put back afterwards."""
    from mkdocs import utils

    schoon, lijst = utils.clean_directory, io.StringIO()
    vanger = logging.StreamHandler(lijst)
    vanger.setLevel(logging.WARNING)
    vanger.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    log, bouwlog = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.commands.build")
    filters, handlers = list(bouwlog.filters), list(log.handlers)
    log.handlers = [vanger]
    log.propagate = False
    try:
        yield lijst
    finally:
        log.handlers, log.propagate = handlers, True
        bouwlog.filters = filters
        utils.clean_directory = schoon


def mkdocs_bouw(wortel: Path, doel: Path) -> str | None:
    """Build the site below `wortel` into `doel`; returns what an editor has to read when it failed, else None."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    with mkdocs_apart() as lijst:
        try:
            config = load_config(str(wortel / "mkdocs.yml"), site_dir=str(doel), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
        except (Abort, ConfigurationError) as fout:
            return f"{lijst.getvalue()}FOUT  {fout}".strip()
        except SystemExit as fout:  # mkdocs-macros leaves this way
            return f"{lijst.getvalue()}FOUT  De bouw stopte ({fout.code}).".strip()
        except Exception as fout:  # whatever it is, an editor sees one line and nothing half-built stays
            return f"{lijst.getvalue()}FOUT  De bouw stopte onverwacht: {type(fout).__name__}: {fout}".strip()
    return None


@opdracht("build", "bouwt de site in `site/`")
def bouw(wortel: Path, doel: Path | None = None) -> int:
    """Build into a temporary folder and put it in place of `doel` (default `site/`).

    Returns 0, 1 when pages or data hold mistakes, 2 for a wrong setting; the old site stays when it failed.
    """
    from stappen.lopend import lopend

    doel = doel or wortel / "site"
    try:
        lees_kaders(os.environ.get("KADERS", ""))
        lees_subdomeinen(os.environ.get("HSTS_SUBDOMEINEN", ""))
    except ValueError as fout:
        print(f"FOUT  {fout}", file=sys.stderr)
        return 2
    tijdelijk = wortel / ".bouw"
    shutil.rmtree(tijdelijk, ignore_errors=True)
    fout = mkdocs_bouw(wortel, tijdelijk)
    if fout:
        print(fout, file=sys.stderr)
        shutil.rmtree(tijdelijk, ignore_errors=True)
        return 1
    klaar = lopend(str(wortel / "mkdocs.yml"))
    map_ = doel.parent / SERVER
    map_.mkdir(exist_ok=True)
    for naam, tekst in klaar.server.items():
        (map_ / naam).write_text(tekst, "utf-8")
    shutil.rmtree(doel, ignore_errors=True)
    tijdelijk.rename(doel)
    print(f"De site staat in {doel.name}/ ({len(klaar.gebouwd)} pagina's).")
    for regel in klaar.let_op:
        print(f"LET OP  {regel}", file=sys.stderr)
    return 0
