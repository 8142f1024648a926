"""Under which licence this project is, by the short names of SPDX; `LICENSE.md` says what falls under which."""

from __future__ import annotations

CODE = "EUPL-1.2"
TEKST = "CC-BY-4.0"


def leesbaar(spdx: str) -> str:
    """A short name as people write it: `CC-BY-4.0` is "CC BY 4.0"."""
    return spdx.replace("-", " ")
