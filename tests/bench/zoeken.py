"""Search: hits per kind of question beside the theme's stock search, speed on a slowed processor, growth."""

from __future__ import annotations

import gzip
import tempfile
import time
from pathlib import Path

from kern.gegevens import laad
from kern.zoeken.delen import Deel
from kern.zoeken.motor import Zoeker, als_script, pakket
from stappen.zoekindex import MAP
from tests.bench.browser import browser_op
from tests.bench.zoekmachines import delen_van, themadocs, themazoeker, zet_thema
from tests.minisite import WORTEL
from tests.zoekset import SETS, lees_set, tel, uit_zoeker
from tools.zoek import zoeker_van

JS = WORTEL / "docs" / "assets" / "js"
TRAAG = 4
"""Times the processor is slowed, as a cheap phone."""

METING = """async (vragen) => {
  const veld = document.querySelector(".zoek__invoer"), uit = [];
  for (const vraag of vragen) {
    const begin = performance.now();
    veld.value = vraag;
    veld.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((klaar) => requestAnimationFrame(() => setTimeout(klaar)));
    uit.push(performance.now() - begin);
  }
  return uit.sort((a, b) => a - b);
}"""
"""Milliseconds from the last key to the results on the screen, sorted."""


def _tabel(site: Path, delen: dict[str, list[Deel]], browser, adres: str) -> None:
    for naam in SETS:
        print(f"{naam}: eerste plaats / eerste drie, in procenten; deze site, dan de zoekfunctie van het thema")
        for taal in ("nl", "en"):
            vragen = [v for v in lees_set(naam) if v.taal == taal]
            zoeker = zoeker_van(site, JS, taal)
            pagina = browser.new_page()
            thema = themazoeker(pagina, adres, themadocs(delen[taal]), taal)
            ons, hen = tel(vragen, lambda v, z=zoeker: uit_zoeker(z, v.vraag)), tel(vragen, thema)
            for (_, soort), (n, een, drie) in sorted(ons.items()):
                _, een_t, drie_t = hen[taal, soort]
                print(
                    f"  {taal} {soort:14s} {n:4d} vragen   {100 * een / n:4.0f} / {100 * drie / n:4.0f}    {100 * een_t / n:4.0f} / {100 * drie_t / n:4.0f}"
                )
            pagina.close()


def _snelheid(browser, adres: str) -> None:
    for taal, pad in (("nl", "/"), ("en", "/en/")):
        vragen = [v.vraag for v in lees_set("zoekvragen") if v.taal == taal]
        pagina = browser.new_page(viewport={"width": 360, "height": 740})
        pagina.context.new_cdp_session(pagina).send("Emulation.setCPUThrottlingRate", {"rate": TRAAG})
        pagina.goto(adres + pad)
        pagina.wait_for_load_state("networkidle")
        klaar = pagina.evaluate("""async () => {
          const begin = performance.now();
          document.querySelector("[data-zoek]").click();
          while (!document.querySelector(".zoek[data-klaar]")) await new Promise((k) => setTimeout(k, 2));
          return performance.now() - begin;
        }""")
        tijden = pagina.evaluate(METING, vragen)
        print(
            f"{taal}: index klaar {klaar:.0f} ms na openen (grens 600); resultaten p50 {tijden[len(tijden) // 2]:.0f} ms, "
            f"p95 {tijden[int(len(tijden) * 0.95)]:.0f} ms, traagste {tijden[-1]:.0f} ms (grens p95 100; processor {TRAAG} keer vertraagd)"
        )
        pagina.close()


def _groei(delen: list[Deel]) -> None:
    """The same sections again with other addresses: every list in the index grows, the words stay."""
    gegevens = laad(WORTEL / "data")
    vragen = [v.vraag for v in lees_set("zoekvragen") if v.taal == "nl"][:60]
    for keer in (1, 3, 10):
        meer = [
            Deel(f"kopie-{n}/{d.adres}", d.titel, d.tekst, d.kop, woorden=d.woorden, vragen=d.vragen, soort=d.soort)
            for n in range(keer)
            for d in delen
        ]
        begin = time.perf_counter()
        script = als_script(pakket(meer, gegevens, "nl", "x/", JS), "nl")
        bouw = time.perf_counter() - begin
        zoeker = Zoeker(JS, script, "nl")
        begin = time.perf_counter()
        for vraag in vragen:
            zoeker.vraag(vraag)
        per = (time.perf_counter() - begin) / len(vragen)
        print(
            f"{len(meer):6d} delen: index {len(gzip.compress(script.encode(), 6)) / 1000:7.1f} kB gzip, bouw {bouw:5.2f} s, {1000 * per:6.1f} ms per vraag",
            flush=True,
        )


def meet() -> None:
    """All figures; about a minute."""
    with tempfile.TemporaryDirectory() as tmp:
        site = Path(tmp) / "site"
        delen = delen_van(WORTEL, site)
        zet_thema(site)
        for taal in ("nl", "en"):
            pad = site / MAP / f"{taal}.js"
            print(
                f"{taal}: index {len(gzip.compress(pad.read_bytes(), 6)) / 1000:.1f} kB gzip (grens 200), {len(delen[taal])} delen"
            )
        with browser_op(site) as (browser, adres):
            _tabel(site, delen, browser, adres)
            _snelheid(browser, adres)
        _groei(delen["nl"])
