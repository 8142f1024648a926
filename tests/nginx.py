"""A real nginx on loopback over a copy of a built site, for tests and measurements."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.serverproces import draaiend, eigen_poort

PROGRAMMA = shutil.which("nginx") or "/usr/sbin/nginx"


@contextmanager
def draai(site: Path, config: Callable[[str, str], str], map_: Path, werkers: int = 1) -> Iterator[str]:
    """Run nginx over a copy of `site` in `map_`; `config(root, listen)` gives the `http` part. Yields the address."""
    shutil.copytree(site, map_ / "site")
    with eigen_poort() as poort:
        (map_ / "nginx.conf").write_text(
            f"""
daemon off; worker_processes {werkers}; pid {map_}/nginx.pid; error_log stderr warn; user root;
events {{ worker_connections 1024; }}
http {{
client_body_temp_path {map_}/t1; proxy_temp_path {map_}/t2; fastcgi_temp_path {map_}/t3; uwsgi_temp_path {map_}/t4; scgi_temp_path {map_}/t5;
{config(str(map_ / "site"), f"127.0.0.1:{poort}")}
}}
""",
            "utf-8",
        )
        opdracht = [PROGRAMMA, "-c", map_ / "nginx.conf", "-p", map_]
        proef = subprocess.run([*opdracht, "-t"], capture_output=True, text=True)
        if proef.returncode:
            raise RuntimeError(proef.stderr)
        proces = subprocess.Popen(opdracht, stderr=subprocess.DEVNULL)
        with draaiend(proces, poort, lambda: "nginx stopte meteen") as adres:
            yield adres
