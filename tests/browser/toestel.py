"""A server whose behaviour a test can switch, and what a device keeps of the site."""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

from stappen.werker import som
from tests.hulp import eigen_map, opnieuw_genoemd
from tests.wachten import wacht_tot
from tools.serveer import Handler, bediend, maak_server

PORTAAL = b"<!doctype html><html lang=nl><title>Gratis wifi</title><p>Log in voor gratis wifi"


def weeg(pagina, pad: str) -> tuple[int, int]:
    """(bytes over the wire, requests) of a first visit to `pad`."""
    cdp = pagina.context.new_cdp_session(pagina)
    cdp.send("Network.enable")
    cdp.send("Network.clearBrowserCache")
    groottes: list[int] = []
    verzoeken: list[str] = []
    cdp.on("Network.loadingFinished", lambda e: groottes.append(int(e["encodedDataLength"])))
    cdp.on("Network.requestWillBeSent", lambda e: verzoeken.append(e["request"]["url"]))
    pagina.goto(pad)
    pagina.wait_for_load_state("networkidle")
    cdp.detach()
    return sum(groottes), len([v for v in verzoeken if v.startswith("http")])


class Nep:
    """Switches of the server. `gedrag(path)` gives how it answers: ok, weg, traag, 500, 404, 410 or portaal.

    A slow answer waits until `los` is set, and then there is none.
    """

    def __init__(self, map_: Path):
        self.map = map_
        self.gedrag: Callable[[str], str] = lambda pad: "ok"
        self.gevraagd: list[str] = []
        self.los = threading.Event()
        self.adres = ""

    def altijd(self, wat: str) -> None:
        """Answer every request like this."""
        self.gedrag = lambda pad: wat


@contextmanager
def nepserver(map_: Path):
    """Serve `map_` on loopback; yields the switches."""
    nep = Nep(map_)

    class Wisselend(Handler):
        def do_GET(self):
            self.directory = str(nep.map)
            pad = self.path.split("?")[0]
            nep.gevraagd.append(pad)
            wat = nep.gedrag(pad)
            if wat == "traag":
                nep.los.wait()
                wat = "weg"
            if wat == "weg":
                self.close_connection = True
                self.connection.close()
            elif wat == "portaal":
                self._antwoord(200, PORTAAL)
            elif wat in ("500", "404", "410"):
                self._antwoord(int(wat), b"<!doctype html><title>fout</title>")
            else:
                super().do_GET()

        def _antwoord(self, code: int, inhoud: bytes) -> None:
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(inhoud)))
            self.end_headers()
            self.wfile.write(inhoud)

        def handle_one_request(self):
            try:
                super().handle_one_request()
            except (OSError, ValueError):
                self.close_connection = True

    server = maak_server(map_, soort=Wisselend)
    server.daemon_threads, server.block_on_close = True, False
    with bediend(server) as nep.adres:
        try:
            yield nep
        finally:
            nep.los.set()


def instellingen(werker: Path) -> dict:
    """The data line at the start of a built worker."""
    return json.loads(re.match(r"self\.SVD=\{versie:\"\w+\",\.\.\.(.*)\};\n", werker.read_text("utf-8")).group(1))


def nieuwe_versie(site: Path, doel: Path, oud: str, nieuw: str) -> str:
    """Copy a built site to `doel` with `oud` replaced by `nieuw` in its pages and other styles; returns the name of its folder of assets."""
    shutil.copytree(site, doel)
    was = eigen_map(doel)
    with (doel / "assets" / was / "css" / "site.css").open("a", encoding="utf-8") as css:
        css.write(f"\n.proef::after {{ content: '{nieuw}'; }}\n")
    wordt = opnieuw_genoemd(doel)
    (doel / "assets" / was).rename(doel / "assets" / wordt)
    for pad in doel.rglob("*.html"):
        pad.write_text(pad.read_text("utf-8").replace(was, wordt).replace(oud, nieuw), "utf-8")
    for werker in doel.rglob("sw.js"):
        data = instellingen(werker)
        for deel in ("kern", "rest"):
            for regel in data[deel]:
                regel[0] = regel[0].replace(was, wordt)
                pad = (werker.parent / regel[0]).resolve()
                regel[1] = som(pad / "index.html" if pad.is_dir() else pad)
        data["map"] = wordt
        code = werker.read_text("utf-8").split("\n", 1)[1]
        werker.write_text(f'self.SVD={{versie:"{wordt[2:]}",...{json.dumps(data)}}};\n{code}', "utf-8")
    return wordt


KLAAR = "(r => r?.active?.state === 'activated' && !r.installing && !r.waiting)(await navigator.serviceWorker.getRegistration())"


def bezoek(pagina, pad: str) -> None:
    """First visit, until the worker has everything."""
    pagina.goto(pad)
    wacht_tot(pagina, KLAAR)


CACHES = """async () => {
  const uit = [];
  for (const naam of await caches.keys()) {
    const cache = await caches.open(naam);
    for (const sleutel of await cache.keys()) {
      const antwoord = await cache.match(sleutel);
      const ruw = await antwoord.clone().arrayBuffer();
      const gepakt = antwoord.headers.has('x-svd-ingepakt');
      const tekst = gepakt ? await new Response(antwoord.body.pipeThrough(new DecompressionStream('gzip'))).text() : await antwoord.text();
      uit.push({ naam, adres: sleutel.url, bytes: ruw.byteLength, tekst });
    }
  }
  return uit;
}"""

ZET_TIJD = """async (dagen) => {
  for (const naam of await caches.keys()) {
    const cache = await caches.open(naam);
    const toen = String(Date.now() - dagen * 86400000);
    for (const sleutel of await cache.keys()) {
      if (naam.endsWith(' tijd')) await cache.put(sleutel, new Response(toen));
      if (!naam.endsWith(' gezien')) continue;
      const oud = await cache.match(sleutel);
      const headers = new Headers(oud.headers);
      headers.set('x-svd-tijd', toen);
      await cache.put(sleutel, new Response(oud.body, { headers }));
    }
  }
}"""
