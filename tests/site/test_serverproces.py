"""The helpers of the tests themselves: waiting ends with a message, one maker for many processes, a port of our own."""

from __future__ import annotations

import itertools
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Error

from tests import serverproces

from tests.minisite import WORTEL
from tests.serverproces import afgelopen, draaiend, een_keer, eigen_poort, wacht_op
from tests.wachten import wacht_tot
from tools.serveer import maak_server


def test_wachten_houdt_op_en_zegt_waarop():
    keren = []
    wacht_op(lambda: len(keren) > 3, "drie keer", lambda: keren.append(1))
    with pytest.raises(AssertionError, match="na 0 seconden nog niet: nooit"):
        wacht_op(lambda: False, "nooit", geduld=0)


def test_een_programma_mag_zo_lang_duren_als_het_werkt(monkeypatch, tmp_path):
    klaar, keren = tmp_path / "klaar", itertools.count()

    def werkt(groep: int) -> int:
        if (keer := next(keren)) == 3:
            klaar.touch()
        return keer

    monkeypatch.setattr(serverproces, "_verbruik", werkt)
    wacht = f"import pathlib, time\nwhile not pathlib.Path({str(klaar)!r}).exists(): time.sleep(0.01)\nprint('klaar')"
    af = afgelopen([sys.executable, "-c", wacht], stilte=0.01)
    assert (af.returncode, af.stdout) == (0, "klaar\n")


def test_een_programma_dat_niets_doet_hangt_en_stopt_met_wat_het_startte(tmp_path):
    kind = tmp_path / "kind"
    slaap = f"import os, pathlib, signal; pathlib.Path({str(kind)!r}).write_text(str(os.getpid())); signal.pause()"
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {slaap!r}])"
    with pytest.raises(subprocess.TimeoutExpired):
        afgelopen([sys.executable, "-c", start], stilte=2)

    def weg() -> bool:
        if not kind.exists():
            return True  # stopped before it came that far
        stand = Path("/proc", kind.read_text("utf-8"), "stat")
        return not stand.exists() or ") Z " in stand.read_text("utf-8")

    wacht_op(weg, "het kind is gestopt")


def test_wie_rekent_verbruikt():
    with subprocess.Popen([sys.executable, "-c", "while True: pass"], start_new_session=True) as proces:
        try:
            eerst = serverproces._verbruik(proces.pid)
            wacht_op(lambda: serverproces._verbruik(proces.pid) != eerst, "processortijd van het proces")
        finally:
            proces.kill()


@pytest.mark.parametrize(
    ("voorwaarde", "melding"),
    [
        ("1 > 2", r"is nog niet waar: 1 > 2 \(op data:"),
        ("await new Promise(() => {})", "geeft de browser geen antwoord op: await new Promise"),
    ],
)
def test_wachten_in_een_pagina_houdt_ook_op(browser, voorwaarde, melding):
    context = browser.new_context()
    pagina = context.new_page()
    pagina.goto("data:text/html,<title>x</title>")
    wacht_tot(pagina, "await Promise.resolve(document.title === 'x')", geduld=0)
    with pytest.raises(AssertionError, match=melding):
        wacht_tot(pagina, voorwaarde, geduld=0, antwoord=50)
    context.close()


STRENG = "data:text/html,<meta http-equiv=Content-Security-Policy content=\"script-src 'self'\"><title>%s</title>"


DERDE_BLIK = "(window.blikken = (window.blikken ?? 0) + 1) > 2"
"""Not true at the first look, however long that takes to come."""


def test_wachten_mag_langer_duren_in_een_pagina_die_geen_tekst_als_script_draait(browser):
    context = browser.new_context()
    pagina = context.new_page()
    pagina.goto(STRENG % "x")
    wacht_tot(pagina, DERDE_BLIK)
    pagina.goto(STRENG % "x")
    with pytest.raises(Error, match="unsafe-eval"):
        pagina.wait_for_function(DERDE_BLIK)
    context.close()


def test_geen_test_wacht_op_een_manier_die_alleen_soms_lukt():
    verboden = "wait_for" + "_function("
    mis = [
        str(p)
        for p in (WORTEL / "tests").rglob("*.py")
        if verboden in p.read_text("utf-8") and p.name != Path(__file__).name
    ]
    assert mis == [], "gebruik tests.wachten.wacht_tot"


def test_een_keer_maken_en_de_anderen_wachten(tmp_path):
    begonnen, door, gemaakt = threading.Event(), threading.Event(), []

    def maak(map_):
        begonnen.set()
        door.wait()
        gemaakt.append(map_)
        (map_ / "klaar").touch()

    with ThreadPoolExecutor(3) as pool:
        allen = [pool.submit(een_keer, tmp_path / "x", maak) for _ in range(3)]
        begonnen.wait()
        assert not any(k.done() for k in allen), "wie niet maakt, wacht"
        door.set()
        assert all((k.result() / "klaar").exists() for k in allen)
    assert gemaakt == [tmp_path / "x"]


def test_mislukt_het_maken_dan_weten_alle_processen_het(tmp_path):
    def maak(map_):
        raise ValueError("kapot")

    with pytest.raises(ValueError, match="kapot"):
        een_keer(tmp_path / "x", maak)
    with pytest.raises(RuntimeError, match="in een ander proces niet gemaakt"):
        een_keer(tmp_path / "x", maak)


def test_een_eigen_poort_is_voor_de_server_en_voor_niemand_anders(tmp_path):
    with eigen_poort() as poort:
        anderen = [maak_server(tmp_path) for _ in range(50)]
        assert poort not in [s.server_address[1] for s in anderen]
        for s in anderen:
            s.server_close()
        eigen = maak_server(tmp_path, poort)
        socket.create_connection(("127.0.0.1", poort)).close()
        eigen.server_close()


def test_een_server_die_meteen_stopt_zegt_waarom():
    proces = subprocess.Popen([sys.executable, "-c", ""])
    with eigen_poort() as poort, pytest.raises(RuntimeError, match="daarom"), draaiend(proces, poort, lambda: "daarom"):
        pass
