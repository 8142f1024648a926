"""Things that grow old: pages to review, contacts, the profile of an organisation, and security.txt."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kern.gegevens import Gegevens
from kern.instellingen import BESTAND, Instellingen
from kern.meldingen import Melding
from kern.modellen.pagina import Voorblad
from kern.paginas import Paginas
from kern.versheid import herzien_voor, plus_maanden

if TYPE_CHECKING:
    from kern.site import Site

MAAND = timedelta(days=30)
JAAR = timedelta(days=366)
PROFIEL_GELDIG = timedelta(days=183)
"""How long the numbers in a profile count as checked."""

FEIT_GELDIG = 12
"""Months for which a figure, and the text of a law, count as read."""

LEK = "extra.beveiliging.verloopt"


def van_de_dag(site: Site, dag: date) -> list[Melding]:
    """What is past its date on `dag`: pages, contacts, the profile, security.txt."""
    uit = security_txt(site.instellingen, dag)
    if site.gegevens is not None:
        uit += verlopen(site.paginas, site.gegevens, dag)
    return uit


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
                uit.append(Melding(*gegevens.plaats(soort, id_), id_, wat, f"Lees de bron en pas {veld} aan."))
    return uit


def security_txt(instellingen: Instellingen, dag: date) -> list[Melding]:
    """The end date of security.txt is a day, not past, and at most a year ahead."""
    einde, regel = instellingen.datum(LEK), instellingen.regel(LEK)
    doe = "Kijk het contact voor een lek na en zet een dag die minder dan een jaar vooruit ligt."
    if einde is None:
        wat = "De einddatum van security.txt ontbreekt of is geen datum."
        return [Melding(BESTAND, regel, LEK, wat, "Schrijf jjjj-mm-dd zonder aanhalingstekens.")]
    if einde <= dag:
        return [Melding(BESTAND, regel, LEK, f"De einddatum van security.txt is {einde}.", doe)]
    if einde > dag + JAAR:
        return [
            Melding(
                BESTAND, regel, LEK, f"De einddatum van security.txt ligt meer dan een jaar vooruit ({einde}).", doe
            )
        ]
    return []
