"""A site of somebody else, with a page of ours in a frame: an own server on another origin, for the tests of embedding."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tools.serveer import bediend

NAAM = "localhost"
"""Another site than 127.0.0.1 for a browser, on which it trusts plain http as well."""

VREEMD = f"http://{NAAM}:*"
"""The origin of that site, whatever port it is given."""


class Gastheer:
    """What the site shows: path -> (headers, HTML). `adres` is its origin."""

    def __init__(self) -> None:
        self.paginas: dict[str, tuple[dict[str, str], str]] = {"/favicon.ico": ({}, "")}
        self.adres = ""

    def toon(self, html: str, pad: str = "/", **kop: str) -> str:
        """Put a page at `pad`, with headers (`_` is a dash); returns its address."""
        self.paginas[pad] = ({naam.replace("_", "-"): waarde for naam, waarde in kop.items()}, html)
        return self.adres + pad


def venster(adres: str, breedte: int | str = 700, hoogte: int = 900, **attributen: str) -> str:
    """Page of the host with one frame (`id="venster"`); `attributen` are those of the frame besides its size."""
    meer = "".join(f' {naam}="{escape(waarde)}"' for naam, waarde in attributen.items())
    return (
        "<!doctype html><html lang='nl'><head><meta charset='utf-8'><title>Intranet</title></head><body>"
        f'<h1>Intranet</h1><iframe id="venster" title="Hulpmiddel" src="{escape(adres)}"'
        f' width="{breedte}" height="{hoogte}"{meer}></iframe></body></html>'
    )


@contextmanager
def gastheer() -> Iterator[Gastheer]:
    """The site of somebody else, while it runs."""
    zij = Gastheer()

    class Antwoord(BaseHTTPRequestHandler):
        def log_message(self, *args) -> None:
            """Stay silent."""

        def do_GET(self) -> None:  # noqa: N802 (the name that the server asks for)
            kop, html = zij.paginas.get(self.path, ({}, ""))
            self.send_response(200 if self.path in zij.paginas else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            for naam, waarde in kop.items():
                self.send_header(naam, waarde)
            self.end_headers()
            self.wfile.write(html.encode())

    with bediend(ThreadingHTTPServer(("127.0.0.1", 0), Antwoord)) as adres:
        zij.adres = adres.replace("127.0.0.1", NAAM)
        yield zij
