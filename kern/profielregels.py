"""What an own contact of an organisation may say: the rules for its words and its number.

They hold for a profile at build (`kern/modellen/profiel.py`) and for one in the address of a frame
(`kern/vensterprofiel.py`). The browser has the same ones in `macros/onderdelen/profiel/profielregels.js`; one table of
cases runs through both (`tests/kern/profielgevallen.yml`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

VERZONNEN = "000"
"""Beginning of an invented number: "00" dials abroad and no country code begins with 0: nobody can be reached on it."""

LENGTE = {"organisatie": 60, "naam": 60, "uren": 80, "bereikbaar": 120}
"""Most characters per text of an own contact, in a file and in the address of a frame alike."""

TEKENS = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿĀ-įĲ-ſȘșȚț0-9 .,:;'’()&/+!?–-]*")
"""What words are made of: Latin letters and plain marks; no markup, no other digits, nothing that turns direction."""

_LINK = re.compile(r"//|www\.|\.(?:nl|com|eu|org|net|info|be|de)\b", re.I)
_TIJD = re.compile(r"(^|[^\d.:])\d{1,2}[.:]\d{2}(?![\d.:])")
_CIJFERS = re.compile(r"\d(?:[ .()/–-]*\d){4}")
_WOORD = re.compile(r"[^a-z0-9]+")
_ALARM = re.compile(r"(?:^|[^a-z0-9])i[^a-z0-9]?i[^a-z0-9]?2(?:$|[^a-z0-9])")
_GELIJK = str.maketrans({"0": "o", "1": "i", "l": "i", "ı": "i"})
"""Signs that look like each other, as one."""

_DELEN = ("veiligthuis", "alarmnummer", "noodnummer", "alarmcentrale", "emergencynumber")
_WOORDEN = ("politie", "police", "ambulance", "brandweer")

_NUMMER = re.compile(r"[0-9 ()+.-]{1,20}")
DUUR = re.compile(r"09|08[47]|0676|18|(?:\+|00)(?:87|88|808|979)")
NEDERLANDS = re.compile(r"0[1-57]\d{8}|06[1-58]\d{7}|08[58]\d{7}|0800\d{4}(?:\d{3})?|14\d{3,4}")


def _gelijk(tekst: str) -> str:
    """`tekst` in small letters without accents, with signs that look like each other as one."""
    kaal = "".join(t for t in unicodedata.normalize("NFD", tekst.lower()) if not "\u0300" <= t <= "\u036f")
    return kaal.translate(_GELIJK)


def noemt_landelijk(tekst: str) -> bool:
    """Whether words name a national number, so that another one could be taken for it."""
    gelijk = _gelijk(tekst)
    aaneen = _WOORD.sub("", gelijk)
    woorden = _WOORD.split(gelijk)
    return (
        bool(_ALARM.search(gelijk))
        or any(_gelijk(deel) in aaneen for deel in _DELEN)
        or any(_gelijk(woord) in woorden for woord in _WOORDEN)
    )


def fout_in_tekst(tekst: str, lengte: int) -> str | None:
    """What is wrong with words of an own contact, as the name of the rule; None when they may stand there."""
    if not tekst.strip(" "):
        return "leeg"
    if not TEKENS.fullmatch(tekst):
        return "teken"
    if len(tekst) > lengte:
        return "tekst-te-lang"
    if _LINK.search(tekst):
        return "link"
    if noemt_landelijk(tekst):
        return "landelijk"
    return "nummer-in-tekst" if _CIJFERS.search(_TIJD.sub(r"\1", tekst)) else None


def cijfers(nummer: str) -> str:
    """The number as it is dialled, a Dutch one without its country."""
    kaal = re.sub(r"[ ().-]", "", nummer)
    return re.sub(r"^(?:\+|00)310?", "0", kaal)


def fout_in_nummer(nummer: str, landelijk: Collection[str]) -> str | None:
    """What is wrong with the number of an own contact; `landelijk` are the digits of those that are nobody's own."""
    if not _NUMMER.fullmatch(nummer):
        return "nummer"
    kaal = cijfers(nummer)
    if kaal in landelijk:
        return "landelijk"
    if re.fullmatch(VERZONNEN + r"\d{7}", kaal):
        return "verzonnen"
    if DUUR.match(kaal):
        return "duur"
    if kaal.startswith(("+", "00")):
        return "buitenland"
    return None if NEDERLANDS.fullmatch(kaal) else "nummer"
