"""Profile of one housing association: its own contacts, shown where a page says whom to call."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from kern.modellen.basis import Id, Model, Tekst, Zin

VERZONNEN = "000"
"""Beginning of an invented number: "00" dials abroad and no country code begins with 0: nobody can be reached on it."""

_NUMMER = re.compile(r"0[1-9]\d{8}|0800\d{4}(?:\d{3})?|14\d{3,4}|\+[1-9]\d{7,14}|000\d{7}")


def _cijfers(nummer: str) -> str:
    return re.sub(r"[\s().-]", "", nummer)


def _nummer(waarde: str) -> str:
    if not _NUMMER.fullmatch(_cijfers(waarde)):
        raise ValueError(
            "is geen telefoonnummer dat buiten jullie kantoor werkt. "
            "Schrijf tien cijfers (088-...), 0800-..., 14 ... of een nummer met + ervoor."
        )
    return waarde


class EigenContact(Model):
    """Whom to call for a role that cards name (`met: {rol: ...}`).

    `naam` is a function, or a name of someone who agreed to that; `bereikbaar`
    says what to do outside these hours.
    """

    rol: Id
    naam: Tekst
    nummer: Annotated[Zin, AfterValidator(_nummer)]
    uren: Tekst
    bereikbaar: Tekst | None = None

    @property
    def tel(self) -> str:
        """Address for a link that dials."""
        return f"tel:{_cijfers(self.nummer)}"

    @property
    def verzonnen(self) -> bool:
        """Whether nobody can be reached on this number."""
        return _cijfers(self.nummer).startswith(VERZONNEN)


class Profiel(Model):
    """The file `data/profiel.yml`, or the one named in the environment variable `PROFIEL`.

    With `voorbeeld: true` every number is invented, and the pages say so.
    """

    organisatie: Zin
    gecontroleerd_op: date
    voorbeeld: bool = False
    contacten: Annotated[list[EigenContact], Field(min_length=1)]

    @property
    def per_rol(self) -> dict[str, EigenContact]:
        return {c.rol: c for c in self.contacten}
