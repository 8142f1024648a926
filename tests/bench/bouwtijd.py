"""Wall time of the build: beside bare Material on the same pages, and as the site grows."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.minisite import VASTE_DAG, WORTEL, Minisite, pagina, vertaling

KEREN = 3

KAAL = """site_name: Kaal
site_url: http://127.0.0.1:8000/
theme: {{name: material, font: false, features: [navigation.tabs, navigation.indexes, navigation.prune]}}
markdown_extensions: [admonition, attr_list, md_in_html, tables, toc]
plugins:
  - i18n:
      docs_structure: suffix
      languages:
        - {{locale: nl, name: Nederlands, default: true, build: true}}
        - {{locale: en, name: English, build: true}}
{nav}"""


def _tijd(map_: Path, site: Path) -> float:
    """Seconds of one strict-as-possible build in `map_`."""
    begin = time.perf_counter()
    klaar = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=map_, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(WORTEL), "SOURCE_DATE_EPOCH": VASTE_DAG, "NO_MKDOCS_2_WARNING": "1"},
    )
    if klaar.returncode:
        raise SystemExit(klaar.stderr[-2000:])
    return time.perf_counter() - begin


UITSCHRIJVEN = """from pathlib import Path
from mkdocs.plugins import event_priority
from macros.context import zet_terug

@event_priority(-300)
def on_page_markdown(markdown, page, config, files):
    pad = Path({doel!r}) / page.file.src_uri
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text("---\\ntitle: " + repr(str(page.title)) + "\\n---\\n\\n" + zet_terug(markdown, page), "utf-8")
    return markdown
"""


def _kale_kopie(doel: Path, tmp: Path) -> None:
    """The same pages for bare Material: Markdown as it is after the macros, so that readers get the same text and tools."""
    haak = tmp / "uitschrijven.py"
    haak.write_text(UITSCHRIJVEN.format(doel=str(doel)), "utf-8")
    config = (WORTEL / "mkdocs.yml").read_text("utf-8").replace("  - hooks/opruimen.py\n", f"  - hooks/opruimen.py\n  - {haak}\n")
    eigen = WORTEL / ".bouw-meting.yml"
    eigen.write_text(config, "utf-8")
    try:
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(eigen), "--site-dir", str(tmp / "uit")], cwd=WORTEL, check=True,
                       env={**os.environ, "PYTHONPATH": str(WORTEL), "NO_MKDOCS_2_WARNING": "1"})
    finally:
        eigen.unlink()


def maak_kaal(map_: Path, tmp: Path) -> Path:
    """A built bare Material site with the same pages; returns its folder."""
    _kale_bron(map_, tmp)
    _tijd(map_, tmp / "site-kaal")
    return tmp / "site-kaal"


def _kale_bron(map_: Path, tmp: Path) -> None:
    _kale_kopie(map_ / "docs", tmp)
    nav = "nav:" + (WORTEL / "mkdocs.yml").read_text("utf-8").split("\nnav:", 1)[1]
    (map_ / "mkdocs.yml").write_text(KAAL.format(nav=nav), "utf-8")


def vergelijk() -> None:
    """Our build and a bare Material build on the same pages, alternating; medians and their ratio."""
    with tempfile.TemporaryDirectory() as tmp:
        kaal = Path(tmp) / "kaal"
        _kale_bron(kaal, Path(tmp))
        ons, hen = [], []
        for _ in range(KEREN):
            hen.append(_tijd(kaal, Path(tmp) / "site-kaal"))
            ons.append(_tijd(WORTEL, Path(tmp) / "site-ons"))
    a, b = statistics.median(ons), statistics.median(hen)
    print(f"deze site {a:.2f} s, kaal Material met static-i18n {b:.2f} s, verhouding {a / b:.2f} (grens 2)")


def _gegroeid(map_: Path, aantal: int) -> Minisite:
    """A site with `aantal` pages per language, ten to a section."""
    site = Minisite(map_)
    alinea = "Tekst met {{ contact(\"veilig-thuis\") }} en {{ wet(\"proefwet\", \"5.2.6\") }}. " * 5
    for nummer in range(aantal):
        tekst = "".join(f"## Kop {k} {{ #kop-{k} }}\n\n{alinea}\n\n" for k in range(5))
        naam = f"groep-{nummer // 100}/deel-{nummer // 10 % 10}/pagina-{nummer % 10}"
        site.paginas[f"{naam}.md"] = pagina(tekst, title=f"Pagina {nummer}")
        site.paginas[f"{naam}.en.md"] = vertaling(tekst, title=f"Page {nummer}")
    site.schrijf()
    return site


def groei() -> None:
    """Build time for 100, 400 and 1600 generated pages per language; per page it stays the same when linear."""
    for aantal in (100, 400, 1600):
        with tempfile.TemporaryDirectory() as tmp:
            site = _gegroeid(Path(tmp), aantal)
            tijd = _tijd(site.map, site.site)
            shutil.rmtree(site.site)
        print(f"{aantal:5d} pagina's per taal: {tijd:6.2f} s, {1000 * tijd / aantal:5.1f} ms per pagina en taalpaar", flush=True)
