"""Law watch: which version of each law is in force now, against the version we read.

Asks two official services. The SRU search service of overheid.nl (collection BWB) says which dated version
("toestand") of a law is in force on a day; the repository of official publications has the text of that version, with
per article the day from which it holds (`inwerking`). An article that we cite and that holds from a later day than
the version we read has changed. A service that gives no answer, or one that cannot be read, is told as that.
"""

from __future__ import annotations

import re
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode, urlsplit

from kern.modellen.wet import Wet

ZOEKDIENST = "https://zoekservice.overheid.nl/sru/Search"
HOSTS = ("zoekservice.overheid.nl", "repository.officiele-overheidspublicaties.nl")
"""The only hosts that are asked; an address elsewhere in an answer is refused."""

WACHTTIJD = 60
MAX_BYTES = 40_000_000
DUURT_VOORT = "9999-12-31"
"""End of a version that holds until further notice."""

Vraag = Callable[[str], bytes]
"""Asks an address and returns the answer; raises `OSError` when there is none."""


class GeenAntwoord(Exception):
    """The service gave no answer, or one that says nothing about the law that was asked for."""


@dataclass(frozen=True)
class Toestand:
    """A dated version of a law: first and last day on which it holds, and where its text is."""

    vanaf: str
    tot: str
    adres: str


@dataclass(frozen=True)
class Verandering:
    """What happened to one article that we cite: `soort` is gewijzigd, vervallen, weg or onbekend."""

    artikel: str
    soort: str
    vanaf: str = ""


@dataclass(frozen=True)
class Uitslag:
    """What the watch says of one law.

    `stand` is gelijk (we read what is in force), nieuw (a later version is in force), niet-gelezen, vervallen (nothing
    is in force any more) or geen-antwoord; `straks` is the first day of a version that begins within the days ahead.
    """

    wet: str
    stand: str
    gelezen: str = ""
    geldend: str = ""
    straks: str = ""
    artikelen: tuple[Verandering, ...] = ()
    reden: str = ""


def haal_op(adres: str) -> bytes:
    """Ask over https, from the two hosts only, one time, with an end to it."""
    delen = urlsplit(adres)
    if delen.scheme != "https" or delen.hostname not in HOSTS:
        raise OSError(f"{delen.hostname} is geen dienst van de overheid die wij vragen")
    koppen = {"User-Agent": "toezicht (wetwacht)", "Accept": "application/xml"}
    vraag = urllib.request.Request(adres, headers=koppen)  # noqa: S310 (https and the host are checked above)
    with urllib.request.urlopen(vraag, timeout=WACHTTIJD) as antwoord:  # noqa: S310
        if urlsplit(antwoord.geturl()).hostname not in HOSTS:
            raise OSError("de dienst stuurde door naar een ander adres")
        return antwoord.read(MAX_BYTES)


def zoekadres(bwb: str, dag: date) -> str:
    """Question to the search service: the version of `bwb` that is in force on `dag`."""
    vraag = f"dcterms.identifier=={bwb} and overheidbwb.geldigheidsdatum=={dag.isoformat()}"
    velden = {"operation": "searchRetrieve", "version": "2.0", "x-connection": "BWB", "maximumRecords": "10"}
    return f"{ZOEKDIENST}?{urlencode({**velden, 'query': vraag})}"


def _kaal(naam: str) -> str:
    """Name of an element without its namespace: the service writes those in more than one way."""
    return naam.rpartition("}")[2]


def _boom(antwoord: bytes) -> ET.Element:
    if b"<!ENTITY" in antwoord:
        raise GeenAntwoord("het antwoord bevat meer dan gegevens")
    try:
        return ET.fromstring(antwoord)  # noqa: S314 (entities are refused above)
    except (ET.ParseError, ValueError) as fout:
        raise GeenAntwoord("het antwoord is geen XML") from fout


def _eerste(deel: ET.Element, naam: str) -> str:
    return next((e.text.strip() for e in deel.iter() if _kaal(e.tag) == naam and e.text), "")


