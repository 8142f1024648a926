"""What works here: ten hosts and more, each with the right verdict per line, and none that claims what was not measured."""

from __future__ import annotations

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from kern.site import lees_site
from kern.vensterprofiel import fragment_van
from macros.onderdelen.werkthier.macro import BEGIN, KLASSE, REGELS
from tests.browser.test_paginas import ernst
from tests.conftest import VLAGGEN
from tests.gastheer import venster
from tests.kern.test_profielregels import TABEL
from tests.minisite import WORTEL
from tests.serverproces import GEDULD
from tests.wachten import wacht_tot
from tools.opzet import chromium

PROEF = "/insluiten/proef/"
GROEIT = """<script>addEventListener("message", (e) => {
  if (e.data && e.data.svdHoogte > 0) document.getElementById("venster").height = e.data.svdHoogte;
});</script>"""
OVER_ANDEREN = {
    "venster": "ander",
    "zandbak": "onbekend",
    "script": "goed",
    "opslag": "niet",
    "kopie": "niet",
    "tabblad": "onbekend",
    "weg": "onbekend",
    "hoogte": "laag",
    "druk": "onbekend",
    "taal": "gelijk",
    "contact": "geen",
}
"""What a frame of another site sees, without sandbox, 900 pixels high, in a Dutch browser.
A private window refuses what such a frame would keep, and each page in these tests is in one."""


@pytest.fixture
def open_bij(open_bij):
    """A frame, so many deep, of what a Dutch browser shows at an address."""
    return lambda adres, diep=1, **opties: open_bij(adres, **{"locale": "nl-NL", **opties}).frames[diep]


def oordeel(kader) -> dict[str, str]:
    """Line -> what came out of it, once every line has something."""
    wacht_tot(kader, "[...document.querySelectorAll('[data-regel]')].every(r => r.dataset.uit)")
    regels = kader.locator("[data-regel]")
    return dict(regels.evaluate_all("rs => rs.map(r => [r.dataset.regel, r.dataset.uit])"))


def anders(**uit: str) -> dict[str, str]:
    return OVER_ANDEREN | uit


@pytest.mark.parametrize(
    ("attributen", "verwacht"),
    [
        ({}, anders()),
        ({"allow": "clipboard-write"}, anders(kopie="misschien")),
        ({"sandbox": "allow-scripts"}, anders(zandbak="dicht")),
        ({"sandbox": "allow-scripts allow-same-origin"}, anders()),
        ({"hoogte": 9000}, anders(hoogte="past")),
        ({"hoogte": 200, "breedte": 320}, anders()),
    ],
    ids=["kaal", "klembord toegestaan", "zandbak dicht", "zandbak met eigen adres", "hoog genoeg", "laag en smal"],
)
def test_in_een_venster_van_een_ander(open_bij, zij, achter_nginx, attributen, verwacht):
    kader = open_bij(zij.toon(venster(achter_nginx + PROEF, **attributen)))
    assert oordeel(kader) == verwacht
    assert kader.page.fouten == []


def test_op_zichzelf_en_op_de_pagina_van_de_site(open_bij, achter_nginx):
    los = anders(venster="los", zandbak="los", opslag="goed", kopie="misschien", weg="goed", hoogte="los")
    for pad in (PROEF, "/insluiten/werkt-dit-hier/"):
        assert oordeel(open_bij(achter_nginx + pad, 0)) == los


@pytest.mark.parametrize(
    ("sandbox", "zandbak", "weg"),
    [
        (None, "vrij", "goed"),
        ("allow-scripts allow-same-origin", "half", "half"),
        ("allow-scripts allow-same-origin allow-top-navigation-by-user-activation", "half", "goed"),
    ],
)
def test_op_een_pagina_van_onszelf_is_de_zandbak_te_zien(open_bij, achter_nginx, sandbox, zandbak, weg):
    pagina = open_bij(achter_nginx + "/insluiten/", 0)
    pagina.evaluate(
        "([src, sandbox]) => { const f = document.createElement('iframe'); f.src = src; f.height = 900;"
        " if (sandbox !== null) f.setAttribute('sandbox', sandbox); document.body.replaceChildren(f);"
        " return new Promise(k => { f.onload = k; }); }",
        [PROEF, sandbox],
    )
    kader = pagina.page.frames[1]
    assert oordeel(kader) == anders(venster="zelf", zandbak=zandbak, weg=weg, opslag="goed", kopie="misschien")


def test_een_host_die_meegroeit(open_bij, zij, achter_nginx):
    kader = open_bij(zij.toon(venster(achter_nginx + PROEF, hoogte=300).replace("<h1>", GROEIT + "<h1>")))
    kader.wait_for_selector("[data-regel=hoogte][data-uit=past]")
    assert oordeel(kader) == anders(hoogte="past")


