"""Server programs on loopback, for the tests of the server settings and for measurements."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def vrije_poort() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@contextmanager
def draaiend(proces: subprocess.Popen, poort: int, waarom: Callable[[], str]) -> Iterator[str]:
    """The address of a server that was started, once it answers on `poort`; stopped at the end.

    Raises `RuntimeError` with what `waarom` says when it ends by itself.
    """
    try:
        while True:
            try:
                socket.create_connection(("127.0.0.1", poort), timeout=1).close()
                break
            except OSError as fout:
                if proces.poll() is not None:
                    raise RuntimeError(waarom()) from fout
        yield f"http://127.0.0.1:{poort}"
    finally:
        proces.terminate()
        proces.wait(10)
