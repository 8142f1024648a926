"""Contacts: help lines and reporting points with their numbers."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from pydantic import model_validator

from macros.models.basis import Id, Record, Tekst, Url, Zekerheid, Zin

Behoefte = Literal[
    "gevaar", "advies", "kind", "seksueel-geweld", "zelfmoordgedachten", "slachtoffer", "man", "oudere",
    "huwelijksdwang", "eer", "juridisch", "lhbti", "opvang", "luisteren", "politie",
]


class Contact(Record):
    """One help line in `data/contacten.yml`.

    Hours and costs that rest on own knowledge carry `uren_zeker: false` or
    `kosten_zeker: false` and are not shown as a fact. `publiceren: false` keeps
    a record out of every page.
    """

    naam: Tekst
    uitleg: Tekst
    nummer: Zin | None = None
    tel: Zin | None = None
    url: Url | None = None
    chat: Tekst | None = None
    voor_wie: Tekst
    uren: Tekst | None = None
    uren_zeker: bool = False
    kosten: Tekst | None = None
    kosten_zeker: bool = False
    toegang: Tekst | None = None
    behoefte: list[Behoefte]
    bronnen: list[Id]
    gecontroleerd_op: date | None = None
    geldig_tot: date | None = None
    zekerheid: Zekerheid
    publiceren: bool
    let_op: Tekst | None = None

    @model_validator(mode="after")
    def _nummer_en_tel(self) -> "Contact":
        if (self.nummer is None) != (self.tel is None):
            raise ValueError("heeft alleen 'nummer' of alleen 'tel'. Vul beide in of geen van beide.")
        if self.nummer and self.tel != "tel:" + re.sub(r"\D", "", self.nummer):
            raise ValueError(
                f"heeft een 'tel' die niet bij het nummer hoort. Schrijf tel: \"tel:{re.sub(r'[^0-9]', '', self.nummer)}\"."
            )
        if self.publiceren and not self.nummer and not self.url:
            raise ValueError("heeft geen nummer en geen webadres. Zet publiceren op false of vul een van beide in.")
        return self
