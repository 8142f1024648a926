"""Pages in a fresh profile for the browser tests."""

from __future__ import annotations

import re

import pytest

from tests.browser.toestel import nepserver
from tests.wachten import wacht_tot

TELEFOON = {"width": 360, "height": 740}
BUREAU = {"width": 1440, "height": 900}


def noteer(pagina):
    """The page, with everything that goes wrong in it in `fouten`."""
    pagina.fouten = []
    pagina.on("pageerror", lambda fout: pagina.fouten.append(str(fout)))
    pagina.on("console", lambda m: pagina.fouten.append(m.text) if m.type == "error" else None)
    return pagina


def nieuwe_pagina(browser, adres: str, **opties):
    """A page in a fresh profile; every request to another host is recorded and blocked, and so is every error."""
    # Without the service worker: it would answer instead of the route below, and count as traffic of the page.
    # What it does is the subject of test_offline*.py, which use the real server.
    context = browser.new_context(base_url=adres, **{"service_workers": "block", **opties})
    pagina = noteer(context.new_page())
    pagina.add_init_script(GETOOND)
    pagina.vreemd, pagina.verzoeken = [], []

    def houd_tegen(route):
        pagina.vreemd.append(route.request.url)
        route.abort()

    context.on("request", lambda verzoek: pagina.verzoeken.append(verzoek.url))
    context.route(re.compile(rf"^(?!{re.escape(adres)}|data:|blob:)"), houd_tegen)
    return pagina


SPOOR = "[localStorage.length, sessionStorage.length, document.cookie, window.name]"
"""Everything in which a page could leave what a reader did."""
GEEN_SPOOR = [0, 0, "", ""]

GETOOND = """
addEventListener("pageshow", (e) => { window.__uitGeheugen = e.persisted; });
addEventListener("pagehide", () => { window.__uitGeheugen = undefined; });
"""


def weg_en_terug(pagina) -> None:
    """Leave for the home page and go back, as the browser keeps the page: alive, with everything in it. Needs `GETOOND`."""
    pad = pagina.url
    pagina.goto("/")
    terug(pagina, pad)


def terug(pagina, pad: str) -> None:
    """One step back in the history, to a page that the browser kept alive."""
    pagina.evaluate("setTimeout(() => history.back(), 0)")  # Page.go_back waits for a load event that never comes
    pagina.wait_for_url(pad, wait_until="commit")
    wacht_tot(pagina, "window.__uitGeheugen !== undefined")
    assert pagina.evaluate("window.__uitGeheugen") is True, f"{pad} is opnieuw geladen: zo bewijst terugkomen niets"


def nieuw_toestel(browser, adres: str, **opties):
    """A page in a fresh profile with service workers; what goes wrong in a page is recorded."""
    context = browser.new_context(base_url=adres, **{"viewport": TELEFOON, **opties})
    pagina = context.new_page()
    pagina.fouten = []
    pagina.on("pageerror", lambda fout: pagina.fouten.append(str(fout)))
    # A picture that is still on its way when the next page opens is aborted; that is no fault.
    pagina.on(
        "requestfailed",
        lambda r: pagina.fouten.append(f"{r.url} {r.failure}") if "ERR_ABORTED" not in (r.failure or "") else None,
    )
    return pagina


@pytest.fixture
def maak_pagina(browser, adres):
    """Make pages as `nieuwe_pagina` does; their profiles go at the end of the test."""
    open_ = []

    def maak(**opties):
        open_.append(nieuwe_pagina(browser, adres, **opties))
        return open_[-1]

    yield maak
    for pagina in open_:
        pagina.context.close()


@pytest.fixture
def nep(gebouwd):
    """A server over the built site whose behaviour the test can switch."""
    with nepserver(gebouwd) as nep:
        yield nep
