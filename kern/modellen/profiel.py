"""Profile of one housing association: its own contacts, shown where a page says whom to call."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from kern.contrast import DONKER_VLAK, LICHT_VLAK, contrast
from kern.modellen.basis import Id, Model, Tekst, Zin, vorm
from kern.profielregels import LENGTE, VERZONNEN, cijfers, fout_in_nummer, fout_in_tekst

_FOUT = {
    "leeg": "is leeg. Vul de tekst in of haal het veld weg.",
    "teken": "heeft een teken dat hier niet mag. Gebruik gewone letters, cijfers en leestekens.",
    "tekst-te-lang": "is te lang. Maak de tekst korter.",
    "link": "noemt een webadres. Schrijf alleen wie iemand belt en wanneer.",
    "landelijk": "noemt 112, politie of Veilig Thuis. Die staan al op elke pagina: zet hier alleen een eigen contact.",
    "nummer-in-tekst": "heeft een telefoonnummer. Zet dat in het veld nummer.",
    "nummer": "is geen telefoonnummer dat buiten jullie kantoor werkt. "
    "Schrijf tien cijfers (088-...), 0800-..., 14 ... of een nummer met +31 ervoor.",
    "duur": "is een nummer dat de beller veel kost. Kies een gewoon nummer.",
    "buitenland": "is geen Nederlands nummer. Kies een nummer in Nederland.",
}
"""What an editor reads, per rule of `kern/profielregels.py`."""

SCHEEL = 3.0
"""Least contrast of a colour that marks something with what is around it (WCAG 2.2, 1.4.11)."""


def _nummer(waarde: str) -> str:
    fout = fout_in_nummer(waarde, ())
    if fout and fout != "verzonnen":
        raise ValueError(_FOUT[fout])
    return waarde


def _kort(lengte: int) -> AfterValidator:
    def keur(waarde: str | Tekst) -> str | Tekst:
        for tekst in [waarde] if isinstance(waarde, str) else waarde.root.values():
            if fout := fout_in_tekst(tekst, lengte):
                raise ValueError(_FOUT[fout])
        return waarde

    return AfterValidator(keur)


def _accent(waarde: str) -> str:
    for vlak, thema in ((LICHT_VLAK, "lichte"), (DONKER_VLAK, "donkere")):
        if (gemeten := contrast(waarde, vlak)) < SCHEEL:
            raise ValueError(
                f"steekt te weinig af tegen de {thema} pagina ({gemeten:.1f} op 1). "
                f"Kies een kleur die op {LICHT_VLAK} en op {DONKER_VLAK} ten minste {SCHEEL:g} op 1 haalt."
            )
    return waarde


def _logo(waarde: str) -> str:
    if not re.fullmatch(r"[\w./-]+\.(?:svg|png)", waarde):
        raise ValueError("is geen plaatje dat hier mag. Noem een bestand dat eindigt op .svg of .png.")
    return waarde


class EigenContact(Model):
    """Whom to call for a role that cards name (`met: {rol: ...}`).

    `naam` is a function, or a name of someone who agreed to that; `bereikbaar`
    says what to do outside these hours.
    """

    rol: Id
    naam: Annotated[Tekst, _kort(LENGTE["naam"])]
    nummer: Annotated[Zin, AfterValidator(_nummer)]
    uren: Annotated[Tekst, _kort(LENGTE["uren"])]
    bereikbaar: Annotated[Tekst, _kort(LENGTE["bereikbaar"])] | None = None

    @property
    def tel(self) -> str:
        """Address for a link that dials."""
        kaal = cijfers(self.nummer)
        return f"tel:+31{kaal[1:]}" if self.nummer.startswith("+") else f"tel:{kaal}"

    @property
    def verzonnen(self) -> bool:
        """Whether nobody can be reached on this number."""
        return cijfers(self.nummer).startswith(VERZONNEN)


class Stapnotitie(Model):
    """What an organisation adds to a step of the plan, by the name of its page (`stap-3-intern-delen`)."""

    stap: Id
    tekst: Annotated[Tekst, _kort(240)]


class Profiel(Model):
    """The file `data/profiel.yml`, or the one named in the environment variable `PROFIEL`.

    With `voorbeeld: true` every number is invented, and the pages say so. `accent` is a colour for the block with own
    contacts, `logo` a drawing beside the profile, `regios` those where the organisation has homes, `talen` those that
    its contacts speak (names, as they are read).
    """

    organisatie: Annotated[Zin, _kort(LENGTE["organisatie"])]
    gecontroleerd_op: date
    voorbeeld: bool = False
    accent: (
        Annotated[
            str,
            vorm(r"#[0-9a-fA-F]{6}", "is geen kleur. Schrijf een # en zes cijfers of letters, zoals #2f7d8c."),
            AfterValidator(_accent),
        ]
        | None
    ) = None
    logo: Annotated[Zin, AfterValidator(_logo)] | None = None
    regios: list[Id] = []
    talen: list[Annotated[Tekst, _kort(30)]] = []
    stapnotities: list[Stapnotitie] = []
    contacten: Annotated[list[EigenContact], Field(min_length=1)]

    @property
    def per_rol(self) -> dict[str, EigenContact]:
        return {c.rol: c for c in self.contacten}

    @property
    def per_stap(self) -> dict[str, Stapnotitie]:
        return {n.stap: n for n in self.stapnotities}
