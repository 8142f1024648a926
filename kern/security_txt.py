"""Where someone reports a leak: the contact, and the file security.txt (RFC 9116)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import urljoin, urlsplit

BESTAND = ".well-known/security.txt"

_CONTACT = re.compile(r"mailto:[^\s<>\"']+@[^\s<>\"']+|https://[^\s<>\"']+|tel:\+[0-9-]+")


def fout_in_contact(contact: str) -> tuple[str, str] | None:
    """(what is wrong, what to do) with the contact for leaks; empty is right, the page says what to do then."""
    if not contact or _CONTACT.fullmatch(contact):
        return None
    return (
        f"'{contact}' is geen contact om een lek te melden.",
        "Schrijf mailto:naam@voorbeeld.nl, https://... of tel:+31..., of laat BEVEILIGING_CONTACT leeg.",
    )


def hoort_op(wortel: str) -> str | None:
    """Where the file has to be put when the site (`wortel`) stands in a folder; None when it stands right by itself."""
    return urljoin(wortel, f"/{BESTAND}") if urlsplit(wortel).path.strip("/") else None


def security_txt(contact: str, verloopt: date, wortel: str, pagina: str, talen: Sequence[str]) -> str:
    """The file; `wortel` is the address of the site with a slash at its end, `pagina` that of the page below it.

    It is looked for at the root of a host only, so below a folder it says where it must go.
    """
    beleid, elders = wortel + pagina, hoort_op(wortel)
    uitleg = [f"# Zet dit bestand op {elders} / Put this file at {elders}"] if elders else []
    return (
        "\n".join(
            [
                *uitleg,
                f"Contact: {contact or beleid}",
                f"Expires: {verloopt.isoformat()}T00:00:00Z",
                f"Preferred-Languages: {', '.join(talen)}",
                f"Canonical: {elders or wortel + BESTAND}",
                f"Policy: {beleid}",
            ]
        )
        + "\n"
    )
