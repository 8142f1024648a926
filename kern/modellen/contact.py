"""Contacts: help lines and reporting points with their numbers."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from kern.modellen.basis import Id, Model, Record, Tekst, Url, Zekerheid, Zin

Behoefte = Literal[
    "gevaar", "advies", "kind", "seksueel-geweld", "zelfmoordgedachten", "slachtoffer", "man", "oudere",
    "huwelijksdwang", "eer", "juridisch", "lhbti", "opvang", "luisteren", "politie",
]


def _tijd(waarde: str) -> str:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d|24:00", waarde):
        raise ValueError("is geen tijd. Schrijf uu:mm, zoals '09:00'.")
    return waarde


Tijd = Annotated[str, AfterValidator(_tijd)]


class Openingstijd(Model):
    """Hours on some days of the week, Dutch time; an end before the beginning is after midnight."""

    dagen: Annotated[list[Literal["ma", "di", "wo", "do", "vr", "za", "zo"]], Field(min_length=1)]
    van: Tijd
    tot: Tijd


class Contact(Record):
    """One help line in `data/contacten.yml`.

    Hours and costs that rest on own knowledge carry `uren_zeker: false` or
    `kosten_zeker: false` and are not shown as a fact. `publiceren: false` keeps
    a record out of every page. `open` drives "open now" and is only allowed
    when the hours are certain.
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
    open: Literal["altijd"] | list[Openingstijd] | None = None
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
    def _nummer_en_tel(self) -> Contact:
        if (self.nummer is None) != (self.tel is None):
            raise ValueError("heeft alleen 'nummer' of alleen 'tel'. Vul beide in of geen van beide.")
        if self.nummer and not re.fullmatch(r"[\d\s()+.-]+", self.nummer):
            raise ValueError("heeft een nummer met andere tekens. Schrijf alleen cijfers, spaties en streepjes.")
        if self.nummer and self.tel != "tel:" + re.sub(r"\D", "", self.nummer):
            raise ValueError(
                f"heeft een 'tel' die niet bij het nummer hoort. Schrijf tel: \"tel:{re.sub(r'[^0-9]', '', self.nummer)}\"."
            )
        if self.open and not self.uren_zeker:
            raise ValueError("heeft 'open', maar de uren zijn niet zeker. Zet uren_zeker op true als er een bron is, of haal open weg.")
        if self.publiceren and not self.nummer and not self.url:
            raise ValueError("heeft geen nummer en geen webadres. Zet publiceren op false of vul een van beide in.")
        return self
