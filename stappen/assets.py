"""Decide which styles and scripts the site gets and under which name, and write them."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

from kern import assets as regels
from kern.bundel import bundel
from kern.contrast import inkt_op
from kern.insluiten import MIDDELENMAP
from kern.profiel import logo_van, profielpad
from stappen.bouw import Bouw
from stappen.insluiten import ververs_middelen


def _van_organisatie(bouw: Bouw, eigen: dict[str, bytes]) -> None:
    """Colour and logo of the organisation, when its profile has them: where embed pages may load them too."""
    profiel, pad = bouw.site.gegevens and bouw.site.gegevens.profiel, profielpad(bouw.site.data)
    if not profiel or not pad:
        return
    if profiel.accent:
        regel = f":root {{ --accent: {profiel.accent}; --accent-inkt: {inkt_op(profiel.accent)}; }}\n"
        eigen[regels.SITE] = eigen.get(regels.SITE, b"") + regel.encode()
    if profiel.logo:
        inhoud = logo_van(profiel, pad)
        som = hashlib.sha256(inhoud).hexdigest()[:8]
        bouw.logo = f"{MIDDELENMAP}v-{som}/logo{PurePosixPath(profiel.logo).suffix}"
        bouw.schrijf(bouw.logo, inhoud)


def _voor_de_site(eigen: dict[str, bytes]) -> dict[str, bytes]:
    """Our files as the site gives them: the stairwell page has its script in one file, for it may ask for few."""
    in_een = {regels.NU_SCRIPT: bundel(eigen, [regels.NU_SCRIPT])} if regels.NU_SCRIPT in eigen else {}
    return {n: i for n, i in {**eigen, **in_een}.items() if n not in regels.ALLEEN_VENSTER}


def assets(bouw: Bouw) -> None:
    """Fill `bouw.assets` (path from the root of the site -> content) and `bouw.eigen_map`, for all languages."""
    if bouw.eigen_map:
        return
    eigen = regels.eigen(bouw.site.docs, bouw.site.register.mappen())
    _van_organisatie(bouw, eigen)
    thema = {naam: regels.zonder_kaart(naam, inhoud) for naam, inhoud in bouw.thema.items()}
    bouw.eigen_map = regels.eigen_map(
        {**eigen, **{naam.removeprefix("assets/"): inhoud for naam, inhoud in thema.items()}}
    )
    bouw.bronnen = regels.voor_vensters(eigen)
    op_de_site = _voor_de_site(eigen)
    bouw.assets = {**thema, **{f"{bouw.eigen}{naam}": inhoud for naam, inhoud in op_de_site.items()}}
    for naam, inhoud in bouw.assets.items():
        bouw.schrijf(naam, inhoud)


def ververs(bouw: Bouw) -> None:
    """Write our own styles and scripts again, in the folders that the pages already name: for the preview."""
    eigen = regels.eigen(bouw.site.docs, bouw.site.register.mappen())
    for naam, inhoud in _voor_de_site(eigen).items():
        bouw.schrijf(bouw.eigen + naam, inhoud)
    bouw.bronnen = regels.voor_vensters(eigen)
    ververs_middelen(bouw)
