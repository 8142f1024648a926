"""`{{ contact("veilig-thuis") }}`: a number to tap, or a card with hours and cost."""

from __future__ import annotations

import json

from kern.register import REGISTER, Zoek
from kern.meldingen import OnbekendeVerwijzing
from kern.modellen.contact import Contact
from kern.weergave import Weergave, zoek
from kern.zoeken.ankers import anker_van_contact

SCRIPT = "nu-open"

def tijden_van(contact: Contact) -> str | None:
    """Hours as JSON for the script, or None when they are not certain."""
    if not contact.open or not contact.uren_zeker:
        return None
    return json.dumps(contact.open if contact.open == "altijd" else [t.model_dump() for t in contact.open])


def zoek_contact(w: Weergave, id_: str) -> Contact:
    """Record `id_`; refuses a record that may not be published."""
    record = zoek(w.gegevens.contacten, id_, "contacten", "data/contacten.yml")
    if not record.publiceren:
        raise OnbekendeVerwijzing(
            f"Het contact '{id_}' mag niet op de site (publiceren: false).",
            "Controleer het nummer bij de organisatie zelf en zet daarna publiceren op true.",
        )
    return record


def nood(w: Weergave) -> Contact:
    """The number for danger, on every page."""
    return zoek_contact(w, w.gegevens.plekken.contacten.nood)


def advies(w: Weergave) -> Contact:
    """The number for advice, on every page."""
    return zoek_contact(w, w.gegevens.plekken.contacten.advies)


@REGISTER.macro("contact", zoek=Zoek.BUITEN_REGISTER)
def render_contact(w: Weergave, id_: str, vorm: str = "nummer") -> str:
    """Inline form ("nummer") or card ("blok") of contact `id_`."""
    if vorm not in ("nummer", "blok"):
        raise OnbekendeVerwijzing(f"De vorm '{vorm}' bestaat niet bij contact.", "Kies \"nummer\" of \"blok\".")
    record = zoek_contact(w, id_)
    w.gebruikt.bronnen.update(dict.fromkeys(record.bronnen))
    if vorm == "blok":
        tijden = tijden_van(record)
        if tijden:
            w.gebruikt.scripts[SCRIPT] = None
        eerste = id_ not in w.gebruikt.kaarten
        w.gebruikt.kaarten[id_] = None
        return w.html("contact/blok.html", contact=record, tijden=tijden, anker=anker_van_contact(record) if eerste else None)
    return w.html("contact/nummer.html", contact=record)


@REGISTER.macro("nood")
def render_nood(w: Weergave) -> str:
    """The two numbers for danger and for advice, large, for the start and acute pages."""
    return w.html(
        "contact/nood.html", nood=nood(w), advies=advies(w)
    )
