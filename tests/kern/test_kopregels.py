"""Headers: computed from the built pages, and written the same for every kind of server."""

import json
import re
from dataclasses import replace

import pytest

from kern.gebouwd import lees_map
from kern.insluiten import padpatroon
from kern.kopregels import inline_stijl, lees_beleid, lees_kaders, lees_subdomeinen, script_hashes
from kern.serverbestanden import azure, caddy, headers_bestand, in_de_site, naast_de_site, nginx, redirects_bestand

VERPLICHT = (
    "Content-Security-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Strict-Transport-Security",
)


INSLUITPAD = padpatroon(["nu", "stap"], ["nl", "en"])


@pytest.fixture
def site(tmp_path):
    map_ = tmp_path / "site"
    (map_ / "assets").mkdir(parents=True)
    (map_ / "index.html").write_text(
        '<script>a()</script><script src="x.js"></script><script type="application/json">{}</script>', "utf-8"
    )
    (map_ / "assets" / "bundle.a5f9d56c.min.js").write_text("x", "utf-8")
    return map_


def test_een_hash_per_script_in_de_pagina_en_geen_voor_gegevens(site):
    """The hash of `a()`, by `openssl dgst -sha256 -binary | base64`."""
    assert script_hashes(lees_map(site)) == ["'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"]
    (site / "b.html").write_text("<script>b()</script><script>a()</script>", "utf-8")
    assert len(script_hashes(lees_map(site))) == 2


def test_het_beleid_is_gesloten(site):
    csp = lees_beleid(lees_map(site)).kopregels["Content-Security-Policy"]
    for woord in ("unsafe-inline", "unsafe-eval", "*", "http:", "https:"):
        assert woord not in csp
    for deel in (
        "default-src 'none'",
        "frame-ancestors 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "object-src 'none'",
    ):
        assert deel in csp.split("; ")
    assert set(VERPLICHT) <= set(lees_beleid(lees_map(site)).kopregels)


