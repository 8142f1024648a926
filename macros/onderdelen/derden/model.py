"""Parts that others made, with their licence. The file is made by `python -m tools derden`."""

from __future__ import annotations

from typing import Annotated, Literal

from kern.modellen.basis import Record, Zin, vorm

Waar = Literal["site", "bouw", "test"]
"""Where a part is: in what readers get, only in what builds it, or only in what tests it."""

Licentie = Annotated[
    str,
    vorm(
        r"[A-Za-z0-9.+-]+( (OR|AND|WITH) [A-Za-z0-9.+-]+)*",
        "is geen licentie in de vorm van SPDX. Schrijf bijvoorbeeld MIT, of Apache-2.0 OR BSD-2-Clause.",
    ),
]


class Derde(Record):
    """One part in `data/derden.yml`; `plek` is where it stands, when its files are in this project or its theme."""

    naam: Zin
    versie: Zin | None = None
    licentie: Licentie
    waar: Waar
    plek: Zin | None = None
