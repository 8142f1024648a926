"""The lines of the house: where each place of the data comes in the drawing, in plain numbers."""

from __future__ import annotations

from typing import Any

from macros.onderdelen.huis.model import KOLOMMEN, Deel, Huis, Symbool, Vak

KOLOM, RIJ = 60, 78
RAND, DAK, GAT = 8, 50, 22
"""Margin around the drawing, height of a roof, and space between parts."""

SYMBOLEN: dict[Symbool, str] = {
    "bad": "M2 14h40v4a9 9 0 0 1-9 9H11a9 9 0 0 1-9-9zM8 14V6a4 4 0 0 1 8 0M11 27v3M33 27v3",
    "bed": "M3 4v26M3 23h38v7M41 23v-4a5 5 0 0 0-5-5H16v9M6 18a3.5 3.5 0 1 1 7 0 3.5 3.5 0 0 1-7 0z",
    "binnendeur": "M13 30V3h18v27M7 30h30M26 15v4",
    "boom": "M22 30V16M22 23l6-5M4 30h36M22 2a9 9 0 0 1 7 15 9 9 0 0 1-14 0 9 9 0 0 1 7-15z",
    "brievenbus": "M6 3h32v27H6zM6 16h32M22 3v27M10 9h8M26 9h8M10 22h8M26 22h8",
    "doos": "M6 12h32v18H6zM6 12l6-9h20l6 9M18 18h8",
    "gesprek": "M3 3h24v15H14l-6 6v-6H3zM32 10h9v14h-4v6l-6-6H19v-2",
    "map": "M4 28V6h12l4 5h20v17zM10 18h24M10 23h15",
    "pan": "M8 13h24v10a5 5 0 0 1-5 5H13a5 5 0 0 1-5-5zM32 17h9M15 3c3 3-3 4 0 7M24 3c3 3-3 4 0 7M3 13h34",
    "telefoon": "M15 2h14a2 2 0 0 1 2 2v24a2 2 0 0 1-2 2H15a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM13 24h18M13 7h18",
    "trap": "M2 30h8v-7h8v-7h8V9h8V3h8M42 3v27H10",
    "voordeur": "M12 30V2h20v28M6 30h32M16 6h12v6H16zM28 18v4M17 20h4",
    "wieg": "M5 3v27M39 3v27M5 9h34M5 24h34M13 9v15M22 9v15M31 9v15",
    "zitbank": "M9 16V8a4 4 0 0 1 4-4h18a4 4 0 0 1 4 4v8M3 27V17a3 3 0 0 1 6 0v4h26v-4a3 3 0 0 1 6 0v10zM7 27v3m30-3v3",
}
"""One line each, in a box of 44 by 32."""


def _vak(vak: Vak, boven: int) -> dict[str, int]:
    x, y = RAND + (vak.kolom - 1) * KOLOM, boven + (vak.rij - 1) * RIJ
    breed, hoog = vak.breed * KOLOM, vak.hoog * RIJ
    midden = y + hoog // 2
    return {
        "x": x,
        "y": y,
        "breed": breed,
        "hoog": hoog,
        "bol_x": x + 21,
        "bol_y": midden - RIJ // 2 + 22,
        "teken_x": x + breed // 2 - 18 + (12 if vak.breed > 1 else 0),
        "teken_y": midden - RIJ // 2 + 12,
        "naam_x": x + breed // 2,
        "naam_y": midden + RIJ // 2 - 13,
    }


def _deel(deel: Deel, boven: int) -> tuple[dict[str, Any], int]:
    """(walls and roof of a part, where its rooms begin)."""
    y = boven + (DAK if deel.dak else 0)
    breed, hoog = KOLOMMEN * KOLOM, deel.rijen * RIJ
    dak = f"M2 {y}L{RAND + breed // 2} {boven}L{breed + 2 * RAND - 2} {y}z"
    return {
        "dak": dak if deel.dak else None,
        "x": RAND,
        "y": y,
        "breed": breed,
        "hoog": hoog,
    }, y


def teken(huis: Huis) -> dict[str, Any]:
    """Size of the drawing, its parts, and the place of every spot by id."""
    delen, vakken, boven = [], {}, RAND
    for deel in huis.delen:
        vlak, y = _deel(deel, boven)
        delen.append(vlak)
        vakken |= {plek.id: _vak(plek.vak, y) | {"lijn": SYMBOLEN[plek.symbool]} for plek in deel.plekken}
        boven = y + deel.rijen * RIJ + GAT
    return {"breed": KOLOMMEN * KOLOM + 2 * RAND, "hoog": boven - GAT + RAND, "delen": delen, "vakken": vakken}
