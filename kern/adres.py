"""Addresses that content may hold, and how one is read: one normaliser for pages, data and the net over the HTML."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

SCHEMAS = ("http", "https", "mailto", "tel")
"""Kinds of address, besides a path within the site."""

_ONZICHTBAAR = re.compile(r"[\x00-\x1f\x7f\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_GEWONE_NAAM = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}")
_PUNYCODE = re.compile(r"(?:^|\.)xn--")
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+")
_NUMMER = re.compile(r"\+?[0-9]+")

WEBADRES = "Schrijf een webadres met https:// en gewone letters, zoals https://www.voorbeeld.nl/pagina."
LINK = "Link naar een pagina of een webadres met https://."


def plat(tekst: str) -> str:
    """The text as a browser may come to read it: entities resolved, invisible characters gone."""
    return _ONZICHTBAAR.sub("", unescape(unescape(tekst)))


def _kaal(adres: str) -> str:
    return re.sub(r"\s", "", plat(adres))


def schema_van(adres: str) -> str:
    """Scheme of an address in lower case, "" for an address within the site; blanks and entities do not hide it."""
    gevonden = re.match(r"[^/?#:]*(?=:)", _kaal(adres).lower())
    return gevonden.group(0) if gevonden else ""


def fout_in_webadres(adres: str) -> tuple[str, str] | None:
    """(what is wrong, what to do) with an address of http or https, or None."""
    try:
        delen = urlsplit(adres)
        naam, poort = delen.hostname or "", delen.port
    except ValueError:
        return "Dit webadres is niet goed geschreven.", WEBADRES
    if not adres.startswith(f"{delen.scheme}://") or not naam:
        return "Na http: of https: horen twee schuine strepen en een naam.", WEBADRES
    if "@" in delen.netloc:
        return "In dit webadres staat een naam of wachtwoord voor een @.", WEBADRES
    if not _GEWONE_NAAM.fullmatch(naam):
        return f"De naam '{naam}' in dit webadres heeft bijzondere tekens, geen punt of is een getal.", WEBADRES
    if poort is not None:
        return f"In dit webadres staat een poort (:{poort}).", WEBADRES
    if _PUNYCODE.search(naam):
        return f"De naam '{naam}' in dit webadres is een schrijfwijze voor bijzondere letters.", WEBADRES
    if _ONZICHTBAAR.search(adres) or "\\" in adres:
        return "In dit webadres staat een teken dat er niet hoort.", WEBADRES
    return None


def fout_in_adres(adres: str) -> tuple[str, str] | None:
    """(what is wrong, what to do) with any address in a page: within the site, on the web, mail or telephone."""
    schema = schema_van(adres)
    if schema and schema not in SCHEMAS:
        return f"Deze link voert iets uit of is geen webadres ({schema}:).", LINK
    if _kaal(adres).startswith(("//", "\\", "/\\")):
        return "Dit adres wijst naar een andere site zonder https:.", WEBADRES
    if schema == "http":
        return "Dit webadres heeft geen versleuteling (http:).", WEBADRES
    if schema == "https":
        return fout_in_webadres(adres)
    if schema == "mailto" and not _MAIL.fullmatch(adres.removeprefix("mailto:")):
        return "Dit is geen gewoon mailadres.", "Schrijf alleen mailto:naam@voorbeeld.nl."
    if schema == "tel" and not _NUMMER.fullmatch(adres.removeprefix("tel:")):
        return "Dit is geen gewoon telefoonnummer.", 'Gebruik {{ contact("...") }} met de id uit data/contacten.yml.'
    return None
