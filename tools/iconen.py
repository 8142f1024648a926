"""Make the icons of the installable page from the mark of the site, for systems that take no SVG."""

from __future__ import annotations

from pathlib import Path

from kern.merk import ICONEN
from tools.opdrachten import opdracht


def naam(maat: int) -> str:
    """File name of an icon in `docs/assets/img/`."""
    return f"merk-{maat}.png"


@opdracht(
    "iconen",
    "tekent de pictogrammen voor op een telefoon opnieuw uit `docs/assets/img/merk.svg`",
    pakketten="test",
    programmas=("browser",),
)
def teken(wortel: Path) -> int:
    """Draw each size in Chromium; needs what the tests need."""
    from playwright.sync_api import sync_playwright

    from tools.opzet import chromium

    map_ = wortel / "docs" / "assets" / "img"
    svg = (map_ / "merk.svg").read_text("utf-8")
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium(), args=["--headless", "--no-sandbox", "--disable-gpu"])
        for maat in ICONEN:
            pagina = browser.new_page(viewport={"width": maat, "height": maat})
            pagina.set_content(
                f"<style>body{{margin:0}}svg{{display:block;width:{maat}px;height:{maat}px}}</style>{svg}"
            )
            pagina.screenshot(path=map_ / naam(maat), omit_background=True)
            print(f"{naam(maat)}: {(map_ / naam(maat)).stat().st_size} bytes")
        browser.close()
    return 0
