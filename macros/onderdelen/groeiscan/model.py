"""The ten building blocks of an organisation and the ladder they make; which step it is on follows from the data."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from kern.meldingen import lijkt_op
from kern.modellen.basis import Id, Model, Record, Tekst, dubbel
from kern.modellen.verwijzing import Pagina

Antwoord = Literal["ja", "deels", "nee", "weet-niet"]

GEWICHT: dict[str, int] = {"ja": 2, "deels": 1, "nee": 0, "weet-niet": 0}
"""Not known counts as no: what nobody knows of, does not work at a front door."""

HOOGSTE = 5
ACTIES = 3
"""So many next actions are shown: more is a list that nobody starts on."""


class Bouwsteen(Record):
    """One building block: a question, what yes and partly mean, and what to do for each of the other answers.

    `begin` is for no, `verder` for partly, `zoek_uit` for not known. `sjabloon` is where
    something to take over stands, and `sjabloon_naam` what that is.
    """

    titel: Tekst
    vraag: Tekst
    ja: Tekst
    deels: Tekst
    begin: Tekst
    verder: Tekst
    zoek_uit: Tekst
    wie: Tekst
    duur: Tekst
    pagina: Pagina
    sjabloon: Pagina
    sjabloon_naam: Tekst


class Eis(Model):
    """A building block and the answer that a level asks for at least."""

    bouwsteen: Id
    minstens: Literal["deels", "ja"]


class Trede(Model):
    """A level of the ladder; it is reached when its demands and those of all levels below are met."""

    niveau: Annotated[int, Field(ge=0, le=HOOGSTE)]
    beeld: Tekst
    stap: Tekst
    eisen: list[Eis] = []


class Groeiscan(Record):
    """One file in `data/groeiscan/`: building blocks in the order of the questions, levels from 0 up."""

    titel: Tekst
    bouwstenen: Annotated[list[Bouwsteen], Field(min_length=1)]
    treden: Annotated[list[Trede], Field(min_length=2)]

    @model_validator(mode="after")
    def _ladder_klopt(self) -> Groeiscan:
        ids = [b.id for b in self.bouwstenen]
        if dubbel(ids):
            raise ValueError("heeft twee bouwstenen met dezelfde id. Geef elke bouwsteen een eigen id.")
        if [t.niveau for t in self.treden] != list(range(HOOGSTE + 1)):
            raise ValueError(f"heeft niet de niveaus 0 tot en met {HOOGSTE} op volgorde. Zet ze zo onder elkaar.")
        gevraagd: dict[str, int] = {}
        for trede in self.treden:
            if bool(trede.eisen) == (trede.niveau == 0):
                raise ValueError(
                    f"heeft bij niveau {trede.niveau} {'eisen' if trede.eisen else 'geen eisen'}. "
                    "Alleen niveau 0 vraagt niets; geef elk ander niveau ten minste een eis."
                )
            for eis in trede.eisen:
                if eis.bouwsteen not in ids:
                    raise ValueError(
                        f"vraagt bij niveau {trede.niveau} om '{eis.bouwsteen}', en die bouwsteen is er niet. "
                        f"{lijkt_op(eis.bouwsteen, ids)}"
                    )
                if GEWICHT[eis.minstens] <= gevraagd.get(eis.bouwsteen, 0):
                    raise ValueError(
                        f"vraagt bij niveau {trede.niveau} niet meer van '{eis.bouwsteen}' dan een lager niveau. "
                        "Haal die eis weg, of vraag eerst deels en hoger ja."
                    )
                gevraagd[eis.bouwsteen] = GEWICHT[eis.minstens]
        over = [i for i in ids if gevraagd.get(i) != GEWICHT["ja"]]
        if over:
            raise ValueError(f"vraagt nergens ja van '{over[0]}'. Zet die eis bij een niveau.")
        return self


def uitslag(scan: Groeiscan, antwoorden: dict[str, str]) -> tuple[int, list[str]]:
    """Level, and the building blocks to work on next, lowest level first; no answer counts as not known.

    `groei-scan.js` has the same function; a test compares them.
    """
    niveau, volgende = 0, []
    for trede in scan.treden:
        mist = [
            e.bouwsteen for e in trede.eisen if GEWICHT[antwoorden.get(e.bouwsteen, "weet-niet")] < GEWICHT[e.minstens]
        ]
        if not mist and not volgende:
            niveau = trede.niveau
        volgende += [id_ for id_ in mist if id_ not in volgende]
    return niveau, volgende[:ACTIES]
