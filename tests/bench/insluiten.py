"""Embed pages: weight, requests and height of each, and what they cost the build."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from kern.grenzen import VENSTER_BYTES, VENSTER_VERZOEKEN
from kern.site import lees_site
from tests.bench.bouwtijd import KEREN, meet_bouw
from tests.bench.browser import browser_op
from tests.browser.toestel import weeg
from tests.minisite import WORTEL
from tools.hoogtes import alle, meet

GRENS_BOUW = 1.25
BRON = ("data", "docs", "hooks", "kern", "macros", "overrides", "stappen", "templates", "werker")


def meet_vensters() -> None:
    """One line per page and language."""
    site = lees_site(WORTEL)
    with browser_op(WORTEL / "site") as (browser, adres):
        for taal in site.talen:
            for venster in alle(site):
                context = browser.new_context(service_workers="block")
                pagina = context.new_page()
                pad = venster.adres(taal)
                bytes_, verzoeken = weeg(pagina, f"{adres}/{pad}")
                gewicht = f"{bytes_ / 1000:5.1f} kB {verzoeken} verzoeken"
                hoogtes = ", ".join(map(str, meet(pagina, f"{adres}/{pad}")))
                print(f"{pad:52s} {gewicht} (grens {VENSTER_BYTES // 1000} kB, {VENSTER_VERZOEKEN}), hoog {hoogtes}")
                context.close()
    bouw()


def bouw() -> None:
    """Build with and without embed pages, alternating, in a copy of the sources; the fastest of each."""
    with tempfile.TemporaryDirectory() as tmp:
        kopie, gegevens = Path(tmp) / "bron", Path(tmp) / "bron" / "data" / "insluiten.yml"
        for naam in BRON:
            shutil.copytree(WORTEL / naam, kopie / naam)
        shutil.copy(WORTEL / "mkdocs.yml", kopie)
        vol = gegevens.read_text("utf-8")
        leeg = vol.split("insluitsoorten:\n")[0] + "insluitsoorten: []\ninsluithosts: []\n"
        met, zonder = [], []
        for _ in range(KEREN):
            gegevens.write_text(leeg, "utf-8")
            zonder.append(meet_bouw(kopie, Path(tmp) / "zonder"))
            gegevens.write_text(vol, "utf-8")
            met.append(meet_bouw(kopie, Path(tmp) / "met"))
    verhouding = min(met).processor / min(zonder).processor
    print(f"bouw met vensters {min(met)}; zonder {min(zonder)}; verhouding {verhouding:.2f} (grens {GRENS_BOUW})")
