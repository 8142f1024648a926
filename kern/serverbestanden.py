"""Settings for servers, all written from the same headers: nginx, Caddy, Netlify and Cloudflare Pages, Azure, a container."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from kern.kopregels import Beleid

MAP = "server"
NGINX_MAP = "/usr/share/nginx/html"
NIET_UITDELEN = r"^/(_headers|_redirects|staticwebapp\.config\.json)$"
"""Paths in the site that are settings for a host, not something to read."""


def _citaat(waarde: str) -> str:
    return '"' + waarde.replace("\\", "\\\\").replace('"', '\\"') + '"'


def nginx(beleid: Beleid, talen: list[str], wortel: str = NGINX_MAP, luister: str = "8080") -> str:
    """The `http` part of an nginx configuration: one server, static files, nothing logged."""
    per_taal = "\n".join(f"  location /{taal}/ {{ error_page 403 404 =404 /{taal}/404.html; try_files $uri $uri/ =404; }}" for taal in talen)
    regels = "\n".join(f"    add_header {naam} {_citaat(waarde)} always;" for naam, waarde in beleid.kopregels.items())
    bewaar = "\n".join(f'  "~{patroon}" {_citaat(waarde)};' for patroon, waarde in beleid.uitzonderingen)
    return f"""# Gemaakt met: python -m tools build. Verander kern/kopregels.py, niet dit bestand.
map $uri $bewaar {{
  default {_citaat(beleid.gewoon)};
{bewaar}
}}
types {{
  text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; application/xml xml;
  text/plain txt; application/manifest+json webmanifest; image/png png;
}}
default_type application/octet-stream;
charset utf-8;
charset_types text/css text/javascript application/json text/plain application/xml;
server_tokens off;
access_log off;
sendfile on;
gzip on;
gzip_vary on;
gzip_comp_level 6;
gzip_min_length 256;
gzip_types text/css text/javascript application/json image/svg+xml application/xml text/plain application/manifest+json;
open_file_cache max=2000 inactive=60s;
server {{
  listen {luister};
  root {wortel};
  index index.html;
  absolute_redirect off;
  error_page 403 404 =404 /404.html;
  if ($request_method !~ ^(GET|HEAD)$) {{ return 405; }}
{regels}
    add_header Cache-Control $bewaar always;
  location / {{ try_files $uri $uri/ =404; }}
{per_taal}
  location ~ /\\.(?!well-known/) {{ return 404; }}
  location ~ {NIET_UITDELEN} {{ return 404; }}
}}
"""


def caddy(beleid: Beleid, talen: list[str], wortel: str = "/srv/site", adres: str = "voorbeeld.nl") -> str:
    """Caddyfile for a host name of your own.

    Taking away `Server` makes Caddy hold back a whole `header` block, and an
    error drops what was held back; so it stands by itself, and the errors say it again.
    """
    regels = "\n".join(f"\t\t{naam} {_citaat(waarde)}" for naam, waarde in beleid.kopregels.items())
    gewoon = "\n".join(f"\t\tnot path_regexp {patroon}" for patroon, _ in beleid.uitzonderingen)
    anders = "\n".join(
        f"\t@bewaar{n} path_regexp {patroon}\n\theader @bewaar{n} Cache-Control {_citaat(waarde)}" for n, (patroon, waarde) in enumerate(beleid.uitzonderingen)
    )
    per_taal = "\n".join(f"\t\t@{taal} path /{taal}/*\n\t\trewrite @{taal} /{taal}/404.html" for taal in talen)
    rest = "".join(f" /{taal}/*" for taal in talen)
    return f"""# Gemaakt met: python -m tools build. Vervang {adres} door je eigen adres.
