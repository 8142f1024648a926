"""Pages and contacts that the code itself has to find; editors rename or move them here and nowhere else."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kern.modellen.basis import Model
from kern.modellen.verwijzing import ContactId, Pagina


class Paginas(Model):
    """Pages (paths in `docs/`) by what the code needs them for."""

    start: Pagina
    gevaar: Pagina
    zelf: Pagina
    stappen: Annotated[list[Pagina], Field(min_length=1)]
    begrippen: Pagina
    hulplijnen: Pagina
    bronnen: Pagina
    alfabet: Pagina
    lek: Pagina | None
    route: Pagina
    regiozoeker: Pagina
    signaalwijzer: Pagina
    zonder_verbinding: list[Pagina]
    afvinklijsten: str
    keuzehulpen: str


class Contacten(Model):
    """Contacts on every page."""

    nood: ContactId
    advies: ContactId


class Plekken(Model):
    """The file `data/plekken.yml`."""

    paginas: Paginas
    contacten: Contacten
