"""`{{ werkthier() }}`: what works in the place where this page is put, measured there, in plain words."""

from __future__ import annotations

import json

from kern.register import REGISTER, Zoek
from kern.weergave import Weergave

SCRIPT = "werkt-hier"
BEGIN = "hier.regel."

REGELS = {
    "venster": ("los", "zelf", "bekend", "ander", "onbekend"),
    "zandbak": ("los", "dicht", "half", "vrij", "onbekend"),
    "script": ("goed",),
    "opslag": ("goed", "niet"),
    "kopie": ("misschien", "niet", "onbekend", "gelukt", "mislukt"),
    "tabblad": ("onbekend", "gelukt", "mislukt"),
    "weg": ("goed", "half", "onbekend"),
    "hoogte": ("los", "past", "laag"),
    "druk": ("onbekend", "gelukt", "mislukt"),
    "taal": ("gelijk", "anders", "onbekend"),
    "contact": ("goed", "geen", "fout"),
}
"""Line -> what can come out of it; every one has its words, and what to do, in `teksten.yml`."""

KLASSE = {
    **dict.fromkeys(("goed", "gelukt", "past", "zelf", "bekend", "ander", "gelijk", "anders", "los", "vrij"), "goed"),
    **dict.fromkeys(("niet", "mislukt", "laag", "dicht", "fout", "half"), "niet"),
}
"""What comes out -> how it is marked: it works, it does not, or (the rest) it cannot be measured or says neither."""

PROBEER = ("kopie", "tabblad", "druk")
"""Lines that are only known once someone tries: each has a button."""


@REGISTER.macro("werkthier", voorbeeld="werkthier()", zoek=Zoek.HULPMIDDEL)
def render_werkthier(w: Weergave) -> str:
    """The list of lines, filled in by the script; without it, what that means and what to do."""
    w.gebruikt.scripts[SCRIPT] = None
    woorden = {
        regel: {
            uit: [
                KLASSE.get(uit, "onbekend"),
                w.t(f"{BEGIN}{regel}.{uit}").unescape(),
                w.t(f"{BEGIN}{regel}.{uit}.doe").unescape(),
            ]
            for uit in mogelijk
        }
        for regel, mogelijk in REGELS.items()
    }
    return w.html(
        "werkthier/werkthier.html",
        uid=f"hier{w.gebruikt.volgnummer()}",
        regels=[
            {"id": r, "naam": w.t(f"{BEGIN}{r}"), "probeer": w.t(f"hier.probeer.{r}") if r in PROBEER else None}
            for r in REGELS
        ],
        woorden=json.dumps(woorden, ensure_ascii=False, separators=(",", ":")),
        hosts=json.dumps([h.adres for h in w.gegevens.verzamelingen.get("insluithosts", {}).values()]),
    )
