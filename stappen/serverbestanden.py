"""Write the settings for servers: those that a host reads from the site into it, the others for beside it."""

from __future__ import annotations

from kern.insluiten import padpatroon
from kern.kopregels import lees_beleid
from kern.serverbestanden import in_de_site, map_van, naast_de_site
from kern.site import Site
from stappen.bouw import Bouw


def insluitbeleid(site: Site, erbij: tuple[str, ...] = ()) -> tuple[tuple[str, ...], str]:
    """(who may show embed pages in a frame, which paths those are); `erbij` are origins that were given at build."""
    gegevens = site.gegevens
    assert gegevens is not None
    hosts = [host.adres for host in gegevens.insluithosts.values()]
    return tuple(dict.fromkeys([*hosts, *erbij])), padpatroon(gegevens.insluitsoorten, site.talen)


def serverbestanden(bouw: Bouw) -> None:
    """Headers are computed from the built pages; fills `bouw.server` (file name -> text)."""
    beleid = lees_beleid(bouw.gebouwd, *insluitbeleid(bouw.site, bouw.kaders), subdomeinen=bouw.subdomeinen)
    for naam, tekst in in_de_site(beleid, bouw.doel, bouw.talen).items():
        bouw.schrijf(naam, tekst)
    bouw.server = naast_de_site(beleid, bouw.talen, bouw.voorvoegsel, bouw.site_url)
    if map_ := map_van(bouw.site_url):
        waarom = "Netlify, Cloudflare Pages en Azure lezen hun instellingen alleen bovenaan een adres"
        bouw.let_op.append(f"{waarom}, niet in de map {map_}/. server/nginx.conf en server/Caddyfile kloppen wel.")