def test_een_venster_in_een_venster(open_bij, zij, achter_nginx):
    binnen = zij.toon(venster(achter_nginx + PROEF), "/binnen")
    kader = open_bij(zij.toon(venster(binnen)), 2)
    assert oordeel(kader) == anders() and zij.adres in kader.locator("[data-regel=venster]").inner_text()


def test_in_het_engels_met_een_eigen_contact(open_bij, zij, achter_nginx):
    kader = open_bij(zij.toon(venster(f"{achter_nginx}/en{PROEF}#{fragment_van(TABEL['goed'])}")))
    assert oordeel(kader) == anders(taal="anders", contact="goed")
    kader = open_bij(zij.toon(venster(f"{achter_nginx}/en{PROEF}#profiel=e30")))
    assert oordeel(kader) == anders(taal="anders", contact="fout")


def test_zonder_script_staat_er_wat_dat_betekent(open_bij, zij, achter_nginx):
    kader = open_bij(zij.toon(venster(achter_nginx + PROEF, sandbox="")))
    assert kader.locator("[data-deel=zonder]").is_visible() and "allow-scripts" in kader.locator("main").inner_text()
    assert kader.locator("[data-regel]").first.is_hidden()


@pytest.mark.parametrize("dicht", [True, False])
def test_opslag_voor_derden(browser, zij, achter_nginx, tmp_path, dicht):
    keuzes = {"profile": {"cookie_controls_mode": int(dicht), "block_third_party_cookies": dicht}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(keuzes), "utf-8")
    context = browser.browser_type.launch_persistent_context(
        str(tmp_path), executable_path=chromium(), args=VLAGGEN, timeout=GEDULD * 1000, locale="nl-NL"
    )
    pagina = context.new_page()
    pagina.goto(zij.toon(venster(achter_nginx + PROEF)))
    assert oordeel(pagina.frames[1]) == anders(opslag="niet" if dicht else "goed")
    context.close()


@pytest.mark.parametrize(
    ("sandbox", "tabblad", "druk"),
    [
        ("allow-scripts allow-same-origin", "mislukt", "mislukt"),
        ("allow-scripts allow-same-origin allow-popups allow-modals", "gelukt", "gelukt"),
    ],
)
def test_wat_je_probeert_wordt_gemeten(open_bij, zij, achter_nginx, sandbox, tabblad, druk):
    kader = open_bij(zij.toon(venster(achter_nginx + PROEF, sandbox=sandbox)))
    oordeel(kader)
    for regel, verwacht in (("tabblad", tabblad), ("druk", druk)):
        kader.locator(f"button[data-doe={regel}]").click()
        kader.wait_for_selector(f"[data-regel={regel}][data-uit={verwacht}]")
    kader.locator("button[data-doe=kopie]").click()
    kader.wait_for_selector("[data-regel=kopie]:is([data-uit=gelukt], [data-uit=mislukt])")


def test_de_tekst_voor_ict_zegt_elke_regel_en_geen_contact(open_bij, zij, achter_nginx):
    kader = open_bij(zij.toon(venster(f"{achter_nginx}{PROEF}#{fragment_van(TABEL['goed'])}")))
    oordeel(kader)
    brief = kader.locator("[data-deel=brief]").input_value()
    assert brief.count("\n- ") == len(REGELS) and f"{achter_nginx}{PROEF}" in brief and zij.adres in brief
    assert "profiel=" not in brief and "010-000" not in brief and "\u00ad" not in brief


def test_geen_oordeel_zegt_meer_dan_er_gemeten_is():
    """What only a try can tell starts as 'cannot be measured', and every outcome has its words and what to do."""
    teksten = lees_site(WORTEL).gegevens.teksten
    for regel, mogelijk in REGELS.items():
        for uit in mogelijk:
            assert {f"{BEGIN}{regel}.{uit}", f"{BEGIN}{regel}.{uit}.doe"} <= set(teksten)
    for uit in ("onbekend", "misschien"):
        assert uit not in KLASSE
    for taal, woord in (("nl", "niet gemeten"), ("en", "not measured")):
        for sleutel in ("opslag.goed", "druk.gelukt"):
            assert woord in teksten[BEGIN + sleutel].root[taal]


@pytest.mark.parametrize("pad", ["/insluiten/werkt-dit-hier/", "/en" + PROEF, "/insluiten/samenstellen/"])
@pytest.mark.parametrize("kleuren", ["light", "dark"])
def test_axe(open_bij, adres, pad, kleuren):
    pagina = open_bij(adres + pad, 0, color_scheme=kleuren, viewport={"width": 320, "height": 640})
    assert ernst(Axe().run(pagina)) == []
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")
