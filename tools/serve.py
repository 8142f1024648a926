"""Run the preview until Ctrl-C: a server, a watcher, and the one loop that keeps the site in step with its files."""

from __future__ import annotations

import queue
import tempfile
import threading
import time
from pathlib import Path

from tools.kijker import kijk
from tools.opdrachten import opdracht
from tools.serveer import POORT
from tools.voorbeeldserver import Berichten, maak_voorbeeldserver
from tools.voorvertoning import Voorvertoning
from tools.wijziging import MAPPEN, Soort


def _meld(voor: list[str], na: list[str]) -> None:
    """Print what is wrong since the last time, or that nothing is any more."""
    for regel in na:
        if regel not in voor:
            print(regel, flush=True)
    if voor and not na:
        print("De fouten zijn weg.", flush=True)


def gedaan(paden: set[str], soorten: set[Soort], seconden: float) -> str:
    """What changed and how soon it could be seen, in an order that is the same every time."""
    tijd = f"{seconden:.1f}".replace(".", ",")
    return f"{', '.join(sorted(paden))}: {', '.join(sorted(s.value for s in soorten))}, te zien na {tijd} s"


def _houd_bij(toon: Voorvertoning, wachtrij: queue.Queue[set[str]]) -> None:
    """Keep the preview in step with the files, until Ctrl-C."""
    regels: list[str] = []
    werk = True
    while True:
        try:
            paden = wachtrij.get(timeout=0.001 if werk else 3600)
        except queue.Empty:
            werk = toon.stap()
        else:
            while not wachtrij.empty():
                paden |= wachtrij.get()
            begin_ = time.perf_counter()
            soorten = toon.verwerk(paden)
            toon.stap()
            if soorten and not toon.fouten:
                print(gedaan(paden, soorten, time.perf_counter() - begin_), flush=True)
            werk = True
        _meld(regels, toon.regels)
        regels = toon.regels


@opdracht("serve", "toont de site terwijl je schrijft: wat verandert, zie je meteen", POORT)
def voorvertoning(wortel: Path, poort: int = 8000) -> int:
    """Show the site below `wortel` while it is being written, until Ctrl-C."""
    berichten, wachtrij, stop = Berichten(), queue.Queue(), threading.Event()
    with tempfile.TemporaryDirectory(prefix="voorvertoning-") as tmp:
        toon = Voorvertoning(wortel, Path(tmp), berichten.vertel)
        try:
            server = maak_voorbeeldserver(toon, berichten, poort)
        except OSError:
            print(
                f"FOUT  Poort {poort} is bezet. Sluit het andere programma, of kies een andere: make serve POORT=8001"
            )
            return 1
        print("De site wordt gebouwd ...", flush=True)
        toon.bouw_alles()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        threading.Thread(target=kijk, args=(wortel, MAPPEN, wachtrij.put, stop), daemon=True).start()
        print(f"Kijk op http://127.0.0.1:{server.server_address[1]}/ (stoppen met Ctrl-C)", flush=True)
        try:
            _houd_bij(toon, wachtrij)
        except KeyboardInterrupt:
            print()
        finally:
            stop.set()
            server.shutdown()
            server.server_close()
    return 0
