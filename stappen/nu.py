"""Write the stairwell page of each language and the manifest that makes it installable."""

from __future__ import annotations

import json

from kern.adressen import NU, adres_van, relatief, wortel_van
from kern.merk import DONKER, ICONEN, LICHT
from kern.register import REGISTER
from macros.onderdelen.nu.pagina import render_nu
from stappen.bouw import Bouw
from stappen.werker import merk_van

MANIFEST = "nu.webmanifest"
"""Name of the manifest in the folder of each language."""


def manifest(naam: str, taal: str, wortel: str) -> str:
    """Web app manifest with a neutral name and icon; `wortel` leads from it to the assets."""
    return json.dumps(
        {
            "name": naam,
            "short_name": naam,
            "lang": taal,
            "start_url": NU,
            "scope": "./",
            "display": "standalone",
            "background_color": LICHT,
            "theme_color": DONKER,
            "icons": [
                {"src": f"{wortel}assets/img/merk.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
                *(
                    {
                        "src": f"{wortel}assets/img/merk-{m}.png",
                        "sizes": f"{m}x{m}",
                        "type": "image/png",
                        "purpose": "any",
                    }
                    for m in ICONEN
                ),
            ],
        },
        ensure_ascii=False,
    )


def nu(bouw: Bouw, taal: str) -> None:
    """After each language; nothing is written when there are no cards."""
    gegevens = bouw.site.gegevens
    if not gegevens or not gegevens.kaarten:
        return
    hier, host = wortel_van(taal) + NU, bouw.site.githost
    zetter = bouw.zetter(taal)
    w = zetter.weergave(hier)
    anders = [
        {"taal": t.code, "naam": t.naam, "adres": relatief(wortel_van(t.code) + NU, hier)}
        for t in bouw.site.instellingen.talen
        if t.code != taal
    ]
    eigen = relatief(bouw.eigen, hier)
    html = render_nu(
        w,
        eigen=eigen,
        werker=merk_van(bouw, taal, hier),
        manifest=f"../{MANIFEST}",
        anders=anders,
        verbeter=host.bewerk(REGISTER.verzamelingen["kaarten"].plek) if host.adres else "",
        start=relatief(adres_van(gegevens.plekken.paginas.start, taal), hier),
        uitgang=bouw.extra["uitgang"],
    )
    bouw.schrijf_pagina(hier, html, taal)
    map_ = wortel_van(taal)
    naam = gegevens.teksten["nu.app"].in_taal(taal)[0]
    bouw.schrijf(map_ + MANIFEST, manifest(naam, taal, "../" * map_.count("/")))
