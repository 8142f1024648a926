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
    bouw.bronnen = regels.voor_vensters(eigen)
    op_de_site = {n: i for n, i in eigen.items() if n not in regels.ALLEEN_VENSTER}
    bouw.assets = {**thema, **{f"{bouw.eigen}{naam}": inhoud for naam, inhoud in op_de_site.items()}}
    for naam, inhoud in bouw.assets.items():
        bouw.schrijf(naam, inhoud)
