"""Rules over `mkdocs.yml`: what readers see of it is plain text, and nothing in it brings code or another host in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from kern.adres import fout_in_adres, schema_van
from kern.instellingen import BESTAND
from kern.meldingen import Melding, controle
from kern.modellen.basis import BRONTAAL
from kern.site import Site
from kern.siteadres import fout_in_siteadres
from kern.veilige_inhoud import onveilige_velden

KOPPELINGEN = "hooks"
"""The only folder with code that MkDocs runs."""

UITGANG = "extra.uitgang"

_TECHNIEK = "Overleg met wie de techniek beheert (data/eigenaren.yml)."


@controle("instellingen")
def instellingen(site: Site) -> Iterator[Melding]:
    """Everything of `mkdocs.yml` that is not MkDocs' own business."""
    ruw = site.instellingen.ruw

    def meld(veld: str, wat: str, doe: str) -> Melding:
        regel = next((r for pad in _omhoog(veld) if (r := site.instellingen.regel(pad))), 0)
        return Melding(BESTAND, regel, veld, wat, doe)

    for veld, waarde, taal in _van_lezers(ruw):
        for fout in onveilige_velden(waarde, BESTAND, {}, naam=veld, taal=taal):
            yield meld(veld, fout.wat, fout.doe)
    for naam in site.instellingen.menupaginas:
        if schema_van(naam) or not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*\.md", naam):
            wat = f"In het menu staat iets dat geen pagina van deze site is ({naam})."
            yield meld(f"nav.{naam}", wat, "Schrijf het pad van een pagina vanaf docs/.")
    for veld in ("extra_javascript", "extra_css"):
        if ruw.get(veld):
            yield meld(veld, "Deze site zet haar scripts en stijlen zelf neer.", f"Haal {veld} weg. {_TECHNIEK}")
    for hook in ruw.get("hooks") or []:
        pad = PurePosixPath(str(hook))
        if pad.parts[0] != KOPPELINGEN or ".." in pad.parts:
            yield meld("hooks", f"Code ({hook}) hoort in {KOPPELINGEN}/.", _TECHNIEK)
    for veld, hoort in (("docs_dir", "docs"), ("strict", True)):
        if ruw.get(veld, hoort) != hoort:
            yield meld(veld, f"De waarde van {veld} is anders dan {hoort}.", _TECHNIEK)
    if fout_in_adres_van_de_site := fout_in_siteadres(str(ruw.get("site_url") or "")):
        yield meld("site_url", *fout_in_adres_van_de_site)
    uitgang = str(site.instellingen.extra.get("uitgang") or "")
    if schema_van(uitgang) != "https" or fout_in_adres(uitgang):
        doe = "Kies een gewone site met https://, zoals het weer."
        yield meld(UITGANG, f"De uitgang ({uitgang}) is geen veilig webadres.", doe)


def _omhoog(veld: str) -> Iterator[str]:
    while veld:
        yield veld
        veld = veld.rpartition(".")[0]


def _van_lezers(ruw: Mapping[str, Any]) -> Iterator[tuple[str, Any, str]]:
    """(field, value, language) of everything that a reader sees: names, the menu, and its words in other languages."""
    for veld in ("site_name", "site_description", "copyright", "nav"):
        yield veld, ruw.get(veld), BRONTAAL
    for plugin in ruw.get("plugins") or []:
        i18n = plugin.get("i18n") if isinstance(plugin, dict) else None
        for taal in (i18n or {}).get("languages") or []:
            for veld in ("name", "site_name", "site_description", "nav_translations"):
                yield f"plugins.i18n.languages.{veld}", taal.get(veld), str(taal.get("locale"))
