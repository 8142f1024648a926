"""A policy on one page: steps with fields, and the text with a place for each of them."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, model_validator

from kern.modellen.basis import Id, Model, Record, Tekst, dubbel
from kern.modellen.verwijzing import Pagina, ZinId

PLEK = re.compile(r"\{([a-z][a-z0-9-]*)\}")

VAST = ("nood", "advies", "mag-melden")
"""Places that the site fills itself: two telephone numbers and the sentence on reporting."""


class Optie(Record):
    """A choice; `zin` is what it puts in the text."""

    tekst: Tekst
    zin: Tekst


class Veld(Record):
    """One thing to fill in. `gat` is what stands in the text until it is; with `opties` it is a choice."""

    label: Tekst
    gat: Tekst
    hint: Tekst | None = None
    opties: list[Optie] = []


class Stap(Record):
    """One step of the form; `pagina` explains what the choice is about."""

    titel: Tekst
    uitleg: Tekst
    pagina: Pagina
    velden: Annotated[list[Veld], Field(min_length=1)]


class Stuk(Model):
    """A heading of the text with its paragraphs; `{id}` is the place of a field."""

    kop: Tekst
    alineas: Annotated[list[Tekst], Field(min_length=1)]


class Beleidmaker(Record):
    """One file in `data/beleidmaker/`: every field has its place in the text, and every place its field.

    `mag_melden` is the sentence on what a housing association has to and may report.
    """

    titel: Tekst
    mag_melden: ZinId
    stappen: Annotated[list[Stap], Field(min_length=1)]
    stukken: Annotated[list[Stuk], Field(min_length=1)]
    slot: Tekst

    @property
    def velden(self) -> list[Veld]:
        return [v for s in self.stappen for v in s.velden]

    @model_validator(mode="after")
    def _elke_plek_een_veld(self) -> Beleidmaker:
        velden: list[Id] = [v.id for v in self.velden]
        if id_ := dubbel(velden):
            raise ValueError(f"heeft het veld '{id_}' twee keer. Geef elk veld een eigen id.")
        if bezet := next((i for i in velden if i in VAST), None):
            raise ValueError(f"heeft een veld '{bezet}', en dat vult de site zelf in. Geef het een andere id.")
        if enkel := next((v.id for v in self.velden if len(v.opties) == 1), None):
            raise ValueError(f"heeft bij '{enkel}' maar één optie. Geef er ten minste twee, of haal opties weg.")
        for alinea in (a for stuk in self.stukken for a in stuk.alineas):
            per_taal = {taal: sorted(PLEK.findall(tekst)) for taal, tekst in alinea.root.items()}
            if len(set(map(tuple, per_taal.values()))) > 1:
                raise ValueError(
                    f"heeft in '{alinea.root['nl'][:40]}...' niet in elke taal dezelfde plekken. "
                    "Zet in elke taal dezelfde {velden}."
                )
            if vreemd := next((p for p in per_taal["nl"] if p not in (*velden, *VAST)), None):
                raise ValueError(f"heeft een plek {{{vreemd}}} zonder veld. Maak dat veld, of verbeter de naam.")
        geplaatst = {p for stuk in self.stukken for a in stuk.alineas for p in PLEK.findall(a.root["nl"])}
        if over := next((i for i in velden if i not in geplaatst), None):
            raise ValueError(f"vraagt om '{over}', maar dat komt nergens in de tekst. Zet {{{over}}} in een alinea.")
        return self
