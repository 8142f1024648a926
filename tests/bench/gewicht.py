"""Weight of a first visit: bytes over the wire (gzip) and requests, in a real browser."""

from __future__ import annotations

import threading

from playwright.sync_api import sync_playwright

from tests.minisite import WORTEL
from tools.opzet import chromium
from tools.serveer import maak_server

PAGINAS = (
    "/",
    "/stappenplan/stap-1-opmerken/",
    "/wetgeving/wmo-2015/",
    "/rollen/vakman/",
    "/bijlagen/bronnen/",
    "/stappenplan/stap-4-advies-en-wegen/",
    "/hulpmiddelen/signaalwijzer/",
    "/hulpmiddelen/veilig-thuis-zoeker/",
    "/nu/",
    "/en/",
    "/en/rollen/vakman/",
)


def meet() -> None:
    """One line per page."""
    server = maak_server(WORTEL / "site")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    adres = f"http://127.0.0.1:{server.server_address[1]}"
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium(), args=["--headless", "--no-sandbox", "--disable-background-networking"])
        for pad in PAGINAS:
            context = browser.new_context(viewport={"width": 360, "height": 740})
            blad = context.new_page()
            cdp = context.new_cdp_session(blad)
            cdp.send("Network.enable")
            groottes: list[int] = []
            cdp.on("Network.loadingFinished", lambda e, g=groottes: g.append(int(e["encodedDataLength"])))
            verzoeken: list[str] = []
            blad.on("request", lambda r, v=verzoeken: v.append(r.url) if r.url.startswith("http") else None)
            blad.goto(adres + pad)
            blad.wait_for_load_state("networkidle")
            print(f"{pad:40s} {sum(groottes) / 1000:7.1f} kB  {len(verzoeken):2d} verzoeken (grens 130 kB, 12)")
            context.close()
        browser.close()
    server.shutdown()
