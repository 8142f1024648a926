"""Shared fixtures: one strict build of the real site per run, however many processes share the tests; a server and a browser per process."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.minisite import VASTE_DAG, WORTEL, Minisite
from tests.serverproces import GEDULD, een_keer
from tools.opzet import chromium
from tools.serveer import bediend

os.environ["SOURCE_DATE_EPOCH"] = VASTE_DAG
os.environ["NO_MKDOCS_2_WARNING"] = "1"


VLAGGEN = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ZOALS_DE_LEZER = ["--disable-back-forward-cache"]
"""What Playwright switches off and a reader has: who goes back finds the page as it was left."""


def pytest_collection_modifyitems(items) -> None:
    """Mark what needs the whole site, a browser or a running preview, so that `opzet.py snel` can leave it out."""
    for item in items:
        if {"gebouwd", "browser", "toon"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("heel")


@pytest.fixture
def minisite(tmp_path: Path) -> Minisite:
    """A tiny valid site; break one thing and build it."""
    return Minisite(tmp_path)


@pytest.fixture(scope="session")
def gebouwd(tmp_path_factory) -> Path:
    """The real site, built once for all processes of this run."""
    from tools.bouw import bouw

    def maak(map_: Path) -> None:
        assert bouw(WORTEL, map_ / "site") == 0, "de site bouwt niet; zie de meldingen hierboven"

    eigen = tmp_path_factory.getbasetemp()
    return een_keer((eigen.parent if "PYTEST_XDIST_WORKER" in os.environ else eigen) / "echt", maak) / "site"


@pytest.fixture(scope="session")
def adres(gebouwd: Path):
    """Address of the built site, without a slash at the end."""
    from tools.serveer import maak_server

    server = maak_server(gebouwd)
    server.handle_error = lambda *_: (
        None
    )  # a browser that goes away half-way is no error; what went wrong shows in the answer
    with bediend(server) as adres:
        yield adres


@pytest.fixture(scope="session")
def browser():
    """Chromium, one per process: Debian's when it is there, else Playwright's own. No wait in it decides on a busy machine."""
    with sync_playwright() as p:
        gestart = p.chromium.launch(
            executable_path=chromium(), args=VLAGGEN, ignore_default_args=ZOALS_DE_LEZER, timeout=GEDULD * 1000
        )
        nieuw = gestart.new_context

        def new_context(**opties):
            context = nieuw(**opties)
            context.set_default_timeout(GEDULD * 1000)
            return context

        gestart.new_context = new_context
        yield gestart
        gestart.close()
