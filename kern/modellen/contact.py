"""Contacts: help lines and reporting points with their numbers."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from kern.modellen.basis import Id, Model, Record, Tekst, VeiligeUrl, Zekerheid, Zin, vorm
from kern.modellen.verwijzing import BronId
from kern.nummers import fout_in_nummer
from kern.profielregels import cijfers

Behoefte = Literal[
    "gevaar",
    "advies",
    "kind",
    "seksueel-geweld",
    "zelfmoordgedachten",
    "slachtoffer",
    "man",
    "oudere",
    "huwelijksdwang",
    "eer",
    "juridisch",
    "lhbti",
    "opvang",
    "luisteren",
    "politie",
]


Tijd = Annotated[str, vorm(r"([01]\d|2[0-3]):[0-5]\d|24:00", "is geen tijd. Schrijf uu:mm, zoals '09:00'.")]


class Openingstijd(Model):
    """Hours on some days of the week, Dutch time; an end before the beginning is after midnight."""

    dagen: Annotated[list[Literal["ma", "di", "wo", "do", "vr", "za", "zo"]], Field(min_length=1)]
    van: Tijd
    tot: Tijd


GELEEND = ("nummer", "url", "uren", "uren_zeker", "open", "kosten", "kosten_zeker")
"""Facts that a record takes over with the number it borrows."""


class Contact(Record):
    """One help line in `data/contacten.yml`.

    Hours and costs that rest on own knowledge carry `uren_zeker: false` or `kosten_zeker: false` and are not shown as a
    fact. `publiceren: false` keeps a record out of every page. `open` drives "open now" and is only allowed when the
    hours are certain. `nummer_van` names another contact whose number, address, hours and costs this one shares: a fact
    stands in one record. Whoever is on the site has a day until which that holds (`geldig_tot`).
    """

    naam: Tekst
    """Zoals de organisatie zichzelf noemt."""
    uitleg: Tekst
    nummer: Zin | None = None
    """Alleen cijfers, spaties en streepjes. Een nummer staat maar bij een contact."""
    nummer_van: Id | None = None
    """De id van het contact waar dit nummer van is; dan vul je nummer, uren en kosten hier niet in."""
    url: VeiligeUrl | None = None
    chat: Tekst | None = None
    voor_wie: Tekst
    uren: Tekst | None = None
    """De tijden in woorden. Verander dan ook 'open' en 'gecontroleerd op'."""
    uren_zeker: bool = False
    """Aan als je de tijden bij de organisatie zelf zag. Anders ziet de lezer dat zij niet bekend zijn."""
    open: Literal["altijd"] | list[Openingstijd] | None = None
    """Dezelfde tijden per dag, of altijd. Daarmee toont de site of iemand nu opneemt."""
    kosten: Tekst | None = None
    kosten_zeker: bool = False
    """Aan als je de kosten bij de organisatie zelf zag."""
    toegang: Tekst | None = None
    behoefte: list[Behoefte]
    """Waarvoor iemand dit contact zoekt."""
    bronnen: list[BronId]
    gecontroleerd_op: date | None = None
    """De dag waarop je alles van dit contact bij de organisatie zelf zag."""
    geldig_tot: date | None = None
    """Tot wanneer dit geldt; daarna waarschuwt de controle. Meestal een half jaar later."""
    zekerheid: Zekerheid
    publiceren: bool
    """Uit houdt dit contact van elke pagina af."""
    let_op: Tekst | None = None

    @property
    def tel(self) -> str | None:
        """Address for a link that dials, made from the number; None without a number."""
        return f"tel:{cijfers(self.nummer)}" if self.nummer else None

    @model_validator(mode="after")
    def _nummer(self) -> Contact:
        if self.nummer_van and any(naam in self.model_fields_set for naam in GELEEND):
            raise ValueError(
                "heeft nummer_van en ook iets dat zij daarvan overneemt. "
                f"Haal weg: {', '.join(n for n in GELEEND if n in self.model_fields_set)}."
            )
        if self.nummer and not re.fullmatch(r"[\d\s()+.-]+", self.nummer):
            raise ValueError("heeft een nummer met andere tekens. Schrijf alleen cijfers, spaties en streepjes.")
        if self.nummer and (fout := fout_in_nummer(self.nummer)):
            raise ValueError(f"heeft een nummer dat niet mag ({self.nummer}). {' '.join(fout)}")
        if self.open and not self.uren_zeker:
            raise ValueError(
                "heeft 'open', maar de uren zijn niet zeker. "
                "Zet uren_zeker op true als er een bron is, of haal open weg."
            )
        if self.publiceren and not (self.nummer or self.url or self.nummer_van):
            raise ValueError("heeft geen nummer en geen webadres. Zet publiceren op false of vul een van beide in.")
        if self.publiceren and self.nummer and self.geldig_tot is None:
            raise ValueError(
                "heeft een nummer op de site, maar geen geldig_tot. "
                "Vul in tot wanneer het nummer geldt; daarna waarschuwt de controle."
            )
        if self.geldig_tot and self.gecontroleerd_op and self.geldig_tot <= self.gecontroleerd_op:
            raise ValueError("is niet meer geldig op de dag van de controle. Zet geldig_tot na gecontroleerd_op.")
        return self


def leen(contact: Contact, gever: Contact) -> Contact:
    """`contact` with the number of `gever`, and what belongs to it."""
    return contact.model_copy(update={naam: getattr(gever, naam) for naam in GELEEND})
