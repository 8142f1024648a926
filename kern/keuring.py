"""Judge a site again after some files changed: read those again, and look only at what they can have made wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from kern.eigenaren import past
from kern.gegevens import laad
from kern.instellingen import BESTAND, lees_instellingen
from kern.meldingen import InvoerFout, van_soort
from kern.modellen.basis import BRONTAAL
from kern.paginas import Paginas, lees_een, splits_naam
from kern.profiel import profielpad
from kern.site import Keuze, Site


def herlees(site: Site, bestanden: Collection[str]) -> Site:
    """The site with these files read again; what else is new on disk is not seen."""
    per_naam = {naam: dict(versies) for naam, versies in site.paginas.per_naam.items()}
    instellingen = lees_instellingen(site.wortel) if BESTAND in bestanden else site.instellingen
    for bestand in bestanden:
        if not bestand.startswith("docs/") or not bestand.endswith(".md"):
            continue
        naam, taal = splits_naam(bestand.removeprefix("docs/"), instellingen.codes)
        per_naam.setdefault(naam, {}).pop(taal, None)
        if (site.wortel / bestand).is_file():
            per_naam[naam][taal] = lees_een(site.docs, bestand.removeprefix("docs/"), instellingen.codes)
        if not per_naam[naam]:
            del per_naam[naam]
    paginas = Paginas(per_naam)
    fouten = [m for p in paginas.alle() for m in van_soort("voorblad", p.meldingen)]
    gegevens = site.gegevens
    if gegevens is None or any(not b.startswith("docs/") for b in bestanden):
        try:
            gegevens = laad(site.data, site.docs, profielpad(site.data))
        except InvoerFout as fout:
            gegevens = None
            fouten += van_soort("velden", fout.meldingen)
    return replace(site, instellingen=instellingen, paginas=paginas, gegevens=gegevens, leesfouten=tuple(fouten))


def beperkt(site: Site, bestanden: Collection[str]) -> Site:
    """The site, of which rules look only at these files and at pages that show something out of them."""
    talen = site.instellingen.codes
    paginas = {splits_naam(b.removeprefix("docs/"), talen)[0] for b in bestanden if b.startswith("docs/")}
    anders = frozenset(b for b in bestanden if not b.startswith("docs/"))
    if site.gegevens is not None:
        paginas |= set(_geraakt(site, anders))
    deel = replace(site, keuze=Keuze(frozenset(paginas), anders))
    if "bladen" in site.__dict__:  # put ready already
        deel.__dict__["bladen"] = {sleutel: blad for sleutel, blad in site.bladen.items() if sleutel[1] in paginas}
    return deel


def _geraakt(site: Site, bestanden: Collection[str]) -> Iterator[str]:
    """Pages with a call that names a record of these files in a way that may no longer hold."""
    soorten = {v.naam for v in site.register.verzamelingen.values() for b in bestanden if past(v.plek, b)}
    for naam in site.paginas.per_naam:
        bron = site.paginas.per_naam[naam].get(BRONTAAL)
        for macro, eerste, _ in bron.macros if bron else ():
            leest = site.register.macros[macro].leest if macro in site.register.macros else None
            if leest in soorten and (leest == "wetten" or eerste not in getattr(site.gegevens, leest)):
                yield naam
                break
