"""First visit with and without the service worker: time and bytes until the load event, on a slow phone line; and what comes after."""

from __future__ import annotations

import statistics

from tests.bench.browser import browser_op
from tests.minisite import WORTEL

PAGINAS = ("/nu/", "/", "/stappenplan/stap-1-opmerken/")
KEREN = 15
LIJN = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
"""Slow 4G as Lighthouse uses it."""

GELADEN = """async () => {
  const [bezoek] = performance.getEntriesByType('navigation');
  while (!bezoek.loadEventEnd) await new Promise(k => setTimeout(k, 5));
  return bezoek.loadEventEnd;
}"""
KLAAR = """async () => {
  const r = await navigator.serviceWorker.ready;
  while (r.active.state !== 'activated') await new Promise(k => setTimeout(k, 20));
}"""


def _bezoek(browser, adres: str, pad: str, werkers: str) -> tuple[float, int, int]:
    """(milliseconds until the load event is over, bytes until then, bytes of the page in all) of one visit in a fresh profile."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers=werkers)
    blad = context.new_page()
    cdp = context.new_cdp_session(blad)
    cdp.send("Network.enable")
    cdp.send("Network.emulateNetworkConditions", LIJN)
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    groottes: list[int] = []
    cdp.on("Network.loadingFinished", lambda e: groottes.append(int(e["encodedDataLength"])))
    blad.goto(adres + pad, wait_until="load")
    tijd, bij_laden = blad.evaluate(GELADEN), sum(groottes)
    if werkers == "allow":
        blad.evaluate(KLAAR)
    else:
        blad.wait_for_load_state("networkidle")
    context.close()
    return tijd, bij_laden, sum(groottes)


def meet() -> None:
    """Alternating visits; medians per page. The worker's own traffic is not on the line of the page and comes after the load event."""
    with browser_op(WORTEL / "site") as (browser, adres):
        for pad in PAGINAS:
            uit: dict[str, list] = {"allow": [], "block": []}
            for _ in range(KEREN):
                for werkers, rij in uit.items():
                    rij.append(_bezoek(browser, adres, pad, werkers))
            met, zonder = (
                [statistics.median(k) for k in zip(*rij, strict=True)] for rij in (uit["allow"], uit["block"])
            )
            snelst = [min(t for t, _, _ in rij) for rij in (uit["allow"], uit["block"])]
            print(
                f"{pad:32s} laden met {met[0]:6.0f} ms, zonder {zonder[0]:6.0f} ms ({100 * (met[0] / zonder[0] - 1):+.1f} %), snelst {snelst[0]:.0f} en {snelst[1]:.0f} ms; "
                f"tot het laden {met[1] / 1000:.1f} en {zonder[1] / 1000:.1f} kB; van de pagina in alles {met[2] / 1000:.1f} en {zonder[2] / 1000:.1f} kB",
                flush=True,
            )
