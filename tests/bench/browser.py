"""Chromium and a local server with compression, for the measurements."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.opzet import chromium
from tools.serveer import maak_server


@contextmanager
def browser_op(map_: Path) -> Iterator[tuple[Browser, str]]:
    """Chromium and the address of a server over `map_`."""
    server = maak_server(map_)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as p:
        browser = p.chromium.launch(
            executable_path=chromium(), args=["--headless", "--no-sandbox", "--disable-background-networking"]
        )
        yield browser, f"http://127.0.0.1:{server.server_address[1]}"
        browser.close()
    server.shutdown()
    server.server_close()