def lees_zoekantwoord(antwoord: bytes, bwb: str) -> Toestand | None:
    """The version in an answer of the search service; None when it says that there is none."""
    boom = _boom(antwoord)
    if _kaal(boom.tag) != "searchRetrieveResponse":
        raise GeenAntwoord("dit is geen antwoord van de zoekdienst")
    if any(_kaal(e.tag) == "diagnostic" for e in boom.iter()):
        raise GeenAntwoord(f"de zoekdienst zei: {_eerste(boom, 'message') or 'onbekende fout'}")
    aantal = _eerste(boom, "numberOfRecords")
    if not aantal.isdigit():
        raise GeenAntwoord("het antwoord noemt geen aantal")
    if aantal == "0":
        return None
    gevonden = [
        Toestand(
            _eerste(record, "geldigheidsperiode_startdatum")[:10],
            _eerste(record, "geldigheidsperiode_einddatum")[:10] or DUURT_VOORT,
            _eerste(record, "locatie_toestand"),
        )
        for record in boom.iter()
        if _kaal(record.tag) == "recordData" and _eerste(record, "identifier") == bwb
    ]
    goed = [t for t in gevonden if re.fullmatch(r"\d{4}-\d\d-\d\d", t.vanaf)]
    if not goed:
        raise GeenAntwoord("het antwoord noemt geen versie van deze wet")
    return max(goed, key=lambda t: t.vanaf)


def _nummer(nr: str) -> str:
    return "".join(nr.lower().removeprefix("artikel").split()).rstrip(".")


def lees_artikelen(antwoord: bytes, bwb: str) -> dict[str, tuple[str, str]]:
    """Number of each article in the text of a version -> (day from which it holds, state)."""
    boom = _boom(antwoord)
    if _kaal(boom.tag) != "toestand" or boom.get("bwb-id", bwb) != bwb:
        raise GeenAntwoord("dit is niet de tekst van deze wet")
    uit: dict[str, tuple[str, str]] = {}
    for artikel in boom.iter("artikel"):
        nr = artikel.findtext("kop/nr")
        if nr:
            uit.setdefault(_nummer(nr), (artikel.get("inwerking", "")[:10], artikel.get("status", "goed")))
    if not uit:
        raise GeenAntwoord("de tekst van deze wet heeft geen artikelen")
    return uit


def _sinds(gelezen: str) -> str:
    """The day from which a change is new: of a year only its first day is sure to have been read."""
    return gelezen if len(gelezen) == 10 else f"{gelezen[:4]}-01-01"


def veranderd(nummers: Iterable[str], artikelen: dict[str, tuple[str, str]], gelezen: str) -> list[Verandering]:
    """Which of the articles `nummers` are other than in the version of the day (or year) `gelezen`.

    A book of the Civil Code numbers its own articles without the number of the book: our 7:266 is 266 there.
    """
    sinds = _sinds(gelezen)
    uit = []
    for nr in nummers:
        kaal = _nummer(nr)
        gevonden = artikelen.get(kaal) or artikelen.get(kaal.rpartition(":")[2])
        if gevonden is None:
            uit.append(Verandering(nr, "weg"))
        elif gevonden[1] == "vervallen":
            uit.append(Verandering(nr, "vervallen", gevonden[0]))
        elif not gevonden[0]:
            uit.append(Verandering(nr, "onbekend"))
        elif gevonden[0] > sinds:
            uit.append(Verandering(nr, "gewijzigd", gevonden[0]))
    return uit


def bekijk(wet: Wet, dag: date, later: date, vraag: Vraag) -> Uitslag:
    """What the services say of one law with a BWB number, on `dag` and for the days until `later`."""
    assert wet.bwb is not None
    gelezen = wet.versie_gelezen or ""
    try:
        nu = lees_zoekantwoord(vraag(zoekadres(wet.bwb, dag)), wet.bwb)
        daarna = lees_zoekantwoord(vraag(zoekadres(wet.bwb, later)), wet.bwb)
        straks = daarna.vanaf if daarna and nu and daarna.vanaf > nu.vanaf else ""
        if nu is None:
            return Uitslag(wet.id, "vervallen", gelezen)
        if not gelezen:
            return Uitslag(wet.id, "niet-gelezen", "", nu.vanaf, straks)
        if nu.vanaf <= _sinds(gelezen):
            return Uitslag(wet.id, "gelijk", gelezen, nu.vanaf, straks)
        nummers = [a.nr for a in wet.artikelen]
        artikelen = lees_artikelen(vraag(nu.adres), wet.bwb) if nummers else {}
    except GeenAntwoord as fout:
        return Uitslag(wet.id, "geen-antwoord", gelezen, reden=str(fout))
    except (OSError, ValueError) as fout:
        return Uitslag(wet.id, "geen-antwoord", gelezen, reden=f"de dienst gaf geen antwoord ({fout})")
    return Uitslag(wet.id, "nieuw", gelezen, nu.vanaf, straks, tuple(veranderd(nummers, artikelen, gelezen)))


def wetwacht(wetten: Iterable[Wet], dag: date, later: date, vraag: Vraag = haal_op) -> list[Uitslag]:
    """The watch over every law with a BWB number, one question after the other."""
    return [bekijk(wet, dag, later, vraag) for wet in wetten if wet.bwb]
