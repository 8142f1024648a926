"""Time of a full build: beside bare Material on the same pages, and as the site grows. Processor time first: it does not
depend on what else the machine does."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from kern.modellen.basis import BRONTAAL
from kern.site import lees_site
from tests.minisite import VASTE_DAG, WORTEL, Minisite, pagina, vertaling

KEREN = 3

GRENS = 1.6
"""What our build may cost beside bare Material."""

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


@dataclass(frozen=True, order=True)
class Tijd:
    """Seconds of processor time, of all threads, and on the clock."""

    processor: float
    klok: float

    def __str__(self) -> str:
        return f"{self.processor:6.2f} s processor, {self.klok:6.2f} s klok"


def _verbruikt() -> float:
    kinderen = resource.getrusage(resource.RUSAGE_CHILDREN)
    return kinderen.ru_utime + kinderen.ru_stime


def meet_bouw(map_: Path, site: Path) -> Tijd:
    """One build of the folder `map_`, in a process of its own."""
    klok, processor = time.perf_counter(), _verbruikt()
    klaar = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=map_,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(WORTEL), "SOURCE_DATE_EPOCH": VASTE_DAG, "NO_MKDOCS_2_WARNING": "1"},
    )
    if klaar.returncode:
        raise SystemExit(klaar.stderr[-2000:])
    return Tijd(_verbruikt() - processor, time.perf_counter() - klok)


def kale_bron(map_: Path) -> None:
    """Write the pages for bare Material: Markdown as it is after the macros, so that readers get the same text and tools."""
    import macros.onderdelen  # noqa: F401 (registers the tools)

    for (taal, naam), blad in lees_site(WORTEL).bladen.items():
        if blad.terugval:
            continue
        pad = map_ / "docs" / (naam if taal == BRONTAAL else naam.removesuffix(".md") + f".{taal}.md")
        pad.parent.mkdir(parents=True, exist_ok=True)
        assert blad.pagina.voorblad is not None
        pad.write_text(f"---\ntitle: {blad.pagina.voorblad.title!r}\n---\n\n{blad.als_markdown}", "utf-8")
    nav = "nav:" + (WORTEL / "mkdocs.yml").read_text("utf-8").split("\nnav:", 1)[1]
    (map_ / "mkdocs.yml").write_text(KAAL.format(nav=nav), "utf-8")


def maak_kaal(map_: Path, tmp: Path) -> Path:
    """A built bare Material site with the same pages; returns its folder."""
    kale_bron(map_)
    meet_bouw(map_, tmp / "site-kaal")
    return tmp / "site-kaal"


def vergelijk() -> None:
    """Our build and a bare Material build on the same pages, alternating; the fastest of each, for noise only ever adds."""
    with tempfile.TemporaryDirectory() as tmp:
        kaal = Path(tmp) / "kaal"
        kale_bron(kaal)
        ons, hen = [], []
        for _ in range(KEREN):
            hen.append(meet_bouw(kaal, Path(tmp) / "site-kaal"))
            ons.append(meet_bouw(WORTEL, Path(tmp) / "site-ons"))
    a, b = min(ons), min(hen)
    print(f"deze site                       {a}")
    print(f"kaal Material met static-i18n   {b}")
    print(
        f"verhouding {a.processor / b.processor:.2f} in processortijd, {a.klok / b.klok:.2f} op de klok (grens {GRENS})"
    )


def _gegroeid(map_: Path, aantal: int) -> Minisite:
    """A site with `aantal` pages per language, ten to a section."""
    site = Minisite(map_)
    alinea = 'Tekst met {{ contact("veilig-thuis") }} en {{ wet("proefwet", "5.2.6") }}. ' * 5
    for nummer in range(aantal):
        tekst = "".join(f"## Kop {k} {{ #kop-{k} }}\n\n{alinea}\n\n" for k in range(5))
        naam = f"groep-{nummer // 100}/deel-{nummer // 10 % 10}/pagina-{nummer % 10}"
        site.paginas[f"{naam}.md"] = pagina(tekst, title=f"Pagina {nummer}")
        site.paginas[f"{naam}.en.md"] = vertaling(tekst, title=f"Page {nummer}")
    site.schrijf()
    return site


def groei() -> None:
    """Build time for 100, 400 and 1600 generated pages per language; the cost of one more page stays the same when linear."""
    vorige: tuple[int, float] | None = None
    for aantal in (100, 400, 1600):
        with tempfile.TemporaryDirectory() as tmp:
            site = _gegroeid(Path(tmp), aantal)
            tijd = meet_bouw(site.map, site.site)
            shutil.rmtree(site.site)
        erbij = (
            f", {1000 * (tijd.processor - vorige[1]) / (aantal - vorige[0]):5.1f} ms per pagina erbij" if vorige else ""
        )
        print(f"{aantal:5d} pagina's per taal: {tijd}{erbij}", flush=True)
        vorige = aantal, tijd.processor
