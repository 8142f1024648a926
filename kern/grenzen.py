"""Limits that this site keeps to: the tests hold them, and the page for ICT shows them to readers."""

from __future__ import annotations

PAGINA_BYTES = 130_000
"""Bytes that a first visit to a text page takes, compressed."""

PAGINA_VERZOEKEN = 12
"""Requests that it makes."""

NU_BYTES, NU_VERZOEKEN = 14_000, 4
"""The same for "Do now", the page for use in the stairwell."""

VENSTER_BYTES, VENSTER_VERZOEKEN = 60_000, 5
"""The same for an embed page, in a frame of somebody else."""

OFFLINE_BYTES = 1_500_000
"""Bytes that are kept on a device beforehand, per language."""
