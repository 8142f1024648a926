"""Things that grow old: pages to review, contacts, the profile of an organisation, and security.txt."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kern.gegevens import Gegevens
from kern.instellingen import BESTAND, Instellingen
from kern.meldingen import Melding
from kern.modellen.pagina import Voorblad
from kern.paginas import Paginas
from kern.site import Site
from kern.versheid import herzien_voor, plus_maanden

MAAND = timedelta(days=30)
JAAR = timedelta(days=366)
PROFIEL_GELDIG = timedelta(days=183)
"""How long the numbers in a profile count as checked."""

FEIT_GELDIG = 12
"""Months for which a figure, and the text of a law, count as read."""

LEK = "extra.beveiliging.verloopt"

SOORT = "verlopen"
"""The check in `data/controles.yml` that these messages belong to."""


def van_de_dag(site: Site, dag: date) -> list[Melding]:
    """What is past its date on `dag`: pages, contacts, the profile, security.txt."""
    uit = security_txt(site.instellingen, dag)
    if site.gegevens is not None:
        uit += verlopen(site.te_keuren, site.gegevens, dag)
    return uit


GEBEURD = (
    "gecontroleerd_op", "gezien_op", "geschreven_op", "bron_gelezen_op", "nagekeken_op", "vertaald_op"
)  # fmt: skip
"""Fields with the day on which somebody did something; none of them can be tomorrow."""

_JAAR = re.compile(r"\d{4}$")


def toekomst(site: Site, dag: date) -> list[Melding]:
    """Days and years on which something was done or counted, and that are still to come."""
    uit = []
    for p in site.te_keuren.alle():
        for veld in GEBEURD:
            if isinstance(waarde := p.ruw.get(veld), date) and waarde > dag:
                uit.append(_nog_niet(p.bestand, p.regels.get((veld,), 1), veld, str(waarde)))
    if site.gegevens is None or not site.gegevens_te_keuren:
        return uit
    eigen = {("profiel", ""): site.gegevens.profiel} if site.gegevens.profiel else {}
    records = {(s, i): r for s, groep in site.gegevens.verzamelingen.items() for i, r in groep.items()} | eigen
    for (soort, id_), record in records.items():
        for veld in GEBEURD:
            waarde = getattr(record, veld, None)
            if isinstance(waarde, date) and waarde > dag:
                uit.append(_nog_niet(*_regel(site, soort, id_, veld), f"{id_}.{veld}".lstrip("."), str(waarde)))
    for cijfer in site.gegevens.cijfers.values():
        if (m := _JAAR.search(cijfer.jaar)) and int(m.group(0)) > dag.year:
            uit.append(_nog_niet(*_regel(site, "cijfers", cijfer.id, "jaar"), f"{cijfer.id}.jaar", cijfer.jaar))
    return uit


def _regel(site: Site, soort: str, id_: str, veld: str) -> tuple[str, int]:
    """File and line of a field: the first of that name at or below the record."""
    assert site.gegevens is not None
    bestand, begin = site.gegevens.plaats(soort, id_)
    pad = site.wortel / bestand
    for nummer, regel in enumerate(pad.read_text("utf-8").split("\n") if pad.is_file() else [], 1):
        if nummer >= begin and regel.lstrip(" -").startswith(f"{veld}:"):
            return bestand, nummer
    return bestand, begin


def _nog_niet(bestand: str, regel: int, veld: str, waarde: str) -> Melding:
    wat = f"Dit moet nog komen: {waarde}."
    return Melding(bestand, regel, veld, wat, "Schrijf wanneer het echt gebeurde.", "toekomst")


def verlopen(paginas: Paginas, gegevens: Gegevens, dag: date) -> list[Melding]:
    """Pages past their review date, contacts past their validity and a profile that was not checked for half a year."""
    uit = []
    for p in paginas.alle():
        if isinstance(p.voorblad, Voorblad) and herzien_voor(p.voorblad) < dag:
            uit.append(
                Melding(
                    p.bestand,
                    p.regels.get(("geschreven_op",), 1),
                    "geschreven_op",
                    f"Deze pagina moet voor {herzien_voor(p.voorblad)} zijn nagekeken.",
                    "Laat haar nakijken en vul nagekeken_op en nagekeken_door in, "
                    "of herschrijf haar en pas geschreven_op aan.",
                    SOORT,
                )
            )
    for c in gegevens.contacten.values():
        if c.publiceren and c.geldig_tot and c.geldig_tot < dag:
            uit.append(
                Melding(
                    *gegevens.plaats("contacten", c.id),
                    c.id,
                    f"Dit contact is geldig tot {c.geldig_tot}.",
                    "Kijk het nummer na bij de organisatie en pas gecontroleerd_op en geldig_tot aan.",
                    SOORT,
                )
            )
    if gegevens.profiel and gegevens.profiel.gecontroleerd_op + PROFIEL_GELDIG < dag:
        uit.append(
            Melding(
                *gegevens.plaats("profiel", ""),
                "gecontroleerd_op",
                f"Deze nummers zijn nagekeken op {gegevens.profiel.gecontroleerd_op}, "
                "langer dan een half jaar geleden.",
                "Bel elk nummer en vul de datum van vandaag in.",
                SOORT,
            )
        )
    return uit


def feiten(gegevens: Gegevens, dag: date) -> list[Melding]:
    """Figures and laws of which nobody read the source for a year; told by the oversight, they stop nothing."""
    uit = []
    for soort, records, veld in (
        ("cijfers", gegevens.cijfers, "gecontroleerd_op"),
        ("wetten", gegevens.wetten, "bron_gelezen_op"),
    ):
        for id_, record in records.items():
            gelezen = getattr(record, veld)
            if gelezen and plus_maanden(gelezen, FEIT_GELDIG) < dag:
                wat = f"De bron is het laatst gelezen op {gelezen}, langer dan een jaar geleden."
                uit.append(Melding(*gegevens.plaats(soort, id_), id_, wat, f"Lees de bron en pas {veld} aan.", SOORT))
    return uit


def security_txt(instellingen: Instellingen, dag: date) -> list[Melding]:
    """The end date of security.txt is a day, not past, and at most a year ahead."""
    einde, regel = instellingen.datum(LEK), instellingen.regel(LEK)
    doe = "Kijk het contact voor een lek na en zet een dag die minder dan een jaar vooruit ligt."
    if einde is None:
        wat = "De einddatum van security.txt ontbreekt of is geen datum."
        return [Melding(BESTAND, regel, LEK, wat, "Schrijf jjjj-mm-dd zonder aanhalingstekens.", SOORT)]
    if einde <= dag:
        return [Melding(BESTAND, regel, LEK, f"De einddatum van security.txt is {einde}.", doe, SOORT)]
    if einde > dag + JAAR:
        wat = f"De einddatum van security.txt ligt meer dan een jaar vooruit ({einde})."
        return [Melding(BESTAND, regel, LEK, wat, doe, SOORT)]
    return []
