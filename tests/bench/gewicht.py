"""Weight of a first visit: bytes over the wire (gzip) and requests, in a real browser."""

from __future__ import annotations

from tests.bench.browser import browser_op
from tests.minisite import WORTEL

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
    with browser_op(WORTEL / "site") as (browser, adres):
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
