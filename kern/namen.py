"""Names that must be written as they are: organisations, laws, help lines; and what only looks like one.

A name is near when one of its words differs by a letter or two and the words around it fit. Words that are a name by
themselves need a letter less freedom, for any word may be one letter from another. A small letter is never taken for a
capital: "documents" is no organisation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from kern.leesteksten import woorden

KORT, KORT_ALLEEN = 5, 6
"""Letters below which a word is too common to be near another; and one that is a name by itself."""


def _zonder_een(woord: str) -> set[str]:
    """The word, and the word with each of its letters left out."""
    return {woord, *(woord[:n] + woord[n + 1 :] for n in range(len(woord)))}


@lru_cache(maxsize=100_000)
def afstand_een(a: str, b: str) -> bool:
    """Whether one letter more, less or other, or two letters changed about, makes `a` of `b`."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    kort, lang = sorted((a, b), key=len)
    begin = next((n for n, (x, y) in enumerate(zip(kort, lang, strict=False)) if x != y), len(kort))
    rest_kort, rest_lang = kort[begin:], lang[begin:]
    if len(a) != len(b):
        return rest_kort == rest_lang[1:]
    return rest_kort[1:] == rest_lang[1:] or (rest_kort[:2] == rest_lang[1::-1] and rest_kort[2:] == rest_lang[2:])


class Namen:
    """Finds what is nearly one of the names; `gewoon` are words that are right by themselves."""

    def __init__(self, namen: Iterable[str], gewoon: Iterable[str] = ()):
        self.namen = {w for naam in namen if (w := woorden(naam)) and any(len(d) >= KORT for d in w)}
        self.gewoon = {w.lower() for w in gewoon} | {deel.lower() for naam in self.namen for deel in naam}
        self.per_deel: dict[str, set[tuple[tuple[str, ...], int]]] = defaultdict(set)
        for naam in self.namen:
            for plek, deel in enumerate(naam):
                if len(deel) >= KORT if len(naam) > 1 else len(deel) >= KORT_ALLEEN and deel[0].isupper():
                    for stuk in _zonder_een(deel):
                        self.per_deel[stuk].add((naam, plek))

    @lru_cache(maxsize=50_000)  # noqa: B019 (one object per site, for a process)
    def _kandidaten(self, woord: str) -> tuple[tuple[tuple[str, ...], int], ...]:
        if woord.lower() in self.gewoon or len(woord) < KORT - 1:
            return ()
        raak = {k for stuk in _zonder_een(woord) for k in self.per_deel.get(stuk, ())}
        return tuple(
            sorted(
                (naam, n)
                for naam, n in raak
                if woord[0].isupper() == naam[n][0].isupper() and afstand_een(woord, naam[n])
            )
        )

    def bijna(self, staat: Sequence[str]) -> Iterator[tuple[str, str]]:
        """(what stands there, the name) of everything in these words that is nearly a name."""
        for nummer, woord in enumerate(staat):
            for naam, plek in self._kandidaten(woord):
                begin = nummer - plek
                rij = staat[begin : begin + len(naam)] if begin >= 0 else ()
                if len(rij) == len(naam) and all(
                    n == plek or a == b for n, (a, b) in enumerate(zip(rij, naam, strict=True))
                ):
                    yield " ".join(rij), " ".join(naam)
                    break
