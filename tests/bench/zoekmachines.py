"""Search engines on the same pages and questions: the theme's own, the same enriched at build, Pagefind, plain MiniSearch, and ours.

The base of `adr/0008-search.md`. Pagefind is only measured when it is installed (`pip install "pagefind[bin]==1.5.2"`).
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from kern.zoeken.delen import Deel
from stappen import zoekindex
from stappen.lopend import lopend
from tests.bench.browser import browser_op
from tests.minisite import WORTEL
from tests.zoekset import Gevonden, Zoekvraag
from tools.bouw import mkdocs_bouw

Zoek = Callable[[Zoekvraag], list[Gevonden]]

JS = WORTEL / "docs" / "assets" / "js" / "zoek"

WERKER = """async ([adres, index]) => {
  const w = new Worker(adres);
  const wacht = (soort) => new Promise((klaar) => w.addEventListener("message", function luister(m) {
    if (m.data.type === soort) { w.removeEventListener("message", luister); klaar(m.data.data); }
  }));
  const klaar = wacht(1);
  const stuk = new Promise((_, fout) => { w.onerror = (e) => fout(new Error(e.message)); w.onmessageerror = fout; setTimeout(fout, 20000, new Error("geen antwoord")); });
  w.postMessage({ type: 0, data: index });
  await Promise.race([klaar, stuk]);
  window.vraag = async (tekst) => {
    const uit = wacht(3);
    w.postMessage({ type: 2, data: tekst });
    return (await uit).items.map((groep) => groep.map((d) => d.location).filter(Boolean)).filter((g) => g.length);
  };
}"""
"""Drives the search worker of Material as its own page does: setup, ready, query, result."""

MINISEARCH = """(delen) => {
  const kaal = (w) => w.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
  const m = new MiniSearch({ fields: ["p", "k", "w", "t"], storeFields: ["u"], processTerm: kaal,
    searchOptions: { boost: { p: 3, k: 3, w: 4 }, prefix: (t) => t.length > 2, fuzzy: (t) => (t.length > 4 ? 0.2 : false), combineWith: "AND" } });
  m.addAll(delen.map((d, id) => ({ id, ...d })));
  window.vraag = (tekst) => {
    let uit = m.search(tekst);
    if (!uit.length) uit = m.search(tekst, { combineWith: "OR" });
    const groepen = new Map();
    for (const r of uit) { const p = r.u.split("#")[0]; groepen.set(p, [...(groepen.get(p) ?? []), r.u]); }
    return [...groepen.values()];
  };
}"""


def groepen(lijst: list[list[str]], wortel: str = "") -> list[Gevonden]:
    """Results of a page as the measures count them: at most three sections each."""
    uit = []
    for adressen in lijst:
        paren = [a.removeprefix("/").removeprefix(wortel).partition("#")[::2] for a in adressen]
        uit.append(Gevonden(paren[0][0], tuple(anker for _, anker in paren[:3])))
    return uit


def delen_van(wortel: Path, doel: Path) -> dict[str, list[Deel]]:
    """What our index of the site below `wortel` is made of, per language, by building it into `doel`."""
    if fout := mkdocs_bouw(wortel, doel):
        raise SystemExit(fout)
    bouw = lopend(str(wortel / "mkdocs.yml"))
    return {taal: zoekindex.delen_van(bouw, taal) for taal in bouw.talen}


def themadocs(delen: list[Deel]) -> list[dict]:
    """The index as the theme makes it: title, text and address per section, and one per page."""
    docs = [{"location": d.adres, "title": d.kop or d.titel, "text": d.tekst} for d in delen]
    paginas = {d.adres.partition("#")[0]: d.titel for d in delen}
    return [
        {"location": adres, "title": titel, "text": ""}
        for adres, titel in paginas.items()
        if adres not in {d["location"] for d in docs}
    ] + docs


def verrijkt(delen: list[Deel], gegevens, taal: str) -> list[dict]:
    """Documents for the theme's search with everything we know added to the text: search words, questions, other words."""
    groepen_ = [
        (s.typt.get(taal, []), [v.lower() for v in s.vindt[taal]])
        for s in gegevens.synoniemen.values()
        if taal in s.vindt
    ]
    uit = [d for d in themadocs(delen) if not d["text"]]
    for d in delen:
        tekst = f"{d.kop} {d.tekst}".lower()
        meer = " ".join(w for typt, vindt in groepen_ if any(v in tekst for v in vindt) for w in typt)
        uit.append({"location": d.adres, "title": d.kop or d.titel, "text": f"{d.tekst} {d.woorden} {d.vragen} {meer}"})
    return uit


WERKER_PAD = "thema/workers/search.js"


