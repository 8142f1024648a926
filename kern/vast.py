"""What there is of the things that may not vanish silently, as names that a person can read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

OPEN = "apparaat"
"""The one list that is closed: nothing may stand in the data that it does not name."""


def aanwezig(gegevens: Any) -> Mapping[str, dict[str, tuple[str, int]]]:
    """Kind -> name -> where it stands (file, line of its record)."""
    uit: dict[str, dict[str, tuple[str, int]]] = {}

    def er_is(soort: str, naam: str, plek: tuple[str, int]) -> None:
        uit.setdefault(soort, {})[naam] = plek

    v = gegevens.verzamelingen
    for lijst in v.get("afvinklijsten", {}).values():
        plek = gegevens.plaats("afvinklijsten", lijst.id)
        for punt in lijst.punten:
            er_is("afvinkpunten", f"{lijst.id}.{punt.id}", plek)
        if lijst.bewaren == "apparaat":
            er_is("apparaat", lijst.id, plek)
    for regio in v.get("regios", {}).values():
        for gemeente in regio.gemeenten:
            er_is("gemeenten", gemeente.code, gegevens.plaats("regios", regio.id))
    for kaart in v.get("kaarten", {}).values():
        er_is("kaarten", kaart.id, gegevens.plaats("kaarten", kaart.id))
    for hulp in v.get("keuzehulpen", {}).values():
        plek = gegevens.plaats("keuzehulpen", hulp.id)
        for vraag in hulp.vragen:
            for a in vraag.antwoorden:
                if a.naar == hulp.gevaar:
                    er_is("gevaar", f"{hulp.id}.{vraag.id}.{a.id}", plek)
        for u in hulp.uitkomsten:
            er_is("urgenties", f"{hulp.id}.{u.id}.{u.urgentie}", plek)
    return uit
