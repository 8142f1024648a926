"""The address that the site gets (`SITE_URL`): whole, or there is none; half an address ends up in every page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

OMGEVING = "SITE_URL"

_GASTHEER = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*")
_PAD = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/?")

DOE = "Schrijf bijvoorbeeld https://voorbeeld.nl/ of https://voorbeeld.nl/map/."


def fout_in_siteadres(adres: str) -> tuple[str, str] | None:
    """(what is wrong, what to do) with the address of the site, or None."""
    if not adres.strip():
        return f"Het adres van de site is leeg ({OMGEVING}).", f"{DOE} Of geef {OMGEVING} niet op."
    try:
        delen = urlsplit(adres)
        naam = delen.hostname or ""
        delen.port  # noqa: B018 (a port out of range raises)
    except ValueError:
        return f"Het adres van de site is niet goed geschreven ({adres}).", DOE
    if delen.scheme not in ("http", "https") or not re.match(r"https?://[^/]", adres):
        return f"Het adres van de site begint niet met https:// ({adres}).", DOE
    if "?" in adres or "#" in adres:
        return f"In het adres van de site staat een ? of # ({adres}).", DOE
    if "@" in delen.netloc or not _GASTHEER.fullmatch(naam) or not _PAD.fullmatch(delen.path):
        return f"In het adres van de site staat een teken dat er niet hoort ({adres}).", DOE
    if ".." in delen.path.split("/") or "." in delen.path.split("/"):
        return f"In het adres van de site staat een omweg ({adres}).", DOE
    return None
