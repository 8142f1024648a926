"""Words in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable


def hele_woorden(woorden: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all words and phrases, whole and in any case, longest first; group 1 is what was found.

    Grouped by first letter, so most places in a text fail at once.
    """
    per_letter: dict[str, list[str]] = {}
    for woord in sorted(woorden, key=len, reverse=True):
        per_letter.setdefault(woord[0].lower(), []).append(re.escape(woord[1:]))
    delen = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in per_letter.items())
    return re.compile(rf"(?<![\w-])({delen})(?![\w-])", re.I)
