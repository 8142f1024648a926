"""Run the search of the site in Python: the scripts of the browser in an embedded V8, so both always agree."""

from __future__ import annotations

import atexit
import json
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from py_mini_racer import MiniRacer

from kern.modellen.zoeken import Taalkunde

if TYPE_CHECKING:
    from kern.gegevens import Gegevens
    from kern.zoeken.delen import Deel

SCRIPTS = (
    "zoek/vendor/minisearch.js",
    "zoek/vendor/stam-en.js",
    "zoek/kaal.js",
    "zoek/woorden.js",
    "zoek/index.js",
    "zoek/plaatsen.js",
    "zoek/wegen.js",
    "zoek/rangorde.js",
    "zoek/gevaar.js",
    "zoek/alarm.js",
    "zoek/vraag.js",
)
"""In `assets/js`, in the order in which the browser loads them too."""

ZONDER_REGELS = Taalkunde(id="geen", stamregels="geen", stopwoorden=[], vast=[], geen_deel=[], bij_plaats=[], vormen={})
"""For a language without a file in `data/taalkunde/`: words are compared as they are."""

TOON = {"begrip": 160, "hulplijn": 120, "signaal": 100}
TOON_ANDERS = 92
"""Characters of text kept to show with a result, per kind; all words are searched."""


@lru_cache(maxsize=2)
def motor(js_map: Path, _stand: tuple[int, ...]) -> MiniRacer:
    """V8 with the scripts in `js_map` loaded."""
    # Made in a thread of its own: where an event loop runs already, as in a browser test, the engine would take that
    # loop, and an index made in another thread would wait for ever for whoever blocks it.
    with ThreadPoolExecutor(1) as even:
        v8 = even.submit(MiniRacer).result()
    for naam in SCRIPTS:
        v8.eval((js_map / naam).read_text("utf-8"))
    _open.append(v8)
    return v8


@atexit.register
def sluit() -> None:
    """Close the engine before the interpreter ends; left to the end, V8 can hang (Python 3.13)."""
    for v8 in _open:
        v8.close()
    _open.clear()
    motor.cache_clear()


_open: list[MiniRacer] = []


def start_motor(js_map: Path) -> MiniRacer:
    """The engine, loaded again only when a script changed."""
    return motor(js_map, tuple((js_map / naam).stat().st_mtime_ns for naam in SCRIPTS))


def roep(v8: MiniRacer, functie: str, *argumenten: Any) -> Any:
    """Call `functie` (an expression) with arguments that JSON can hold; returns what it returns."""
    v8.eval(f"globalThis.invoer = JSON.parse({json.dumps(json.dumps(argumenten, ensure_ascii=False))})")
    return json.loads(str(v8.eval(f"JSON.stringify({functie}(...invoer))")))


def _kort(tekst: str, lengte: int) -> str:
    if len(tekst) <= lengte:
        return tekst
    return tekst[:lengte].rsplit(" ", 1)[0] + "\u2026"


