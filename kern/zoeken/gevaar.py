"""Learn at build from examples what danger looks like, in the engine of the search: so what is weighed is made once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kern.zoeken.motor import roep, start_motor

if TYPE_CHECKING:
    from kern.gegevens import Gegevens

LEER = Path(__file__).with_name("leer.js")

SOORTEN = ("gevaar", "gewoon")
"""Ids of the two records of examples."""


def leer_gevaar(inhoud: dict[str, Any], gegevens: Gegevens, taal: str, js_map: Path) -> dict[str, Any] | None:
    """The weights of a language, for the search over the package `inhoud`; None without examples of both."""
    voorbeelden = gegevens.alarmvoorbeelden
    zinnen = [voorbeelden[soort].zinnen.get(taal, []) if soort in voorbeelden else [] for soort in SOORTEN]
    if not all(zinnen):
        return None
    v8 = start_motor(js_map)
    v8.eval(LEER.read_text("utf-8"))
    functie = "((pakket, ...zinnen) => svdZoek.leerGevaar(svdZoek.open(pakket, MiniSearch), ...zinnen))"
    gewichten = roep(v8, functie, inhoud, *zinnen)
    return {"gewichten": gewichten, "contacten": [gegevens.plekken.contacten.nood]}
