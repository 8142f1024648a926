"""Headers: computed from the built pages, and written the same for every kind of server."""

import json

import pytest

from tools.kopregels import inline_stijl, lees_beleid, script_hashes
from tools.serverbestanden import azure, caddy, headers_bestand, nginx, schrijf

VERPLICHT = ("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "Permissions-Policy", "Cross-Origin-Opener-Policy",
             "Cross-Origin-Resource-Policy", "Strict-Transport-Security")


@pytest.fixture
def site(tmp_path):
    map_ = tmp_path / "site"
    (map_ / "assets").mkdir(parents=True)
    (map_ / "index.html").write_text('<script>a()</script><script src="x.js"></script><script type="application/json">{}</script>', "utf-8")
    (map_ / "assets" / "bundle.a5f9d56c.min.js").write_text("x", "utf-8")
    return map_


def test_een_hash_per_script_in_de_pagina_en_geen_voor_gegevens(site):
    """The hash of `a()`, by `openssl dgst -sha256 -binary | base64`."""
    assert script_hashes(site) == ["'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"]
    (site / "b.html").write_text("<script>b()</script><script>a()</script>", "utf-8")
    assert len(script_hashes(site)) == 2


def test_het_beleid_is_gesloten(site):
    csp = lees_beleid(site).kopregels["Content-Security-Policy"]
    for woord in ("unsafe-inline", "unsafe-eval", "*", "http:", "https:"):
        assert woord not in csp
    for deel in ("default-src 'none'", "frame-ancestors 'self'", "form-action 'none'", "base-uri 'none'", "object-src 'none'"):
        assert deel in csp.split("; ")
    assert set(VERPLICHT) <= set(lees_beleid(site).kopregels)


def test_een_intranet_mag_alleen_als_het_genoemd_is(site):
    beleid = lees_beleid(site, ("https://intranet.voorbeeld.nl",))
    assert "frame-ancestors 'self' https://intranet.voorbeeld.nl" in beleid.kopregels["Content-Security-Policy"]
    assert "X-Frame-Options" not in beleid.kopregels


def test_alleen_een_naam_met_hash_is_onveranderlijk(site):
    beleid = lees_beleid(site)
    assert "immutable" in beleid.cache("assets/bundle.a5f9d56c.min.js")
    assert "immutable" in beleid.cache("assets/v-a5f9d56c/js/site.js")
    for pad in ("assets/js/site.js", "assets/v-abc/js/site.js", "index.html", "x/assets.v-a5f9d56c/js"):
        assert "immutable" not in beleid.cache(pad)


def test_de_werker_wordt_altijd_opnieuw_gevraagd(site):
    beleid = lees_beleid(site)
    assert beleid.cache("sw.js") == beleid.cache("en/sw.js") == "no-cache" and beleid.cache("assets/js/nosw.js") == beleid.gewoon
    (site / "sw.js").write_text("x", "utf-8")
    assert "/sw.js\n  ! Cache-Control\n  Cache-Control: no-cache" in headers_bestand(beleid, site)
    assert {"route": "/sw.js", "headers": {"Cache-Control": "no-cache"}} in json.loads(azure(beleid, site))["routes"]
    assert '"no-cache"' in nginx(beleid, []) and '@werker Cache-Control "no-cache"' in caddy(beleid)


def test_stijl_in_een_pagina_valt_op(site):
    assert inline_stijl(site) == []
    (site / "c.html").write_text('<p style="color:red">x</p>', "utf-8")
    assert inline_stijl(site) == ["c.html"]


def test_elke_server_krijgt_dezelfde_kopregels(site):
    beleid = lees_beleid(site)
    json_azure = json.loads(azure(beleid, site))
    for naam, waarde in beleid.kopregels.items():
        assert json_azure["globalHeaders"][naam] == waarde
        assert f"  {naam}: {waarde}" in headers_bestand(beleid, site)
        for tekst in (nginx(beleid, ["en"]), caddy(beleid)):
            assert naam in tekst and waarde.replace('"', '\\"') in tekst


def test_schrijven_zet_elk_bestand_op_zijn_plek(site, tmp_path):
    schrijf(site, tmp_path)
    assert {p.name for p in (tmp_path / "server").iterdir()} == {"nginx.conf", "Caddyfile", "Containerfile"}
    assert (site / "_headers").is_file() and (site / "staticwebapp.config.json").is_file()
