"""State of translations and reviews: computed from the pages, never stored.

The fingerprint in `bron_hash` is made of the normalised Dutch page: one hash of
the whole and one per section, so that a reader of a stale translation can be
told which sections changed:

    9f3a1c2b5d6e;top=1a2b3c4d;doen=5e6f7a8b
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from kern.modellen.pagina import Vertaalblad, Voorblad
from kern.paginas import Bronpagina

Staat = Literal["actueel", "verouderd", "ontbreekt", "wees", "bron"]

_KOPREGEL = re.compile(r"^#{2,6}\s+.*?\{\s*#([\w-]+)[^}]*\}\s*$")


def _hash(tekst: str, lengte: int) -> str:
    return hashlib.sha256(tekst.encode()).hexdigest()[:lengte]


def _normaal(tekst: str) -> str:
    return "\n".join(r for r in (" ".join(regel.split()) for regel in tekst.splitlines()) if r)


def secties(pagina: Bronpagina) -> dict[str, str]:
    """Normalised text per section: "top" (title, summary, text before the first heading), then by heading id."""
    blad = pagina.voorblad
    kop = f"{blad.title}\n{blad.samenvatting}\n" if blad else ""
    uit: dict[str, list[str]] = {"top": [kop]}
    huidig = "top"
    for regel in pagina.tekst.splitlines():
        gevonden = _KOPREGEL.match(regel.strip())
        if gevonden:
            huidig = gevonden.group(1)
        uit.setdefault(huidig, []).append(regel)
    return {id_: _normaal("\n".join(regels)) for id_, regels in uit.items()}


def vingerafdruk(pagina: Bronpagina) -> str:
    """Fingerprint of a Dutch page, as stored in `bron_hash` of its translations."""
    if "vingerafdruk" not in pagina.__dict__:  # a page does not change; both languages and several rules ask
        pagina.__dict__["vingerafdruk"] = _vingerafdruk(pagina)
    return pagina.__dict__["vingerafdruk"]


def _vingerafdruk(pagina: Bronpagina) -> str:
    delen = secties(pagina)
    geheel = _hash("\n".join(delen.values()), 12)
    return ";".join([geheel, *(f"{id_}={_hash(tekst, 8)}" for id_, tekst in delen.items())])


def vandaag() -> date:
    """Today, or the day of `SOURCE_DATE_EPOCH` when that is set."""
    stempel = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(stempel), UTC).date() if stempel else date.today()


@dataclass(frozen=True)
class Vertaalstaat:
    """State of one translation; `gewijzigd` lists ids of changed, new or removed sections."""

    staat: Staat
    gewijzigd: tuple[str, ...] = ()


def vertaalstaat(bron: Bronpagina | None, vertaling: Bronpagina | None) -> Vertaalstaat:
    """Compare a translation with its source page."""
    if vertaling is None:
        return Vertaalstaat("ontbreekt")
    if bron is None:
        return Vertaalstaat("wees")
    if not isinstance(vertaling.voorblad, Vertaalblad):
        return Vertaalstaat("verouderd")
    nu, toen = vingerafdruk(bron), vertaling.voorblad.bron_hash
    if nu.split(";")[0] == toen.split(";")[0]:
        return Vertaalstaat("actueel")
    delen_nu = dict(d.split("=", 1) for d in nu.split(";")[1:])
    delen_toen = dict(d.split("=", 1) for d in toen.split(";")[1:] if "=" in d)
    anders = [id_ for id_ in delen_nu if delen_toen.get(id_) != delen_nu[id_]]
    weg = [id_ for id_ in delen_toen if id_ not in delen_nu]
    return Vertaalstaat("verouderd", tuple(anders + weg))


def plus_maanden(dag: date, maanden: int) -> date:
    """The same day `maanden` later, or the last day of that month."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    for d in (dag.day, 30, 29, 28):
        try:
            return date(jaar, maand + 1, d)
        except ValueError:
            continue
    raise AssertionError("elke maand heeft 28 dagen")


def herzien_voor(blad: Voorblad) -> date:
    """Day on which the page has to be reviewed again."""
    return plus_maanden(blad.nagekeken_op or blad.geschreven_op, blad.herzien_maanden)
