"""What all records share: ids, dates, translated text and strictness."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, RootModel, model_validator

from kern.adres import fout_in_webadres

BRONTAAL = "nl"
"""The source language; every text falls back to it."""

VERPLICHTE_TALEN = ("nl", "en")
"""Languages every reader-facing text must have. A further language may lag behind."""

Zekerheid = Literal["hoog", "midden", "laag"]

Nakijker = Literal["jurist", "aandachtsfunctionaris", "veilig-thuis", "politie", "ervaringsdeskundige", "privacy"]
"""Who can look a text over: a role outside the editors, with the knowledge that the text is about."""


class Model(BaseModel):
    """Base of every record: unknown fields fail, values do not change type or content."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


def vorm(patroon: str, melding: str) -> AfterValidator:
    """A text that matches `patroon` as a whole; `melding` says what it is not, and what to write."""

    def keur(waarde: str) -> str:
        if not re.fullmatch(patroon, waarde):
            raise ValueError(melding)
        return waarde

    return AfterValidator(keur)


def _niet_leeg(waarde: str) -> str:
    if not waarde.strip():
        raise ValueError("is leeg. Vul de tekst in of haal het veld weg.")
    return waarde


def _goed_webadres(waarde: str) -> str:
    if fout := fout_in_webadres(waarde):
        raise ValueError(f"is geen goed webadres. {' '.join(fout)}")
    return waarde


def nagekeken_of_niet(model: Any) -> Any:
    """A text was looked over on a day and by someone, or not yet; never one without the other."""
    if (model.nagekeken_op is None) != (model.nagekeken_door is None):
        raise ValueError(
            "heeft alleen nagekeken_op of alleen nagekeken_door. "
            "Vul beide in, of geen van beide als het nog niet is gebeurd."
        )
    if model.nagekeken_op and model.nagekeken_op < model.geschreven_op:
        raise ValueError("is nagekeken voordat het werd geschreven. Verbeter nagekeken_op of geschreven_op.")
    return model


Id = Annotated[
    str,
    vorm(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "is geen geldige id. Gebruik kleine letters, cijfers en streepjes, zoals 'veilig-thuis'.",
    ),
]
Url = Annotated[
    str,
    vorm(r"https?://[^\s<>\"']+", "is geen webadres. Begin met https:// en gebruik geen spaties."),
    AfterValidator(_goed_webadres),
]
VeiligeUrl = Annotated[
    Url,
    vorm(r"https://.*", "is een webadres zonder versleuteling. Schrijf https://, en kijk na of de site dat kent."),
]
"""Address of who people turn to for help: nobody on the way may read along, or put something in its place."""

Zin = Annotated[str, AfterValidator(_niet_leeg)]


class Record(Model):
    """A record that pages show by its id."""

    id: Id
    """Kleine letters, cijfers en streepjes. Verander een id nooit: andere bestanden noemen hem."""


class Tekst(RootModel[dict[str, Zin]]):
    """Reader-facing text side by side per language: `{nl: ..., en: ...}`."""

    model_config = ConfigDict(frozen=True, strict=True)

    @model_validator(mode="before")
    @classmethod
    def _alle_talen(cls, waarde: Any) -> Any:
        if not isinstance(waarde, dict):
            raise ValueError('moet tekst per taal zijn. Schrijf {nl: "...", en: "..."}.')
        for taal in VERPLICHTE_TALEN:
            if taal not in waarde:
                raise ValueError(f"mist de vertaling '{taal}'. Vul {taal}: \"...\" in.")
        return waarde

    def in_taal(self, taal: str) -> tuple[str, str]:
        """Return the text and the language it really is in (the source when missing)."""
        if taal in self.root:
            return self.root[taal], taal
        return self.root[BRONTAAL], BRONTAAL


def teksten_in(deel: Any) -> Iterator[Tekst]:
    """Every text in a record, in the records and lists within it too."""
    if isinstance(deel, Tekst):
        yield deel
    elif isinstance(deel, BaseModel):
        for naam in type(deel).model_fields:
            yield from teksten_in(getattr(deel, naam))
    elif isinstance(deel, list):
        for lid in deel:
            yield from teksten_in(lid)


def dubbel(ids: Iterable[str]) -> str | None:
    """The first id that was there before, or None: a list within a record has to keep its ids apart itself."""
    gezien: set[str] = set()
    for id_ in ids:
        if id_ in gezien:
            return id_
        gezien.add(id_)
    return None
