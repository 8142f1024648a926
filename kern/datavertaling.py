"""Whether the translations in data still fit: which pairs of texts were right together, and which have come apart.

`vertaald.lock` keeps per record and language the fingerprints of every pair (source text, translation) that was right.
A pair that is not in it is stale only when its translation is there with another source text that is gone: then the
source changed and the translation did not. A pair of which both sides are new was written together. So an insertion or
a move flags nothing, and whoever changes both languages has nothing to record.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from kern.gegevens import Gegevens
from kern.modellen.basis import BRONTAAL, Tekst

BESTAND = "vertaald.lock"

Sleutel = tuple[str, str, str]
"""(language, kind, id) of a record."""

Paar = str
"""`<source>:<translation>`, six hexadecimals each."""


@dataclass(frozen=True)
class Datatekst:
    """A text of a record in the source and a translation: where it stands in the record, and both texts."""

    taal: str
    soort: str
    id: str
    pad: str
    bron: str
    vertaling: str

    @property
    def sleutel(self) -> Sleutel:
        return self.taal, self.soort, self.id

    @property
    def paar(self) -> Paar:
        return f"{_afdruk(self.bron)}:{_afdruk(self.vertaling)}"


def _afdruk(tekst: str) -> str:
    return hashlib.sha256(" ".join(tekst.split()).encode()).hexdigest()[:6]


def _teksten(deel: Any, pad: str) -> Iterator[tuple[str, Tekst]]:
    if isinstance(deel, Tekst):
        yield pad, deel
    elif isinstance(deel, BaseModel):
        for naam in type(deel).model_fields:
            yield from _teksten(getattr(deel, naam), f"{pad}.{naam}".lstrip("."))
    elif isinstance(deel, (list, tuple)):
        for nummer, lid in enumerate(deel, 1):
            yield from _teksten(lid, f"{pad}.{getattr(lid, 'id', nummer)}".lstrip("."))
    elif isinstance(deel, Mapping):
        for naam, lid in deel.items():
            yield from _teksten(lid, f"{pad}.{naam}".lstrip("."))


def datateksten(gegevens: Gegevens, keurt: Callable[[str], bool] = lambda _: True) -> Iterator[Datatekst]:
    """Every text in the data that has a translation, per language of it; `keurt` says of which files."""
    for soort, records in (*gegevens.verzamelingen.items(), ("teksten", gegevens.teksten)):
        for id_, record in records.items():
            for pad, tekst in _teksten(record, "") if keurt(gegevens.plaats(soort, id_)[0]) else ():
                for taal, vertaling in tekst.root.items():
                    if taal != BRONTAAL:
                        yield Datatekst(taal, soort, id_, pad, tekst.root[BRONTAAL], vertaling)


def lees_lijst(wortel: Path) -> dict[Sleutel, Counter[Paar]]:
    """What was recorded; empty when there is no list yet."""
    pad = wortel / BESTAND
    uit: dict[Sleutel, Counter[Paar]] = {}
    for regel in pad.read_text("utf-8").splitlines() if pad.is_file() else ():
        naam, _, paren = regel.partition(" ")
        delen = naam.split("/", 2)
        if len(delen) == 3 and not regel.startswith("#"):
            uit[(delen[0], delen[1], delen[2])] = Counter(paren.split())
    return uit


KOP = "# Gemaakt door `python3 tools/opzet.py vertaling bevestig`: paren van tekst en vertaling die bij elkaar horen.\n"


def schrijf_lijst(wortel: Path, lijst: Mapping[Sleutel, Counter[Paar]]) -> None:
    """Write the list: a line per record, so that two people seldom change the same line."""
    regels = ("/".join(s) + " " + " ".join(sorted(p.elements())) + "\n" for s, p in sorted(lijst.items()) if p)
    (wortel / BESTAND).write_text(KOP + "".join(regels), "utf-8", newline="\n")


def per_record(gegevens: Gegevens, keurt: Callable[[str], bool] = lambda _: True) -> dict[Sleutel, list[Datatekst]]:
    """The texts of each record, per language."""
    uit: dict[Sleutel, list[Datatekst]] = {}
    for tekst in datateksten(gegevens, keurt):
        uit.setdefault(tekst.sleutel, []).append(tekst)
    return uit


def verouderd_in(teksten: list[Datatekst], vast: Counter[Paar]) -> list[Datatekst]:
    """The texts of one record of which the source changed and the translation did not."""
    los = vast - Counter(t.paar for t in teksten)
    over = Counter(t.paar for t in teksten) - vast
    uit = []
    for tekst in teksten:
        if not over[tekst.paar]:
            continue
        over[tekst.paar] -= 1
        weg = next((p for p in los if los[p] > 0 and p.partition(":")[2] == tekst.paar.partition(":")[2]), None)
        if weg is not None:
            los[weg] -= 1
            uit.append(tekst)
    return uit


def verouderd(
    gegevens: Gegevens, lijst: Mapping[Sleutel, Counter[Paar]], keurt: Callable[[str], bool] = lambda _: True
) -> list[Datatekst]:
    """Every text in the data of which the translation is stale."""
    return [
        tekst
        for sleutel, teksten in per_record(gegevens, keurt).items()
        if sleutel in lijst
        for tekst in verouderd_in(teksten, lijst[sleutel])
    ]


def bijgewerkt(
    gegevens: Gegevens, lijst: Mapping[Sleutel, Counter[Paar]], goed: set[Sleutel]
) -> dict[Sleutel, Counter[Paar]]:
    """The list as it should be now: records in `goed` as they are, others without what is stale in them."""
    uit: dict[Sleutel, Counter[Paar]] = {}
    for sleutel, teksten in per_record(gegevens).items():
        vast = lijst.get(sleutel, Counter())
        oud = [] if sleutel in goed else verouderd_in(teksten, vast)
        nu = Counter(t.paar for t in teksten)
        if oud:  # what is stale stays stale: its old pair remains, its new one is not recorded
            nu -= Counter(t.paar for t in oud)
            nieuw = {t.paar.partition(":")[2] for t in oud}
            nu += Counter({p: n for p, n in (vast - nu).items() if p.partition(":")[2] in nieuw})
        uit[sleutel] = nu
    return uit