def test_een_intranet_mag_alleen_als_het_genoemd_is(site):
    """Only on the paths for it; everywhere else the site alone may frame itself, also then."""
    beleid = lees_beleid(lees_map(site), ("https://intranet.voorbeeld.nl",), INSLUITPAD)
    for pad in ("insluiten/nu/", "/en/insluiten/stap/a/", "insluiten/middelen/v-a5f9d56c/x.js"):
        kop = beleid.voor(pad)
        assert "frame-ancestors 'self' https://intranet.voorbeeld.nl" in kop["Content-Security-Policy"], pad
        assert "X-Frame-Options" not in kop and kop["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert kop["Cross-Origin-Embedder-Policy"] == "require-corp"
    for pad in ("", "nu/", "insluiten/", "insluiten/sharepoint/", "en/insluiten/", "x/insluiten/nu/", "insluiten/nub/"):
        kop = beleid.voor(pad)
        assert kop == beleid.kopregels and "frame-ancestors 'self'" in kop["Content-Security-Policy"].split("; "), pad
        assert kop["X-Frame-Options"] == "SAMEORIGIN" and kop["Cross-Origin-Resource-Policy"] == "same-origin"


def test_zonder_paden_mag_niemand_iets_in_een_venster_tonen(site):
    beleid = lees_beleid(lees_map(site), ("https://intranet.voorbeeld.nl",))
    assert beleid.voor("insluiten/nu/") == beleid.voor("") == beleid.kopregels


def test_alleen_een_naam_met_hash_is_onveranderlijk(site):
    beleid = lees_beleid(lees_map(site))
    assert "immutable" in beleid.cache("assets/bundle.a5f9d56c.min.js")
    assert "immutable" in beleid.cache("assets/v-a5f9d56c/js/site.js")
    for pad in ("assets/js/site.js", "assets/v-abc/js/site.js", "index.html", "x/assets.v-a5f9d56c/js"):
        assert "immutable" not in beleid.cache(pad)


def test_de_werker_wordt_altijd_opnieuw_gevraagd(site):
    beleid = lees_beleid(lees_map(site))
    assert (
        beleid.cache("sw.js") == beleid.cache("en/sw.js") == "no-cache"
        and beleid.cache("assets/js/nosw.js") == beleid.gewoon
    )
    (site / "sw.js").write_text("x", "utf-8")
    assert "/sw.js\n  Cache-Control: no-cache" in headers_bestand(beleid, site)
    assert {"route": "/sw.js", "headers": {"Cache-Control": "no-cache"}} in json.loads(azure(beleid, site))["routes"]
    assert all('"no-cache"' in tekst for tekst in (nginx(beleid, []), caddy(beleid, [])))


def test_stijl_in_een_pagina_valt_op(site):
    assert inline_stijl(lees_map(site)) == []
    (site / "c.html").write_text('<p style="color:red">x</p>', "utf-8")
    assert inline_stijl(lees_map(site)) == ["c.html"]


def test_elke_server_krijgt_dezelfde_kopregels(site):
    beleid = lees_beleid(lees_map(site))
    json_azure = json.loads(azure(beleid, site))
    host = beleid.kopregels | {"Content-Security-Policy": beleid.csp_zonder_kader}
    for naam, waarde in beleid.kopregels.items():
        assert json_azure["globalHeaders"][naam] == waarde
        assert f"  {naam}: {host[naam]}" in headers_bestand(beleid, site)
        for tekst in (nginx(beleid, ["en"]), caddy(beleid, ["en"])):
            assert naam in tekst and waarde.replace('"', '\\"') in tekst


def test_elk_bestand_heeft_zijn_plek(site):
    beleid = lees_beleid(lees_map(site))
    assert set(naast_de_site(beleid, ["nl", "en"], "svd-")) == {"nginx.conf", "Caddyfile", "Containerfile", "sw.js"}
    assert set(in_de_site(beleid, site, ["nl", "en"])) == {
        "_headers",
        "_redirects",
        "staticwebapp.config.json",
        ".nojekyll",
    }


def test_headers_bestand_blijft_binnen_wat_netlify_en_cloudflare_lezen(site):
    """At most 100 rules of 2000 characters a line, one splat, and a header once per path."""
    regels = headers_bestand(lees_beleid(lees_map(site)), site).splitlines()
    paden = [r for r in regels if not r.startswith(" ")]
    assert len(paden) <= 100 and max(map(len, regels)) <= 2000
    (site / "assets" / "v-a5f9d56c").mkdir()
    (site / "assets" / "v-a5f9d56c" / "a.js").write_text("x", "utf-8")
    met_map = headers_bestand(lees_beleid(lees_map(site)), site)
    assert (
        "/assets/v-a5f9d56c/*\n  Cache-Control: public, max-age=31536000, immutable\n" in met_map
        and "a.js" not in met_map
    )
    assert paden == ["/*", "/assets/*", "/assets/bundle.a5f9d56c.min.js"] and not any(
        r.strip().startswith("!") for r in regels
    )
    algemeen = regels[1 : regels.index(paden[1])]
    assert not any(r.strip().startswith("Cache-Control") for r in algemeen) and regels[-1].startswith(
        "  Cache-Control: public, max-age=31536000"
    )
    assert redirects_bestand(["ar", "en"]) == "/ar/* /ar/404.html 404\n/en/* /en/404.html 404\n"


def test_azure_gebruikt_alleen_wat_azure_kent(site):
    """As documented: a wildcard only at the end, no rewrite with a redirect, 404 can be overridden, at most 20 kB."""
    tekst = azure(lees_beleid(lees_map(site)), site)
    gegeven = json.loads(tekst)
    assert len(tekst) < 20_000 and set(gegeven) == {"globalHeaders", "routes", "responseOverrides", "mimeTypes"}
    for route in gegeven["routes"]:
        assert route["route"].startswith("/") and route["route"].find("*") in (-1, len(route["route"]) - 1)
        assert set(route) <= {"route", "methods", "rewrite", "redirect", "statusCode", "headers", "allowedRoles"}
    assert {r["route"] for r in gegeven["routes"] if r.get("statusCode") == 404} == {"/_headers", "/_redirects"}
    assert gegeven["responseOverrides"] == {"404": {"rewrite": "/404.html", "statusCode": 404}}


def test_elke_taal_haar_eigen_pagina_en_geen_instellingen_naar_buiten(site):
    beleid = lees_beleid(lees_map(site))
    for tekst in (nginx(beleid, ["ar", "en"]), caddy(beleid, ["ar", "en"])):
        assert "/ar/404.html" in tekst and "/en/404.html" in tekst and "_headers|_redirects|staticwebapp" in tekst
    assert "rewrite @rest /404.html" in caddy(beleid, [])


def test_regels_van_internet_nl(site):
    """What the website test of internet.nl asks of headers, as far as a static site can meet it."""
    kop = lees_beleid(lees_map(site)).kopregels
    csp = {deel.split()[0]: deel.split()[1:] for deel in kop["Content-Security-Policy"].split("; ")}
    assert csp["default-src"] == csp["base-uri"] == csp["form-action"] == ["'none'"] and csp["frame-ancestors"] == [
        "'self'"
    ]
    assert "data:" not in csp["script-src"] + csp["object-src"]
    for bron in (b for bronnen in csp.values() for b in bronnen):
        assert bron in ("'self'", "'none'", "data:") or bron.startswith("'sha256-"), bron
    assert int(kop["Strict-Transport-Security"].split("max-age=")[1].split(";")[0]) >= 31_536_000
    assert (
        kop["X-Content-Type-Options"] == "nosniff"
        and kop["X-Frame-Options"] == "SAMEORIGIN"
        and kop["Referrer-Policy"] == "no-referrer"
    )


@pytest.mark.parametrize(
    "kader",
    [
        "https://intranet.voorbeeld.nl",
        "https://*.voorbeeld.nl",
        "https://intranet.voorbeeld.nl:8443",
        "https://a.nl https://b.nl",
        "",
    ],
)
def test_kaders_die_mogen(kader):
    assert lees_kaders(kader) == tuple(kader.split())


@pytest.mark.parametrize(
    "kader",
    [
        "intranet.voorbeeld.nl",
        "http://intranet.voorbeeld.nl",
        "https://*",
        "https:",
        "*",
        "https://a.nl/pad",
        "https://a.nl;",
        'https://a.nl"',
        "'unsafe-inline'",
    ],
)
def test_kaders_die_niet_mogen(kader):
    with pytest.raises(ValueError, match="is geen adres van een intranet. Schrijf alleen https://"):
        lees_kaders(kader)


def test_de_kopregels_zijn_precies_deze(site):
    kop = lees_beleid({}).kopregels
    csp = dict(deel.split(" ", 1) for deel in kop["Content-Security-Policy"].split("; "))
    zelf = {n for n, w in csp.items() if w == "'self'"}
    assert zelf == {
        *("script-src", "style-src", "connect-src", "frame-src", "manifest-src", "worker-src", "frame-ancestors")
    }
    assert csp["img-src"] == "'self' data:"
    assert {n for n, w in csp.items() if w == "'none'"} == {"default-src", "form-action", "base-uri", "object-src"}
    assert kop["Referrer-Policy"] == "no-referrer" and kop["X-Content-Type-Options"] == "nosniff"
    assert kop["X-Frame-Options"] == "SAMEORIGIN"
    assert kop["Cross-Origin-Opener-Policy"] == kop["Cross-Origin-Resource-Policy"] == "same-origin"
    assert kop["Strict-Transport-Security"] == "max-age=63072000"
    mag_niet = kop["Permissions-Policy"].split(", ")
    assert {"camera=()", "geolocation=()", "media-playback-while-not-visible=()", "run-ad-auction=()"} <= set(mag_niet)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*=\(\)", deel) for deel in mag_niet)
    assert not any("clipboard-write" in deel for deel in mag_niet)


def test_https_op_subdomeinen_alleen_als_erom_gevraagd_is(site):
    assert "includeSubDomains" in lees_beleid({}, subdomeinen=True).kopregels["Strict-Transport-Security"]
    assert (lees_subdomeinen(""), lees_subdomeinen("ja")) == (False, True)
    with pytest.raises(ValueError, match="HSTS_SUBDOMEINEN is 'true'. Schrijf ja, of laat het weg."):
        lees_subdomeinen("true")


def test_in_een_map_van_een_ander_adres_beginnen_de_paden_met_die_map(site):
    beleid = lees_beleid(lees_map(site), (), r"^/(?:en/)?insluiten/")
    waar = naast_de_site(beleid, ["nl", "en"], "svd-", "https://voorbeeld.nl/hand.reiking/")
    for naam in ("nginx.conf", "Caddyfile"):
        for deel in ("/hand.reiking/404.html", "/hand.reiking/en/404.html", r"^/hand\.reiking/(_headers|"):
            assert deel in waar[naam], (naam, deel)
        assert " /404.html" not in waar[naam] and r"^/hand\.reiking/(?:en/)?insluiten/" in waar[naam].replace(
            "\\\\", "\\"
        )
    assert "location /hand.reiking/ {" in waar["nginx.conf"]
    assert "/usr/share/nginx/html/hand.reiking/" in waar["Containerfile"]
    bovenaan = naast_de_site(beleid, ["nl", "en"], "svd-", "https://voorbeeld.nl/")
    assert "location / {" in bovenaan["nginx.conf"] and " /404.html" in bovenaan["Caddyfile"]


def test_een_script_mag_met_zijn_hash(site):
    csp = lees_beleid(lees_map(site)).kopregels["Content-Security-Policy"]
    assert "script-src 'self' 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='; " in csp


@pytest.mark.parametrize(
    ("pad", "lang"),
    [
        ("assets/javascripts/bundle.a5f9d56c.min.js", True),
        ("/assets/stylesheets/main.0123abcd.min.css", True),
        ("/assets/v-0123abcd/x.svg", True),
        ("assets/bundle.a5f9d56c.js", False),
        ("assets/bundle.a5f9d56c.min.js.map", False),
        ("assets/bundle.a5f9d56cc.min.js", False),
        ("en/assets/v-0123abcd", False),
    ],
)
def test_hoe_lang_een_pad_bewaard_mag_worden(pad, lang):
    gekregen = lees_beleid({}).cache(pad)
    assert gekregen == ("public, max-age=31536000, immutable" if lang else "public, max-age=300, must-revalidate")


def test_bestanden_voor_een_host_noemen_elke_map_en_taal(site):
    for pad in ("assets/v-a5f9d56c/js/a.js", "assets/v-a5f9d56c/js/bundle.a5f9d56c.min.js", "en/sw.js", "sw.js"):
        (site / pad).parent.mkdir(parents=True, exist_ok=True)
        (site / pad).write_text("x", "utf-8")
    beleid = lees_beleid(lees_map(site))
    regels = headers_bestand(beleid, site).splitlines()
    per_pad = {r: regels[n + 1] for n, r in enumerate(regels) if r.startswith("/") and r != "/*"}
    assert per_pad == {
        "/assets/*": "  Cross-Origin-Resource-Policy: same-origin",
        "/en/*": "  Cross-Origin-Resource-Policy: same-origin",
        "/assets/v-a5f9d56c/*": f"  Cache-Control: {beleid.onveranderlijk}",
        "/assets/bundle.a5f9d56c.min.js": f"  Cache-Control: {beleid.onveranderlijk}",
        "/en/sw.js": "  Cache-Control: no-cache",
        "/sw.js": "  Cache-Control: no-cache",
    }
    routes = json.loads(azure(beleid, site))["routes"]
    assert [r["route"] for r in routes] == [
        "/en/sw.js",
        "/sw.js",
        "/assets/javascripts/*",
        "/assets/stylesheets/*",
        "/assets/v-a5f9d56c/*",
        "/_headers",
        "/_redirects",
    ]
    assert [r.get("statusCode") for r in routes][-2:] == [404, 404]
    assert {r["headers"]["Cache-Control"] for r in routes[2:5]} == {beleid.onveranderlijk}
    geheel = json.loads(azure(beleid, site))
    assert geheel["responseOverrides"]["404"] == {"rewrite": "/404.html", "statusCode": 404}
    assert geheel["globalHeaders"]["Cache-Control"] == beleid.gewoon
    assert redirects_bestand(["en", "uk"]) == "/en/* /en/404.html 404\n/uk/* /uk/404.html 404\n"
    assert in_de_site(beleid, site, ["nl", "en"])["_redirects"] == "/en/* /en/404.html 404\n"


def test_een_waarde_met_aanhalingstekens_blijft_een_waarde():
    tekst = nginx(replace(lees_beleid({}), kopregels={"X": 'a"b\\c'}), ["en"], "/map", "81")
    assert '"a\\"b\\\\c"' in tekst and "/map" in tekst and "81" in tekst
    tekst = caddy(lees_beleid({}), ["en"], "/map", "a.voorbeeld.nl")
    assert "a.voorbeeld.nl" in tekst and "/map" in tekst and "_headers" in tekst


@pytest.fixture
def met_vensters(site):
    """A site with embed pages in two languages, a page about embedding beside them, and their assets."""
    for pad in ("nu", "nu/x", "stap/een", "sharepoint", ""):
        for taal in ("", "en/"):
            (site / taal / "insluiten" / pad).mkdir(parents=True, exist_ok=True)
            (site / taal / "insluiten" / pad / "index.html").write_text("<p>x</p>", "utf-8")
    (site / "insluiten/middelen/v-a5f9d56c").mkdir(parents=True)
    (site / "insluiten/middelen/v-a5f9d56c/venster.js").write_text("x", "utf-8")
    return site, lees_beleid(lees_map(site), ("https://*.voorbeeld.nl",), INSLUITPAD)


def _namen(regels: list[str]) -> dict[str, dict[str, str]]:
    """`_headers` as a host reads it: pattern -> header -> value."""
    uit: dict[str, dict[str, str]] = {}
    for regel in regels:
        if regel.startswith("/"):
            hier = uit.setdefault(regel, {})
        else:
            naam, _, waarde = regel.strip().partition(": ")
            hier[naam] = waarde
    return uit


@pytest.mark.parametrize("samen", ["de laatste telt", "met een komma"])
def test_headers_bestand_opent_alleen_de_vensters_hoe_een_host_ook_samenvoegt(met_vensters, samen):
    """One host takes the last of two values of a header, the other joins them; no path may get another meaning by that."""
    site, beleid = met_vensters
    regels = _namen(headers_bestand(beleid, site).splitlines())

    def kop(pad: str) -> dict[str, list[str]]:
        uit: dict[str, list[str]] = {}
        for patroon, kopregels in regels.items():
            if re.fullmatch(re.escape(patroon).replace(r"\*", ".*"), pad):
                for naam, waarde in kopregels.items():
                    uit[naam] = [waarde] if samen == "de laatste telt" else [*uit.get(naam, []), waarde]
        return uit

    for pad in ("/insluiten/nu/", "/en/insluiten/stap/een/", "/insluiten/middelen/v-a5f9d56c/venster.js"):
        gekregen = kop(pad)
        kaders = [d for csp in gekregen["Content-Security-Policy"] for d in csp.split("; ") if "frame-anc" in d]
        assert kaders == ["frame-ancestors 'self' https://*.voorbeeld.nl"], pad
        assert gekregen["Cross-Origin-Resource-Policy"] == ["cross-origin"]
        assert gekregen["Cross-Origin-Embedder-Policy"] == ["require-corp"]
    for pad in ("/", "/insluiten/", "/insluiten/sharepoint/", "/en/insluiten/sharepoint/", "/nergens/"):
        gekregen = kop(pad)
        assert gekregen["X-Frame-Options"] == ["SAMEORIGIN"] and "frame-anc" not in str(gekregen), pad
        assert gekregen.get("Cross-Origin-Resource-Policy", ["same-origin"]) == ["same-origin"], pad


def test_azure_opent_alleen_de_vensters(met_vensters):
    """The first route that fits counts, and an empty value takes a header away."""
    site, beleid = met_vensters
    gegeven = json.loads(azure(beleid, site))
    met_beleid = [r["route"] for r in gegeven["routes"] if "Content-Security-Policy" in r.get("headers", {})]
    assert sorted(met_beleid) == ["/en/insluiten/*", "/insluiten/*", "/insluiten/middelen/*"], (
        "het bestand mag 20 kB zijn"
    )

    def kop(pad: str) -> dict[str, str]:
        past = [r for r in gegeven["routes"] if re.fullmatch(re.escape(r["route"]).replace(r"\*", ".*"), pad)]
        erbij = past[0].get("headers", {}) if past else {}
        return {n: w for n, w in (gegeven["globalHeaders"] | erbij).items() if w and n != "Cache-Control"}

    for pad in ("/insluiten/nu/", "/en/insluiten/stap/een/", "/insluiten/middelen/v-a5f9d56c/venster.js"):
        assert kop(pad) == beleid.voor(pad) and "X-Frame-Options" not in kop(pad)
    for pad in ("/", "/insluiten/", "/insluiten/index.html", "/insluiten/sharepoint/", "/en/insluiten/sharepoint/a"):
        assert kop(pad) == beleid.kopregels, pad


def test_middelen_van_vensters_veranderen_nooit(met_vensters):
    _, beleid = met_vensters
    assert beleid.cache("insluiten/middelen/v-a5f9d56c/venster.js") == beleid.onveranderlijk
    assert beleid.cache("insluiten/nu/") == beleid.gewoon


def test_een_venster_krijgt_geen_hash_voor_een_script_in_de_pagina(met_vensters):
    _, beleid = met_vensters
    assert "sha256" in beleid.kopregels["Content-Security-Policy"]
    assert "script-src 'self';" in beleid.insluit["Content-Security-Policy"]
