"""Pure functions of the worker: age, keys, and pages that must look right anywhere."""

from __future__ import annotations

import pytest

from tests.minisite import WORTEL
from tools.serveer import bediend, maak_server

DAG = 86_400_000
NU = 1_800_000_000_000


@pytest.fixture(scope="module")
def roep(browser, tmp_path_factory):
    """Call an exported function of a module in `werker/bron/`."""
    with bediend(maak_server(WORTEL / "werker" / "bron")) as adres:
        context = browser.new_context(service_workers="block")
        pagina = context.new_page()
        pagina.goto(f"{adres}/leeftijd.js")
        yield lambda module, functie, *args: pagina.evaluate(
            "async ([adres, functie, args]) => (await import(adres))[functie](...args)",
            [f"{adres}/{module}.js", functie, list(args)],
        )
        context.close()


@pytest.mark.parametrize(
    ("toen", "verwacht"),
    [
        (NU, "vers"),
        (NU - 30 * DAG, "vers"),
        (NU - 30 * DAG - 1, "oud"),
        (NU - 90 * DAG, "oud"),
        (NU - 90 * DAG - 1, "te-oud"),
        (NU + DAG, "vers"),
        (NU + DAG + 1, "oud"),
        (0, "te-oud"),
        (None, "oud"),
        ("1", "oud"),
    ],
)
def test_grenzen_van_de_leeftijd(roep, toen, verwacht):
    assert roep("leeftijd", "staat", toen, NU) == verwacht


@pytest.mark.parametrize(
    ("html", "verwacht"),
    [
        ("<body a><main b>x</main>", "<body a><main b>!x</main>"),
        ("<body a>x", "<body a>!x"),
        ("x", "!x"),
        ("<main>$&</main>", "<main>!$&</main>"),
    ],
)
def test_de_melding_staat_bovenaan(roep, html, verwacht):
    assert roep("leeftijd", "metMelding", html, "!") == verwacht


def test_een_pagina_die_overal_klopt(roep):
    html = (
        '<meta name="svd-werker" content="../sw.js" data-versie="v-1"><link href="../assets/a.css"><a href="tel:112">1</a>'
        '<a href="">2</a><a href="#x">3</a><a href="../">4</a><a data-href="../x">'
    )
    assert roep("leeftijd", "overal", html, "https://x.nl/sub/offline/") == (
        '<link href="/sub/assets/a.css"><a href="tel:112">1</a><a href="">2</a><a href="#x">3</a><a href="/sub/">4</a><a data-href="../x">'
    )


@pytest.mark.parametrize(
    ("adres", "verwacht"),
    [
        ("https://x.nl/a/?q=1#z", "https://x.nl/a/"),
        ("https://x.nl/a/index.html", "https://x.nl/a/"),
        ("https://x.nl/aindex.html", "https://x.nl/aindex.html"),
    ],
)
def test_sleutel_van_een_pagina(roep, adres, verwacht):
    assert roep("eigen", "schoon", adres) == verwacht
