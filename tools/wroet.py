"""Search, led by coverage, for input that makes a reader fall over, hang or let something through (atheris)."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from tools.opdrachten import arg, opdracht

MINUUT = 60
TRAAG = 20
"""Seconds that one input may take: a hang, on a machine that does more."""

MAX_LENGTE = 3_000
GEVONDEN = Path(".cache") / "gevonden"
"""Where the input stands that something was found with."""


def zaai(map_: Path, wortel: Path) -> None:
    """Begin with what people really write: pieces of pages and data."""
    for soort, patroon in (("docs", "*.md"), ("data", "*.yml"), ("docs", "*.svg")):
        for nummer, pad in enumerate(sorted((wortel / soort).rglob(patroon))):
            stuk = pad.read_bytes()
            (map_ / f"{soort}-{nummer}").write_bytes(
                stuk[-MAX_LENGTE // 3 :] if nummer % 2 else stuk[: MAX_LENGTE // 3]
            )


def woordenboek(pad: Path) -> None:
    """The pieces that the search puts together, as libFuzzer reads them."""
    from tools.wroetdoelen import WOORDEN

    regels = ["".join(f"\\x{b:02x}" for b in w.encode("utf-8")) for w in WOORDEN if w]
    pad.write_text("".join(f'"{r}"\n' for r in regels), "ascii")


@opdracht(
    "wroet",
    "zoekt een minuut naar invoer die de controle laat vallen, hangen of iets doorlaat",
    arg("seconden", nargs="?", type=int, default=MINUUT, metavar="SECONDEN", help="hoe lang per proces"),
    pakketten="audit",
)
def wroet(wortel: Path, seconden: int = MINUUT) -> int:
    """Returns 1 when something was found, 0 when not, also where there is no atheris (it has no Windows and macOS)."""
    if find_spec("atheris") is None:
        print("LET OP  Hier is geen atheris, dus er is niet gezocht naar vreemde invoer.", file=sys.stderr)
        return 0
    gevonden = wortel / GEVONDEN
    gevonden.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        (map_ / "begin").mkdir()
        zaai(map_ / "begin", wortel)
        woordenboek(map_ / "woorden")
        opties = {
            "max_total_time": seconden,
            "timeout": TRAAG,
            "max_len": MAX_LENGTE,
            "rss_limit_mb": 4000,
            "dict": map_ / "woorden",
            "artifact_prefix": f"{gevonden}/",
            "verbosity": 0,
        }
        argumenten = [*(f"-{naam}={waarde}" for naam, waarde in opties.items()), str(map_ / "begin")]
        klaar = subprocess.run(
            [sys.executable, "-m", "tools.wroetproces", *argumenten], cwd=wortel, capture_output=True, text=True
        )
    if klaar.returncode == 0:
        print(f"{seconden} seconden gezocht naar vreemde invoer: niets gevonden.")
        return 0
    print(klaar.stderr[-4000:], file=sys.stderr)
    print(f"FOUT  Invoer gevonden waar de controle op stukloopt; zij staat in {GEVONDEN.as_posix()}/.", file=sys.stderr)
    return 1
