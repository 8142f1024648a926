"""Characters that content may not hold: invisible, turning the direction, or look-alikes of letters and digits."""

from __future__ import annotations

import re
import unicodedata

from kern.modellen.basis import BRONTAAL, VERPLICHTE_TALEN

_SOORTEN = (
    (re.compile(r"[\u00a0\u2007\u202f]"), "een spatie die niet afbreekt", "Typ een gewone spatie."),
    (
        re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]"),
        "een teken dat de leesrichting omdraait",
        "Haal het weg.",
    ),
    (
        re.compile(r"[\u00ad\u200b-\u200d\u2028\u2029\u2060-\u2065\ufeff\ufff9-\ufffc\U000e0000-\U000e007f]"),
        "een onzichtbaar teken",
        "Typ het woord opnieuw.",
    ),
    (re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff]"), "een teken dat geen tekst is", "Haal het weg."),
    (
        re.compile(r"[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19\U0001d7ce-\U0001d7ff]"),
        "een cijfer dat geen gewoon cijfer is",
        "Typ het cijfer opnieuw.",
    ),
    (
        re.compile(
            r"[\u0370-\u1dff\u2c00-\ua71f\ua800-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uffdc\U0001d400-\U0001d7cb]"
        ),
        "een letter uit een ander schrift",
        "Typ het woord opnieuw met gewone letters.",
    ),
)

_EEN_VAN = re.compile("[" + "".join(patroon.pattern[1:-1] for patroon, *_ in _SOORTEN) + "]")


def fout_in_tekens(tekst: str, taal: str = BRONTAAL) -> tuple[int, str, str] | None:
    """(position, what is wrong, what to do) of the first character that may not be there, or None.

    A language with a script of its own, so another than the required ones, may use its letters.
    """
    if not _EEN_VAN.search(tekst):
        return None
    soorten = _SOORTEN if taal in VERPLICHTE_TALEN else _SOORTEN[:-1]
    gevonden = [(m.start(), wat, doe, m.group(0)) for patroon, wat, doe in soorten if (m := patroon.search(tekst))]
    if not gevonden:
        return None
    plek, wat, doe, teken = min(gevonden, key=lambda fout: fout[0])
    naam = unicodedata.name(teken, "zonder naam").lower()
    return plek, f"Hier staat {wat} (U+{ord(teken):04X}, {naam}).", doe
