"""Telephone numbers: how one is found in a text, however it is written, and which ones people may be told to call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kern.profielregels import DUUR, NEDERLANDS, cijfers

GEEN_GEWOON_TARIEF = frozenset(("09008844", "09000101", "09001450"))
"""The 0900 numbers that may be shown: of the police, victim support and a help line. Every other one is refused, so
that a proposal cannot bring in a number that costs a caller money. They stand in code: an editor does not add one."""

ALARM = "112"
KORT = frozenset((ALARM, "113"))
"""Short numbers that work in the Netherlands and that this site may show."""

_EUROPEES = re.compile(r"116\d{3}")
_GRATIS_OF_DUUR = re.compile(r"0(?:800|900|906|909)(?:\d{4}|\d{7})")

_ADRES = re.compile(r"(?<!\w)\w{1,20}://[^\s)>\"']*|(?<!\w)www\.\S+|\]\([^)\n]{0,500}\)|<[^>\n]{0,500}>")
_DATUM = re.compile(r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)|(?<!\d)\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)")
_REEKS = re.compile(r"(?<![\w:/=,&#%])(?<!\d[.-])[+(]{0,2}\d(?:[ \t().\u2010-\u2015\u2212/-]{0,3}\d){2,19}(?![\w%])")
_DEEL = re.compile(r"\d+")
_ALARM = re.compile(
    r"(?<![\w./:=&#,-])1[ \t\u2010-\u2015-]{0,3}1[ \t\u2010-\u2015-]{0,3}2(?![\w./%:,-]*\w)"
    r"|\b(?:[eé][eé]n|1)[ -](?:[eé][eé]n|1)[ -](?:twee|2)\b|\bone[ -]one[ -]two\b",
    re.I,
)
_BEL = re.compile(
    r"\b(?:bel|bellen|belt|draai|call|dial|ring|phone|tel\.?|telefoon|telefoonnummer)"
    r"(?::| naar| met| on| op)? (?P<nummer>[+*#]?\d[\d*# -]*\d)(?![\w.,:]*\d|[ ]?(?:uur|minuten|keer|mensen|jaar))",
    re.I,
)
_KAN = re.compile(r"\d|[eé][eé]n[ -][eé][eé]n[ -]twee|one[ -]one[ -]two", re.I)
"""What each of these patterns needs; most lines have none of it, and every line of the site is looked at."""
_TOETSEN = re.compile(r"[*#]{1,2}\d{1,4}(?:\*[\d*]{0,40})?#")
"""Codes that a telephone obeys: forwarding, hiding or showing something."""

_PREMIE = "Dit is een nummer dat de beller veel kost."
_SATELLIET = "Dit is geen Nederlands nummer: het gaat naar het buitenland of een satelliet."
_VORM = (
    "Dit is geen nummer zoals Nederlandse nummers zijn: er is een cijfer te veel of te weinig, of het begin klopt niet."
)
_NAKIJKEN = "Kijk het na bij de organisatie zelf en schrijf het zoals daar."


def fout_in_nummer(nummer: str) -> tuple[str, str] | None:
    """(what is wrong, what to do) with the number of a contact, or None: Dutch, complete, and not dear."""
    kaal = cijfers(nummer)
    if kaal in KORT or kaal in GEEN_GEWOON_TARIEF or _EUROPEES.fullmatch(kaal):
        return None
    if kaal.startswith(("+", "00")) and not kaal.startswith("000"):
        return _SATELLIET, "Kies een nummer in Nederland, of alleen het webadres."
    if DUUR.match(kaal):
        return (
            _PREMIE,
            "Kies een gewoon nummer, of alleen het webadres. Een 0900-nummer mag alleen na overleg over de code.",
        )
    if not NEDERLANDS.fullmatch(kaal):
        return _VORM, _NAKIJKEN
    return None


def _is_nummer(delen: list[str], met_land: bool) -> bool:
    kaal = "".join(delen)
    if met_land or (kaal.startswith("00") and not kaal.startswith("000")):
        return 8 <= len(kaal) <= 17
    if len(delen) > 1 and max(map(len, delen)) == 1:
        return len(kaal) >= 8  # single digits: a number that was spelled
    return bool(
        re.fullmatch(r"0[1-9]\d{8}", kaal)
        or _GRATIS_OF_DUUR.fullmatch(kaal)
        or (_EUROPEES.fullmatch(kaal) and delen[0] in ("116", "116" + kaal[3:]))
        or (re.fullmatch(r"140\d{2,3}", kaal) and delen[0] in ("14", kaal))
        or (len(delen) == 2 and re.fullmatch(r"0[1-9]\d{0,2}", delen[0]) and 6 <= len(delen[1]) <= 8)
    )


def _in_reeks(reeks: str) -> bool:
    """Whether the digits, or some groups of them side by side, are a telephone number."""
    delen = _DEEL.findall(reeks)
    if len(delen) > 12:
        return True
    return any(
        _is_nummer(delen[begin:einde], begin == 0 and reeks.startswith(("+", "(+")))
        for begin in range(len(delen))
        for einde in range(begin + 1, len(delen) + 1)
    )


def _wit(patroon: re.Pattern[str], tekst: str) -> str:
    return patroon.sub(lambda m: " " * (m.end() - m.start()), tekst)


def nummers_in(tekst: str) -> list[tuple[int, str]]:
    """(position, what stands there) of every telephone number typed in `tekst`; what is in an address is none."""
    uit, begin = [], 0
    for regel in tekst.split("\n"):
        if _KAN.search(regel):
            uit += [(begin + plek, nummer) for plek, nummer in sorted(_gevonden(regel))]
        begin += len(regel) + 1
    return uit


def _gevonden(tekst: str) -> Iterator[tuple[int, str]]:
    kaal = _wit(_DATUM, _wit(_ADRES, tekst))
    for patroon in (_ALARM, _TOETSEN, _REEKS, _BEL):
        over, plek = [], 0
        for m in patroon.finditer(kaal):
            if patroon is not _REEKS or _in_reeks(m.group(0)):
                over += [kaal[plek : m.start()], " " * (m.end() - m.start())]
                plek = m.end()
                yield m.start(), tekst[m.start() : m.end()]
        kaal = "".join([*over, kaal[plek:]])
