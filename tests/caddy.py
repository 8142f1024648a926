"""A real Caddy on loopback over a built site, for the tests of the server settings."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.serverproces import draaiend, eigen_poort


@contextmanager
def draai(site: Path, config: Callable[[str, str], str], map_: Path) -> Iterator[str]:
    """Run Caddy over `site`, without certificates; `config(root, address)` gives the Caddyfile. Yields the address."""
    with eigen_poort() as poort:
        bestand = map_ / "Caddyfile"
        bestand.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + config(str(site), f":{poort}"), "utf-8")
        omgeving = {"HOME": str(map_), "XDG_DATA_HOME": str(map_), "XDG_CONFIG_HOME": str(map_)}
        with (map_ / "log").open("w") as log:
            proces = subprocess.Popen(
                [shutil.which("caddy") or "/usr/bin/caddy", "run", "--config", bestand, "--adapter", "caddyfile"],
                stderr=log,
                env=omgeving,
            )
        with draaiend(proces, poort, lambda: (map_ / "log").read_text("utf-8")) as adres:
            yield adres
