"""Colours and icons of the site that stand in more than one kind of file."""

from __future__ import annotations

DONKER, LICHT = "#12444f", "#fdfbf7"
"""Colours of the bar of a browser or phone, and of the page behind it."""

ICONEN = (192, 512)
"""Sizes in pixels for systems that take no SVG; `python -m tools iconen` makes them."""
