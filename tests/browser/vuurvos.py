"""Firefox as a distribution ships it, driven by its own protocol (Marionette): Playwright needs a build of its own.

JSON over a socket, with the commands of WebDriver; only what the tests need.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.serverproces import GEDULD, wacht_op

VOORKEUREN = {
    "marionette.port": 0,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.sessionstore.interval": 1000,
    "browser.sessionstore.resume_from_crash": True,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1, localhost",
    "toolkit.telemetry.enabled": False,
}
"""Sessions are written every second instead of every fifteen; the rest keeps Firefox on this machine."""

TOETSEN = {"Shift": "\ue008", "ShiftLeft": "\ue008", "ShiftRight": "\ue050", "Tab": "\ue004", "Enter": "\ue007"}
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Vuurvos:
    """One Firefox with one tab in front."""

    def __init__(self, profiel: Path, proces: subprocess.Popen, poort: int) -> None:
        self.profiel, self.proces, self.nummer = profiel, proces, 0
        self.lijn = socket.create_connection(("127.0.0.1", poort), timeout=GEDULD)
        self.stroom = self.lijn.makefile("rb")
        self._lees()
        # Without waiting of its own: a way out to another host, which the profile has no way to, is no mistake here.
        self.doe("NewSession", capabilities={"alwaysMatch": {"pageLoadStrategy": "none"}})

    def _lees(self):
        cijfers = b""
        while (teken := self.stroom.read(1)) != b":":
            if not teken:
                raise ConnectionError("Firefox is gestopt")
            cijfers += teken
        return json.loads(self.stroom.read(int(cijfers)))

    def doe(self, opdracht: str, **waarden):
        """Run a command of WebDriver; raises `RuntimeError` with what Firefox says is wrong."""
        self.nummer += 1
        bericht = json.dumps([0, self.nummer, f"WebDriver:{opdracht}", waarden]).encode()
        self.lijn.sendall(b"%d:%s" % (len(bericht), bericht))
        _, _, fout, uit = self._lees()
        if fout:
            raise RuntimeError(f"{opdracht}: {fout['error']}: {fout['message']}")
        return uit["value"] if isinstance(uit, dict) and set(uit) == {"value"} else uit

    def open(self, adres: str) -> None:
        """Go to an address, and wait until its page is there."""
        self.ga("Navigate", adres, url=adres)

    def ga(self, opdracht: str, adres: str, **waarden) -> None:
        """Go on, back or anew, and wait until the page at `adres` is there: another one than the page that is left."""
        self.evaluate("window.__verlaten = true")
        self.doe(opdracht, **waarden)
        self.wacht_tot(
            f"!window.__verlaten && location.href === {json.dumps(adres)} && document.readyState === 'complete'"
        )

    def evaluate(self, uitdrukking: str):
        """Value of an expression of JavaScript in the page; it may await."""
        script = f"const klaar = arguments[0]; (async () => {uitdrukking})().then(klaar, (f) => klaar(`FOUT ${{f}}`));"
        return self.doe("ExecuteAsyncScript", script=script, args=[], sandbox=None)

    def wacht_tot(self, voorwaarde: str) -> None:
        def kijk() -> bool:
            with suppress(RuntimeError):  # the page is being replaced
                return self.evaluate(f"Boolean({voorwaarde})") is True
            return False

        wacht_op(kijk, voorwaarde)

    def element(self, keuze: str) -> str:
        return self.doe("FindElement", using="css selector", value=keuze)[ELEMENT]

    def klik(self, keuze: str) -> None:
        try:
            self.doe("ElementClick", id=self.element(keuze))
        except RuntimeError as fout:
            if "Reached error page" not in str(fout):  # clicked, and on the way out to another host
                raise

    def typ(self, keuze: str, tekst: str) -> None:
        self.doe("ElementSendKeys", id=self.element(keuze), text=tekst)

    def druk(self, *toetsen: str) -> None:
        """Press keys one after another, where the focus is."""
        stappen = [{"type": soort, "value": TOETSEN[t]} for t in toetsen for soort in ("keyDown", "keyUp")]
        self.doe("PerformActions", actions=[{"type": "key", "id": "toetsen", "actions": stappen}])

    def stop(self) -> None:
        """Kill it, as a battery that runs out."""
        _dood(self.proces)


def _dood(proces: subprocess.Popen) -> None:
    """Kill a program and all it started, and wait until it is gone."""
    with suppress(ProcessLookupError):
        os.killpg(proces.pid, signal.SIGKILL)
    proces.wait(GEDULD)


@contextmanager
def vuurvos(programma: str, profiel: Path) -> Iterator[Vuurvos]:
    """Firefox on the folder `profiel`, which keeps what it wrote; killed at the end."""
    profiel.mkdir(exist_ok=True)
    regels = [f"user_pref({json.dumps(naam)}, {json.dumps(waarde)});" for naam, waarde in VOORKEUREN.items()]
    (profiel / "user.js").write_text("\n".join(regels), "utf-8")
    poort = profiel / "MarionetteActivePort"
    poort.unlink(missing_ok=True)
    omgeving = {**os.environ, "MOZ_HEADLESS": "1", "HOME": str(profiel), "MOZ_CRASHREPORTER_DISABLE": "1"}
    opdracht = [programma, "--marionette", "--no-remote", "--profile", str(profiel), "about:blank"]
    with (profiel.parent / "vuurvos.log").open("w") as log:
        proces = subprocess.Popen(opdracht, env=omgeving, stdout=log, stderr=log, start_new_session=True)
    vos = None
    try:
        wacht_op(
            lambda: proces.poll() is not None or (poort.exists() and poort.read_text("utf-8").strip()),
            "Firefox luistert",
        )
        assert proces.poll() is None, (profiel.parent / "vuurvos.log").read_text("utf-8")
        vos = Vuurvos(profiel, proces, int(poort.read_text("utf-8")))
        yield vos
    finally:
        _dood(proces)
