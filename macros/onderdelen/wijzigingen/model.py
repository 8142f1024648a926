"""A change as a reader is told: what is different, for whom, on which pages, since which version."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from pydantic import model_validator

from kern.modellen.basis import Record, Tekst, Zin, vorm
from kern.modellen.verwijzing import Pagina, RolId

VOLGENDE = "volgende"
"""The version that is not out yet; a release puts its number in place of this."""

Versie = Annotated[str, vorm(rf"\d+\.\d+\.\d+|{VOLGENDE}", f"is geen versie. Schrijf '0.2.0', of '{VOLGENDE}'.")]


class Wijziging(Record):
    """One record in `data/wijzigingen.yml`, written with the change.

    `soort`: nieuw (was not there), anders (says or advises something else), feit (a number, law or figure) or typefout
    (means the same; readers are not shown it). `rollen` is empty for everyone. `paginas` and `feiten` (such as
    `contacten/veilig-thuis`) say what changed; the check asks for a record when something critical did.
    """

    datum: date
    versie: Versie
    soort: Literal["nieuw", "anders", "feit", "typefout"]
    rollen: list[RolId] = []
    paginas: list[Pagina] = []
    feiten: list[Zin] = []
    tekst: Tekst | None = None

    @model_validator(mode="after")
    def _verteld(self) -> Wijziging:
        if (self.tekst is None) != (self.soort == "typefout"):
            raise ValueError(
                "heeft geen tekst, of is een typefout met tekst. Schrijf bij elke andere soort in gewone woorden "
                "wat er anders is, in beide talen."
            )
        if not self.paginas and not self.feiten:
            raise ValueError("noemt niets. Vul paginas in, of feiten zoals contacten/veilig-thuis.")
        return self


def is_versie(tekst: str) -> bool:
    """Whether a text is a version as records write it."""
    return tekst == VOLGENDE or bool(re.fullmatch(r"\d+\.\d+\.\d+", tekst))


def volgorde(versie: str) -> tuple[int, ...]:
    """A version as something to compare; the next one comes after all."""
    return (9999,) if versie == VOLGENDE else tuple(int(d) for d in versie.split("."))


def getoond(wijzigingen: Iterable[Wijziging]) -> list[Wijziging]:
    """What readers are shown, the newest first."""
    zichtbaar = [w for w in wijzigingen if w.soort != "typefout"]
    return sorted(zichtbaar, key=lambda w: w.datum, reverse=True)


def tussen(wijzigingen: Iterable[Wijziging], van: str, tot: str, rol: str | None = None) -> list[Wijziging]:
    """What a reader with `rol` is told between two releases: after `van`, up to and with `tot`."""
    return [
        w
        for w in getoond(wijzigingen)
        if volgorde(van) < volgorde(w.versie) <= volgorde(tot) and (not rol or not w.rollen or rol in w.rollen)
    ]