def zet_thema(site: Path) -> None:
    """Put the theme's search worker and its language files where the pages under test can load them."""
    bron = Path(importlib.util.find_spec("material").origin).parent / "templates/assets/javascripts"
    shutil.copytree(bron / "lunr", site / "thema" / "lunr")
    (site / WERKER_PAD).parent.mkdir()
    shutil.copy(next((bron / "workers").glob("search.*.min.js")), site / WERKER_PAD)


def themazoeker(pagina: Page, adres: str, docs: list[dict], taal: str) -> Zoek:
    """The search of the theme over `docs`, with its settings for the language."""
    config = {
        "lang": [taal],
        "separator": r"[\s\-]+",
        "pipeline": ["stopWordFilter"],
        "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
    }
    pagina.goto(f"{adres}/404.html")
    pagina.evaluate(WERKER, [f"{adres}/{WERKER_PAD}", {"config": config, "docs": docs, "options": {"suggest": False}}])
    return lambda v: groepen(pagina.evaluate("(t) => window.vraag(t)", v.vraag))


def minizoeker(pagina: Page, adres: str, delen: list[Deel]) -> Zoek:
    """MiniSearch as its documentation begins: prefixes, typos, boosts, no word analysis."""
    pagina.goto(f"{adres}/404.html")
    pagina.evaluate((JS / "vendor" / "minisearch.js").read_text("utf-8"))
    pagina.evaluate(MINISEARCH, [{"u": d.adres, "p": d.titel, "k": d.kop, "w": d.woorden, "t": d.tekst} for d in delen])
    return lambda v: groepen(pagina.evaluate("(t) => window.vraag(t)", v.vraag))


def pagefind(pagina: Page, adres: str, taal: str) -> Zoek:
    """Pagefind over the built pages of the language; its sections are its own sub results."""
    pagina.goto(f"{adres}/404.html")
    pagina.evaluate(
        f"""async () => {{ document.documentElement.lang = "{taal}"; window.pf = await import("/pagefind/pagefind.js"); await pf.options({{}}); await pf.init(); }}"""
    )
    vraag = """async (t) => { const r = await window.pf.search(t); const d = await Promise.all(r.results.slice(0, 3).map((x) => x.data()));
      return d.map((x) => [x.url, ...x.sub_results.map((s) => s.url)]); }"""
    return lambda v: groepen(pagina.evaluate(vraag, v.vraag), "" if taal == "nl" else f"{taal}/")


def maak_pagefind(site: Path) -> bool:
    """Index the built pages; False when Pagefind is not installed."""
    if importlib.util.find_spec("pagefind") is None:
        return False
    return (
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", str(site), "--root-selector", ".md-content"],
            capture_output=True,
        ).returncode
        == 0
    )


def meet() -> None:
    """Table per engine: first place and first three, per language, over the published and the control set."""
    from kern.gegevens import laad
    from tests.zoekset import SETS, lees_set, tel, uit_zoeker
    from tools.zoek import zoeker_van

    with tempfile.TemporaryDirectory() as tmp:
        site = Path(tmp) / "site"
        delen = delen_van(WORTEL, site)
        gegevens = laad(WORTEL / "data")
        zet_thema(site)
        met_pagefind = maak_pagefind(site)
        with browser_op(site) as (browser, adres):
            machines: dict[str, Callable[[Page, str], Zoek]] = {
                "thema (lunr)": lambda p, t: themazoeker(p, adres, themadocs(delen[t]), t),
                "thema, verrijkt": lambda p, t: themazoeker(p, adres, verrijkt(delen[t], gegevens, t), t),
                "MiniSearch, kaal": lambda p, t: minizoeker(p, adres, delen[t]),
                "deze site": lambda p, t: (lambda z: lambda v: uit_zoeker(z, v.vraag))(zoeker_van(site, JS.parent, t)),
            }
            if met_pagefind:
                machines["Pagefind"] = lambda p, t: pagefind(p, adres, t)
            else:
                print('Pagefind is niet gemeten: het is niet geinstalleerd (pip install "pagefind[bin]==1.5.2")')
            for naam in SETS:
                for taal in ("nl", "en"):
                    vragen = [v for v in lees_set(naam) if v.taal == taal]
                    for machine, maak in machines.items():
                        pagina = browser.new_page()
                        n, een, drie = tel(vragen, maak(pagina, taal))[taal, "totaal"]
                        print(
                            f"{naam:12s} {taal}  {machine:18s} eerste {100 * een / n:5.1f} %  eerste drie {100 * drie / n:5.1f} %  ({n} vragen)",
                            flush=True,
                        )
                        pagina.close()
