"""The settings of the form for editors: which files there are, and the fields of each, all from the models.

Every page type and data file is in it, but for what belongs to one organisation (`data/profiel.yml`) and what a
command measures.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import kern.verzamelingen  # noqa: F401 (registers the kinds of facts)
import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.githost import Githost
from kern.modellen.basis import BRONTAAL
from kern.modellen.pagina import Vertaalblad, Voorblad
from kern.modellen.plekken import Plekken
from kern.register import REGISTER, Verzameling
from kern.site import Site
from tools.redactievelden import Veld, label, velden

MERK: Veld = {"name": "_bestand", "label": "Bestand", "widget": "hidden", "i18n": True}
"""Which file the values belong to; the formats take it out again (`formulier/bron/formaten.js`)."""

GEMETEN = frozenset(("insluithoogtes.yml",))
"""Files that a command writes."""

GEERFD = frozenset(Voorblad.model_fields) - set(Vertaalblad.model_fields)
"""What a translation takes over from its source."""

BACKENDS = {"github": "github", "gitlab": "gitlab", "forgejo": "gitea"}


def _formaat(naam: str, soort: str, bestand: str, **opties: Any) -> dict[str, Any]:
    return {naam: {"soort": soort, "bestand": bestand, **opties}}


def backend(host: Githost) -> dict[str, Any]:
    """Where changes go when the form does not work in a folder on the machine itself."""
    adres = re.match(r"(https://[^/]+)/(.+)", host.adres or "https://codeberg.org/naam/project")
    assert adres
    basis, project = adres.groups()
    uit = {"name": BACKENDS[host.soort], "repo": project, "branch": host.tak}
    if host.soort == "github":
        return uit
    api = {"gitlab": "/api/v4", "forgejo": "/api/v1"}[host.soort]
    return {**uit, "base_url": basis, "api_root": basis + api, "auth_type": "pkce"}


def paginavelden() -> list[Veld]:
    """The fields of a page; those that a translation has too are shown in both languages."""
    uit = []
    for v in velden(Voorblad):
        if v["name"] in ("doelgroep", "bronnen"):
            v = {**v, "widget": "list"}
        vertaald = v["name"] not in GEERFD
        uit.append({**v, "i18n": vertaald, "svd": {**v["svd"], **({"vertaald": True} if vertaald else {})}})
    tekst = {"name": "body", "label": "Tekst", "widget": "text", "i18n": True, "required": True}
    hulp = "Markdown. Laat alles tussen dubbele accolades staan: daar komt een feit."
    return [*uit, {**tekst, "hint": hulp, "svd": {"verplicht": True}}, MERK]


def paginas(site: Site, sjablonen: dict[str, str]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """(collections, formats): one collection per folder in `docs/`, one format for all pages."""
    vormen = paginavelden()
    per_map: dict[str, list[str]] = {}
    for naam in sorted(site.paginas.per_naam):
        per_map.setdefault(naam.rpartition("/")[0], []).append(naam)
    uit = []
    for map_, namen in per_map.items():
        soorten = Counter(b.voorblad.soort for n in namen if (b := site.paginas.bron(n)) and b.voorblad)
        soort = next((s for s, _ in soorten.most_common() if s in sjablonen), "uitleg")
        beginwaarden = {"soort": soort, "body": re.split(r"^---\n\n?", sjablonen[soort], flags=re.M)[-1]}
        eigen = [{**v, "default": beginwaarden[v["name"]]} if v["name"] in beginwaarden else v for v in vormen]
        uit.append(
            {
                "name": "pagina-" + (map_.replace("/", "-") or "hoofdmap"),
                "label": f"Pagina's: {map_ or 'hoofdmap'}",
                "label_singular": "pagina",
                "folder": f"docs/{map_}".rstrip("/"),
                "format": "svd-pagina-frontmatter",
                "extension": "md",
                "i18n": True,
                "create": True,
                "delete": False,
                "slug": "{{title}}",
                "summary": "{{title}}",
                "identifier_field": "title",
                "fields": eigen,
            }
        )
    vertaling = sjablonen.pop("vertaling")
    return uit, _formaat(
        "svd-pagina-frontmatter", "pagina", "md", velden=vormen, sjablonen=sjablonen, vertaling=vertaling
    )


def lees_sjablonen(map_: Path) -> dict[str, str]:
    """Kind of page (or "vertaling") -> the page to begin with."""
    namen = {p.name.removeprefix("sjabloon-").split(".")[0]: p for p in sorted(map_.glob("sjabloon-*.md"))}
    return {naam: p.read_text("utf-8") for naam, p in namen.items()}


def _bestand(naam: str, tekst: str, pad: str, vormen: list[Veld]) -> tuple[dict[str, Any], dict[str, Any]]:
    formaat = f"svd-{naam}"
    vormen = [*vormen, MERK]
    return {"name": naam, "label": tekst, "file": pad, "format": formaat, "fields": vormen}, _formaat(
        formaat, "gegevens", "yml", velden=vormen, woorden=vormen[0]["name"] == "woorden"
    )


def _lijst(v: Verzameling) -> Veld:
    naam = {"name": v.naam, "label": label(v.naam), "widget": "list", "collapsed": True, "required": False}
    naam["label_singular"] = v.model.__name__.lower()
    kort = {"summary": "{{fields.id}}", "minimize_collapsed": True}
    return {**naam, **kort, "fields": velden(v.model), "svd": {"verplicht": True}}


def feiten(site: Site) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """(files, formats) of the data that stand in lists: one entry per file."""
    per_bestand: dict[str, list[Verzameling]] = {}
    for v in REGISTER.verzamelingen.values():
        if v.bestand and v.bestand not in GEMETEN:
            per_bestand.setdefault(v.bestand, []).append(v)
        elif v.lijsten:
            for pad in sorted((site.data / v.naam).glob("*.yml")):
                per_bestand[f"{v.naam}/{pad.name}"] = [v]
    delen = [
        _bestand(
            delen[0].naam if delen[0].bestand else f"{delen[0].naam}-{Path(bestand).stem}",
            label(bestand.removesuffix(".yml").replace("/", ": ")),
            f"data/{bestand}",
            [_lijst(v) for v in delen],
        )
        for bestand, delen in per_bestand.items()
    ]
    delen.append(_bestand("plekken", "Plekken", "data/plekken.yml", velden(Plekken)))
    return [d for d, _ in delen], {n: f for _, formaten in delen for n, f in formaten.items()}


def woorden(site: Site) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """(files, formats) of the words of the site and of each tool; the form shows names and texts as a list."""
    regel = {"name": "woorden", "label": "Woorden", "widget": "list", "collapsed": True, "summary": "{{fields.id}}"}
    vakken = [
        {"name": n, "label": t, "widget": w, "svd": {"verplicht": True}}
        for n, t, w in (("id", "Naam", "string"), ("nl", "Nederlands", "text"), ("en", "Engels", "text"))
    ]
    vorm = {**regel, "fields": vakken, "required": False, "svd": {"verplicht": True}}
    paden = [("site", "data/teksten.yml")]
    for map_ in REGISTER.mappen():
        if (map_ / "teksten.yml").is_file():
            paden.append((map_.name.strip("_"), f"macros/onderdelen/{map_.name}/teksten.yml"))
    delen = [_bestand(f"woorden-{naam}", label(naam), pad, [vorm]) for naam, pad in paden]
    return [d for d, _ in delen], {n: f for _, formaten in delen for n, f in formaten.items()}


def mappen() -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """(collections, formats) of the data with a file per record."""
    uit, formaten = [], {}
    for v in REGISTER.verzamelingen.values():
        if v.bestand or v.lijsten:
            continue
        vormen = [*velden(v.model), MERK]
        soort, kop = f"svd-{v.naam}", f"# yaml-language-server: $schema=../../schemas/{v.naam}.schema.json\n"
        formaten |= _formaat(soort, "gegevens", "yml", velden=vormen, kop=kop)
        uit.append(
            {
                "name": v.naam,
                "label": label(v.naam),
                "folder": f"data/{v.naam}",
                "extension": "yml",
                "format": soort,
                "create": True,
                "delete": False,
                "identifier_field": "id",
                "slug": "{{id}}",
                "summary": "{{id}}",
                "fields": vormen,
            }
        )
    return uit, formaten


MENU: dict[str, Any] = {
    "name": "menu",
    "label": "Menu",
    "file": "mkdocs.yml",
    "format": "svd-menu",
    "fields": [
        {"name": "nav", "label": "Menu", "widget": "text", "hint": "Een nieuwe pagina krijgt hier een regel."},
        MERK,
    ],
}


def instellingen(site: Site) -> dict[str, Any]:
    """What the form loads: its settings, and what each of its formats has to know."""
    bladen, bladformaat = paginas(site, lees_sjablonen(site.wortel / "templates"))
    lijsten, lijstformaten = feiten(site)
    teksten, tekstformaten = woorden(site)
    records, recordformaten = mappen()
    talen = list(site.talen)
    config = {
        "load_config_file": False,
        "app_title": "Redactie",
        "backend": backend(site.githost),
        "media_folder": "docs/assets/img",
        "public_folder": "/assets/img",
        "i18n": {
            "structure": "multiple_files",
            "locales": talen,
            "default_locale": BRONTAAL,
            "initial_locales": [BRONTAAL],
            "omit_default_locale_from_file_path": True,
        },
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        "collections": [
            {"name": "feiten", "label": "Feiten", "i18n": False, "files": lijsten},
            *bladen,
            *records,
            {"name": "woorden", "label": "Woorden", "i18n": False, "files": teksten},
            {"name": "instellingen", "label": "Menu", "i18n": False, "files": [MENU]},
        ],
    }
    formaten = bladformaat | lijstformaten | tekstformaten | recordformaten | _formaat("svd-menu", "menu", "yml")
    return {"config": config, "formaten": formaten}
