"""Under load: this site and a bare Material build behind the same nginx on two cores, with wrk on loopback."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from kern.gebouwd import lees_map
from kern.kopregels import lees_beleid
from kern.serverbestanden import nginx
from tests.bench.bouwtijd import maak_kaal
from tests.hulp import TALEN
from tests.minisite import WORTEL
from tests.nginx import draai

SECONDEN, VERBINDINGEN, KEREN = 5, 64, 3


def _wrk(adres: str) -> tuple[float, str]:
    """(requests a second, p99 as wrk prints it) for compressed answers; non-200 answers stop the measurement."""
    uit = subprocess.run(
        ["wrk", "-t2", f"-c{VERBINDINGEN}", f"-d{SECONDEN}s", "--latency", "-H", "Accept-Encoding: gzip", adres],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    if "Non-2xx" in uit:
        raise SystemExit(f"FOUT  {adres} gaf geen 200.")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", uit).group(1)), re.search(r"99%\s+(\S+)", uit).group(1)


def _geheugen() -> int:
    """Resident memory of all nginx processes, in kB."""
    uit = subprocess.run(["ps", "-C", "nginx", "-o", "rss="], capture_output=True, text=True).stdout
    return sum(int(r) for r in uit.split())


def meet() -> None:
    """Requests per second, p99 and memory; the best of three runs, alternating."""
    if not shutil.which("wrk"):
        raise SystemExit("FOUT  De meting heeft wrk nodig. Voer uit: sudo apt-get install wrk")
    beleid = lees_beleid(lees_map(WORTEL / "site"))
    with tempfile.TemporaryDirectory() as tmp:
        kaal = maak_kaal(Path(tmp) / "kaal", Path(tmp))
        config = lambda wortel, luister: nginx(beleid, list(TALEN[1:]), wortel, luister)  # noqa: E731
        (Path(tmp) / "a").mkdir()
        (Path(tmp) / "b").mkdir()
        with draai(WORTEL / "site", config, Path(tmp) / "a", 2) as ons, draai(kaal, config, Path(tmp) / "b", 2) as hen:
            paden = {"deze site /": f"{ons}/", "deze site /nu/": f"{ons}/nu/", "kaal Material /": f"{hen}/"}
            beste: dict[str, tuple[float, str]] = {}
            for _ in range(KEREN):
                for naam, adres in paden.items():
                    beste[naam] = max(beste.get(naam, (0.0, "")), _wrk(adres))
            geheugen = _geheugen()
    for naam, (rps, p99) in beste.items():
        print(f"{naam:18s} {rps:8.0f} verzoeken/s  p99 {p99:>8s}  verhouding {rps / beste['kaal Material /'][0]:.2f}")
    print(f"geheugen van beide servers samen: {geheugen / 1000:.1f} MB")
