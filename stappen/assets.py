"""Decide which styles and scripts the site gets and under which name, and write them."""

from __future__ import annotations

from kern import assets as regels
from stappen.bouw import Bouw


def assets(bouw: Bouw) -> None:
    """Fill `bouw.assets` (path from the root of the site -> content) and `bouw.eigen_map`, for all languages."""
    if bouw.eigen_map:
        return
    eigen = regels.eigen(bouw.site.docs, bouw.site.register.mappen())
    thema = {naam: regels.zonder_kaart(naam, inhoud) for naam, inhoud in bouw.thema.items()}
    bouw.eigen_map = regels.eigen_map(
        {**eigen, **{naam.removeprefix("assets/"): inhoud for naam, inhoud in thema.items()}}
    )
    bouw.assets = {**thema, **{f"{bouw.eigen}{naam}": inhoud for naam, inhoud in eigen.items()}}
    for naam, inhoud in bouw.assets.items():
        bouw.schrijf(naam, inhoud)
