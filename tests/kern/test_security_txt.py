"""Where someone reports a leak: a contact that works, and the file as RFC 9116 wants it."""

from __future__ import annotations

from datetime import date

import pytest

from kern.security_txt import fout_in_contact, security_txt


def velden(contact: str) -> list[tuple[str, str]]:
    tekst = security_txt(contact, date(2027, 10, 1), "https://voorbeeld.nl/", "over/lek/", ["nl", "en"])
    assert tekst.endswith("\n") and "\n\n" not in tekst
    return [tuple(regel.split(": ", 1)) for regel in tekst.splitlines()]


def test_het_bestand_noemt_contact_einde_talen_en_beleid():
    assert velden("mailto:lek@voorbeeld.nl") == [
        ("Contact", "mailto:lek@voorbeeld.nl"),
        ("Expires", "2027-10-01T00:00:00Z"),
        ("Preferred-Languages", "nl, en"),
        ("Canonical", "https://voorbeeld.nl/.well-known/security.txt"),
        ("Policy", "https://voorbeeld.nl/over/lek/"),
    ]


def test_zonder_contact_wijst_het_bestand_naar_de_pagina():
    assert velden("")[0] == ("Contact", "https://voorbeeld.nl/over/lek/")


@pytest.mark.parametrize("contact", ["", "mailto:lek@voorbeeld.nl", "https://voorbeeld.nl/lek", "tel:+31-20-1234567"])
def test_een_contact_dat_werkt(contact):
    assert fout_in_contact(contact) is None


@pytest.mark.parametrize(
    "contact",
    [
        "lek@voorbeeld.nl",
        "mailto:lek",
        "http://voorbeeld.nl",
        "tel:0201234567",
        "mailto:a@b.nl\nExpires: x",
        "https://a b",
    ],
)
def test_een_contact_dat_niet_werkt(contact):
    wat, doe = fout_in_contact(contact)
    assert contact in wat and "BEVEILIGING_CONTACT" in doe
