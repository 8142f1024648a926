"""Anchors of records: where a term, a help line or a signal stands on its page."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kern.modellen.basis import Record
from kern.modellen.contact import Contact


def anker_van_contact(contact: Contact) -> str:
    """Id of the first card of a contact on a page."""
    return f"hulplijn-{contact.id}"


def anker_van_signaal(signaal: Record) -> str:
    """Id of a signal in the signal finder."""
    return f"signaal-{signaal.id}"


def ankers_van_records(gegevens) -> Mapping[str, Collection[str]]:
    """Page -> anchors on it that come from records and not from headings."""
    paginas = gegevens.plekken.paginas
    uit: dict[str, set[str]] = {}
    uit.setdefault(paginas.begrippen, set()).update(gegevens.begrippen)
    uit.setdefault(paginas.bronnen, set()).update(gegevens.bronnen)
    uit.setdefault(paginas.hulplijnen, set()).update(
        anker_van_contact(c) for c in gegevens.contacten.values() if c.publiceren
    )
    uit.setdefault(paginas.signaalwijzer, set()).update(anker_van_signaal(s) for s in gegevens.signalen.values())
    return uit
