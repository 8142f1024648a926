"""Settings for servers, all written from the same headers: nginx, Caddy, Netlify and Cloudflare Pages, Azure, a container."""

from __future__ import annotations

import json
from pathlib import Path

from tools.kopregels import VAST, WERKER, Beleid, lees_beleid

MAP = "server"
NGINX_MAP = "/usr/share/nginx/html"


def _citaat(waarde: str) -> str:
    return '"' + waarde.replace("\\", "\\\\").replace('"', '\\"') + '"'


def talen_van(site: Path) -> list[str]:
    """Languages with a folder of their own, by their page for what is not found."""
    return sorted(p.parent.name for p in site.glob("*/404.html"))


def nginx(beleid: Beleid, talen: list[str], wortel: str = NGINX_MAP, luister: str = "8080") -> str:
    """The `http` part of an nginx configuration: one server, static files, nothing logged."""
    per_taal = "\n".join(f"  location /{taal}/ {{ error_page 404 /{taal}/404.html; try_files $uri $uri/ =404; }}" for taal in talen)
    regels = "\n".join(f"    add_header {naam} {_citaat(waarde)} always;" for naam, waarde in beleid.kopregels.items())
    bewaar = "\n".join(f'  "~{p}" {_citaat(w)};' for p, w in [(WERKER, beleid.nooit), *((v, beleid.onveranderlijk) for v in VAST)])
    return f"""# Gemaakt met: python -m tools build. Verander tools/kopregels.py, niet dit bestand.
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
charset_types text/html text/css text/javascript application/json text/plain application/xml;
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
  error_page 404 /404.html;
  if ($request_method !~ ^(GET|HEAD)$) {{ return 405; }}
{regels}
    add_header Cache-Control $bewaar always;
  location / {{ try_files $uri $uri/ =404; }}
{per_taal}
  location ~ /\\.(?!well-known/) {{ return 404; }}
  location = /_headers {{ return 404; }}
  location = /staticwebapp.config.json {{ return 404; }}
}}
"""


def caddy(beleid: Beleid) -> str:
    """Caddyfile for a host name of your own."""
    regels = "\n".join(f"\t\t{naam} {_citaat(waarde)}" for naam, waarde in beleid.kopregels.items())
    return f"""# Gemaakt met: python -m tools build. Vervang voorbeeld.nl door je eigen adres.
voorbeeld.nl {{
\troot * /srv/site
\tencode zstd gzip
\t@anders not method GET HEAD
\trespond @anders 405
\theader {{
{regels}
\t\tCache-Control {_citaat(beleid.gewoon)}
\t\t-Server
\t}}
\t@vast path_regexp {"|".join(VAST)}
\theader @vast Cache-Control {_citaat(beleid.onveranderlijk)}
\t@werker path_regexp {WERKER}
\theader @werker Cache-Control {_citaat(beleid.nooit)}
\tfile_server
\thandle_errors {{
\t\trewrite * /404.html
\t\tfile_server
\t}}
}}
"""


def headers_bestand(beleid: Beleid, site: Path) -> str:
    """`_headers` as Netlify and Cloudflare Pages read it."""
    regels = ["/*", *(f"  {naam}: {waarde}" for naam, waarde in beleid.kopregels.items()), f"  Cache-Control: {beleid.gewoon}"]
    for pad in sorted(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()):
        if beleid.cache(pad) != beleid.gewoon:
            regels += [f"/{pad}", "  ! Cache-Control", f"  Cache-Control: {beleid.cache(pad)}"]
    return "\n".join(regels) + "\n"


def azure(beleid: Beleid, site: Path) -> str:
    """`staticwebapp.config.json` for Azure Static Web Apps."""
    eigen = [f"/{p.relative_to(site).as_posix()}/*" for p in sorted((site / "assets").glob("v-*"))]
    werkers = [f"/{p.relative_to(site).as_posix()}" for p in sorted(site.rglob("sw.js"))]
    return json.dumps({
        "globalHeaders": {**beleid.kopregels, "Cache-Control": beleid.gewoon},
        "routes": [
            *({"route": r, "headers": {"Cache-Control": beleid.onveranderlijk}} for r in ["/assets/javascripts/*", "/assets/stylesheets/*", *eigen]),
            *({"route": r, "headers": {"Cache-Control": beleid.nooit}} for r in werkers),
            {"route": "/*", "methods": ["GET", "HEAD"], "allowedRoles": ["anonymous"]},
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


def schrijf(site: Path, wortel: Path, kaders: tuple[str, ...] = ()) -> None:
    """Write the files: those that hosts read from the site into `site`, the others into `server/` beside it."""
    beleid = lees_beleid(site, kaders)
    (site / "_headers").write_text(headers_bestand(beleid, site), "utf-8")
    (site / "staticwebapp.config.json").write_text(azure(beleid, site), "utf-8")
    map_ = wortel / MAP
    map_.mkdir(exist_ok=True)
    (map_ / "nginx.conf").write_text(nginx(beleid, talen_van(site)), "utf-8")
    (map_ / "Caddyfile").write_text(caddy(beleid), "utf-8")
    (map_ / "Containerfile").write_text(CONTAINER, "utf-8")
