"""Shared fixtures: one strict build of the real site per run, served on loopback."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.minisite import VASTE_DAG, WORTEL, Minisite
from tools.opzet import chromium

os.environ["SOURCE_DATE_EPOCH"] = VASTE_DAG
os.environ["NO_MKDOCS_2_WARNING"] = "1"


VLAGGEN = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync"]


def pytest_collection_modifyitems(items) -> None:
    """Mark what needs the whole site or a browser, so that `opzet.py snel` can leave it out."""
    for item in items:
        if {"gebouwd", "browser"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("heel")


@pytest.fixture
def minisite(tmp_path: Path) -> Minisite:
    """A tiny valid site; break one thing and build it."""
    return Minisite(tmp_path)


@pytest.fixture(scope="session")
def gebouwd(tmp_path_factory) -> Path:
    """The real site, built once."""
    from tools.bouw import bouw

    doel = tmp_path_factory.mktemp("echt") / "site"
    assert bouw(WORTEL, doel) == 0, "de site bouwt niet; zie de meldingen hierboven"
    return doel


@pytest.fixture(scope="session")
def adres(gebouwd: Path):
    """Address of the built site, without a slash at the end."""
    from tools.serveer import maak_server

    server = maak_server(gebouwd)
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser():
    """Chromium, one per run: Debian's when it is there, else Playwright's own."""
    with sync_playwright() as p:
        gestart = p.chromium.launch(executable_path=chromium(), args=VLAGGEN)
        yield gestart
        gestart.close()
