"""Contrast of two colours, as WCAG 2.2 counts it."""

from __future__ import annotations

LICHT_VLAK, DONKER_VLAK = "#fdfbf7", "#131c1e"
"""What a page stands on, light and dark: `--vlak` in `docs/assets/css/site.css`."""


def _helderheid(kleur: str) -> float:
    delen = [int(kleur[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een: str, ander: str) -> float:
    """From 1 (the same) to 21 (black and white); colours as `#rrggbb`."""
    hoog, laag = sorted((_helderheid(een), _helderheid(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def inkt_op(kleur: str) -> str:
    """Black or white, whichever reads best on `kleur`."""
    return max("#000000", "#ffffff", key=lambda inkt: contrast(inkt, kleur))
