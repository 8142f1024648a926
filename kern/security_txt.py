"""Where someone reports a leak: the contact, and the file security.txt (RFC 9116)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

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


def security_txt(contact: str, verloopt: date, wortel: str, pagina: str, talen: Sequence[str]) -> str:
    """The file; `wortel` is the address of the site with a slash at its end, `pagina` that of the page below it."""
    beleid = wortel + pagina
    return (
        "\n".join(
            [
                f"Contact: {contact or beleid}",
                f"Expires: {verloopt.isoformat()}T00:00:00Z",
                f"Preferred-Languages: {', '.join(talen)}",
                f"Canonical: {wortel}{BESTAND}",
                f"Policy: {beleid}",
            ]
        )
        + "\n"
    )
