"""The server of the preview: pages that reload by themselves, with a banner that tells what is wrong.

What it adds to a page stands in no file: the site that is built never knows a preview.
"""

from __future__ import annotations

import io
import json
import threading
from html import escape
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Protocol

from tools.serveer import Voorbeeld

GEBEURTENISSEN = "/__voorvertoning"
"""Address at which a page hears that it changed; `?sinds=` is the number of the last message it knows."""

SCRIPT = """<script>(() => {{
  const bron = new EventSource("{adres}?sinds={sinds}");
  bron.onmessage = (e) => {{
    const paden = JSON.parse(e.data);
    if (paden === "*" || paden.includes(location.pathname.replace(/index\\.html$/, ""))) location.reload();
  }};
  addEventListener("pagehide", () => bron.close());
}})();</script>"""

BANNER = """<div role="alert" lang="nl" style="position:fixed;inset:auto 0 0 0;z-index:9999;max-height:60vh;
overflow:auto;padding:1rem 1.5rem;background:#7a1020;color:#fff;
font:16px/1.5 system-ui,sans-serif"><strong>{kop}</strong>
<ul style="margin:.5rem 0 0;padding-left:1.2rem">{regels}</ul></div>"""

LEEG = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Voorvertoning</title></head>
<body><p style="font:16px/1.5 system-ui,sans-serif;padding:1rem">{tekst}</p></body></html>"""


class Toont(Protocol):
    """What the server has to know of the preview."""

    map: Path | None
    gevraagd: str

    @property
    def regels(self) -> list[str]: ...


class Berichten:
    """What changed, in order; whoever listens gets everything since the last message it knows."""

    def __init__(self) -> None:
        self.lijst: list[list[str] | str] = []
        self.slot = threading.Condition()

    def vertel(self, paden: list[str] | str) -> None:
        """Addresses from the root of the site, or "*" for all."""
        with self.slot:
            self.lijst.append(paden if isinstance(paden, str) else ["/" + p.removeprefix("./") for p in paden])
            self.slot.notify_all()

    def sinds(self, nummer: int, seconden: float) -> list[list[str] | str]:
        """Messages from `nummer` on; waits for one, but no longer than `seconden`."""
        with self.slot:
            self.slot.wait_for(lambda: len(self.lijst) > nummer, seconden)
            return self.lijst[nummer:]


def met_toevoegingen(inhoud: bytes, regels: list[str], sinds: int) -> bytes:
    """A page with the script that reloads it, and the banner when there are messages."""
    banner = ""
    if regels:
        kop = (
            "Deze pagina kan ouder zijn dan wat je schreef: er is een fout."
            if any(r.startswith("FOUT") for r in regels)
            else "Let op"
        )
        banner = BANNER.format(kop=kop, regels="".join(f"<li>{escape(r)}</li>" for r in regels))
    erbij = (banner + SCRIPT.format(adres=GEBEURTENISSEN, sinds=sinds)).encode()
    voor, einde, na = inhoud.rpartition(b"</body>")
    return voor + erbij + einde + na if einde else inhoud + erbij


class _Handler(Voorbeeld):
    """Files of the preview, never from a cache."""

    toon: Toont
    berichten: Berichten

    @property
    def directory(self) -> str:
        """The folder of this moment: a full build makes a new one."""
        return str(self.toon.map or "/nergens")

    @directory.setter
    def directory(self, _: str) -> None:
        """The class of Python itself sets it once, for a connection that may live longer than the folder."""

    def send_header(self, keyword: str, value: str) -> None:
        if keyword not in ("Cache-Control", "Last-Modified"):
            super().send_header(keyword, value)

    def end_headers(self) -> None:
        super().send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self) -> None:  # noqa: N802 (the name Python asks for)
        if self.path.split("?")[0] == GEBEURTENISSEN:
            self._gebeurtenissen()
        else:
            super().do_GET()

    def _gebeurtenissen(self) -> None:
        nummer = int(self.headers.get("Last-Event-ID") or self.path.partition("sinds=")[2] or 0)
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        try:
            while True:
                for bericht in self.berichten.sinds(nummer, 15):
                    nummer += 1
                    self.wfile.write(f"id: {nummer}\ndata: {json.dumps(bericht)}\n\n".encode())
                self.wfile.write(b": \n\n")
                self.wfile.flush()
        except OSError:
            return  # the page is gone

    def send_head(self):
        sinds = len(self.berichten.lijst)
        if self.toon.map is None:
            return self._html(
                met_toevoegingen(
                    LEEG.format(tekst="De site kon niet worden gebouwd.").encode(), self.toon.regels, sinds
                )
            )
        pad = self.bestand()
        if pad.suffix != ".html" or not pad.is_file():
            return super().send_head()
        self.toon.gevraagd = self.path.split("?")[0].lstrip("/").removesuffix("index.html") or "./"
        return self._html(met_toevoegingen(pad.read_bytes(), self.toon.regels, sinds))

    def _html(self, inhoud: bytes) -> io.BytesIO:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(inhoud)))
        self.end_headers()
        return io.BytesIO(inhoud)


def maak_voorbeeldserver(toon_: Toont, berichten_: Berichten, poort: int) -> ThreadingHTTPServer:
    """A server of the preview on loopback; port 0 takes a free one."""

    class Handler(_Handler):
        toon, berichten = toon_, berichten_

    server = ThreadingHTTPServer(("127.0.0.1", poort), Handler)
    server.daemon_threads = True
    return server
