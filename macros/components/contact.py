"""`{{ contact("veilig-thuis") }}`: a number to tap, or a card with hours and cost."""

from __future__ import annotations

import json

from kern.meldingen import OnbekendeVerwijzing
from kern.modellen.contact import Contact
from kern.weergave import Weergave, zoek

SCRIPT = "nu-open"
LIJST = "bijlagen/hulplijnen.md"
"""Page with a card of every contact."""


def anker_van(contact: Contact) -> str:
    """Id of the first card of a contact on a page."""
    return f"hulplijn-{contact.id}"


def tijden_van(contact: Contact) -> str | None:
    """Hours as JSON for the script, or None when they are not certain."""
    if not contact.open or not contact.uren_zeker:
        return None
    return json.dumps(contact.open if contact.open == "altijd" else [t.model_dump() for t in contact.open])


def zoek_contact(id_: str, w: Weergave) -> Contact:
    """Record `id_`; refuses a record that may not be published."""
    record = zoek(w.gegevens.contacten, id_, "contacten", "data/contacten.yml")
    if not record.publiceren:
        raise OnbekendeVerwijzing(
            f"Het contact '{id_}' mag niet op de site (publiceren: false).",
            "Controleer het nummer bij de organisatie zelf en zet daarna publiceren op true.",
        )
    return record


def render_contact(id_: str, vorm: str, w: Weergave) -> str:
    """Inline form ("nummer") or card ("blok") of contact `id_`."""
    if vorm not in ("nummer", "blok"):
        raise OnbekendeVerwijzing(f"De vorm '{vorm}' bestaat niet bij contact.", "Kies \"nummer\" of \"blok\".")
    record = zoek_contact(id_, w)
    w.gebruikt.bronnen.update(dict.fromkeys(record.bronnen))
    if vorm == "blok":
        tijden = tijden_van(record)
        if tijden:
            w.gebruikt.scripts[SCRIPT] = None
        eerste = id_ not in w.gebruikt.kaarten
        w.gebruikt.kaarten[id_] = None
        return w.html("contact-blok.html", contact=record, tijden=tijden, anker=anker_van(record) if eerste else None)
    return w.html("contact.html", contact=record)


def render_nood(w: Weergave) -> str:
    """The two numbers for danger and for advice, large, for the start and acute pages."""
    return w.html(
        "nood.html", nood=zoek_contact("alarmnummer-112", w), advies=zoek_contact("veilig-thuis", w)
    )
