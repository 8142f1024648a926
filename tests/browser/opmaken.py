"""Which page stands for which layout. The markup of a layout is the same in both languages and colours; only the text differs.

`test_paginas.test_elke_opmaak_staat_in_de_tabel` fails when a page of the site uses something that no page of this table has.
"""

from __future__ import annotations


from tests.hulpmiddelpaginas import aangevuld
from tests.minisite import WORTEL, lees_yaml

LIJST = "/hulpmiddelen/afvinklijsten/huisbezoek-tijdens/"
BEWAARLIJST = "/hulpmiddelen/afvinklijsten/beleid-opzetten/"
HULP = "/hulpmiddelen/keuzehulpen/wat-doe-ik/"
SIGNALEN = "/hulpmiddelen/signaalwijzer/"
CASUS = "/bijlagen/casussen/06-zoon-die-alles-regelt/"
REGIO = "/hulpmiddelen/veilig-thuis-zoeker/"
HUIS = "/bijlagen/signalen/"
NOTITIE = "/hulpmiddelen/notitiehulp/"
GROEISCAN = "/handreiking/hoe-ver-ben-je/"
BELEID = "/handreiking/beleid-op-een-a4/"
TRAINING = "/handreiking/trainingsprogramma/"
POSTER = "/hulpmiddelen/kaart-en-poster/"
FORMULIEREN = "/handreiking/formulieren/"

HULPMIDDELEN = aangevuld(
    {
        "afvinklijst": LIJST,
        "afvinklijst die bewaart": BEWAARLIJST,
        "keuzehulp": HULP,
        "signaalwijzer": SIGNALEN,
        "casus": CASUS,
        "veilig-thuis-zoeker": REGIO,
        "notitiehulp": NOTITIE,
        "groeiscan": GROEISCAN,
        "beleidmaker": BELEID,
        "programma": TRAINING,
        "formulieren": FORMULIEREN,
    }
)
OPMAKEN = {
    "start": "/",
    "overzicht": "/rollen/",
    "overzicht van de stappen": "/stappenplan/",
    "overzicht van de lijsten": "/hulpmiddelen/afvinklijsten/",
    "uitleg": "/handreiking/slot-of-sleutel/",
    "uitleg met twee lijsten naast elkaar": "/stappenplan/gesprek/",
    "uitleg met de ladder": "/handreiking/wat-je-regelt/",
    "uitleg met de tijdlijn": "/bijlagen/veilig-thuis/",
    "uitleg met een tekening": "/meewerken/hulpmiddelen/",
    "stap": "/stappenplan/stap-1-opmerken/",
    "rol": "/rollen/vakman/",
    "wet": "/wetgeving/wmo-2015/",
    "register": "/bijlagen/hulplijnen/",
    "register van A tot Z": "/bijlagen/van-a-tot-z/",
    "begrippen": "/bijlagen/begrippen/",
    "cijfers": "/bijlagen/cijfers/",
    "vragen van ICT": "/insluiten/voor-ict-en-privacy/",
    "delen van anderen": "/over/delen-van-anderen/",
    "over": "/over/",
    "uitleg met code": "/insluiten/",
    "bewoner": "/zelf/",
    "kaart en poster": POSTER,
    **HULPMIDDELEN,
    "in het trappenhuis": "/nu/",
    "zonder verbinding": "/offline/",
    "te oud": "/verouderd/",
    "niet gevonden": "/bestaat-niet/",
}
"""One page of each layout, in Dutch."""

VENSTERS = {
    f"venster met {naam}": f"/insluiten/{pad}/"
    for naam, pad in {
        "keuzehulp": "keuzehulp/wat-doe-ik",
        "afvinklijst": "afvinklijst/beleid-opzetten",
        "stap": "stap/stap-1-opmerken",
        "casus": "casus/06-zoon-die-alles-regelt",
        "signaalwijzer": "signaalwijzer",
        "regio": "regio",
        "notitiehulp": "notitiehulp",
        "hulplijnen": "hulplijnen",
        "nu": "nu",
    }.items()
}
"""A page of each kind as it stands in a frame of somebody else: without the frame of the site."""

IN_HET_ENGELS = {naam: f"/en{OPMAKEN[naam]}" for naam in ("stap", "veilig-thuis-zoeker", "niet gevonden")}
"""A text page, a tool and the page without a menu in the other language: what only its words can break."""

_KAARTEN = lees_yaml(WORTEL / "data" / "nu.yml")["kaarten"]
AANTAL_KAARTEN, AANTAL_PLAATSEN = len(_KAARTEN), len({k.get("moment") for k in _KAARTEN})
"""Cards on the stairwell page, and the places to choose from (one of them is the doubt)."""
