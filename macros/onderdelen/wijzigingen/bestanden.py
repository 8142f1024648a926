"""The changes as files beside the page: an Atom feed, JSON, and a calendar with a yearly moment to read them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from macros.onderdelen.wijzigingen.model import Wijziging

ATOM, JSON, AGENDA = "wijzigingen.xml", "wijzigingen.json", "jaarlijks.ics"


def _stempel(dag: date) -> str:
    return f"{dag.isoformat()}T00:00:00Z"


def als_atom(wijzigingen: Sequence[Wijziging], taal: str, adres: str, titel: str, soorten: dict[str, str]) -> str:
    """An Atom feed (RFC 4287) of the page at `adres`; its dates are those of the changes, so builds stay the same."""
    nieuwst = max((w.datum for w in wijzigingen), default=date(2026, 11, 1))
    regels = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(taal)}>',
        f"<id>{escape(adres)}</id>",
        f"<title>{escape(titel)}</title>",
        f"<updated>{_stempel(nieuwst)}</updated>",
        f"<author><name>{escape(titel)}</name></author>",
        f'<link rel="self" href={quoteattr(adres + ATOM)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(adres)}/>',
    ]
    for w in wijzigingen:
        if w.tekst is None:
            continue
        tekst, anker = w.tekst.in_taal(taal)[0], f"{adres}#wijziging-{w.id}"
        regels += [
            "<entry>",
            f"<id>{escape(anker)}</id>",
            f"<title>{escape(soorten[w.soort])}: {escape(tekst)}</title>",
            f"<updated>{_stempel(w.datum)}</updated>",
            f'<link rel="alternate" type="text/html" href={quoteattr(anker)}/>',
            *(f"<category term={quoteattr(rol)}/>" for rol in w.rollen),
            f"<summary>{escape(tekst)}</summary>",
            "</entry>",
        ]
    return "\n".join([*regels, "</feed>", ""])


def als_json(wijzigingen: Sequence[Wijziging], taal: str, adres: str) -> str:
    """The same for a program."""
    inhoud = [
        {
            "id": w.id,
            "datum": w.datum.isoformat(),
            "versie": w.versie,
            "soort": w.soort,
            "rollen": list(w.rollen),
            "paginas": list(w.paginas),
            "feiten": list(w.feiten),
            "tekst": w.tekst.in_taal(taal)[0],
            "adres": f"{adres}#wijziging-{w.id}",
        }
        for w in wijzigingen
        if w.tekst is not None
    ]
    return json.dumps({"taal": taal, "wijzigingen": inhoud}, ensure_ascii=False, indent=1) + "\n"


def _vouw(regel: str) -> str:
    """A line of at most 75 bytes, as calendars want it; the rest goes on, after a space."""
    uit, nu = [], ""
    for teken in regel:
        if len((nu + teken).encode()) > 73:
            uit.append(nu)
            nu = ""
        nu += teken
    return "\r\n ".join([*uit, nu])


def _kaal(tekst: str) -> str:
    return " ".join(tekst.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").split())


def als_agenda(dag: date, adres: str, titel: str, uitleg: str) -> str:
    """A day that comes back every year (RFC 5545). Its words say nothing of what the site is about."""
    regels = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//wijzigingen//NL",
        "BEGIN:VEVENT",
        f"UID:jaarlijks@{_kaal(adres.split('/')[2] if '//' in adres else 'wijzigingen')}",
        f"DTSTAMP:{dag:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{dag.year + 1}{dag:%m}{28 if (dag.month, dag.day) == (2, 29) else dag.day:02}",
        "RRULE:FREQ=YEARLY",
        f"SUMMARY:{_kaal(titel)}",
        f"DESCRIPTION:{_kaal(uitleg)} {_kaal(adres)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(_vouw(r) for r in regels) + "\r\n"
