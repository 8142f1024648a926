"""Build the site strictly; `site/` and the server settings beside it are replaced only when everything went well."""

from __future__ import annotations

import io
import logging
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kern.kopregels import lees_kaders, lees_subdomeinen
from kern.siteadres import OMGEVING, fout_in_siteadres
from tools.fouten import in_woorden
from tools.opdrachten import opdracht

if TYPE_CHECKING:
    from stappen.bouw import Bouw

SERVER = "server"
"""Folder beside the site with settings for servers."""

WERKMAP = ".bouw-site-"
"""How the name of the folder of one build begins."""

UUR, MAX_POGINGEN = 3600, 20


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
            return f"{lijst.getvalue()}{in_woorden(fout)}".strip()
    return None


def fout_in_opgave() -> str | None:
    """What is wrong with what was given for this build besides the files, else None."""
    try:
        lees_kaders(os.environ.get("KADERS", ""))
        lees_subdomeinen(os.environ.get("HSTS_SUBDOMEINEN", ""))
    except ValueError as fout:
        return f"FOUT  {fout}"
    adres = os.environ.get(OMGEVING)
    fout_adres = fout_in_siteadres(adres) if adres is not None else None
    return f"FOUT  {' '.join(fout_adres)}" if fout_adres else None


@contextmanager
def werkmap(bij: Path) -> Iterator[Path]:
    """A folder of this build alone, beside what it makes, so that two builds never meet; it goes whatever happens.

    What a build that was killed left behind goes too, when it is too old to be of one that runs.
    """
    for oud in bij.glob(f"{WERKMAP}*"):
        with suppress(FileNotFoundError):  # of another build, and just gone
            if time.time() - oud.stat().st_mtime > UUR:
                shutil.rmtree(oud, ignore_errors=True)
    map_ = Path(tempfile.mkdtemp(prefix=WERKMAP, dir=bij))
    try:
        yield map_
    finally:
        shutil.rmtree(map_, ignore_errors=True)


def zet_op_zijn_plek(nieuw: Path, doel: Path, oud: Path) -> None:
    """Put `nieuw` in the place of the folder `doel`, which goes to `oud`: two renames, nothing is copied or removed.

    Another build may come between the two; then what it put there makes way.
    """
    for poging in range(MAX_POGINGEN):
        try:
            doel.rename(oud / str(poging))
        except FileNotFoundError:
            poging = -1
        try:
            nieuw.rename(doel)
            return
        except OSError:
            if not doel.exists() and poging >= 0:
                (oud / str(poging)).rename(doel)
                raise
    raise OSError(f"{doel.name} verandert steeds: bouwt er nog iemand?")


def _server(klaar: Bouw, map_: Path, werk: Path) -> None:
    """Settings for servers: all written first, then each put in place."""
    (werk / SERVER).mkdir()
    for naam, tekst in klaar.server.items():
        (werk / SERVER / naam).write_bytes(tekst.encode("utf-8"))
    map_.mkdir(exist_ok=True)
    for naam in klaar.server:
        os.replace(werk / SERVER / naam, map_ / naam)


@opdracht("build", "bouwt de site in `site/`")
def bouw(wortel: Path, doel: Path | None = None) -> int:
    """Build into a folder of its own and put it in place of `doel` (default `site/`).

    Returns 0, 1 when pages or data hold mistakes, 2 for a wrong setting; the old site stays when it failed.
    """
    doel = doel or wortel / "site"
    if fout := fout_in_opgave():
        print(fout, file=sys.stderr)
        return 2
    try:
        return _bouw(wortel, doel)
    except OSError as mis:
        print(in_woorden(mis), file=sys.stderr)
        return 1


def _bouw(wortel: Path, doel: Path) -> int:
    from stappen.lopend import lopend

    with werkmap(doel.parent) as werk:
        if fout := mkdocs_bouw(wortel, werk / "site"):
            print(fout, file=sys.stderr)
            return 1
        klaar = lopend(str(wortel / "mkdocs.yml"))
        _server(klaar, doel.parent / SERVER, werk)
        (werk / "oud").mkdir()
        zet_op_zijn_plek(werk / "site", doel, werk / "oud")
    print(f"De site staat in {doel.name}/ ({len(klaar.gebouwd)} pagina's).")
    for regel in klaar.let_op:
        print(f"LET OP  {regel}", file=sys.stderr)
    return 0
