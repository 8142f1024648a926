"""Processes beside each other: servers on loopback, something made once for all of them, and waiting that ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

GEDULD = 120
"""Seconds before a wait gives up. Far beyond what a busy machine needs: it turns a hang into a message and decides nothing else."""
GEDULD_BOUW = 600
"""The same for a build of the whole site by another process."""


def wacht_op(
    voorwaarde: Callable[[], object], wat: str, rust: Callable[[], object] | None = None, geduld: float = GEDULD
) -> None:
    """Wait until `voorwaarde()` holds; `rust` is what happens between two looks. Fails with `wat` when it never does."""
    einde = time.monotonic() + geduld
    while not voorwaarde():
        assert time.monotonic() < einde, f"na {geduld:g} seconden nog niet: {wat}"
        (rust or (lambda: time.sleep(0.02)))()


def _verbruik(groep: int) -> object:
    """Something that changes as long as the processes of `groep` use the processor; where that cannot be read, always."""
    if not Path("/proc/self/stat").exists():
        return object()
    uit = {}
    for pad in Path("/proc").glob("[0-9]*/stat"):
        try:
            velden = pad.read_text("utf-8").rpartition(")")[2].split()
        except OSError:
            continue  # it ended while we looked
        if int(velden[2]) == groep:
            uit[pad.parent.name] = velden[11:13]
    return uit


def afgelopen(opdracht: list[str | Path], stilte: float = GEDULD) -> subprocess.CompletedProcess[str]:
    """Run a program until it ends, however busy the machine is.

    Raises `subprocess.TimeoutExpired` when it, and what it started, used no processor time for `stilte` seconds.
    """
    proces = subprocess.Popen(
        opdracht, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    verbruik: object = None
    try:
        while True:
            try:
                uit, fouten = proces.communicate(timeout=stilte)
                return subprocess.CompletedProcess(opdracht, proces.returncode, uit, fouten)
            except subprocess.TimeoutExpired:
                if (nieuw := _verbruik(proces.pid)) == verbruik:
                    raise
                verbruik = nieuw
    finally:
        with suppress(ProcessLookupError):
            os.killpg(proces.pid, signal.SIGKILL)


def een_keer(map_: Path, maak: Callable[[Path], object]) -> Path:
    """Let `maak` fill `map_` once, however many processes ask at the same time; the others wait for it.

    Raises in every process when making failed.
    """
    uitslag = map_.parent / f"{map_.name}.uitslag"
    try:
        os.close(os.open(map_.parent / f"{map_.name}.bezig", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        wacht_op(uitslag.exists, f"een ander proces maakt {map_}", geduld=GEDULD_BOUW)
        if uitslag.read_text("utf-8") != "goed":
            raise RuntimeError(f"{map_} is in een ander proces niet gemaakt; zie de melding daar") from None
        return map_
    goed = False
    try:
        map_.mkdir()
        maak(map_)
        goed = True
    finally:
        half = map_.parent / f"{map_.name}.half"
        half.write_text("goed" if goed else "mislukt", "utf-8")
        half.replace(uitslag)
    return map_


@contextmanager
def eigen_poort() -> Iterator[int]:
    """A port on loopback for a server that we start: held here without listening, so that nobody else is given it."""
    with socket.socket() as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        s.bind(("127.0.0.1", 0))
        yield s.getsockname()[1]


@contextmanager
def draaiend(proces: subprocess.Popen, poort: int, waarom: Callable[[], str]) -> Iterator[str]:
    """The address of a server that was started, once it answers on `poort`; stopped at the end.

    Raises `RuntimeError` with what `waarom` says when it ends by itself.
    """

    def antwoordt() -> bool:
        if proces.poll() is not None:
            raise RuntimeError(waarom())
        try:
            socket.create_connection(("127.0.0.1", poort), timeout=GEDULD).close()
        except OSError:
            return False
        return True

    try:
        wacht_op(antwoordt, f"een antwoord op poort {poort}")
        yield f"http://127.0.0.1:{poort}"
    finally:
        proces.terminate()
        try:
            proces.wait(GEDULD)
        except subprocess.TimeoutExpired:
            proces.kill()
            raise
