"""References between records: what an id refers to stands in its type.

`kern.kruisverwijzingen` checks that what is referred to exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, model_validator

from kern.modellen.basis import Id, Model, Tekst, Zin


@dataclass(frozen=True)
class Verwijst:
    """Marks an id as one of the collection `soort`; `paginas` are the files in `docs/`."""

    soort: str


def _pagina(waarde: str) -> str:
    kaal = waarde.split("#")[0]
    if not kaal.endswith(".md") or kaal.startswith(("/", "http", "docs/")):
        raise ValueError("is geen pagina. Schrijf het pad in docs/, zoals 'stappenplan/stap-1-opmerken.md'.")
    return waarde


BronId = Annotated[Id, Verwijst("bronnen")]
CasusId = Annotated[Id, Verwijst("casussen")]
ContactId = Annotated[Id, Verwijst("contacten")]
KeuzehulpId = Annotated[Id, Verwijst("keuzehulpen")]
LijstId = Annotated[Id, Verwijst("afvinklijsten")]
RolId = Annotated[Id, Verwijst("rollen")]
SignaalId = Annotated[Id, Verwijst("signalen")]
ZinId = Annotated[Id, Verwijst("zinnen")]
Pagina = Annotated[Zin, AfterValidator(_pagina), Verwijst("paginas")]
"""Path of a Dutch page below `docs/`, with or without `#anker`."""


class WetVerwijzing(Model):
    """A law, or one of its articles, by id of `data/wetten.yml`."""

    id: Id
    artikel: Zin | None = None
    lid: Zin | None = None


class MetWie(Model):
    """A human being to turn to: a role inside the association or a contact outside, with the words to say."""

    rol: RolId | None = None
    contact: ContactId | None = None
    zeg: Tekst

    @model_validator(mode="after")
    def _iemand(self) -> MetWie:
        if (self.rol is None) == (self.contact is None):
            raise ValueError("noemt niet precies een persoon. Vul rol of contact in, niet beide.")
        return self
