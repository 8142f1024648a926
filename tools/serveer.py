"""Serve a built site on this machine, with compression, to look at and to test."""

from __future__ import annotations

import gzip
import io
import threading
from argparse import ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath

from tools.bouw import bouw
from tools.opdrachten import arg, opdracht

KIJK = 0.05
"""Seconds between two looks whether a server in a thread has to stop."""

TEKST = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"}


@lru_cache(maxsize=4096)
def _ingepakt(pad: str, _stand: int) -> bytes:
    return gzip.compress(Path(pad).read_bytes(), 6)


class Handler(SimpleHTTPRequestHandler):
    """Static files, gzip for text, the site's own page for what is not found, no log."""

    protocol_version = "HTTP/1.1"
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".html": "text/html; charset=utf-8",
    }

    def log_message(self, *args) -> None:
        """Stay silent: a log of visited pages is a trace."""

    def end_headers(self) -> None:
        """Allow the link checker more than ten requests a second."""
        self.send_header("LinkChecker", "1")
        super().end_headers()

    def bestand(self) -> Path:
        """The file that is asked for; of a folder its page."""
        pad = Path(self.translate_path(self.path))
        return pad / "index.html" if pad.is_dir() and self.path.split("?")[0].endswith("/") else pad

    def niet_gevonden(self) -> Path | None:
        """The nearest page for what is not found, from the folder that is asked for upwards."""
        gevraagd = PurePosixPath(self.path.split("?")[0])
        paginas = (Path(self.translate_path(str(map_))) / "404.html" for map_ in (gevraagd, *gevraagd.parents))
        return next((p for p in paginas if p.is_file()), None)

    def send_head(self):
        pad = self.bestand()
        if pad.is_file() and pad.suffix in TEKST and "gzip" in self.headers.get("Accept-Encoding", ""):
            inhoud = _ingepakt(str(pad), pad.stat().st_mtime_ns)
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(pad)))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
            self.send_header("Content-Length", str(len(inhoud)))
            self.send_header("Cache-Control", "no-cache" if pad.suffix == ".html" else "max-age=3600")
            self.end_headers()
            return io.BytesIO(inhoud)
        return super().send_head()

    def send_error(self, code, message=None, explain=None):
        eigen = self.niet_gevonden()
        if code == 404 and eigen:
            inhoud = eigen.read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(inhoud)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(inhoud)
            return
        super().send_error(code, message, explain)


class Voorbeeld(Handler):
    """For who edits: without the service worker, so that a page is always what was built last."""

    def send_head(self):
        if self.path.split("?")[0].endswith("/sw.js"):
            return self.send_error(404)
        return super().send_head()


def maak_server(map_: Path, poort: int = 0, soort: type[Handler] = Handler) -> ThreadingHTTPServer:
    """A server over `map_` on loopback; port 0 takes a free one. Start it with `serve_forever`."""

    def handler(*args, **kwargs):
        return soort(*args, directory=str(map_), **kwargs)

    return ThreadingHTTPServer(("127.0.0.1", poort), handler)


@contextmanager
def bediend(server: ThreadingHTTPServer) -> Iterator[str]:
    """The address of a server in this process, without a slash at the end, while a thread answers for it."""
    threading.Thread(target=server.serve_forever, args=(KIJK,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def serveer(map_: Path, poort: int = 8000) -> int:
    """Serve until Ctrl-C; print the address."""
    try:
        server = maak_server(map_, poort, Voorbeeld)
    except OSError:
        print(
            f"FOUT  Poort {poort} is bezet. Sluit het andere programma, of kies een andere: python -m tools site 8001"
        )
        return 1
    print(f"Kijk op http://127.0.0.1:{server.server_address[1]}/ (stoppen met Ctrl-C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
    return 0


def poortnummer(tekst: str) -> int:
    """A port that anybody may listen on."""
    if not tekst.isdecimal() or not 1024 <= int(tekst) <= 65535:
        raise ArgumentTypeError("hoort een getal van 1024 tot en met 65535")
    return int(tekst)


POORT = arg("poort", nargs="?", type=poortnummer, metavar="POORT", default=8000, help="getal van 1024 tot en met 65535")
"""The argument of every command that shows the site."""


@opdracht("site", "bouwt de site en toont haar op http://127.0.0.1:8000/", POORT)
def site(wortel: Path, poort: int = 8000) -> int:
    """Build, then serve; a build that failed serves nothing."""
    return bouw(wortel) or serveer(wortel / "site", poort)