def _kolommen(rijen: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Rows as columns, which compress better; `zoek.open` makes rows of them again."""
    return {sleutel: [rij.get(sleutel) for rij in rijen] for sleutel in dict.fromkeys(k for rij in rijen for k in rij)}


def pakket(delen: list[Deel], gegevens: Gegevens, taal: str, zoeker: str, js_map: Path) -> dict[str, Any]:
    """Everything the browser needs to search in language `taal`, ready for JSON.

    `zoeker` is the address of the region finder.
    """
    kunde = gegevens.taalkunde.get(taal, ZONDER_REGELS)
    paginas: dict[str, int] = {}
    namen, lijst, invoer = [], [], []
    for deel in delen:
        adres, _, anker = deel.adres.partition("#")
        if adres not in paginas:
            paginas[adres] = len(namen)
            namen.append({"t": deel.titel, "u": adres, "s": "pagina" if deel.is_record else deel.soort})
        toon = {
            "p": paginas[adres],
            "a": anker,
            "k": deel.kop,
            "t": _kort(deel.tekst, TOON.get(deel.soort, TOON_ANDERS)),
        }
        if deel.is_record:
            toon["s"] = deel.soort
        if deel.tel:
            toon |= {"n": deel.nummer, "b": deel.tel}
        lijst.append(toon)
        # The sentence of a signal is text: as a heading it would outweigh pages about the same words.
        zin = deel.soort == "signaal"
        invoer.append(
            {
                "p": "" if deel.is_record else deel.titel,
                "k": "" if zin else deel.kop,
                "w": deel.woorden,
                "q": deel.vragen,
                "t": f"{deel.kop} {deel.tekst}" if zin else deel.tekst,
            }
        )
    v8 = start_motor(js_map)
    regels = kunde.model_dump(exclude={"id"})
    index = roep(v8, "((taal, delen) => svdZoek.pak(svdZoek.bouw(taal, delen)))", regels, invoer)
    return {
        "vorm": int(str(v8.eval("svdZoek.VORM"))),
        "kunde": regels,
        "synoniemen": [
            {"t": "|".join(s.typt.get(taal, [])), "v": "|".join(s.vindt.get(taal, []))}
            for s in gegevens.synoniemen.values()
            if taal in s.vindt
        ],
        "alarmen": [
            {"w": a.woorden.get(taal, []), "p": a.patronen, "t": a.tenzij, "c": a.contacten}
            for a in gegevens.alarmen.values()
            if taal in a.woorden or a.patronen
        ],
        "alarmgroepen": {
            g.id: {"w": g.woorden[taal], "n": g.behalve.get(taal, []), "r": g.rol}
            for g in gegevens.alarmgroepen.values()
            if taal in g.woorden
        },
        "regios": [
            {"n": r.naam, "u": f"{zoeker}#regio-{r.id}", "g": [n for g in r.gemeenten for n in (g.naam, *g.ook)]}
            for r in gegevens.regios.values()
        ],
        "paginas": namen,
        "delen": _kolommen(lijst),
        "index": index,
    }


def als_script(inhoud: dict[str, Any] | None, taal: str, naam: str = "svdZoekIndex") -> str:
    """The package as a script that also loads from disk: it hands the index to the search window."""
    tekst = json.dumps(inhoud, ensure_ascii=False, separators=(",", ":"))
    als_tekst = json.dumps(tekst, ensure_ascii=False)
    return f"(globalThis.{naam} ??= {{}})[{json.dumps(taal)}] = JSON.parse({als_tekst});\n"


_nummers = count()


class Zoeker:
    """Searches a built index the way the browser does.

    `script` is the text of `assets/zoek/<taal>.js`, `gevaar` that of the weights beside it.
    """

    def __init__(self, js_map: Path, script: str, taal: str, gevaar: str = ""):
        self.v8 = start_motor(js_map)
        # The engine is kept: what an earlier search left in it does not count.
        self.v8.eval("globalThis.svdZoekGevaar = {};" + gevaar)
        self.v8.eval(script)
        index = f"svdZoekIndex[{json.dumps(taal)}]"
        self.functie = f"zoekers[{next(_nummers)}]"
        gewogen = f"svdZoekGevaar[{json.dumps(taal)}]"
        self.v8.eval(f"globalThis.zoekers ??= {{}}; {self.functie} = svdZoek.open({index}, MiniSearch, {gewogen})")
        rest = self.v8.eval(f"(({{index, ...rest}}) => JSON.stringify(rest))({index})")
        self.pakket: dict[str, Any] = json.loads(str(rest))

    def vraag(self, tekst: str) -> dict[str, Any]:
        """What the function of `zoek.open` returns: alarm, regios, groepen, gelezen, lijktOp."""
        return roep(self.v8, self.functie, tekst)

    def weeg(self, tekst: str) -> dict[str, Any]:
        """Whether this is danger, and why: contacten, regel, score, kenmerken."""
        return roep(self.v8, f"{self.functie}.weeg", tekst)
