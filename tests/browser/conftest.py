"""Chromium for the browser tests: Debian's when it is there, else Playwright's own."""

from __future__ import annotations

import pytest
from playwright.sync_api import sync_playwright

from tools.opzet import chromium

VLAGGEN = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync"]

TELEFOON = {"width": 360, "height": 740}
BUREAU = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as p:
        gestart = p.chromium.launch(executable_path=chromium(), args=VLAGGEN)
        yield gestart
        gestart.close()


@pytest.fixture
def maak_pagina(browser, adres):
    """Make a page in a fresh profile; every request to another host is recorded and blocked."""
    open_ = []

    def maak(**opties):
        context = browser.new_context(base_url=adres, **opties)
        open_.append(context)
        pagina = context.new_page()
        pagina.vreemd, pagina.fouten, pagina.verzoeken = [], [], []

        def bewaak(route):
            url = route.request.url
            pagina.verzoeken.append(url)
            if url.startswith((adres, "data:", "blob:")):
                route.continue_()
            else:
                pagina.vreemd.append(url)
                route.abort()

        context.route("**/*", bewaak)
        pagina.on("pageerror", lambda fout: pagina.fouten.append(str(fout)))
        pagina.on("console", lambda m: pagina.fouten.append(m.text) if m.type == "error" else None)
        return pagina

    yield maak
    for context in open_:
        context.close()
