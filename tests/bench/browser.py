"""Chromium and a local server with compression, for the measurements."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.opzet import chromium
from tools.serveer import bediend, maak_server


@contextmanager
def browser_op(map_: Path) -> Iterator[tuple[Browser, str]]:
    """Chromium and the address of a server over `map_`."""
    with bediend(maak_server(map_)) as adres, sync_playwright() as p:
        browser = p.chromium.launch(
            executable_path=chromium(), args=["--headless", "--no-sandbox", "--disable-background-networking"]
        )
        yield browser, adres
        browser.close()
