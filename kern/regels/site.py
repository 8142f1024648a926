"""Rules that need more than pages: links, the menu, ids in front matter, macro calls, search questions, files."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from kern.bestanden import fouten_in_bestanden
from kern.githost import INSTELLING, fouten
from kern.meldingen import Melding, controle, lijkt_op
from kern.modellen.basis import BRONTAAL
from kern.paginas import Bronpagina
from kern.regels.insluiten import insluiten
from kern.regels.instellingen import instellingen
from kern.regels.nummers import alarmnummer, telefoonnummers
from kern.regels.voorblad import onbekende_ids, wezen
from kern.security_txt import fout_in_contact
from kern.site import Site
from kern.zoeken.ankers import ankers_van_records


@controle("verwijzingen")
def voorblad(site: Site) -> Iterator[Melding]:
    """Every id in front matter exists, every translation has a source."""
    yield from wezen(site.paginas)
    if site.gegevens is not None:
        yield from onbekende_ids(site.te_keuren, site.gegevens)


@controle("macro")
def macros(site: Site) -> Iterator[Melding]:
    """Every macro call names a macro and things that exist."""
    for blad in site.bladen.values():
        yield from blad.meldingen


@controle("bestand")
def bestanden(site: Site) -> Iterator[Melding]:
    """Files in `docs/` are pages, drawings and pictures, and nothing that runs."""
    yield from fouten_in_bestanden(site.docs, site.talen)


@controle("link")
def links(site: Site) -> Iterator[Melding]:
    """Every link within the site leads to a page and a heading that exist, by the way an editor writes it."""
    for p in site.paginas.alle():
        for doel, regel in p.links:
            yield from _link(site, p, doel, regel)


def _link(site: Site, p: Bronpagina, doel: str, regel: int) -> Iterator[Melding]:
    if ":" in doel.split("/")[0] or doel.startswith("//"):
        return  # `kern.veilige_paginas` judges addresses elsewhere
    pad, _, anker = doel.partition("#")
    naam = posixpath.normpath(posixpath.join(posixpath.dirname(p.naam), pad)) if pad else p.naam
    doelpagina = site.paginas.per_naam.get(naam, {})
    if pad.startswith("/") or naam.startswith(".."):
        yield Melding(
            p.bestand,
            regel,
            "link",
            f"De link '{doel}' begint niet bij deze pagina.",
            "Schrijf het pad vanaf deze pagina, zoals ../map/pagina.md.",
        )
    elif not doelpagina:
        if not pad.endswith(".md") and (site.docs / naam).is_file():
            return
        yield Melding(p.bestand, regel, "link", f"De link '{doel}' leidt nergens heen.", _raad(site, p, pad, naam))
    elif anker:
        versie = doelpagina.get(p.taal) or doelpagina.get(BRONTAAL)
        bekend = [k.id for k in versie.koppen if k.id] if versie else []
        if anker not in bekend:
            yield Melding(
                p.bestand, regel, "link", f"Op docs/{naam} is geen kop met anker '{anker}'.", lijkt_op(anker, bekend)
            )


def _raad(site: Site, p: Bronpagina, pad: str, naam: str) -> str:
    bekend = [posixpath.relpath(n, posixpath.dirname(p.naam) or ".") for n in site.paginas.per_naam]
    if any(pad.endswith(f".{t}.md") for t in site.talen):
        return "Link altijd naar pagina.md, ook op een vertaalde pagina; de taal komt vanzelf mee."
    zelfde = [b for b in bekend if posixpath.basename(b) == posixpath.basename(naam)]
    return f"Bedoel je '{zelfde[0]}'?" if len(zelfde) == 1 else lijkt_op(pad, bekend)


@controle("in-het-menu")
def menu(site: Site) -> Iterator[Melding]:
    """Every page stands in the menu once, and the menu names only pages."""
    genoemd = site.instellingen.menupaginas
    if not genoemd:
        return
    for naam in genoemd:
        if naam not in site.paginas.per_naam:
            regel = site.instellingen.regel(f"nav.{naam}")
            yield Melding(
                "mkdocs.yml",
                regel,
                "nav",
                f"De pagina docs/{naam} bestaat niet.",
                lijkt_op(naam, list(site.paginas.per_naam)),
            )
    for naam in site.paginas.per_naam:
        if naam not in genoemd and site.paginas.bron(naam) is not None:
            yield Melding(
                f"docs/{naam}", 1, "nav", "Deze pagina staat niet in het menu.", "Zet haar in mkdocs.yml onder nav."
            )
    for naam in {n for n in genoemd if genoemd.count(n) > 1}:
        regel = site.instellingen.regel(f"nav.{naam}")
        yield Melding("mkdocs.yml", regel, "nav", f"De pagina {naam} staat twee keer in het menu.", "Haal er een weg.")


@controle("zoeken")
def zoekvragen(site: Site) -> Iterator[Melding]:
    """Every question of the search leads to a page and a heading; a page that falls back has none."""
    if site.gegevens is None:
        return
    records = ankers_van_records(site.gegevens)
    for v in site.gegevens.zoekvragen.values():
        naam, _, anker = v.pagina.partition("#")
        versies = site.paginas.per_naam.get(naam, {})
        for taal in v.vragen:
            if taal not in versies or not anker:
                continue
            bekend = [k.id for k in versies[taal].koppen if k.id]
            if anker not in bekend and anker not in records.get(naam, ()):
                bestand, regel = site.gegevens.plaats("zoekvragen", v.id)
                yield Melding(
                    bestand,
                    regel,
                    f"{v.id}.pagina",
                    f"In '{taal}' is er geen kop '{anker}' op docs/{naam}.",
                    lijkt_op(anker, bekend),
                )


@controle("instellingen")
def talen(site: Site) -> Iterator[Melding]:
    """The site has the source language."""
    if BRONTAAL not in site.talen:
        yield Melding(
            "mkdocs.yml",
            site.instellingen.regel("plugins"),
            "i18n",
            f"De taal '{BRONTAAL}' ontbreekt.",
            "Zet haar bij plugins, i18n, languages.",
        )


@controle("instellingen")
def lekcontact(site: Site) -> Iterator[Melding]:
    """Whoever reports a leak can use the contact for it."""
    gegeven = site.instellingen.extra.get("beveiliging") or {}
    if fout := fout_in_contact(str(gegeven.get("contact") or "")):
        yield Melding(
            "mkdocs.yml", site.instellingen.regel("extra.beveiliging.contact"), "extra.beveiliging.contact", *fout
        )


@controle("instellingen")
def githost(site: Site) -> Iterator[Melding]:
    """Links to change a file lead to a project at a service that we know."""
    for veld, wat, doe in fouten(site.instellingen.extra):
        pad = f"{INSTELLING}.{veld}"
        yield Melding("mkdocs.yml", site.instellingen.regel(pad), pad, wat, doe)


REGELS = (
    voorblad,
    macros,
    bestanden,
    links,
    menu,
    zoekvragen,
    talen,
    lekcontact,
    githost,
    insluiten,
    telefoonnummers,
    alarmnummer,
    instellingen,
)
