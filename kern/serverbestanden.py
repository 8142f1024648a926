"""Settings for servers, all written from the same headers: nginx, Caddy, Netlify, Cloudflare, Azure, a container."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kern.insluiten import MIDDELENMAP
from kern.kopregels import Beleid

SJABLONEN = Path(__file__).resolve().parent.parent / "templates" / "server"
NGINX_MAP = "/usr/share/nginx/html"
CORP = "Cross-Origin-Resource-Policy"
NIET_UITDELEN = r"^/(_headers|_redirects|staticwebapp\.config\.json)$"
"""Paths in the site that are settings for a host, not something to read."""


def _citaat(waarde: str) -> str:
    return '"' + waarde.replace("\\", "\\\\").replace('"', '\\"') + '"'


@cache
def _sjablonen() -> Environment:
    """The settings as templates. They are no HTML, so nothing is escaped: `citaat` puts a value between quotes."""
    lader = FileSystemLoader(SJABLONEN)
    omgeving = Environment(  # noqa: S701 (no HTML)
        loader=lader, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    omgeving.filters["citaat"] = _citaat
    return omgeving


def _vul_in(sjabloon: str, map_: str = "", **waarden: Any) -> str:
    """`map_` is the folder of the host in which the site stands (`map_van`): paths in the settings begin with it."""

    def onder(patroon: str) -> str:
        return patroon.replace("^/", f"^{re.escape(map_)}/", 1)

    return _sjablonen().get_template(sjabloon).render(dicht=onder(NIET_UITDELEN), onder=onder, map=map_, **waarden)


def map_van(adres: str) -> str:
    """Folder of the host in which a site with this address stands: "/handreiking", or nothing at the top."""
    return urlsplit(adres).path.rstrip("/")


def nginx(beleid: Beleid, talen: list[str], wortel: str = NGINX_MAP, luister: str = "8080", map_: str = "") -> str:
    """The `http` part of an nginx configuration: one server, static files, nothing logged."""
    return _vul_in("nginx.conf.j2", map_, beleid=beleid, talen=talen, wortel=wortel, luister=luister)


def caddy(
    beleid: Beleid, talen: list[str], wortel: str = "/srv/site", adres: str = "voorbeeld.nl", map_: str = ""
) -> str:
    """Caddyfile for a host name of your own."""
    return _vul_in("Caddyfile.j2", map_, beleid=beleid, talen=talen, wortel=wortel, adres=adres)


def opheffen(eigen: str) -> str:
    """Service worker for an address that the site left; `eigen` is what the names of its caches begin with."""
    return _vul_in("sw.js.j2", eigen=eigen)


def eigen_mappen(site: Path) -> list[str]:
    """Our own folders named after their content, as a pattern for everything below them."""
    eigen = [f"{p.relative_to(site).as_posix()}/*" for p in sorted((site / "assets").glob("v-*"))]
    return eigen + ([f"{MIDDELENMAP}*"] if (site / MIDDELENMAP).is_dir() else [])


def _per_pad(beleid: Beleid, site: Path) -> tuple[list[str], list[str]]:
    """Folders of the site as patterns: (those that nobody else may load, those that others may show in a frame)."""
    buiten, insluit = [], []
    for map_ in sorted(p for p in site.rglob("*") if p.is_dir()):
        pad = f"/{map_.relative_to(site).as_posix()}/"
        if any(pad.startswith(boven[:-1]) for boven in buiten + insluit):
            continue
        if re.search(beleid.insluitpad, pad):
            insluit.append(f"{pad}*")
        elif not any(re.search(beleid.insluitpad, f"/{p.relative_to(site).as_posix()}/") for p in map_.rglob("*")):
            buiten.append(f"{pad}*")
    return buiten, insluit


def headers_bestand(beleid: Beleid, site: Path) -> str:
    """`_headers` as Netlify and Cloudflare Pages read it.

    Both ask again for every file unless told otherwise, so only the exceptions
    name a Cache-Control: Cloudflare would join two values, and Netlify does not
    know Cloudflare's way of taking one away. For the same reason the policy for
    all says nothing of frames: X-Frame-Options does, and a policy that names
    who may show a page goes before it.
    """
    gewoon = beleid.kopregels | {"Content-Security-Policy": beleid.csp_zonder_kader}
    regels = ["/*", *(f"  {naam}: {waarde}" for naam, waarde in gewoon.items() if naam != CORP)]
    buiten, insluit = _per_pad(beleid, site)
    for pad in buiten:
        regels += [pad, f"  {CORP}: {beleid.kopregels[CORP]}"]
    for pad in insluit:
        regels += [pad, *(f"  {naam}: {waarde}" for naam, waarde in beleid.insluit.items() if waarde)]
    mappen = eigen_mappen(site)
    for pad in mappen + sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()):
        if beleid.cache(pad) != beleid.gewoon and (pad in mappen or not pad.startswith(tuple(m[:-1] for m in mappen))):
            regels += [f"/{pad}", f"  Cache-Control: {beleid.cache(pad)}"]
    return "\n".join(regels) + "\n"


def redirects_bestand(talen: list[str]) -> str:
    """`_redirects` for Netlify: the page for what is not found per language. Cloudflare finds the nearest by itself."""
    return "".join(f"/{taal}/* /{taal}/404.html 404\n" for taal in talen)


def _azure_insluit(beleid: Beleid, site: Path) -> list[dict[str, Any]]:
    """Routes of the embed pages: of each folder with such pages first what else is in it, for the first route counts.

    One route per folder, for the file may have 20 kB. An empty value takes a header away.
    """
    gewoon = {"X-Frame-Options": beleid.kopregels["X-Frame-Options"]}  # a route says something; the rest is for all
    insluit = {PurePosixPath(pad).parent.parent for pad in _per_pad(beleid, site)[1]}
    uit: list[dict[str, Any]] = []
    for map_ in sorted(m.as_posix() for m in insluit):
        hier = site / map_.lstrip("/")
        buren = [f"{map_}/{p.name}/*" for p in sorted(hier.iterdir()) if p.is_dir()]
        gewone = [f"{map_}/", f"{map_}/index.html", *(b for b in buren if not re.search(beleid.insluitpad, b))]
        uit += [{"route": pad, "headers": gewoon} for pad in gewone]
        uit.append({"route": f"{map_}/*", "headers": beleid.insluit})
    return uit


def azure(beleid: Beleid, site: Path) -> str:
    """`staticwebapp.config.json` for Azure Static Web Apps.

    It knows one page for what is not found, and refuses odd methods by itself.
    """
    vast = ["assets/javascripts/*", "assets/stylesheets/*", *eigen_mappen(site)]
    werkers = sorted(p.relative_to(site).as_posix() for p in site.rglob("sw.js"))
    return (
        json.dumps(
            {
                "globalHeaders": {**beleid.kopregels, "Cache-Control": beleid.gewoon},
                "routes": [
                    *({"route": f"/{pad}", "headers": {"Cache-Control": beleid.cache(pad)}} for pad in werkers),
                    *(
                        {"route": f"/{pad}", "headers": beleid.erbij(pad) | {"Cache-Control": beleid.onveranderlijk}}
                        for pad in vast
                    ),
                    *_azure_insluit(beleid, site),
                    *({"route": f"/{naam}", "statusCode": 404} for naam in ("_headers", "_redirects")),
                ],
                "responseOverrides": {"404": {"rewrite": "/404.html", "statusCode": 404}},
                "mimeTypes": {".webmanifest": "application/manifest+json", ".ics": "text/calendar"},
            },
            indent=2,
        )
        + "\n"
    )


def in_de_site(beleid: Beleid, site: Path, talen: Sequence[str]) -> dict[str, str]:
    """Files that a host reads from the site itself: name -> text. `talen` are the codes, the source first."""
    anders = list(talen[1:])
    return {
        "_headers": headers_bestand(beleid, site),
        "staticwebapp.config.json": azure(beleid, site),
        "_redirects": redirects_bestand(anders),
        ".nojekyll": "",
    }


def naast_de_site(beleid: Beleid, talen: Sequence[str], eigen: str, adres: str = "") -> dict[str, str]:
    """Files for the folder `server/`: name -> text. `adres` is that of the site, `eigen` its prefix on a device."""
    anders, map_ = list(talen[1:]), map_van(adres)
    return {
        "nginx.conf": nginx(beleid, anders, map_=map_),
        "Caddyfile": caddy(beleid, anders, map_=map_),
        "Containerfile": _vul_in("Containerfile.j2", map_),
        "sw.js": opheffen(eigen),
    }