(kop) {{
\theader {{
{regels}
\t}}
\theader -Server
}}
{adres} {{
\troot * {wortel}
\tencode zstd gzip
\timport kop
\theader {{
\t\tVary Accept-Encoding
\t\tdefer
\t}}
\t@gewoon {{
{gewoon}
\t}}
\theader @gewoon Cache-Control {_citaat(beleid.gewoon)}
{anders}
\t@manifest path *.webmanifest
\theader @manifest Content-Type application/manifest+json
\t@anders not method GET HEAD
\trespond @anders 405
\t@dicht {{
\t\tpath_regexp {NIET_UITDELEN[:-1]}$|/\\.
\t\tnot path /.well-known/*
\t}}
\terror @dicht 404
\tfile_server
\thandle_errors {{
\t\timport kop
\t\theader Cache-Control {_citaat(beleid.gewoon)}
{per_taal}
\t\t@rest not path{rest or " /-"}
\t\trewrite @rest /404.html
\t\tfile_server
\t}}
}}
"""


def eigen_mappen(site: Path) -> list[str]:
    """Our own folders named after their content, as a pattern for everything below them."""
    return [f"{p.relative_to(site).as_posix()}/*" for p in sorted((site / "assets").glob("v-*"))]


def headers_bestand(beleid: Beleid, site: Path) -> str:
    """`_headers` as Netlify and Cloudflare Pages read it.

    Both ask again for every file unless told otherwise, so only the exceptions
    name a Cache-Control: Cloudflare would join two values, and Netlify does not
    know Cloudflare's way of taking one away.
    """
    regels = ["/*", *(f"  {naam}: {waarde}" for naam, waarde in beleid.kopregels.items())]
    mappen = eigen_mappen(site)
    for pad in mappen + sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()):
        if beleid.cache(pad) != beleid.gewoon and (pad in mappen or not pad.startswith(tuple(m[:-1] for m in mappen))):
            regels += [f"/{pad}", f"  Cache-Control: {beleid.cache(pad)}"]
    return "\n".join(regels) + "\n"


def redirects_bestand(talen: list[str]) -> str:
    """`_redirects` for Netlify: the page for what is not found per language. Cloudflare Pages finds the nearest one by itself."""
    return "".join(f"/{taal}/* /{taal}/404.html 404\n" for taal in talen)


def azure(beleid: Beleid, site: Path) -> str:
    """`staticwebapp.config.json` for Azure Static Web Apps; it knows one page for what is not found, and refuses odd methods by itself."""
    vast = ["assets/javascripts/*", "assets/stylesheets/*", *eigen_mappen(site)]
    werkers = sorted(p.relative_to(site).as_posix() for p in site.rglob("sw.js"))
    return json.dumps({
        "globalHeaders": {**beleid.kopregels, "Cache-Control": beleid.gewoon},
        "routes": [
            *({"route": f"/{pad}", "headers": {"Cache-Control": beleid.cache(pad)}} for pad in werkers),
            *({"route": f"/{pad}", "headers": {"Cache-Control": beleid.onveranderlijk}} for pad in vast),
            *({"route": f"/{naam}", "statusCode": 404} for naam in ("_headers", "_redirects")),
        ],
        "responseOverrides": {"404": {"rewrite": "/404.html", "statusCode": 404}},
        "mimeTypes": {".webmanifest": "application/manifest+json"},
    }, indent=2) + "\n"


CONTAINER = """# Gemaakt met: python -m tools build. Bouw met: podman build -f server/Containerfile .
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends nginx-light && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled/*
COPY server/nginx.conf /etc/nginx/conf.d/site.conf
RUN sed -i -e '/mime.types/d' -e '/default_type/d' -e '/sendfile/d' -e '/gzip on/d' -e '/access_log/d' -e '/server_tokens/d' /etc/nginx/nginx.conf
COPY site/ /usr/share/nginx/html/
EXPOSE 8080
CMD ["nginx", "-g", "daemon off;"]
"""


def in_de_site(beleid: Beleid, site: Path, talen: Sequence[str]) -> dict[str, str]:
    """Files that a host reads from the site itself: name -> text. `talen` are the codes, the source first."""
    anders = list(talen[1:])
    return {
        "_headers": headers_bestand(beleid, site), "staticwebapp.config.json": azure(beleid, site),
        "_redirects": redirects_bestand(anders),
    }


def naast_de_site(beleid: Beleid, talen: Sequence[str]) -> dict[str, str]:
    """Files for the folder `server/`: name -> text."""
    anders = list(talen[1:])
    return {"nginx.conf": nginx(beleid, anders), "Caddyfile": caddy(beleid, anders), "Containerfile": CONTAINER}
