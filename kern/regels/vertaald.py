"""Translations that no longer fit their source: on a critical page or in a critical record wrong, elsewhere advice.

Runs in `check` only, like what depends on the day: a sentence that is being changed must not stop the preview.
"""

from __future__ import annotations

from collections.abc import Iterator

from kern.datavertaling import Datatekst, lees_lijst, verouderd
from kern.kritisch import SOORTEN, is_kritisch
from kern.meldingen import Melding, van_soort
from kern.modellen.basis import BRONTAAL, VERPLICHTE_TALEN
from kern.paginas import Bronpagina
from kern.site import Site
from kern.versheid import vertaalstaat, vingerafdruk

SOORT = "verouderd"
"""The check in `data/controles.yml` that these messages belong to."""

BEVESTIG = "python3 tools/opzet.py vertaling bevestig"


def _pagina(bron: Bronpagina, p: Bronpagina) -> Iterator[Melding]:
    """A message per changed section; the first also says how to confirm without a command line."""
    regels = {k.id: k.regel for k in p.koppen if k.id}
    for nummer, sectie in enumerate(vertaalstaat(bron, p).gewijzigd):
        doe = f"Pas de vertaling aan en voer uit: {BEVESTIG} {p.bestand}"
        if not nummer:
            doe += f" (of schrijf bovenaan zelf bron_hash: {vingerafdruk(bron)})"
        yield Melding(
            p.bestand,
            regels.get(sectie, 1),
            sectie,
            f"Het Nederlands onder '{sectie}' is veranderd en deze vertaling niet.",
            doe,
        )


def _gegeven(site: Site, tekst: Datatekst) -> Melding:
    assert site.gegevens is not None
    bestand, regel = site.gegevens.plaats(tekst.soort, tekst.id)
    veld = f"{tekst.id}.{tekst.pad}".rstrip(".")
    return Melding(
        bestand,
        regel,
        f"{veld}.{tekst.taal}",
        f"Het Nederlands is veranderd en de vertaling niet: '{tekst.vertaling[:60]}'.",
        f"Pas '{tekst.taal}' aan. Klopt zij nog? Voer uit: {BEVESTIG} {bestand}",
    )


def verouderde_vertalingen(site: Site) -> tuple[list[Melding], list[Melding]]:
    """(wrong, advice) about translations into the languages that have to be there; found once per site."""
    if "verouderde_vertalingen" not in site.__dict__:
        site.__dict__["verouderde_vertalingen"] = _zoek(site)
    return site.__dict__["verouderde_vertalingen"]


def _zoek(site: Site) -> tuple[list[Melding], list[Melding]]:
    fout: list[Melding] = []
    advies: list[Melding] = []
    for versies in site.te_keuren.per_naam.values():
        bron = versies.get(BRONTAAL)
        for taal, p in versies.items():
            if bron is not None and taal in VERPLICHTE_TALEN and taal != BRONTAAL and p.voorblad is not None:
                (fout if is_kritisch(bron) else advies).extend(_pagina(bron, p))
    if site.gegevens is not None and site.gegevens_te_keuren:
        for tekst in verouderd(site.gegevens, lees_lijst(site.wortel), site.keurt):
            verplicht = tekst.taal in VERPLICHTE_TALEN
            (fout if verplicht and tekst.soort in SOORTEN else advies).append(_gegeven(site, tekst))
    return list(van_soort(SOORT, fout)), list(van_soort(SOORT, advies))
